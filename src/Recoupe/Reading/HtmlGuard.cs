using System.Collections.Frozen;

namespace Recoupe.Reading;

/// <summary>
/// Keeps pages from the parser that would make it slow or greedy: the tree builder looks up the stack of open elements at every tag, and keeps every
/// attribute as an object.
/// </summary>
internal static class HtmlGuard
{
    public const int DeepestNesting = 3000;
    private const int MostAttributes = 5000;

    // Elements that close by themselves, or hold nothing: they stand in a row where they are not closed.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "p", "li", "td", "tr", "th", "dt", "dd", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "area", "base", "br", "col", "embed", "hr", "img", "input",
        "link", "meta", "param", "source", "track", "wbr", "path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop", "g").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the elements that stay open until they are closed lie within one another no deeper than any article's, and no tag has thousands of attributes.</summary>
    public static bool IsReadable(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 2 < html.Length; at = html.IndexOf('<', at))
        {
            var closes = html[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            var name = html.AsSpan(start, end - start);
            at++;
            if (name.IsEmpty || !char.IsAsciiLetter(name[0])) continue;
            at = TagEnd(html, end, out var attributes);
            if (attributes > MostAttributes) return false;
            if (Flat.Contains(name)) continue;
            // What a script compares ("a<b") opens no element.
            if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)) && RawEnd(html, at, name) is var raw and >= 0)
            {
                at = raw;
                continue;
            }
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > DeepestNesting) return false;
        }
        return true;
    }

    /// <summary>The end of a tag; a sign within a quoted value is none (HTML standard, 13.2.5.32 and following).</summary>
    private static int TagEnd(string html, int at, out int attributes)
    {
        attributes = 0;
        while (at < html.Length && html[at] != '>')
        {
            var c = html[at++];
            if (char.IsWhiteSpace(c) && at < html.Length && !char.IsWhiteSpace(html[at])) attributes++;
            if (c != '=') continue;
            while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
            if (at >= html.Length || html[at] is not ('"' or '\'')) continue;
            var close = html.IndexOf(html[at], at + 1);
            at = close < 0 ? html.Length : close + 1;
            attributes++;
        }
        return at;
    }

    private static int RawEnd(string html, int at, ReadOnlySpan<char> name)
    {
        var end = html.AsSpan(at).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : at + end + 2 + name.Length;
    }
}
