using Recoupe.Model;
using Recoupe.Reading.Archives;
using Recoupe.Reading.Feeds;
using Recoupe.Reading.Mail;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading;

/// <summary>From an entry to its pages, whatever its format; what is broken in it becomes a result.</summary>
internal static class EntryReader
{
    /// <summary>How many archives may lie within one another.</summary>
    public const int DeepestNesting = 2;

    private const int HeadLength = 1024;

    public static IEnumerable<ReadingResult> Read(Entry entry)
    {
        var input = new PeekStream(entry.Content);
        var results = Results(entry, input).GetEnumerator();
        var any = false;
        while (Next(entry.File, input, results, out var isLast) is { } result)
        {
            any = true;
            yield return result;
            if (isLast) break;
        }
        results.Dispose();
        if (!any) yield return ReadingResult.Refused(entry.File, "unread-no-pages");
    }

    /// <summary>The next result; null after the last. What breaks the stream is the last result.</summary>
    private static ReadingResult? Next(string file, PeekStream input, IEnumerator<ReadingResult> results, out bool isLast)
    {
        isLast = true;
        try
        {
            if (!results.MoveNext()) return null;
            isLast = false;
            return results.Current;
        }
        catch (ReadingLimitException limit)
        {
            return new ReadingResult(null, new UnreadPage(file, limit.Because));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return ReadingResult.Refused(file, "unread-damaged", input.Position.ToString());
        }
        catch (UnauthorizedAccessException)
        {
            return ReadingResult.Refused(file, "unread-denied");
        }
    }

    private static IEnumerable<ReadingResult> Results(Entry entry, PeekStream input)
    {
        var format = entry.Format != EntryFormat.Unknown ? entry.Format : EntryFormats.Of(entry.File, input.Peek(HeadLength));
        var file = entry.File;
        if (format is EntryFormat.Zip or EntryFormat.Tar or EntryFormat.Warc or EntryFormat.Arc && entry.Depth >= DeepestNesting)
            return [ReadingResult.Refused(file, "unread-nested", DeepestNesting.ToString())];
        return format switch
        {
            EntryFormat.Unknown => [ReadingResult.Refused(file, "unread-format", Path.GetExtension(file))],
            EntryFormat.Gzip => Unpacked(entry, input),
            EntryFormat.Warc => new WarcReader(entry, input).Read(),
            EntryFormat.Arc => new ArcReader(entry, input).Read(),
            EntryFormat.Zip => ZipReader.Read(entry, input),
            EntryFormat.Tar => TarReader.Read(entry, input),
            EntryFormat.JsonLines => JsonLinesReader.Read(entry, input),
            _ => Document(entry, input, format),
        };
    }

    private static IEnumerable<ReadingResult> Unpacked(Entry entry, PeekStream input)
    {
        var name = EntryFormats.WithoutGzip(entry.File);
        using var members = new GzipMembers(input);
        using var unpacked = new PeekStream(new MeteredStream(members, entry.Budget));
        var format = EntryFormats.Of(name, unpacked.Peek(HeadLength));
        if (format is EntryFormat.Gzip)
        {
            yield return ReadingResult.Refused(entry.File, "unread-nested", "1");
            yield break;
        }
        var isWhole = true;
        foreach (var result in Read(entry with { Content = unpacked, Format = format }))
        {
            isWhole = result.Unread is null;
            yield return result;
        }
        if (isWhole && members.IsCutShort) yield return ReadingResult.Refused(entry.File, "unread-cut", input.Position.ToString());
    }

    private static IEnumerable<ReadingResult> Document(Entry entry, PeekStream input, EntryFormat format)
    {
        var length = entry.Content is SourceStream { CanSeek: true } file ? file.Length : (long?)null;
        return input.ReadWhole(PageReader.LargestPage, length) is { } bytes ? Document(entry, bytes, format) : [ReadingResult.Refused(entry.File, "unread-size", Megabytes)];
    }

    /// <summary>The pages of a document that lies in memory: a page, a feed, a mail.</summary>
    public static IEnumerable<ReadingResult> Document(Entry entry, byte[] bytes, EntryFormat format) => format switch
    {
        EntryFormat.Feed => FeedReader.Read(entry, bytes),
        EntryFormat.Json => JsonFeedReader.Read(entry, bytes),
        EntryFormat.Mail => MailReader.Read(entry, bytes),
        _ => [PageMaker.Make(entry, bytes, format)],
    };

    /// <summary>The limit of a page, as its refusal says it.</summary>
    public static string Megabytes => (PageReader.LargestPage / 1024 / 1024).ToString();
}
