namespace Recoupe.Annotation;

/// <summary>
/// How alike clusters are that grow by joining, summed over the pairs between them. A cluster keeps the pairs of its members as they were, and whom they are of now is looked up when they are read:
/// to join two costs what they have, and nothing of what others have with them.
/// </summary>
internal sealed class ClusterLinks
{
    /// <summary>What a cluster has with each other, by the lowest member that this had when it was written down.</summary>
    private readonly (int Other, double Sum)[][] links;
    private readonly int[] joined;

    /// <summary>Room to add up by cluster: zero but while it is used.</summary>
    private readonly double[] sums;
    private readonly List<int> touched = [];

    public ClusterLinks(PairTable likeness)
    {
        joined = Enumerable.Range(0, likeness.Count).ToArray();
        sums = new double[likeness.Count];
        links = new (int, double)[likeness.Count][];
        for (var i = 0; i < links.Length; i++) links[i] = Array.ConvertAll<Paired, (int, double)>(likeness.Of(i).ToArray(), pair => (pair.Other, pair.Number));
    }

    /// <summary>The clusters that one is like at all, by their lowest members, and how alike.</summary>
    public ReadOnlySpan<(int Other, double Sum)> Of(int cluster)
    {
        Add(cluster, cluster);
        return links[cluster] = Added();
    }

    /// <summary>Makes two clusters one.</summary>
    /// <param name="keep">The one of the lower members, whose name it keeps.</param>
    public void Join(int keep, int gone)
    {
        joined[gone] = keep;
        Add(keep, keep);
        Add(gone, keep);
        (links[keep], links[gone]) = (Added(), []);
    }

    /// <returns>For each member the lowest of its cluster.</returns>
    public int[] Clusters() => Array.ConvertAll(joined, Lowest);

    private int Lowest(int member)
    {
        while (joined[member] != member) member = joined[member] = joined[joined[member]];
        return member;
    }

    private void Add(int cluster, int self)
    {
        foreach (var (other, sum) in links[cluster])
        {
            var now = Lowest(other);
            if (now == self) continue;
            if (sums[now] == 0) touched.Add(now);
            sums[now] += sum;
        }
    }

    private (int Other, double Sum)[] Added()
    {
        var added = new (int, double)[touched.Count];
        for (var i = 0; i < added.Length; i++)
        {
            added[i] = (touched[i], sums[touched[i]]);
            sums[touched[i]] = 0;
        }
        touched.Clear();
        return added;
    }
}
