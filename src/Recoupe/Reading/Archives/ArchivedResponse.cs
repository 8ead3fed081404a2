using System.Globalization;
using System.IO.Compression;
using System.Text;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>An HTTP response as a web archive keeps it: status, header, and the body with its transfer and content encodings undone.</summary>
internal static class ArchivedResponse
{
    /// <summary>The page of a response; null where it is a redirection or no text of a page.</summary>
    public static ReadingResult? Read(Entry entry, byte[] message)
    {
        var (status, header, body) = Parse(message);
        if (status is > 0 and < 200 or (>= 300 and < 400)) return null;
        if (FormatOf(header.Main("Content-Type"), entry.Url, body) is not { } format) return null;
        if (status >= 400) return ReadingResult.Refused(entry.File, "unread-status", status.ToString(CultureInfo.InvariantCulture));
        if (header.Main("Transfer-Encoding") == "chunked") body = Chunks(body);
        if (Decoded(body, header.Main("Content-Encoding"), entry.Budget) is not { } bytes) return ReadingResult.Refused(entry.File, "unread-size", EntryReader.Megabytes);
        return PageMaker.Make(entry with { Charset = header.Parameter("Content-Type", "charset") }, bytes, format);
    }

    /// <summary>What a media type says a record is; null where it is no text of a page. Without a type, markup is told by its first sign.</summary>
    public static EntryFormat? FormatOf(string? type, string? url, ReadOnlyMemory<byte> body) => type switch
    {
        _ when url is not null && IsNotes(url) => null,
        "text/html" or "application/xhtml+xml" => EntryFormat.Html,
        "text/plain" => url?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true ? null : EntryFormat.Text,
        null or "" or "unk" or "no-type" => body.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] ? EntryFormat.Html : null,
        _ => null,
    };

    /// <summary>What crawlers keep about themselves has addresses of its own: metadata://, dns:, urn:.</summary>
    private static bool IsNotes(string url) =>
        url.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("dns:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);

    private static (int Status, HeaderFields Header, ReadOnlyMemory<byte> Body) Parse(byte[] message)
    {
        var header = new HeaderFields();
        if (!message.AsSpan().StartsWith("HTTP/"u8)) return (0, header, message);
        var at = 0;
        var line = Line(message, ref at);
        var space = line.IndexOf(' ');
        var status = space > 0 && line.Length >= space + 4 && int.TryParse(line.AsSpan(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        while (at < message.Length && Line(message, ref at) is { Length: > 0 } field) header.Add(field);
        return (status, header, message.AsMemory(at));
    }

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
