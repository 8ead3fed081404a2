using System.Collections.Frozen;

namespace Recoupe.Extraction.Html;

/// <summary>Keeps pages from the parser whose nesting would make it slow: the tree builder looks up the stack of open elements at every tag.</summary>
internal static class HtmlGuard
{
    private const int DeepestNesting = 3000;

    // Elements that close by themselves, or hold nothing: they stand in a row where they are not closed.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "p", "li", "td", "tr", "th", "dt", "dd", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "area", "base", "br", "col", "embed", "hr", "img", "input",
        "link", "meta", "param", "source", "track", "wbr", "path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop", "g").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the elements that stay open until they are closed lie within one another no deeper than any article's.</summary>
    public static bool IsReadable(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 2 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || Flat.Contains(html.AsSpan(start, end - start))) continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > DeepestNesting) return false;
        }
        return true;
    }
}
