using System.Text;
using Recoupe.Reading.Feeds;

namespace Recoupe.Reading.Mail;

/// <summary>Newsletters as mail (.eml) and pages saved with all that they show (.mhtml): one page a message, and one for each message forwarded in it.</summary>
internal static class MailReader
{
    private const int DeepestMessages = 3;

    public static IEnumerable<ReadingResult> Read(Entry entry, byte[] bytes) => Read(entry, bytes, 0);

    private static IEnumerable<ReadingResult> Read(Entry entry, ReadOnlyMemory<byte> bytes, int depth)
    {
        if (bytes.Length == 0)
        {
            yield return ReadingResult.Refused(entry.File, "unread-empty");
            yield break;
        }
        var message = MailPart.Parse(bytes);
        if (message.Header["Content-Type"] is null && message.Header["From"] is null && message.Header["Date"] is null)
        {
            yield return ReadingResult.Refused(entry.File, "unread-mail");
            yield break;
        }
        var leaves = message.Leaves().ToList();
        var text = leaves.Find(part => part.Type is "text/html" or "application/xhtml+xml" && !part.IsAttachment) ?? leaves.Find(part => part.Type == "text/plain" && !part.IsAttachment);
        if (text is not null) yield return Page(entry, message.Header, text);
        var forwarded = leaves.Where(part => part.Type == "message/rfc822").ToList();
        for (var i = 0; i < forwarded.Count && depth < DeepestMessages; i++)
            foreach (var result in Read(entry with { File = $"{entry.File}#{i + 1}" }, forwarded[i].Decode(), depth + 1)) yield return result;
        if (text is null && forwarded.Count == 0) yield return ReadingResult.Refused(entry.File, "unread-no-text");
    }

    private static ReadingResult Page(Entry entry, HeaderFields header, MailPart part)
    {
        var isSaved = header["Snapshot-Content-Location"] is not null || header.Main("Content-Type") == "multipart/related" && header["To"] is null;
        var page = entry with
        {
            Charset = part.Header.Parameter("Content-Type", "charset"),
            Url = Address(header["Snapshot-Content-Location"] ?? part.Header["Content-Location"] ?? header["Content-Location"]),
            Fetched = TimeStamp.Parse(header["Date"]),
        };
        var bytes = part.Decode();
        // A saved page says of itself what it is; of a newsletter only the header does.
        if (isSaved) return PageMaker.Make(page, bytes, part.Type == "text/plain" ? EntryFormat.Text : EntryFormat.Html);
        if (bytes.Length == 0) return ReadingResult.Refused(page.File, "unread-empty");
        if (PageDecoder.IsBinary(bytes)) return ReadingResult.Refused(page.File, "unread-binary");
        if (TimeStamp.State("Date", header["Date"]) is { } date) page = page with { Stated = [date] };
        var subject = EncodedWords.Decode(header["Subject"] ?? "").Trim();
        var content = PageDecoder.Decode(bytes, page.Charset);
        if (part.Type == "text/plain") return PageMaker.Make(page, $"{subject}\n\n{(part.Header.Parameter("Content-Type", "format") == "flowed" ? Flowed(content) : content)}", EntryFormat.Text);
        var head = new StringBuilder("<!doctype html>");
        FeedItem.AddMeta(head, "og:title", subject);
        FeedItem.AddMeta(head, "og:site_name", Sender(header["From"]));
        return PageMaker.Make(page, head.Append(content).ToString(), EntryFormat.Html);
    }

    private static string? Address(string? url) => url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null;

    /// <summary>The name of "Name &lt;address&gt;"; a mere address names nobody.</summary>
    private static string? Sender(string? from)
    {
        if (from is null) return null;
        var angle = from.IndexOf('<');
        return angle > 0 && EncodedWords.Decode(from[..angle]).Trim(' ', '"', '\'') is { Length: > 0 } name && !name.Contains('@') ? name : null;
    }

    /// <summary>Lines that end in a blank go on in the next (RFC 3676); the line before a signature does not.</summary>
    private static string Flowed(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            joined.Append(line).Append(line.EndsWith(' ') && line != "-- " ? "" : "\n");
        return joined.ToString();
    }
}
