using System.Text.Json;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Feeds;

/// <summary>One JSON object a line: url, html or text, fetched; also title and published.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<ReadingResult> Read(Entry entry, PeekStream input)
    {
        var number = 0;
        while (input.ReadLongLine(PageReader.LargestPage, out var isWhole) is { } line)
        {
            number++;
            var place = entry with { File = $"{entry.File}#{number}" };
            if (!isWhole) yield return ReadingResult.Refused(place.File, "unread-size", EntryReader.Megabytes);
            else if (line.AsSpan().IndexOfAnyExcept(" \t\r\uFEFF"u8) >= 0) yield return Line(place, line);
        }
    }

    private static ReadingResult Line(Entry entry, byte[] line)
    {
        try
        {
            // By way of the decoder: a line that is not UTF-8 is read all the same.
            using var document = JsonDocument.Parse(PageDecoder.Decode(line));
            return Page(entry, document.RootElement);
        }
        catch (JsonException)
        {
            return ReadingResult.Refused(entry.File, "unread-json", entry.File[(entry.File.LastIndexOf('#') + 1)..]);
        }
    }

    public static ReadingResult Page(Entry entry, JsonElement json)
    {
        var (html, text) = (JsonText.Get(json, "html"), JsonText.Get(json, "text"));
        if (html is null && text is null) return ReadingResult.Refused(entry.File, "unread-fields");
        var page = entry with { Url = JsonText.Get(json, "url"), Fetched = Fetched(json) };
        if (TimeStamp.State("published", JsonText.Get(json, "published", "date")) is { } date) page = page with { Stated = [date] };
        if (html is not null) return PageMaker.Make(page, html, EntryFormat.Html);
        var title = JsonText.Get(json, "title");
        return PageMaker.Make(page, title is null || text!.StartsWith(title, StringComparison.Ordinal) ? text! : $"{title}\n\n{text}", EntryFormat.Text);
    }

    private static DateTimeOffset? Fetched(JsonElement json)
    {
        if (JsonText.TryGet(json, "fetched", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var seconds) && seconds is > 0 and < 10_000_000_000)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        return TimeStamp.Parse(JsonText.Get(json, "fetched"));
    }
}
