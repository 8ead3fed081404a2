using System.Globalization;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>The web archives before WARC (Internet Archive, ARC file format 1 and 2): one line a record, "address IP time type … length", then its bytes.</summary>
internal static class ArcReader
{
    public static IEnumerable<ReadingResult> Read(Entry entry, PeekStream input)
    {
        var number = 0;
        var fields = 5;
        while (true)
        {
            var place = input.Position.ToString(CultureInfo.InvariantCulture);
            if (input.ReadLine() is not { } line) break;
            if (line.AsSpan().Trim().IsEmpty) continue;
            var file = $"{entry.File}#{number + 1}";
            if (ArcLine.Parse(line, fields) is not { } record)
            {
                yield return ReadingResult.Refused(file, "unread-record", place);
                while (!IsRecord(input, fields) && input.ReadLine() is not null) { }
                continue;
            }
            number++;
            if (line.StartsWith("filedesc://", StringComparison.Ordinal))
            {
                // "2 0 …" in the file's own record: the later version, with ten fields a line.
                if (input.Peek(2) is [(byte)'2', (byte)' ']) fields = 10;
                input.Skip(record.Length);
                continue;
            }
            var left = record.Length;
            if (Content(entry with { File = file, Depth = entry.Depth + 1, Url = record.Url, Fetched = record.Time }, record, input, ref left) is { } result) yield return result;
            if (input.Skip(left) < left) yield return ReadingResult.Refused(file, "unread-truncated", input.Position.ToString(CultureInfo.InvariantCulture));
        }
        if (number == 0 && input.Position > 0) yield return ReadingResult.Refused(entry.File, "unread-record", "0");
    }

    private static bool IsRecord(PeekStream input, int fields)
    {
        var head = input.Peek(4096);
        var end = head.IndexOf((byte)'\n');
        return end > 0 && ArcLine.Parse(System.Text.Encoding.Latin1.GetString(head[..end]), fields) is not null;
    }

    private static ReadingResult? Content(Entry entry, ArcLine record, PeekStream input, ref long left)
    {
        if (record.Length > PageReader.LargestPage) return null;
        var bytes = input.ReadBlock((int)left);
        left -= bytes.Length;
        if (bytes.AsSpan().StartsWith("HTTP/"u8)) return ArchivedResponse.Read(entry, bytes);
        return bytes.Length > 0 && ArchivedResponse.FormatOf(record.Type, entry.Url, bytes) is { } format ? PageMaker.Make(entry, bytes, format) : null;
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
            return time is null ? null : new ArcLine(string.Join(' ', words[..^(fields - 1)]), time, words[^(fields - 3)].ToLowerInvariant(), length);
        }
    }
}
