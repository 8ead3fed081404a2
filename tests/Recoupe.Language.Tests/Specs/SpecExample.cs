namespace Recoupe.Specs;

/// <summary>A fenced example of a page under <c>tests/specs</c>: a French text, a line of dashes, and what is to be found in it, one line each.</summary>
/// <param name="Kind">The word after the fence: what the example is about.</param>
/// <param name="Line">The line of the page that the text begins in.</param>
/// <param name="IsMissed">Whether the fence says "missed" after the kind: right by the page, not yet found. Should it be found one day, the test fails until the word is taken away.</param>
/// <param name="Text">Lines joined by a blank, so that a page may wrap them; an empty line parts two paragraphs.</param>
internal sealed record SpecExample(string Kind, bool IsMissed, string Page, int Line, string Text, IReadOnlyList<string> Expected)
{
    private const string Fence = "```";
    private const string Divider = "---";
    private const string Missed = " missed";
    private const char Ellipsis = '…';

    /// <summary>The examples of all pages, as they lie beside the tests.</summary>
    public static IEnumerable<SpecExample> All() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(file => Read(Path.GetFileName(file), File.ReadAllLines(file)));

    /// <summary>The examples of one kind on all pages.</summary>
    public static List<SpecExample> OfKind(string kind) => [.. All().Where(example => example.Kind == kind)];

    /// <summary>Every fenced example of a page.</summary>
    public static IEnumerable<SpecExample> Read(string page, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal)) continue;
            var close = Array.FindIndex(lines, i + 1, line => line.StartsWith(Fence, StringComparison.Ordinal));
            if (close < 0) throw new FormatException($"{page}({i + 1}): the fence is never closed.");
            var divider = Array.IndexOf(lines, Divider, i + 1, close - i - 1);
            if (divider < 0) throw new FormatException($"{page}({i + 1}): no line '{Divider}' parts the text from what is expected.");
            if (divider + 1 == close) throw new FormatException($"{page}({i + 1}): nothing is expected of the text.");
            var kind = lines[i][Fence.Length..].Trim();
            var isMissed = kind.EndsWith(Missed, StringComparison.Ordinal);
            yield return new SpecExample(isMissed ? kind[..^Missed.Length] : kind, isMissed, page, i + 2, Join(lines[(i + 1)..divider]), lines[(divider + 1)..close]);
            i = close;
        }
    }

    /// <summary>Fails where what was found is not what the page has, or where it is in spite of the page's "missed".</summary>
    public void Check(bool isMet, string got) =>
        isMet.ShouldBe(!IsMissed, $"{Page}({Line}): {Text}\n{(IsMissed ? "met now: take \"missed\" away from its fence" : $"expected\n  {string.Join("\n  ", Expected)}\ngot\n  {got}")}");

    /// <summary>Whether <paramref name="got"/> is what a line says: whole, or with "…" for what is left out before or after.</summary>
    public static bool Fits(string expected, string got)
    {
        var core = expected.Trim().Trim(Ellipsis).Trim();
        var (open, close) = (expected.TrimStart().StartsWith(Ellipsis), expected.TrimEnd().EndsWith(Ellipsis));
        return (open, close) switch
        {
            (true, true) => got.Contains(core, StringComparison.Ordinal),
            (true, false) => got.EndsWith(core, StringComparison.Ordinal),
            (false, true) => got.StartsWith(core, StringComparison.Ordinal),
            _ => got == core,
        };
    }

    private static string Join(string[] lines) => string.Join(' ', lines.Select(line => line.Length == 0 ? "\n\n" : line.Trim())).Replace(" \n\n ", "\n\n");
}
