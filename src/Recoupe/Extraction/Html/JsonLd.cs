using System.Text.Json;
using AngleSharp.Dom;
using Recoupe.Reading.Feeds;

namespace Recoupe.Extraction.Html;

/// <summary>What the page's JSON-LD (schema.org) says about the article.</summary>
internal sealed class JsonLd
{
    private const int DeepestSearch = 8;

    // Ten times the longest that pages of news have.
    private const int LongestScript = 2_000_000;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<string> references = [];
    private readonly List<string> steps = [];

    public string? Headline { get; private set; }
    public string? Publisher { get; private set; }
    public string? Published { get; private set; }
    public string? Created { get; private set; }
    public string? Modified { get; private set; }

    /// <summary>The date of the page or of the first thing on it that has one: not always the article's.</summary>
    public string? OtherPublished { get; private set; }
    public string? Section { get; private set; }

    /// <summary>The last step of the way to the article that is neither the front page nor the article itself.</summary>
    public string? Breadcrumb => steps.FindLastIndex(step => step != Headline) is > 0 and var last ? steps[last] : null;

    /// <summary>Whether it says that the article is not free to read.</summary>
    public bool IsPaid { get; private set; }
    public List<string> Authors { get; } = [];

    /// <summary>Those among the authors that are no persons.</summary>
    public List<string> Organisations { get; } = [];

    public static JsonLd Read(IDocument document)
    {
        var found = new JsonLd();
        foreach (var script in document.GetElementsByTagName("script"))
        {
            if (script.GetAttribute("type") is not { } type || !type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            if (RawText.Of(script, LongestScript) is not { } text) continue;
            try
            {
                using var json = JsonDocument.Parse(OnOneLine(text), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found.Search(json.RootElement, 0, true);
            }
            catch (JsonException)
            {
                found.ReadBroken(text);
            }
        }
        if (found.Authors.Count == 0) found.Resolve();
        return found;
    }

    /// <summary>Line breaks within strings are the commonest fault; outside of them they mean no more than a blank.</summary>
    private static string OnOneLine(string json) => json.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? json : string.Create(json.Length, json, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++) line[i] = source[i] is '\n' or '\r' or '\t' ? ' ' : source[i];
    });

    /// <summary>Where the whole cannot be parsed, the plain values in it can still be read.</summary>
    private void ReadBroken(string json)
    {
        Published ??= ValueOf(json, "\"datePublished\"");
        Modified ??= ValueOf(json, "\"dateModified\"");
    }

    private static string? ValueOf(string json, string key)
    {
        var at = json.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return null;
        var start = json.IndexOf('"', at + key.Length) + 1;
        var end = start > 0 && start - at - key.Length < 8 ? json.IndexOf('"', start) : -1;
        return end > start && end - start < 60 ? json[start..end] : null;
    }

    /// <summary>Authors given by reference ({"@id": "#/person/1"}) are named elsewhere in the graph.</summary>
    private void Resolve()
    {
        foreach (var reference in references)
            if (names.TryGetValue(reference, out var name)) Authors.Add(name);
    }

    private void Search(JsonElement node, int depth, bool isOwn)
    {
        if (depth > DeepestSearch) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Search(item, depth + 1, isOwn);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var kind = KindOf(node);
            if (kind == NodeKind.Person && Text(node, "@id") is { } id && Text(node, "name") is { } name) names.TryAdd(id, name);
            if (kind == NodeKind.Way && steps.Count == 0) TakeSteps(node);
            if (kind == NodeKind.Article && isOwn) Take(node);
            else if (kind != NodeKind.Aside) OtherPublished ??= Text(node, "datePublished") ?? Text(node, "uploadDate") ?? Text(node, "dateCreated");
            foreach (var property in node.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Search(property.Value, depth + 1, isOwn && kind != NodeKind.Article && JsonText.NameOf(property) is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemReviewed" or "@list");
        }
    }

    private enum NodeKind : byte { Other, Article, Person, Way, Aside }

    private static NodeKind KindOf(JsonElement node)
    {
        if (!JsonText.TryGet(node, "@type", out var type)) return NodeKind.Other;
        foreach (var name in Strings(type))
        {
            if (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "Recipe" or "PodcastEpisode") return NodeKind.Article;
            if (name == "Person") return NodeKind.Person;
            if (name == "BreadcrumbList") return NodeKind.Way;
            if (name is "Comment" or "Event" or "UserComments" or "Answer" or "Offer") return NodeKind.Aside;
        }
        return NodeKind.Other;
    }

    private void Take(JsonElement article)
    {
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Published ??= Text(article, "datePublished");
        Created ??= Text(article, "dateCreated");
        Modified ??= Text(article, "dateModified");
        if (JsonText.TryGet(article, "articleSection", out var section)) Section ??= Name(section);
        if (JsonText.TryGet(article, "isAccessibleForFree", out var free)) IsPaid |= free.ValueKind == JsonValueKind.False || free.ValueKind == JsonValueKind.String && string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase);
        if (JsonText.TryGet(article, "publisher", out var publisher)) Publisher ??= Name(publisher);
        if (Authors.Count > 0 || !JsonText.TryGet(article, "author", out var authors) && !JsonText.TryGet(article, "creator", out authors)) return;
        foreach (var author in authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().ToList() : [authors])
        {
            if (Name(author) is { } name) (IsOrganisation(author) ? Organisations : Authors).Add(name);
            else if (author.ValueKind == JsonValueKind.Object && Text(author, "@id") is { } id) references.Add(id);
        }
    }

    private void TakeSteps(JsonElement way)
    {
        if (!JsonText.TryGet(way, "itemListElement", out var items) || items.ValueKind != JsonValueKind.Array) return;
        foreach (var item in items.EnumerateArray())
            if ((Name(item) ?? (item.ValueKind == JsonValueKind.Object && JsonText.TryGet(item, "item", out var target) ? Name(target) : null)) is { Length: > 0 and < 80 } name) steps.Add(name);
    }

    private static bool IsOrganisation(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && JsonText.TryGet(node, "@type", out var type) && Strings(type).Any(name => name.EndsWith("Organization", StringComparison.Ordinal));

    private static string? Name(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(node) is { Length: > 0 } text ? System.Net.WebUtility.HtmlDecode(text) : null,
        JsonValueKind.Object => JsonText.TryGet(node, "name", out var name) ? Name(name) : null,
        JsonValueKind.Array when node.GetArrayLength() > 0 => Name(node[0]),
        _ => null,
    };

    private static string? Text(JsonElement node, string property) =>
        JsonText.TryGet(node, property, out var value) && value.ValueKind == JsonValueKind.String && JsonText.Of(value) is { Length: > 0 } text ? System.Net.WebUtility.HtmlDecode(text.Trim()) : null;

    private static IEnumerable<string> Strings(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.String) yield return JsonText.Of(node) ?? "";
        if (node.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in node.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String) yield return JsonText.Of(item) ?? "";
    }
}
