namespace Recoupe.Annotation;

/// <summary>One of a pair, and the number that the pair has.</summary>
internal readonly record struct Paired(int Other, float Number);

/// <summary>A number for each two of many that have one worth keeping: of thousands of statements, each is like some dozens. Two that have none have 0.</summary>
internal sealed class PairTable
{
    private readonly int[] starts;
    private readonly Paired[] pairs;

    /// <param name="earlier">For each, those before it that it has a number with, in order.</param>
    public PairTable(IReadOnlyList<Paired[]> earlier)
    {
        Count = earlier.Count;
        starts = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            starts[i + 1] += earlier[i].Length;
            foreach (var pair in earlier[i]) starts[pair.Other + 1]++;
        }
        for (var i = 0; i < Count; i++) starts[i + 1] += starts[i];
        pairs = new Paired[starts[^1]];
        // Those before it come first, and later ones in their order, as their turn comes.
        var next = starts[..^1];
        for (var i = 0; i < Count; i++)
            foreach (var pair in earlier[i]) (pairs[next[i]++], pairs[next[pair.Other]++]) = (pair, new Paired(i, pair.Number));
    }

    /// <summary>How many there are, not their pairs.</summary>
    public int Count { get; }

    /// <summary>Those that one has a number with, in order.</summary>
    public ReadOnlySpan<Paired> Of(int one) => pairs.AsSpan(starts[one]..starts[one + 1]);

    /// <summary>The number of two, in either order; nothing has one with itself.</summary>
    public float this[int a, int b]
    {
        get
        {
            var of = Of(a);
            var (from, to) = (0, of.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                if (of[middle].Other < b) from = middle + 1;
                else to = middle;
            }
            return from < of.Length && of[from].Other == b ? of[from].Number : 0;
        }
    }
}
