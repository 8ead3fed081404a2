namespace Recoupe.Annotation;

/// <summary>
/// Hierarchical clustering by average linkage: the two nearest clusters merge while the mean similarity of their members stays above a threshold.
/// Ties go to the lower indexes, so the result is a function of the set alone. Quadratic in memory; meant for one story or a pile of some thousand pages.
/// </summary>
internal static class AverageLinkage
{
    private const int RowsAtOnce = 16;

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
        var sums = Similarities(count, similarity);
        var members = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToArray();
        var sizes = new double[count];
        Array.Fill(sizes, 1);
        var alive = Enumerable.Range(0, count).ToArray().AsSpan();
        // The nearest of each, and how near: kept, since most merges change neither.
        var nearest = new int[count];
        var nearness = new double[count];
        foreach (var i in alive) (nearest[i], nearness[i]) = NearestOf(i, alive, sums, sizes);
        while (alive.Length > 1)
        {
            int best = -1;
            double bestMean = threshold;
            foreach (var i in alive)
                if (nearest[i] >= 0 && nearness[i] > bestMean) (best, bestMean) = (i, nearness[i]);
            if (best < 0) break;
            var (keep, gone) = (Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
            members[keep].AddRange(members[gone]);
            sizes[keep] += sizes[gone];
            alive = Without(gone, alive);
            foreach (var other in alive)
                if (other != keep) Sum(sums, keep, other) += Sum(sums, gone, other);
            foreach (var i in alive)
            {
                if (i == keep || nearest[i] == keep || nearest[i] == gone) (nearest[i], nearness[i]) = NearestOf(i, alive, sums, sizes);
                else if (Mean(Sum(sums, i, keep), sizes[i], sizes[keep]) is var mean && IsNearer(mean, keep, nearest[i] < 0 ? 0 : nearness[i], nearest[i])) (nearest[i], nearness[i]) = (keep, mean);
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

    /// <summary>Of each two, once: the row of the higher index holds it.</summary>
    private static double[][] Similarities(int count, Func<int, int, double> similarity)
    {
        var sums = new double[count][];
        for (var i = 0; i < count; i++) sums[i] = new double[i];
        // Some rows at once: each column is then met while it is still at hand.
        Parallel.For(0, (count + RowsAtOnce - 1) / RowsAtOnce, block =>
        {
            var (first, end) = (block * RowsAtOnce, Math.Min(count, (block + 1) * RowsAtOnce));
            for (var k = 0; k < end; k++)
                for (var i = Math.Max(first, k + 1); i < end; i++) sums[i][k] = similarity(k, i);
        });
        return sums;
    }

    private static Span<int> Without(int gone, Span<int> alive)
    {
        var at = alive.IndexOf(gone);
        alive[(at + 1)..].CopyTo(alive[at..]);
        return alive[..^1];
    }

    private static ref double Sum(double[][] sums, int a, int b) => ref a > b ? ref sums[a][b] : ref sums[b][a];

    private static double Mean(double sum, double size, double otherSize) => sum / (size * otherSize);

    private static bool IsNearer(double mean, int cluster, double otherMean, int other) => mean > otherMean || mean == otherMean && cluster < other;

    private static (int Nearest, double Mean) NearestOf(int i, ReadOnlySpan<int> alive, double[][] sums, double[] sizes)
    {
        var best = -1;
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
