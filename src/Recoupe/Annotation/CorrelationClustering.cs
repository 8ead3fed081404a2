namespace Recoupe.Annotation;

/// <summary>
/// Finds the clusters within which likeness exceeds a threshold most, summed over all pairs (Bansal, Blum and Chawla 2004): the two clusters whose union gains most are merged while that gains, then single
/// members move to where they add more, or to stand alone (Gionis, Mannila and Tsaparas 2007).
/// Of equals the lower indexes merge first; the result is a function of the set in its order. Quadratic in memory and mostly in time; meant for one story.
/// </summary>
internal static class CorrelationClustering
{
    private const int None = -1;
    private const int Unknown = -2;
    private const int MostRounds = 10;
    /// <summary>What is less alike moves nobody.</summary>
    private const float Least = 0.01f;

    /// <param name="likeness">How alike each two are, from 0 to 1.</param>
    /// <param name="threshold">The likeness at which it is all the same whether two are in one cluster.</param>
    /// <param name="least">What a cluster of several must gain in all; one that gains less falls apart.</param>
    /// <returns>Clusters of ascending indexes, ordered by their first.</returns>
    public static List<List<int>> Cluster(PairTable likeness, double threshold, double least = 0)
    {
        var cluster = Move(Merge(likeness, threshold), likeness, threshold);
        var clusters = Enumerable.Range(0, likeness.Count).GroupBy(i => cluster[i]).Select(group => group.ToList());
        return clusters.SelectMany(members => Gain(members, likeness, threshold) < least ? members.ConvertAll<List<int>>(i => [i]) : [members]).OrderBy(members => members[0]).ToList();
    }

    private static double Gain(List<int> members, PairTable likeness, double threshold) => members.Sum(i => members.TakeWhile(k => k < i).Sum(k => likeness[i, k] - threshold));

    /// <returns>For each member the lowest index of its cluster.</returns>
    private static int[] Merge(PairTable likeness, double threshold)
    {
        var count = likeness.Count;
        using var sums = likeness.Copy();
        var merged = Enumerable.Range(0, count).ToArray();
        var sizes = new double[count];
        Array.Fill(sizes, 1);
        var alive = Enumerable.Range(0, count).ToArray().AsSpan();
        // The best partner of each, and what it gains at most: where a merge took the partner away, one is sought again only when no other gains more.
        var partner = new int[count];
        var gains = new double[count];
        Array.Fill(partner, None);
        for (var i = 0; i < count; i++)
        {
            var row = sums.RowOf(i);
            for (var k = 0; k < i; k++)
            {
                if (row[k] - threshold > gains[i]) (partner[i], gains[i]) = (k, row[k] - threshold);
                if (row[k] - threshold > gains[k]) (partner[k], gains[k]) = (i, row[k] - threshold);
            }
        }
        while (BestOf(alive, gains) is >= 0 and var best)
        {
            if (partner[best] == Unknown)
            {
                (partner[best], gains[best]) = PartnerOf(best, alive, sums, sizes, threshold);
                continue;
            }
            var (keep, gone) = (Math.Min(best, partner[best]), Math.Max(best, partner[best]));
            merged[gone] = keep;
            sizes[keep] += sizes[gone];
            alive = Without(gone, alive);
            (partner[keep], gains[keep]) = (None, 0);
            foreach (var i in alive)
            {
                if (i == keep) continue;
                ref var sum = ref sums[keep, i];
                sum += sums[gone, i];
                var gain = sum - threshold * sizes[keep] * sizes[i];
                if (gain > gains[keep]) (partner[keep], gains[keep]) = (i, gain);
                if (partner[i] == keep || partner[i] == gone) (partner[i], gains[i]) = (Unknown, Math.Max(gains[i], gain));
                else if (gain > gains[i] || gain == gains[i] && gain > 0 && keep < partner[i]) (partner[i], gains[i]) = (keep, gain);
            }
        }
        for (var i = 0; i < count; i++) merged[i] = merged[merged[i]];
        return merged;
    }

    /// <summary>The first of those whose merge may gain most; -1 where none gains.</summary>
    private static int BestOf(ReadOnlySpan<int> alive, double[] gains)
    {
        var (best, most) = (None, 0.0);
        foreach (var i in alive)
            if (gains[i] > most) (best, most) = (i, gains[i]);
        return best;
    }

    private static (int Partner, double Gain) PartnerOf(int i, ReadOnlySpan<int> alive, PairTable sums, double[] sizes, double threshold)
    {
        var (best, most) = (None, 0.0);
        foreach (var other in alive)
        {
            if (other == i) continue;
            var gain = sums[i, other] - threshold * sizes[i] * sizes[other];
            if (gain > most) (best, most) = (other, gain);
        }
        return (best, most);
    }

    private static Span<int> Without(int gone, Span<int> alive)
    {
        var at = alive.IndexOf(gone);
        alive[(at + 1)..].CopyTo(alive[at..]);
        return alive[..^1];
    }

    /// <param name="cluster">For each member a number of its cluster below the count of members. Used up.</param>
    private static int[] Move(int[] cluster, PairTable likeness, double threshold)
    {
        var count = likeness.Count;
        var (starts, links) = LinksOf(likeness);
        // One number more than there are members: one is always free for a member that leaves to stand alone.
        var (sizes, sums, touched, free) = (new int[count + 1], new double[count + 1], new List<int>(), new Stack<int>());
        foreach (var number in cluster) sizes[number]++;
        for (var number = count; number >= 0; number--)
            if (sizes[number] == 0) free.Push(number);
        var hasMoved = true;
        for (var round = 0; hasMoved && round < MostRounds; round++)
        {
            hasMoved = false;
            for (var i = 0; i < count; i++)
            {
                foreach (var (other, likely) in links.AsSpan(starts[i]..starts[i + 1]))
                {
                    if (sums[cluster[other]] == 0) touched.Add(cluster[other]);
                    sums[cluster[other]] += likely;
                }
                var own = cluster[i];
                var stay = sums[own] - threshold * (sizes[own] - 1);
                var (best, most) = (own, Math.Max(0, stay));
                foreach (var number in touched)
                    if (number != own && sums[number] - threshold * sizes[number] is var gain && (gain > most || gain == most && best != own && number < best)) (best, most) = (number, gain);
                foreach (var number in touched) sums[number] = 0;
                touched.Clear();
                if (best == own && stay < 0) best = free.Pop();
                if (best == own) continue;
                if (--sizes[own] == 0) free.Push(own);
                sizes[best]++;
                cluster[i] = best;
                hasMoved = true;
            }
        }
        return cluster;
    }

    /// <summary>For each member, from its start to the next, whom it is like at all.</summary>
    private static (int[] Starts, (int Other, float Likeness)[] Links) LinksOf(PairTable likeness)
    {
        var starts = new int[likeness.Count + 1];
        for (var i = 0; i < likeness.Count; i++)
        {
            var row = likeness.RowOf(i);
            for (var k = 0; k < i; k++)
                if (row[k] >= Least) (starts[i + 1], starts[k + 1]) = (starts[i + 1] + 1, starts[k + 1] + 1);
        }
        for (var i = 0; i < likeness.Count; i++) starts[i + 1] += starts[i];
        var links = new (int Other, float Likeness)[starts[^1]];
        var next = starts.AsSpan(0, likeness.Count).ToArray();
        for (var i = 0; i < likeness.Count; i++)
        {
            var row = likeness.RowOf(i);
            for (var k = 0; k < i; k++)
                if (row[k] >= Least) (links[next[i]++], links[next[k]++]) = ((k, row[k]), (i, row[k]));
        }
        return (starts, links);
    }
}
