using System.Text;
using Recoupe.Model;
using WebUtility = System.Net.WebUtility;

namespace Recoupe.Reading.Feeds;

/// <summary>An item of a feed, of whatever kind, and the page that it makes.</summary>
internal sealed class FeedItem
{
    // A text of a full article has at least as many words; a summary may, if it is the only text and as long as an article.
    private const int ContentWords = 60;
    private const int SummaryWords = 150;

    public string? Title { get; set; }
    public string? Url { get; set; }
    public string? Author { get; set; }

    /// <summary>What the feed calls the item's content, as HTML.</summary>
    public string? Content { get; set; }

    /// <summary>What it calls a description or summary.</summary>
    public string? Summary { get; set; }
    public List<StatedDate> Dates { get; } = [];

    public void AddDate(string name, string? text, bool isModified = false)
    {
        if (TimeStamp.State(name, text, isModified) is { } date) Dates.Add(date);
    }

    /// <summary>The page that the item would be on its own; an item that only announces one is refused as such.</summary>
    public ReadingResult Page(Entry entry, string? outlet, string? language)
    {
        var body = IsWhole(Content, ContentWords) ? Content : IsWhole(Summary, SummaryWords) ? Summary : null;
        var item = entry with { Url = Url ?? entry.Url, Stated = Published() };
        if (body is null) return ReadingResult.Refused(entry.File, "unread-stub", [.. new[] { PageMaker.Printable(Title), item.Url }.OfType<string>().Take(1)]);
        var page = new StringBuilder("<!doctype html><html").Append(language is { Length: <= 20 } ? $" lang=\"{System.Net.WebUtility.HtmlEncode(language)}\"" : "").Append("><head><meta charset=\"utf-8\">");
        AddMeta(page, "og:title", Title);
        AddMeta(page, "og:site_name", outlet);
        AddMeta(page, "author", Author);
        page.Append("</head><body><article>");
        if (Title is { Length: > 0 }) page.Append("<h1>").Append(System.Net.WebUtility.HtmlEncode(Title)).Append("</h1>");
        page.Append(body).Append("</article></body></html>");
        return PageMaker.Make(item, page.ToString(), EntryFormat.Html);
    }

    /// <summary>Text without markup as HTML: a paragraph for each that a blank line parts.</summary>
    public static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").Append(System.Net.WebUtility.HtmlEncode(paragraph)).Append("</p>");
        return html.ToString();
    }

    public static void AddMeta(StringBuilder page, string name, string? content)
    {
        if (content is { Length: > 0 }) page.Append("<meta property=\"").Append(name).Append("\" content=\"").Append(System.Net.WebUtility.HtmlEncode(content)).Append("\">");
    }

    /// <summary>A feed that gives only the last change gives with it the one date there is.</summary>
    private List<StatedDate> Published() => Dates.Exists(date => !date.IsModified) ? Dates : Dates.ConvertAll(date => date with { IsModified = false });

    private static bool IsWhole(string? html, int words)
    {
        if (html is null) return false;
        var text = Words(html, out var count);
        return count >= words && !text.EndsWith('…') && !text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith("[…]", StringComparison.Ordinal) && !text.EndsWith("[...]", StringComparison.Ordinal);
    }

    /// <summary>The last words between the tags, and how many words there are.</summary>
    private static string Words(string html, out int count)
    {
        count = 0;
        var last = new StringBuilder();
        var (inTag, inWord) = (false, false);
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            var isWord = !inTag && char.IsLetterOrDigit(c);
            if (isWord && !inWord) count++;
            inWord = isWord;
            if (!inTag && !char.IsWhiteSpace(c)) last.Append(c);
            if (c == '>') inTag = false;
            if (last.Length > 4000) last.Remove(0, 3900);
        }
        return System.Net.WebUtility.HtmlDecode(last.ToString());
    }
}
