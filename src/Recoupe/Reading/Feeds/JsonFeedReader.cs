using System.Globalization;
using System.Text.Json;

namespace Recoupe.Reading.Feeds;

/// <summary>JSON Feed (versions 1 and 1.1), or one page or a list of pages as JSON Lines have them.</summary>
internal static class JsonFeedReader
{
    public static IEnumerable<ReadingResult> Read(Entry entry, byte[] bytes)
    {
        if (bytes.Length == 0) return [ReadingResult.Refused(entry.File, "unread-empty")];
        if (PageDecoder.IsBinary(bytes)) return [ReadingResult.Refused(entry.File, "unread-binary")];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(PageDecoder.Decode(bytes, entry.Charset));
        }
        catch (JsonException broken)
        {
            return [ReadingResult.Refused(entry.File, "unread-json", ((broken.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture))];
        }
        return Items(entry, document);
    }

    private static IEnumerable<ReadingResult> Items(Entry entry, JsonDocument document)
    {
        using var owned = document;
        var root = document.RootElement;
        JsonElement list = default;
        var isFeed = root.ValueKind == JsonValueKind.Object && JsonText.TryGet(root, "items", out list);
        if (!isFeed && root.ValueKind == JsonValueKind.Object)
        {
            yield return JsonLinesReader.Page(entry, root);
            yield break;
        }
        var items = isFeed ? list : root;
        if (items.ValueKind != JsonValueKind.Array)
        {
            yield return ReadingResult.Refused(entry.File, "unread-fields");
            yield break;
        }
        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            var place = entry with { File = $"{entry.File}#{++number}" };
            yield return isFeed ? Item(item).Page(place, JsonText.Get(root, "title"), JsonText.Get(item, "language") ?? JsonText.Get(root, "language")) : JsonLinesReader.Page(place, item);
        }
    }

    private static FeedItem Item(JsonElement json)
    {
        var item = new FeedItem
        {
            Title = JsonText.Get(json, "title"),
            Url = JsonText.Get(json, "url", "external_url"),
            Content = JsonText.Get(json, "content_html") ?? (JsonText.Get(json, "content_text") is { } text ? FeedItem.Paragraphs(text) : null),
            Summary = JsonText.Get(json, "summary") is { } summary ? FeedItem.Paragraphs(summary) : null,
            Author = Author(json),
        };
        item.AddDate("date_published", JsonText.Get(json, "date_published"));
        item.AddDate("date_modified", JsonText.Get(json, "date_modified"), isModified: true);
        return item;
    }

    private static string? Author(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        if (JsonText.TryGet(json, "authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0) return JsonText.Get(authors[0], "name");
        return JsonText.TryGet(json, "author", out var author) ? JsonText.Get(author, "name") : null;
    }
}
