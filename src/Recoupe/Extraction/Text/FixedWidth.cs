namespace Recoupe.Extraction.Text;

/// <summary>
/// Tells lines that were broken at a fixed width, whatever the width, from lines that end where their author ended them: nearly every one is as full as the first word of the
/// next allows, and many of the next begin small. Menus, lists and paragraphs of one line each do neither.
/// </summary>
internal sealed class FixedWidth
{
    /// <summary>A few short lines may be full by chance.</summary>
    private const int FewestLines = 12;
    private const int Narrowest = 30;
    private const int Widest = 110;
    /// <summary>Tenths of the lines that are full, that begin small, and that are no longer than the width.</summary>
    private const int FewestFull = 6, FewestSmall = 4, FewestWithin = 9;

    private readonly int columns;

    private FixedWidth(int columns) => this.columns = columns;

    /// <summary>The width at which the lines of a text were broken; null where they were not.</summary>
    public static FixedWidth? Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < FewestLines) return null;
        var lengths = lines.Select(static line => line.Length).Order().ToArray();
        var width = lengths[(lengths.Length * FewestWithin - 1) / 10];
        if (width is < Narrowest or > Widest) return null;
        var found = new FixedWidth(width);
        int full = 0, small = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (found.IsFull(lines[i], lines[i + 1])) full++;
            if (char.IsLower(lines[i + 1][0])) small++;
        }
        return full * 10 >= lines.Length * FewestFull && small * 10 >= lines.Length * FewestSmall ? found : null;
    }

    /// <summary>The text with a blank for each break that only the width made: no offset moves.</summary>
    public string Unwrap(string text)
    {
        var unwrapped = text.ToCharArray();
        var start = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            var end = text.IndexOf('\n', at + 1) is > 0 and var next ? next : text.Length;
            if (GoesOn(text.AsSpan(start, at - start).Trim(), text.AsSpan(at + 1, end - at - 1).Trim())) unwrapped[at] = ' ';
            start = at + 1;
        }
        return new string(unwrapped);
    }

    /// <summary>Whether a line goes on in the next: it is full, or breaks within a sentence, and neither of the two alone is set in capitals.</summary>
    private bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line.IsEmpty || next.IsEmpty || IsCapitals(line) != IsCapitals(next)) return false;
        return IsFull(line, next) || char.IsLower(next[0]) && char.IsLetterOrDigit(line[^1]);
    }

    /// <summary>Whether the first word of the next line would have passed the width.</summary>
    private bool IsFull(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var word = next.IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > columns;
    }

    /// <summary>"LE PORT ROUVRE": a line of several words without a small letter stands over a text.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> line)
    {
        var blanks = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c)) return false;
            if (c == ' ') blanks++;
        }
        return blanks > 0;
    }
}
