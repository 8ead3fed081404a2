namespace Recoupe.Extraction.Metadata;

/// <summary>The agencies with whose name in brackets a text ends, behind its last stop: "… en mars. (avec AFP)".</summary>
internal static class ClosingCredit
{
    private const int Longest = 40;

    public static IReadOnlyList<string> Of(string text, BylineReader bylines)
    {
        if (text.Length == 0 || text[^1] != ')' || text.LastIndexOf('(') is not (> 0 and var open) || text.Length - open > Longest) return [];
        var stop = open - 1;
        while (stop > 0 && text[stop] is ' ' or '\u00A0' or '\u202F') stop--;
        if (text[stop] is not ('.' or '!' or '?' or '…' or '»' or '”' or '"')) return [];
        return bylines.Read(text[(open + 1)..^1]) is { Authors.Count: 0, Dates.Count: 0 } byline ? byline.Credits : [];
    }
}
