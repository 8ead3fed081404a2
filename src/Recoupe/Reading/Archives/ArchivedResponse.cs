using System.Globalization;
using System.IO.Compression;
using System.Text;
using Recoupe.Reading.Feeds;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>An HTTP response as a web archive keeps it.</summary>
/// <param name="Status">0 where the record holds a body alone.</param>
/// <param name="Body">As it was sent.</param>
internal sealed record ArchivedResponse(int Status, HeaderFields Header, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body without the lengths of the chunks that it was sent in.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = Header.Main("Transfer-Encoding") == "chunked" ? Chunks(Body) : Body;

    public static ArchivedResponse Parse(byte[] message)
    {
        var header = new HeaderFields();
        if (!message.AsSpan().StartsWith("HTTP/"u8)) return new ArchivedResponse(0, header, message);
        var at = 0;
        var line = Line(message, ref at);
        var space = line.IndexOf(' ');
        var status = space > 0 && line.Length >= space + 4 && int.TryParse(line.AsSpan(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        while (at < message.Length && Line(message, ref at) is { Length: > 0 } field) header.Add(field);
        return new ArchivedResponse(status, header, message.AsMemory(at));
    }

    /// <summary>The pages of the response; none where it is a redirection or holds none.</summary>
    public IEnumerable<ReadingResult> Read(Entry entry)
    {
        if (Status is > 0 and < 200 or (>= 300 and < 400)) return [];
        if (FormatOf(Header.Main("Content-Type"), entry.Url, Body) is not { } format) return [];
        if (Status >= 400) return [ReadingResult.Refused(entry.File, "unread-status", Status.ToString(CultureInfo.InvariantCulture))];
        if (Decoded(Payload, Header.Main("Content-Encoding"), entry.Budget) is not { } bytes) return [ReadingResult.Refused(entry.File, "unread-size", EntryReader.Megabytes)];
        var page = entry with { Charset = Header.Parameter("Content-Type", "charset") };
        // Under the type of XML go site maps too.
        return format == EntryFormat.Feed && !FeedReader.IsFeed(bytes, page.Charset) ? [] : EntryReader.Document(page, bytes, format);
    }

    /// <summary>What a media type says a record is; null where it is nothing that holds pages. Without a type, markup is told by its first sign.</summary>
    public static EntryFormat? FormatOf(string? type, string? url, ReadOnlyMemory<byte> body) => type switch
    {
        _ when url is not null && IsNotes(url) => null,
        "text/html" or "application/xhtml+xml" => EntryFormat.Html,
        "text/plain" => url?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true ? null : EntryFormat.Text,
        "text/markdown" => EntryFormat.Markdown,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/xml" or "text/xml" => EntryFormat.Feed,
        "application/feed+json" => EntryFormat.Json,
        "message/rfc822" => EntryFormat.Mail,
        null or "" or "unk" or "no-type" => body.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] ? EntryFormat.Html : null,
        _ => null,
    };

    /// <summary>What crawlers keep about themselves has addresses of its own: metadata://, dns:, urn:.</summary>
    private static bool IsNotes(string url) =>
        url.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("dns:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);

    private static string Line(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = bytes[at..].IndexOf((byte)'\n');
        var line = bytes.Slice(at, length < 0 ? bytes.Length - at : length);
        at = length < 0 ? bytes.Length : at + length + 1;
        return Encoding.Latin1.GetString(line.TrimEnd((byte)'\r'));
    }

    /// <summary>Many an archive says chunked and holds the body whole, or in part: what does not start with a length stays as it is.</summary>
    private static ReadOnlyMemory<byte> Chunks(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var at = 0;
        while (at < body.Length)
        {
            var start = at;
            var span = body.Span;
            var end = span[start..].IndexOf((byte)'\n');
            if (end < 0 || end > 200 || Size(span.Slice(start, end)) is not { } size)
            {
                joined.Write(span[start..]);
                break;
            }
            at = start + end + 1;
            if (size == 0) break;
            size = Math.Min(size, span.Length - at);
            joined.Write(span.Slice(at, size));
            at += size;
            if (at < span.Length && span[at] == '\r') at++;
            if (at < span.Length && span[at] == '\n') at++;
        }
        return joined.GetBuffer().AsMemory(0, (int)joined.Length);
    }

    private static int? Size(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)';');
        var digits = (end < 0 ? line : line[..end]).Trim(" \t\r"u8);
        return digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }

    /// <summary>Null beyond the limit of a page. A body that is not packed as its header says is taken as it is.</summary>
    private static byte[]? Decoded(ReadOnlyMemory<byte> body, string? encoding, UnpackingBudget budget)
    {
        var packed = new MemoryStream(body.ToArray(), writable: false);
        Stream? stream = encoding switch
        {
            "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null) return packed.ToArray();
        using var input = new PeekStream(new MeteredStream(stream, budget));
        try
        {
            return input.ReadWhole(PageReader.LargestPage);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not ReadingLimitException)
        {
            return packed.ToArray();
        }
    }
}
