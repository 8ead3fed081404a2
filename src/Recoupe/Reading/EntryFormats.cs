using System.Text;

namespace Recoupe.Reading;

/// <summary>Tells the format of an entry: by the ending of its name, else by its first bytes.</summary>
internal static class EntryFormats
{
    // Longest first where one ends another.
    private static readonly (string Ending, EntryFormat Format)[] Endings =
    [
        (".html", EntryFormat.Html), (".htm", EntryFormat.Html), (".xhtml", EntryFormat.Html), (".txt", EntryFormat.Text), (".md", EntryFormat.Markdown), (".markdown", EntryFormat.Markdown),
        (".rss", EntryFormat.Feed), (".atom", EntryFormat.Feed), (".rdf", EntryFormat.Feed), (".xml", EntryFormat.Feed), (".json", EntryFormat.Json),
        (".jsonl", EntryFormat.JsonLines), (".ndjson", EntryFormat.JsonLines), (".warc", EntryFormat.Warc), (".wet", EntryFormat.Warc), (".arc", EntryFormat.Arc),
        (".eml", EntryFormat.Mail), (".mht", EntryFormat.Mail), (".mhtml", EntryFormat.Mail), (".zip", EntryFormat.Zip), (".tar", EntryFormat.Tar),
        (".tgz", EntryFormat.Gzip), (".gz", EntryFormat.Gzip),
    ];

    /// <summary>What people keep articles in that is not read.</summary>
    private static readonly string[] UnreadEndings = [".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub"];

    /// <summary>Whether a file of a folder is a document whose format is not read: it is named among what could not be read, where a picture or a style sheet is passed over.</summary>
    public static bool NamesUnreadDocument(string name) => UnreadEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static EntryFormat OfName(string name)
    {
        foreach (var (ending, format) in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return format;
        return EntryFormat.Unknown;
    }

    /// <summary>Whether a name alone says that pages are in it: of the JSON files only feeds, as most others are no pages.</summary>
    public static bool NamesPages(string name) => OfName(name) switch
    {
        EntryFormat.Unknown => false,
        EntryFormat.Json => name.EndsWith("feed.json", StringComparison.OrdinalIgnoreCase),
        EntryFormat.Gzip => name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) || NamesPages(WithoutGzip(name)),
        _ => true,
    };

    /// <summary>The name of what a gzip file holds.</summary>
    public static string WithoutGzip(string name)
    {
        if (name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)) return name[..^4] + ".tar";
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }

    /// <summary>The first bytes decide where the name says nothing; an ending of another kind is believed unless the first bytes are plain.</summary>
    public static EntryFormat Of(string name, ReadOnlySpan<byte> head)
    {
        var named = OfName(name);
        if (named is EntryFormat.Warc or EntryFormat.Arc or EntryFormat.Tar && IsGzip(head)) return EntryFormat.Gzip;
        if (named is EntryFormat.Gzip && !IsGzip(head)) named = OfName(WithoutGzip(name));
        if (named != EntryFormat.Unknown) return named;
        if (OfMagic(head, Opening(head)) is var format and not EntryFormat.Unknown) return format;
        return Path.GetExtension(name).Length > 0 ? EntryFormat.Unknown : OfText(head);
    }

    private static EntryFormat OfMagic(ReadOnlySpan<byte> head, string opening)
    {
        if (IsGzip(head)) return EntryFormat.Gzip;
        if (opening.StartsWith("warc/", StringComparison.Ordinal)) return EntryFormat.Warc;
        if (opening.StartsWith("filedesc://", StringComparison.Ordinal)) return EntryFormat.Arc;
        return opening.StartsWith("<!doctype html", StringComparison.Ordinal) || opening.StartsWith("<html", StringComparison.Ordinal) ? EntryFormat.Html : EntryFormat.Unknown;
    }

    private static EntryFormat OfText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8)) return EntryFormat.Zip;
        if (head.Length > 262 && head[257..].StartsWith("ustar"u8)) return EntryFormat.Tar;
        var opening = Opening(head);
        if (opening.StartsWith('<')) return IsFeed(opening) ? EntryFormat.Feed : EntryFormat.Html;
        if (opening.StartsWith('{')) return opening.Contains("jsonfeed.org", StringComparison.Ordinal) ? EntryFormat.Json : EntryFormat.JsonLines;
        return IsMail(opening) ? EntryFormat.Mail : EntryFormat.Text;
    }

    private static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    private static bool IsFeed(string opening) =>
        opening.Contains("<rss", StringComparison.Ordinal) || opening.Contains("<feed", StringComparison.Ordinal) || opening.Contains("<rdf:rdf", StringComparison.Ordinal);

    private static bool IsMail(string opening)
    {
        var colon = opening.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && !opening.AsSpan(0, colon).ContainsAny(' ', '\n') && opening.Contains("\nmime-version:", StringComparison.Ordinal);
    }

    private static string Opening(ReadOnlySpan<byte> head)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..]) head = head[3..];
        return Encoding.Latin1.GetString(head).TrimStart().ToLowerInvariant();
    }
}
