namespace Recoupe.Language;

/// <summary>The neighbours in a list that stand in one stretch of a text, from <paramref name="First"/> up to, not including, <paramref name="End"/>; empty by default.</summary>
public readonly record struct SpanSlice<T>(IReadOnlyList<T> Items, int First, int End)
{
    public int Count => End - First;

    public T this[int index] => Items[First + index];

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks a slice without an allocation: it is asked for in every clause.</summary>
    public struct Enumerator(SpanSlice<T> slice)
    {
        private int at = slice.First - 1;

        public readonly T Current => slice.Items[at];

        public bool MoveNext() => ++at < slice.End;
    }
}
