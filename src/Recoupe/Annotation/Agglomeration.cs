namespace Recoupe.Annotation;

/// <summary>
/// Hierarchical clustering of what is mostly not alike: two clusters merge while it is worth it, the worthiest first. Only pairs that are alike need be named; time and memory go with them.
/// Ties go to the lower indexes, so the result is a function of the set alone.
/// </summary>
internal static class Agglomeration
{
    private const int MostRounds = 20;

    /// <summary>Two members and how alike they are; the first has the lower index.</summary>
    internal readonly record struct Pair(int First, int Second, double Similarity);

    /// <summary>By average linkage: clusters merge while the mean similarity of their members stays above a threshold.</summary>
    /// <returns>Clusters of ascending indexes, ordered by their first.</returns>
    public static List<List<int>> ByMean(int count, double threshold, IReadOnlyList<Pair> pairs) =>
        Merge(count, pairs, (sum, held) => sum / held - threshold);

    /// <summary>
    /// By correlation (Bansal, Blum and Chawla 2004): the clusters within which similarity exceeds the threshold most, summed over all pairs. Clusters are merged, then single members moved to where they add
    /// more, or to stand alone (Gionis, Mannila and Tsaparas 2007), while that gains.
    /// </summary>
    /// <returns>As <see cref="ByMean"/>.</returns>
    public static List<List<int>> ByCorrelation(int count, double threshold, IReadOnlyList<Pair> pairs) =>
        Move(Merge(count, pairs, (sum, held) => sum - threshold * held), count, threshold, pairs);

    /// <param name="worth">What a merge is worth, of the sum of the similarities between two clusters and the number of pairs between them; no merge happens at 0 or less.</param>
    private static List<List<int>> Merge(int count, IReadOnlyList<Pair> pairs, Func<double, double, double> worth)
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
            var gain = worth(sums[a]![b], (double)members[a].Count * members[b].Count);
            if (gain > 0) queue.Enqueue((a, b, versions[a], versions[b]), (-gain, a, b));
        }
    }

    private static List<List<int>> Move(List<List<int>> clusters, int count, double threshold, IReadOnlyList<Pair> pairs)
    {
        var alike = Enumerable.Range(0, count).Select(_ => new List<(int Other, double Similarity)>()).ToArray();
        foreach (var (a, b, similarity) in pairs)
        {
            alike[a].Add((b, similarity));
            alike[b].Add((a, similarity));
        }
        // At most as many clusters as members: one of the numbers is always free for a member that leaves to stand alone.
        var (cluster, sizes, free) = (new int[count], new int[count + 1], new Stack<int>());
        for (var c = 0; c < clusters.Count; c++)
        {
            sizes[c] = clusters[c].Count;
            foreach (var i in clusters[c]) cluster[i] = c;
        }
        for (var c = count; c >= clusters.Count; c--) free.Push(c);
        var sums = new SortedDictionary<int, double>();
        var hasMoved = true;
        for (var round = 0; hasMoved && round < MostRounds; round++)
        {
            hasMoved = false;
            for (var i = 0; i < count; i++)
            {
                sums.Clear();
                foreach (var (other, similarity) in alike[i]) sums[cluster[other]] = sums.GetValueOrDefault(cluster[other]) + similarity;
                var own = cluster[i];
                var (best, gain) = (own, Math.Max(0, Gain(own, sizes[own] - 1)));
                foreach (var to in sums.Keys)
                    if (to != own && Gain(to, sizes[to]) > gain) (best, gain) = (to, Gain(to, sizes[to]));
                if (best == own && Gain(own, sizes[own] - 1) < 0) best = free.Pop();
                if (best == own) continue;
                if (--sizes[own] == 0) free.Push(own);
                sizes[best]++;
                cluster[i] = best;
                hasMoved = true;
            }
        }
        return Enumerable.Range(0, count).GroupBy(i => cluster[i]).Select(group => group.ToList()).ToList();

        double Gain(int to, int size) => sums.GetValueOrDefault(to) - threshold * size;
    }
}
