using System.Buffers;

namespace Recoupe.Annotation;

/// <summary>A number for each two of many, of 46,000 at most, zero at first. Its memory comes from a pool and goes back there: the stories of a pile need much of it, one after the other.</summary>
internal sealed class PairTable : IDisposable
{
    private readonly float[] values;

    public PairTable(int count)
    {
        Count = count;
        values = ArrayPool<float>.Shared.Rent(StartOf(count));
        Array.Clear(values, 0, StartOf(count));
    }

    /// <summary>How many there are, not their pairs.</summary>
    public int Count { get; }

    /// <summary>The number of two, in either order; nothing has one with itself.</summary>
    public ref float this[int a, int b] => ref values[a > b ? StartOf(a) + b : StartOf(b) + a];

    /// <summary>The numbers that one has with those before it.</summary>
    public Span<float> RowOf(int later) => values.AsSpan(StartOf(later), later);

    public PairTable Copy()
    {
        var copy = new PairTable(Count);
        values.AsSpan(0, StartOf(Count)).CopyTo(copy.values);
        return copy;
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(values);

    private static int StartOf(int later) => checked(later * (later - 1)) / 2;
}
