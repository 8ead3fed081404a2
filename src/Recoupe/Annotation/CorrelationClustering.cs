namespace Recoupe.Annotation;

/// <summary>
/// Finds the clusters within which likeness exceeds a threshold most, summed over all pairs (Bansal, Blum and Chawla 2004): the two clusters whose union gains most are merged while that gains, then single
/// members move to where they add more, or to stand alone (Gionis, Mannila and Tsaparas 2007).
/// Of equals the lower indexes merge first; the result is a function of the set in its order. Time and memory grow with the pairs that are alike at all.
/// </summary>
internal static class CorrelationClustering
{
    /// <summary>No partner: to merge with any gains nothing.</summary>
    private const int None = -1;
    /// <summary>The partner is to be sought again.</summary>
    private const int Unknown = -2;
    /// <summary>Rounds of moving single items, each over all of them.</summary>
    private const int MostRounds = 10;

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
        var links = new ClusterLinks(likeness);
        var sizes = new double[count];
        Array.Fill(sizes, 1);
        // The best partner of each, and what it gains at most: where a merge took the partner away, one is sought again only when no other gains more.
        var partner = new int[count];
        var gains = new double[count];
        for (var i = 0; i < count; i++) (partner[i], gains[i]) = PartnerOf(i, links, sizes, threshold);
        while (BestOf(gains) is >= 0 and var best)
        {
            if (partner[best] == Unknown)
            {
                (partner[best], gains[best]) = PartnerOf(best, links, sizes, threshold);
                continue;
            }
            var (keep, gone) = (Math.Min(best, partner[best]), Math.Max(best, partner[best]));
            links.Join(keep, gone);
            sizes[keep] += sizes[gone];
            (partner[keep], gains[keep], gains[gone]) = (None, 0, 0);
            foreach (var (other, sum) in links.Of(keep))
            {
                var gain = sum - threshold * sizes[keep] * sizes[other];
                if (gain > gains[keep] || gain == gains[keep] && gain > 0 && other < partner[keep]) (partner[keep], gains[keep]) = (other, gain);
                if (partner[other] == keep || partner[other] == gone) (partner[other], gains[other]) = (Unknown, Math.Max(gains[other], gain));
                else if (gain > gains[other] || gain == gains[other] && gain > 0 && keep < partner[other]) (partner[other], gains[other]) = (keep, gain);
            }
        }
        return links.Clusters();
    }

    /// <summary>The first of those whose merge may gain most; -1 where none gains.</summary>
    private static int BestOf(ReadOnlySpan<double> gains)
    {
        var (best, most) = (None, 0.0);
        for (var i = 0; i < gains.Length; i++)
            if (gains[i] > most) (best, most) = (i, gains[i]);
        return best;
    }

    private static (int Partner, double Gain) PartnerOf(int i, ClusterLinks links, double[] sizes, double threshold)
    {
        var (best, most) = (None, 0.0);
        foreach (var (other, sum) in links.Of(i))
        {
            var gain = sum - threshold * sizes[i] * sizes[other];
            if (gain > most || gain == most && gain > 0 && other < best) (best, most) = (other, gain);
        }
        return (best, most);
    }

    /// <param name="cluster">For each member a number of its cluster below the count of members. Used up.</param>
    private static int[] Move(int[] cluster, PairTable likeness, double threshold)
    {
        var count = likeness.Count;
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
                foreach (var (other, likely) in likeness.Of(i))
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
}
