using System.Collections.Frozen;
using System.Globalization;
using Recoupe.Model;

namespace Recoupe.Reading;

/// <summary>
/// Keeps pages away that no article is and that would cost without bound: the parser looks up the stack of open elements at every tag and keeps every
/// element and attribute as an object; the analysis takes time for every word.
/// </summary>
internal static class PageGuard
{
    public const int DeepestNesting = 3000;

    // The largest news pages have 30,000 tags and 200,000 characters of text; a page saved with its pictures is long for these, not for its text.
    public const int MostTags = 150_000;
    public const int LongestText = 600_000;
    private const int MostAttributes = 5000;
    private const int MostAttributesInAll = 1_000_000;

    // Elements that close by themselves, or hold nothing: they stand in a row where they are not closed.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "p", "li", "td", "tr", "th", "dt", "dd", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "area", "base", "br", "col", "embed", "hr", "img", "input",
        "link", "meta", "param", "source", "track", "wbr", "path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop", "g").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Which limit a page is beyond; null where it is within all of them.</summary>
    public static Reason? Refusal(PageFormat format, string content)
    {
        if (format == PageFormat.Text) return content.Length > LongestText ? TooLong : null;
        int depth = 0, tags = 0, text = 0, inAll = 0, last = 0;
        for (var at = content.IndexOf('<'); at >= 0 && at + 2 < content.Length; at = content.IndexOf('<', at))
        {
            text += at - last;
            last = at;
            var closes = content[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            var end = start;
            while (end < content.Length && char.IsAsciiLetterOrDigit(content[end])) end++;
            var name = content.AsSpan(start, end - start);
            at++;
            if (name.IsEmpty || !char.IsAsciiLetter(name[0])) continue;
            at = last = TagEnd(content, end, out var attributes);
            inAll += attributes;
            if (attributes > MostAttributes || inAll > MostAttributesInAll) return Overloaded;
            if (++tags > MostTags) return new Reason("unread-tags", InThousands(MostTags));
            if (Flat.Contains(name)) continue;
            // What a script compares ("a<b") opens no element.
            if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)) && RawEnd(content, at, name) is var raw and >= 0)
            {
                at = last = raw;
                continue;
            }
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > DeepestNesting) return Overloaded;
        }
        return text + content.Length - last > LongestText ? TooLong : null;
    }

    private static Reason TooLong => new("unread-long", InThousands(LongestText));
    private static Reason Overloaded => new("unread-markup", DeepestNesting.ToString(CultureInfo.InvariantCulture));

    private static string InThousands(int count) => (count / 1000).ToString(CultureInfo.InvariantCulture);

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
        // By hand: a search that folds case is ten times slower, and scripts are most of many a page.
        for (var end = html.IndexOf("</", at, StringComparison.Ordinal); end >= 0; end = html.IndexOf("</", end + 2, StringComparison.Ordinal))
            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return end + 2 + name.Length;
        return html.Length;
    }
}
