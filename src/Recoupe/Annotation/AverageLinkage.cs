namespace Recoupe.Annotation;

/// <summary>
/// Hierarchical clustering by average linkage, where most pairs are not alike at all: the two nearest clusters merge while the mean similarity of their members stays above a threshold. Only pairs that are
/// alike need be named; time and memory go with them. Ties go to the lower indexes, so the result is a function of the set alone.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>Two members and how alike they are; the first has the lower index.</summary>
    internal readonly record struct Pair(int First, int Second, double Similarity);

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
}
