using System.Globalization;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>
/// Web archives (ISO 28500): the pages among their response, resource and conversion records. Digests are not held against the content:
/// many tools wrote wrong ones. A record that breaks off or lies about its length is named, and reading goes on at the next that can be found.
/// </summary>
internal static class WarcReader
{
    public static IEnumerable<ReadingResult> Read(Entry entry, PeekStream input)
    {
        var number = 0;
        for (string? line; (line = NextRecord(input, out var passed)) is not null;)
        {
            if (passed is { } garbage) yield return ReadingResult.Refused($"{entry.File}#{number + 1}", "unread-record", garbage.ToString(CultureInfo.InvariantCulture));
            number++;
            var record = entry with { File = $"{entry.File}#{number}", Depth = entry.Depth + 1 };
            var place = input.Position.ToString(CultureInfo.InvariantCulture);
            var header = new HeaderFields();
            while (input.ReadLine() is { Length: > 0 } field) header.Add(field);
            if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                yield return ReadingResult.Refused(record.File, "unread-record", place);
                continue;
            }
            if (Kept(header) && Content(record, header, input, ref length) is { } result) yield return result;
            if (input.Skip(length) < length) yield return ReadingResult.Refused(record.File, "unread-truncated", input.Position.ToString(CultureInfo.InvariantCulture));
        }
        if (number == 0 && input.Position > 0) yield return ReadingResult.Refused(entry.File, "unread-record", "0");
    }

    /// <summary>The version line of the next record; tells where garbage began, if there was any. Null at the end.</summary>
    private static string? NextRecord(PeekStream input, out long? garbage)
    {
        garbage = null;
        while (true)
        {
            var place = input.Position;
            if (input.ReadLine() is not { } line) return null;
            if (line.StartsWith("WARC/", StringComparison.Ordinal)) return line;
            if (line.AsSpan().Trim().Length > 0) garbage ??= place;
        }
    }

    private static bool Kept(HeaderFields header) => header["WARC-Type"]?.ToLowerInvariant() is "response" or "resource" or "conversion";

    private static ReadingResult? Content(Entry record, HeaderFields header, PeekStream input, ref long length)
    {
        var type = header.Main("Content-Type");
        var isResponse = type == "application/http";
        if (!isResponse && ArchivedResponse.FormatOf(type ?? "-", null, default) is null) return null;
        if (length > PageReader.LargestPage) return isResponse ? null : ReadingResult.Refused(record.File, "unread-size", EntryReader.Megabytes);
        var bytes = input.ReadBlock((int)length);
        // What is missing is left to be skipped, so that the caller sees that the archive ends here.
        length -= bytes.Length;
        if (bytes.Length == 0) return null;
        record = record with
        {
            Url = header["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 } url ? url : null,
            Fetched = TimeStamp.Parse(header["WARC-Date"]),
        };
        if (isResponse) return ArchivedResponse.Read(record, bytes);
        return ArchivedResponse.FormatOf(type, record.Url, bytes) is { } format ? PageMaker.Make(record with { Charset = header.Parameter("Content-Type", "charset") }, bytes, format) : null;
    }
}
