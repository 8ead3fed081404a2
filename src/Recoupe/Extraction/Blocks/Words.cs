namespace Recoupe.Extraction.Blocks;

/// <summary>The words of a folded text, one after the other, without copying them: runs of letters and digits.</summary>
internal ref struct Words(ReadOnlySpan<char> folded)
{
    private ReadOnlySpan<char> rest = folded;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start])) start++;
        if (start == rest.Length) return false;
        var end = start + 1;
        while (end < rest.Length && char.IsLetterOrDigit(rest[end])) end++;
        Current = rest[start..end];
        rest = rest[end..];
        return true;
    }
}
