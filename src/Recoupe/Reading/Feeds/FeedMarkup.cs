using System.Text;
using WebUtility = System.Net.WebUtility;

namespace Recoupe.Reading.Feeds;

internal enum FeedTokenKind : byte { Start, Empty, End }

/// <summary>A tag of a feed. Offsets are into the feed: of the tag itself, and of its attributes.</summary>
internal readonly record struct FeedToken(FeedTokenKind Kind, string Name, int Start, int End, int Attributes);

/// <summary>
/// Walks the tags of a feed. Feeds are often ill-formed, so that an XML parser would refuse them; nothing here needs tags to match, no entity is defined or
/// expanded, and each character is looked at once.
/// </summary>
internal sealed class FeedMarkup(string content)
{
    private const int LongestName = 100;
    private int at;

    public int Length => content.Length;

    /// <summary>The next tag; null at the end.</summary>
    public FeedToken? Next()
    {
        while (at < content.Length)
        {
            var open = content.IndexOf('<', at);
            if (open < 0 || open + 1 >= content.Length) break;
            if (Passed(open, "<!--", "-->") || Passed(open, "<![CDATA[", "]]>") || Passed(open, "<?", ">")) continue;
            var isEnd = content[open + 1] == '/';
            var start = open + (isEnd ? 2 : 1);
            var end = start;
            while (end < content.Length && end - start < LongestName && (char.IsLetterOrDigit(content[end]) || content[end] is ':' or '-' or '_' or '.')) end++;
            at = open + 1;
            if (end == start && content[start..Math.Min(start + 1, content.Length)] != "!") continue;
            var close = Close(end);
            at = close;
            if (end == start) continue;
            var isEmpty = close - 2 >= end && content[close - 2] == '/';
            return new FeedToken(isEnd ? FeedTokenKind.End : isEmpty ? FeedTokenKind.Empty : FeedTokenKind.Start, content[start..end].ToLowerInvariant(), open, close, end);
        }
        at = content.Length;
        return null;
    }

    /// <summary>Gives a tag back, to be the next one again.</summary>
    public void Return(FeedToken tag) => at = tag.Start;

    public static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        var inTag = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')) inTag = true;
            if (!inTag) plain.Append(text[i]);
            else if (text[i] == '>') inTag = false;
        }
        return plain.ToString();
    }

    /// <summary>The value of an attribute of a tag; null where it is absent.</summary>
    public string? Attribute(FeedToken tag, string name)
    {
        var attributes = content.AsSpan(tag.Attributes, tag.End - tag.Attributes);
        for (var from = 0; attributes[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase) is var found and >= 0; from += found + name.Length)
        {
            var start = from + found;
            var rest = attributes[(start + name.Length)..].TrimStart();
            if (start == 0 || !char.IsWhiteSpace(attributes[start - 1]) || rest is not ['=', ..]) continue;
            rest = rest[1..].TrimStart();
            if (rest is not ['"' or '\'', ..]) continue;
            var end = rest[1..].IndexOf(rest[0]);
            return end < 0 ? null : System.Net.WebUtility.HtmlDecode(rest.Slice(1, end).ToString()).Trim();
        }
        return null;
    }

    /// <summary>What stands between two tags, its entities and CDATA sections undone; markup stays.</summary>
    public string Text(int start, int end)
    {
        var raw = content.AsSpan(start, end - start);
        if (!raw.Contains("<![CDATA[", StringComparison.Ordinal)) return System.Net.WebUtility.HtmlDecode(raw.ToString());
        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var open = raw.IndexOf("<![CDATA[");
            text.Append(System.Net.WebUtility.HtmlDecode((open < 0 ? raw : raw[..open]).ToString()));
            if (open < 0) break;
            raw = raw[(open + 9)..];
            var close = raw.IndexOf("]]>");
            text.Append(close < 0 ? raw : raw[..close]);
            raw = close < 0 ? [] : raw[(close + 3)..];
        }
        return text.ToString();
    }

    /// <summary>What stands between two tags, as it is.</summary>
    public string Raw(int start, int end) => content[start..end];

    private bool Passed(int open, string opening, string closing)
    {
        if (string.CompareOrdinal(content, open, opening, 0, opening.Length) != 0) return false;
        var close = content.IndexOf(closing, open + opening.Length, StringComparison.Ordinal);
        at = close < 0 ? content.Length : close + closing.Length;
        return true;
    }

    /// <summary>Behind the sign that closes a tag; one within quotation marks does not, unless they never close.</summary>
    private int Close(int from)
    {
        for (var i = from; i < content.Length; i++)
        {
            if (content[i] == '>') return i + 1;
            if (content[i] is not ('"' or '\'')) continue;
            var quote = content.AsSpan(i + 1, Math.Min(8192, content.Length - i - 1)).IndexOf(content[i]);
            if (quote >= 0) i += quote + 1;
        }
        return content.Length;
    }
}
