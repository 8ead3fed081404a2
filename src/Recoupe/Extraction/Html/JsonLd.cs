using System.Text.Json;
using AngleSharp.Dom;

namespace Recoupe.Extraction.Html;

/// <summary>What the page's JSON-LD (schema.org) says about the article.</summary>
internal sealed class JsonLd
{
    private const int DeepestSearch = 6;

    public string? Headline { get; private set; }
    public string? Publisher { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public List<string> Authors { get; } = [];

    public static JsonLd Read(IDocument document)
    {
        var found = new JsonLd();
        foreach (var script in document.GetElementsByTagName("script"))
        {
            if (script.GetAttribute("type") != "application/ld+json") continue;
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found.Search(json.RootElement, 0);
            }
            catch (JsonException)
            {
                // Broken JSON-LD is common, and never the only source.
            }
        }
        return found;
    }

    private void Search(JsonElement node, int depth)
    {
        if (depth > DeepestSearch) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Search(item, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(node)) Take(node);
            else if (node.TryGetProperty("@graph", out var graph)) Search(graph, depth + 1);
            else if (node.TryGetProperty("mainEntity", out var main)) Search(main, depth + 1);
        }
    }

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type) && Strings(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report");

    private void Take(JsonElement article)
    {
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Published ??= Text(article, "datePublished");
        Modified ??= Text(article, "dateModified");
        if (article.TryGetProperty("publisher", out var publisher)) Publisher ??= Name(publisher);
        if (Authors.Count > 0 || !article.TryGetProperty("author", out var authors)) return;
        foreach (var author in authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().ToList() : [authors])
            if (Name(author) is { } name) Authors.Add(name);
    }

    private static string? Name(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => node.GetString(),
        JsonValueKind.Object => Text(node, "name"),
        JsonValueKind.Array when node.GetArrayLength() > 0 => Name(node[0]),
        _ => null,
    };

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? System.Net.WebUtility.HtmlDecode(text.Trim()) : null;

    private static IEnumerable<string> Strings(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.String) yield return node.GetString() ?? "";
        if (node.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in node.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString() ?? "";
    }
}
