using System.Globalization;
using Recoupe.Model;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>
/// Web archives (ISO 28500): the pages, feeds and mails among their response, resource and conversion records. A page whose digests are wrong is
/// read, with a warning. A record that breaks off or lies about its length is named, and reading goes on at the next that can be found.
/// </summary>
internal sealed class WarcReader(Entry entry, PeekStream input) : RecordReader(entry, input)
{
    protected override bool Next(List<ReadingResult> results)
    {
        if (!FindRecord(results)) return false;
        Number++;
        var place = Place;
        var header = new HeaderFields();
        while (Input.ReadLine() is { Length: > 0 } field) header.Add(field);
        if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            results.Add(Refused(Number, "unread-record", place));
            return true;
        }
        if (header["WARC-Type"]?.ToLowerInvariant() is "response" or "resource" or "conversion") results.AddRange(Content(header, ref length));
        Skip(length, results);
        return true;
    }

    /// <summary>Goes to the next version line, over the blank lines between records, or over garbage.</summary>
    private bool FindRecord(List<ReadingResult> results)
    {
        string? garbage = null;
        while (true)
        {
            var place = Place;
            if (Input.ReadLine() is not { } line || line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                if (garbage is not null && Number > 0) results.Add(Refused(Number, "unread-record", garbage));
                return Input.Position > long.Parse(place, CultureInfo.InvariantCulture);
            }
            if (!line.AsSpan().IsWhiteSpace()) garbage ??= place;
        }
    }

    /// <param name="length">What of the record is still to be read.</param>
    private IEnumerable<ReadingResult> Content(HeaderFields header, ref long length)
    {
        var type = header.Main("Content-Type");
        var isResponse = type == "application/http";
        if (!isResponse && ArchivedResponse.FormatOf(type ?? "-", null, default) is null) return [];
        if (length > PageReader.LargestPage) return isResponse ? [] : [ReadingResult.Refused(Label(Number), "unread-size", EntryReader.Megabytes)];
        var bytes = Input.ReadBlock((int)length);
        // What is missing is left to be skipped, so that the caller sees that the archive ends here.
        length -= bytes.Length;
        if (bytes.Length == 0) return [];
        var record = Entry with
        {
            File = Label(Number),
            Depth = Entry.Depth + 1,
            Url = header["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 } url ? url : null,
            Fetched = TimeStamp.Parse(header["WARC-Date"]),
        };
        if (!isResponse)
        {
            if (length == 0 && RecordDigest.IsWrong(header, bytes, bytes)) record = record with { Warnings = [WrongDigest] };
            return ArchivedResponse.FormatOf(type, record.Url, bytes) is { } format ? EntryReader.Document(record with { Charset = header.Parameter("Content-Type", "charset") }, bytes, format) : [];
        }
        var response = ArchivedResponse.Parse(bytes);
        if (length == 0 && RecordDigest.IsWrong(header, bytes, response.Body, response.Payload)) record = record with { Warnings = [WrongDigest] };
        return response.Read(record);
    }

    private static Warning WrongDigest => new("wrong-digest", default, new Reason("wrong-digest"));
}
