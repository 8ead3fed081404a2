using System.Globalization;
using System.Text;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>The web archives before WARC (Internet Archive, ARC file format 1 and 2): one line a record, "address IP time type … length", then its bytes.</summary>
internal sealed class ArcReader(Entry entry, PeekStream input) : RecordReader(entry, input)
{
    private int fields = 5;

    protected override bool Next(List<ReadingResult> results)
    {
        var place = Place;
        if (Input.ReadLine() is not { } line) return false;
        if (line.AsSpan().IsWhiteSpace()) return true;
        if (ArcLine.Parse(line, fields) is not { } record)
        {
            results.Add(Refused(Number + 1, "unread-record", place));
            while (!IsRecord() && Input.ReadLine() is not null) { }
            return true;
        }
        Number++;
        var left = record.Length;
        if (line.StartsWith("filedesc://", StringComparison.Ordinal))
        {
            // "2 0 …" in the file's own record: the later version, with ten fields a line.
            if (Input.Peek(2) is [(byte)'2', (byte)' ']) fields = 10;
        }
        else results.AddRange(Content(record, ref left));
        Skip(left, results);
        return true;
    }

    private bool IsRecord()
    {
        var head = Input.Peek(4096);
        var end = head.IndexOf((byte)'\n');
        return end > 0 && ArcLine.Parse(Encoding.Latin1.GetString(head[..end]), fields) is not null;
    }

    private IEnumerable<ReadingResult> Content(ArcLine record, ref long left)
    {
        if (record.Length > PageReader.LargestPage) return [];
        var bytes = Input.ReadBlock((int)left);
        left -= bytes.Length;
        var page = Entry with { File = Label(Number), Depth = Entry.Depth + 1, Url = record.Url, Fetched = record.Time };
        if (bytes.AsSpan().StartsWith("HTTP/"u8)) return ArchivedResponse.Parse(bytes).Read(page);
        return bytes.Length > 0 && ArchivedResponse.FormatOf(record.Type, page.Url, bytes) is { } format ? EntryReader.Document(page, bytes, format) : [];
    }

    /// <summary>Read from the right, as addresses hold blanks now and then.</summary>
    private sealed record ArcLine(string Url, DateTimeOffset? Time, string Type, long Length)
    {
        public static ArcLine? Parse(string line, int fields)
        {
            var words = line.TrimEnd().Split(' ');
            if (words.Length < fields || !words[0].Contains(':')) return null;
            if (!long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
            var time = TimeStamp.Parse(words[^(fields - 2)]);
            // A clock that stood at 1970 does not break the archive.
            return time is null && !words[^(fields - 2)].All(char.IsAsciiDigit) ? null : new ArcLine(string.Join(' ', words[..^(fields - 1)]), time, words[^(fields - 3)].ToLowerInvariant(), length);
        }
    }
}
