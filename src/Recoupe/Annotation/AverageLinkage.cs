namespace Recoupe.Annotation;

/// <summary>
/// Hierarchical clustering by average linkage: the two nearest clusters merge while the mean similarity of their members stays above a threshold.
/// Ties go to the lower indexes, so the result is a function of the set alone. Quadratic in memory; meant for one story or a pile of some thousand pages.
/// </summary>
internal static class AverageLinkage
{
    private const int None = -1;
    private const int Unknown = -2;

    /// <summary>Two members and how alike they are; the first has the lower index.</summary>
    internal readonly record struct Pair(int First, int Second, double Similarity);

    /// <summary>As the other, where most pairs are not alike at all: only those that are need be named, and time and memory go with them.</summary>
    /// <returns>Clusters of ascending indexes, ordered by their first.</returns>
    public static List<List<int>> Cluster(int count, double threshold, IReadOnlyList<Pair> pairs)
    {
        var sums = new Dictionary<int, double>?[count];
        for (var i = 0; i < count; i++) sums[i] = [];
        var members = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToArray();
        var versions = new int[count];
        // Best first; of equals the lower indexes.
        var queue = new PriorityQueue<(int A, int B, int VersionA, int VersionB), (double, int, int)>();
        foreach (var (a, b, similarity) in pairs)
        {
            sums[a]![b] = sums[b]![a] = similarity;
            Offer(a, b);
        }
        while (queue.TryDequeue(out var next, out _))
        {
            var (keep, gone) = (next.A, next.B);
            if (versions[keep] != next.VersionA || versions[gone] != next.VersionB) continue;
            members[keep].AddRange(members[gone]);
            versions[keep]++;
            versions[gone] = -1;
            sums[keep]!.Remove(gone);
            foreach (var (other, sum) in sums[gone]!)
            {
                if (other == keep) continue;
                sums[other]!.Remove(gone);
                sums[keep]![other] = sums[other]![keep] = sums[keep]!.GetValueOrDefault(other) + sum;
            }
            sums[gone] = null;
            foreach (var other in sums[keep]!.Keys) Offer(Math.Min(keep, other), Math.Max(keep, other));
        }
        return Enumerable.Range(0, count).Where(i => versions[i] >= 0).Select(i => members[i].Order().ToList()).ToList();

        void Offer(int a, int b)
        {
            var mean = sums[a]![b] / ((double)members[a].Count * members[b].Count);
            if (mean > threshold) queue.Enqueue((a, b, versions[a], versions[b]), (-mean, a, b));
        }
    }

    /// <param name="sums">How alike each two are: of the higher index, the row that holds it with all lower ones. Used up.</param>
    /// <returns>Clusters of ascending indexes, ordered by their first.</returns>
    public static List<List<int>> Cluster(double[][] sums, double threshold)
    {
        var count = sums.Length;
        var members = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToArray();
        var sizes = new double[count];
        Array.Fill(sizes, 1);
        var alive = Enumerable.Range(0, count).ToArray().AsSpan();
        // The nearest of each, and how near it is at most: where a merge took the nearest away, it is sought again only when no other is nearer.
        var nearest = new int[count];
        var nearness = new double[count];
        Array.Fill(nearest, None);
        for (var i = 0; i < count; i++)
            for (var k = 0; k < i; k++)
            {
                if (sums[i][k] > nearness[i]) (nearest[i], nearness[i]) = (k, sums[i][k]);
                if (sums[i][k] > nearness[k]) (nearest[k], nearness[k]) = (i, sums[i][k]);
            }
        while (BestOf(alive, nearness, threshold) is >= 0 and var best)
        {
            if (nearest[best] == Unknown)
            {
                (nearest[best], nearness[best]) = NearestOf(best, alive, sums, sizes);
                continue;
            }
            var (keep, gone) = (Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
            members[keep].AddRange(members[gone]);
            sizes[keep] += sizes[gone];
            alive = Without(gone, alive);
            (nearest[keep], nearness[keep]) = (None, 0);
            foreach (var i in alive)
            {
                if (i == keep) continue;
                ref var sum = ref Sum(sums, keep, i);
                sum += Sum(sums, gone, i);
                if (sum == 0) continue;
                var mean = Mean(sum, sizes[keep], sizes[i]);
                if (mean > nearness[keep]) (nearest[keep], nearness[keep]) = (i, mean);
                if (nearest[i] == keep || nearest[i] == gone) (nearest[i], nearness[i]) = (Unknown, Math.Max(nearness[i], mean));
                else if (mean > nearness[i] || mean == nearness[i] && keep < nearest[i]) (nearest[i], nearness[i]) = (keep, mean);
            }
        }
        var clusters = new List<List<int>>();
        foreach (var i in alive)
        {
            members[i].Sort();
            clusters.Add(members[i]);
        }
        return clusters.OrderBy(cluster => cluster[0]).ToList();
    }

    /// <summary>The first of those that may be nearest to another; -1 where none is near enough.</summary>
    private static int BestOf(ReadOnlySpan<int> alive, double[] nearness, double threshold)
    {
        var best = -1;
        foreach (var i in alive)
            if (nearness[i] > threshold) (best, threshold) = (i, nearness[i]);
        return best;
    }

    private static Span<int> Without(int gone, Span<int> alive)
    {
        var at = alive.IndexOf(gone);
        alive[(at + 1)..].CopyTo(alive[at..]);
        return alive[..^1];
    }

    private static ref double Sum(double[][] sums, int a, int b) => ref a > b ? ref sums[a][b] : ref sums[b][a];

    private static double Mean(double sum, double size, double otherSize) => sum / (size * otherSize);

    private static (int Nearest, double Mean) NearestOf(int i, ReadOnlySpan<int> alive, double[][] sums, double[] sizes)
    {
        var best = None;
        double bestMean = 0;
        foreach (var other in alive)
        {
            if (other == i) continue;
            var sum = Sum(sums, i, other);
            // Most have nothing in common; they need no division.
            if (sum == 0) continue;
            var mean = Mean(sum, sizes[i], sizes[other]);
            if (mean > bestMean) (best, bestMean) = (other, mean);
        }
        return (best, bestMean);
    }
}
