using Recoupe.Model;
using WebUtility = System.Net.WebUtility;

namespace Recoupe.Reading.Feeds;

/// <summary>RSS in all its versions, RDF and Atom; an .xml file may also be a page in XHTML.</summary>
internal static class FeedReader
{
    // Which of them open after a line whose end tag is missing.
    private static readonly string[] Fields = ["link", "guid", "pubdate", "dc:date", "dc:creator", "description", "content:encoded", "summary", "content", "published", "updated", "item", "entry"];
    private static readonly string[] Prefixes = ["", "content", "dc", "dcterms", "atom", "atom03", "atom10", "a", "a10", "rss", "rss1", "xhtml"];

    public static IEnumerable<ReadingResult> Read(Entry entry, byte[] bytes)
    {
        if (bytes.Length == 0) return [ReadingResult.Refused(entry.File, "unread-empty")];
        if (PageDecoder.IsBinary(bytes)) return [ReadingResult.Refused(entry.File, "unread-binary")];
        var content = PageDecoder.Decode(bytes, entry.Charset);
        return new FeedMarkup(content).Next()?.Name switch
        {
            null => [ReadingResult.Refused(entry.File, "unread-root")],
            "html" => [PageMaker.Make(entry, content, EntryFormat.Html)],
            var root when IsFeed(root) => Items(entry, content),
            var root => [ReadingResult.Refused(entry.File, "unread-root", root)],
        };
    }

    /// <summary>Whether a document of XML is a feed, or a page in XHTML.</summary>
    public static bool IsFeed(byte[] bytes, string? charset) =>
        !PageDecoder.IsBinary(bytes) && new FeedMarkup(PageDecoder.Decode(bytes, charset)).Next()?.Name is { } root && (root == "html" || IsFeed(root));

    private static bool IsFeed(string root) => Local(root) is "rss" or "rdf" or "feed" or "channel";

    private static IEnumerable<ReadingResult> Items(Entry entry, string content)
    {
        var markup = new FeedMarkup(content);
        string? outlet = null, language = null;
        var number = 0;
        while (markup.Next() is { } tag)
        {
            if (tag.Kind != FeedTokenKind.Start) continue;
            language ??= markup.Attribute(tag, "xml:lang");
            switch (Local(tag.Name))
            {
                case "item" or "entry":
                    var file = $"{entry.File}#{++number}";
                    yield return Item(markup, Local(tag.Name)).Page(entry with { File = file }, outlet, language);
                    break;
                case "title" when outlet is null && number == 0: outlet = Plain(Field(markup, tag, isLine: true)); break;
                case "language" when number == 0: language = Plain(Field(markup, tag, isLine: true)); break;
                // The picture and the search box of a channel have titles of their own.
                case "image" or "textinput": Field(markup, tag); break;
            }
        }
    }

    private static FeedItem Item(FeedMarkup markup, string name)
    {
        var item = new FeedItem();
        while (markup.Next() is { } tag)
        {
            if (tag.Kind == FeedTokenKind.End && Local(tag.Name) == name) break;
            if (tag.Kind == FeedTokenKind.Empty && Local(tag.Name) == "link") Link(item, markup, tag);
            if (tag.Kind == FeedTokenKind.Start) Take(item, markup, tag);
        }
        return item;
    }

    private static void Take(FeedItem item, FeedMarkup markup, FeedToken tag)
    {
        var colon = tag.Name.IndexOf(':');
        if (!Prefixes.Contains(colon < 0 ? "" : tag.Name[..colon])) return;
        switch (Local(tag.Name))
        {
            case "title": item.Title ??= Plain(Field(markup, tag, isLine: true)); break;
            case "link": Link(item, markup, tag); break;
            case "guid" or "id": if (Plain(Field(markup, tag, isLine: true)) is { } id && id.StartsWith("http", StringComparison.Ordinal) && markup.Attribute(tag, "isPermaLink") != "false") item.Url ??= id; break;
            case "encoded" or "content" or "body": item.Content = Longer(item.Content, Html(markup, tag)); break;
            case "description" or "summary": item.Summary = Longer(item.Summary, Html(markup, tag)); break;
            case "author" or "creator": item.Author ??= Person(Field(markup, tag)); break;
            case "pubdate" or "date" or "published" or "issued" or "created": item.AddDate(tag.Name, Plain(Field(markup, tag, isLine: true))); break;
            case "updated" or "modified": item.AddDate(tag.Name, Plain(Field(markup, tag, isLine: true)), isModified: true); break;
            // What Atom copies from another feed, and what belongs to a picture, is not the entry's own.
            case "source" or "image": Field(markup, tag); break;
        }
    }

