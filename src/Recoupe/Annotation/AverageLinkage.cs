namespace Recoupe.Annotation;

/// <summary>
/// Hierarchical clustering by average linkage: the two nearest clusters merge while the mean similarity of their members stays above a threshold.
/// Ties go to the lower indexes, so the result is a function of the set alone. Quadratic in memory; meant for one story or a pile of some thousand pages.
/// </summary>
internal static class AverageLinkage
{
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

    /// <returns>Clusters of ascending indexes, ordered by their first.</returns>
    public static List<List<int>> Cluster(int count, double threshold, Func<int, int, double> similarity)
    {
        var sums = new double[count][];
        Parallel.For(0, count, i =>
        {
            sums[i] = new double[count];
            for (var k = 0; k < i; k++) sums[i][k] = similarity(k, i);
        });
        for (var i = 0; i < count; i++)
            for (var k = 0; k < i; k++) sums[k][i] = sums[i][k];
        var members = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToList();
        var alive = Enumerable.Range(0, count).ToList();
        var nearest = new int[count];
        foreach (var i in alive) nearest[i] = NearestOf(i, alive, sums, members);
        while (alive.Count > 1)
        {
            int best = -1;
            double bestMean = threshold;
            foreach (var i in alive)
            {
                if (nearest[i] < 0) continue;
                var mean = Mean(sums, members, i, nearest[i]);
                if (mean > bestMean) (best, bestMean) = (i, mean);
            }
            if (best < 0) break;
            var (keep, gone) = (Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
            members[keep].AddRange(members[gone]);
            alive.Remove(gone);
            foreach (var other in alive)
            {
                if (other == keep) continue;
                sums[keep][other] += sums[gone][other];
                sums[other][keep] = sums[keep][other];
            }
            foreach (var i in alive)
                if (i == keep || nearest[i] == keep || nearest[i] == gone) nearest[i] = NearestOf(i, alive, sums, members);
                else if (IsNearer(Mean(sums, members, i, keep), keep, nearest[i] < 0 ? 0 : Mean(sums, members, i, nearest[i]), nearest[i])) nearest[i] = keep;
        }
        foreach (var i in alive) members[i].Sort();
        return alive.Select(i => members[i]).OrderBy(m => m[0]).ToList();
    }

    private static double Mean(double[][] sums, List<List<int>> members, int a, int b) => sums[a][b] / ((double)members[a].Count * members[b].Count);

    private static bool IsNearer(double mean, int cluster, double otherMean, int other) => mean > otherMean || mean == otherMean && cluster < other;

    private static int NearestOf(int i, List<int> alive, double[][] sums, List<List<int>> members)
    {
        var best = -1;
        double bestMean = 0;
        foreach (var other in alive)
        {
            if (other == i) continue;
            var mean = Mean(sums, members, i, other);
            if (mean > bestMean) (best, bestMean) = (other, mean);
        }
        return best;
    }
}
