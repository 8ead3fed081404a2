namespace Recoupe.Derivation;

/// <summary>Numbers from 0 on, in sets that only grow together; each set is named by its least.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Count { get; private set; } = count;

    /// <returns>Whether they were in two sets before.</returns>
    public bool Union(int a, int b)
    {
        var (x, y) = (Find(a), Find(b));
        if (x == y) return false;
        parents[Math.Max(x, y)] = Math.Min(x, y);
        Count--;
        return true;
    }

    public int Find(int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }
}