    private static void Link(FeedItem item, FeedMarkup markup, FeedToken tag)
    {
        var href = markup.Attribute(tag, "href") ?? (tag.Kind == FeedTokenKind.Start ? Plain(Field(markup, tag, isLine: true)) : null);
        if (href is { Length: > 0 } && markup.Attribute(tag, "rel") is null or "alternate" && href.StartsWith("http", StringComparison.OrdinalIgnoreCase)) item.Url = href;
    }

    /// <summary>What stands in an element, up to its end tag or that of the whole item; where it is a mere line, up to the next field too.</summary>
    private static (FeedMarkup Markup, int Start, int End) Field(FeedMarkup markup, FeedToken tag, bool isLine = false)
    {
        var depth = 1;
        while (markup.Next() is { } inner)
        {
            var ends = inner.Kind == FeedTokenKind.End ? Local(inner.Name) is "item" or "entry" or "channel" or "feed" : isLine && Fields.Contains(inner.Name);
            if (ends && inner.Name != tag.Name)
            {
                markup.Return(inner);
                return (markup, tag.End, inner.Start);
            }
            if (inner.Name != tag.Name) continue;
            depth += inner.Kind switch { FeedTokenKind.Start => 1, FeedTokenKind.End => -1, _ => 0 };
            if (depth == 0) return (markup, tag.End, inner.Start);
        }
        return (markup, tag.End, markup.Length);
    }

    /// <summary>A text that may be escaped, in CDATA, markup within the feed's own (Atom's xhtml), or plain.</summary>
    private static string Html(FeedMarkup markup, FeedToken tag)
    {
        var type = markup.Attribute(tag, "type");
        var (_, start, end) = Field(markup, tag);
        if (type is "xhtml" or "application/xhtml+xml" || markup.Attribute(tag, "mode") == "xml") return markup.Raw(start, end);
        var text = markup.Text(start, end);
        return type is "text" or "text/plain" || !text.Contains('<') ? FeedItem.Paragraphs(text) : text;
    }

    private static string? Plain((FeedMarkup Markup, int Start, int End) field)
    {
        var text = field.Markup.Text(field.Start, field.End);
        if (text.Contains('<')) text = FeedMarkup.WithoutTags(text);
        // Titles are escaped twice now and then.
        if (text.Contains('&')) text = System.Net.WebUtility.HtmlDecode(text);
        return string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 and < 2000 } plain ? plain : null;
    }

    /// <summary>Atom's author holds a name beside address and mail; RSS has "mail (name)".</summary>
    private static string? Person((FeedMarkup Markup, int Start, int End) field)
    {
        var raw = field.Markup.Raw(field.Start, field.End);
        var inner = new FeedMarkup(raw);
        while (inner.Next() is { } tag)
            if (tag.Kind == FeedTokenKind.Start && Local(tag.Name) == "name") return Plain(Field(inner, tag));
        if (Plain(field) is not { } person) return null;
        var (open, close) = (person.IndexOf('('), person.LastIndexOf(')'));
        if (person.Contains('@')) return open > 0 && close > open ? person[(open + 1)..close].Trim() : null;
        return person;
    }

    private static string? Longer(string? a, string b) => a is null || b.Length > a.Length ? b : a;

    private static string Local(string name) => name.IndexOf(':') is var colon and >= 0 ? name[(colon + 1)..] : name;
}
