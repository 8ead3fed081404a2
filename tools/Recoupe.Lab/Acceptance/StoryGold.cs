using System.Text.Json;

namespace Recoupe.Lab.Acceptance;

/// <summary>A few words of a page, as they stand there: the sentence, date or number meant is the one that holds them.</summary>
public record GoldAnchor(string Page, string Anchor);

/// <param name="Published">The true day, month ("2024-12") or year of publication; null where nobody can know it.</param>
/// <param name="Distractor">Whether the page tells of another event.</param>
public sealed record GoldPage(string Id, string? Published = null, bool Distractor = false, string? Outlet = null, string? Title = null, string? File = null);

/// <summary>Sentences that report the same fact.</summary>
public sealed record GoldGroup(string Id, string What, IReadOnlyList<GoldAnchor> Statements);

/// <param name="Slot">A slot of dossier.json, or "other", which stands for any.</param>
public sealed record GoldDifference(string Id, string Slot, string Kind, IReadOnlyList<GoldValue> Values, string? Group = null, string? Unit = null);
public sealed record GoldValue(string Page, string Anchor, string? Value = null) : GoldAnchor(Page, Anchor);
public sealed record GoldAttribution(string Page, string Anchor, string Source, string? Via = null, string? Kind = null) : GoldAnchor(Page, Anchor);
public sealed record GoldQuote(string Page, string Anchor, string Speaker) : GoldAnchor(Page, Anchor);

/// <param name="Zone">"page" where the date stands outside the article, so that no dossier can hold it.</param>
public sealed record GoldDate(string Page, string Anchor, string Value, string? Zone = null) : GoldAnchor(Page, Anchor);
public sealed record GoldQuantity(string Page, string Anchor, double Value, string Qualifier, string? Noun = null) : GoldAnchor(Page, Anchor);
public sealed record GoldWarning(string Page, string Anchor, string Kind) : GoldAnchor(Page, Anchor);
public sealed record GoldCopies(IReadOnlyList<string> Pages, string Kind);

/// <summary>What a reader found in a pile of pages: <c>gold.json</c> of an acceptance story, <c>truth.json</c> of a sample. Lists that the file lacks are empty.</summary>
public sealed record StoryGold
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public string Story { get; init; } = "";
    public IReadOnlyList<GoldPage> Pages { get; init; } = [];
    public IReadOnlyList<GoldGroup> Same { get; init; } = [];
    public IReadOnlyList<GoldDifference> Differences { get; init; } = [];
    public IReadOnlyList<GoldAttribution> Attributions { get; init; } = [];
    public IReadOnlyList<GoldQuote> Quotes { get; init; } = [];
    public IReadOnlyList<GoldDate> Dates { get; init; } = [];
    public IReadOnlyList<GoldQuantity> Quantities { get; init; } = [];
    public IReadOnlyList<GoldAnchor> Clutter { get; init; } = [];
    public IReadOnlyList<GoldCopies> Copies { get; init; } = [];
    public IReadOnlyList<GoldWarning> Warnings { get; init; } = [];

    /// <summary>All that stands inside an article and must survive its extraction.</summary>
    public IEnumerable<GoldAnchor> ArticleAnchors => Same.SelectMany(group => group.Statements).Concat(Quotes).Concat(Attributions);

    /// <exception cref="JsonException">The text is no gold file.</exception>
    public static StoryGold Parse(string json) => JsonSerializer.Deserialize<StoryGold>(json, Camel) ?? throw new JsonException("A gold file holds an object, not null.");

    /// <summary>The gold of a story folder: its <c>gold.json</c>, else its <c>truth.json</c>.</summary>
    /// <exception cref="FileNotFoundException">It has neither.</exception>
    public static StoryGold Load(string folder)
    {
        foreach (var name in (string[])["gold.json", "truth.json"])
            if (Path.Combine(folder, name) is var path && File.Exists(path)) return Parse(File.ReadAllText(path));
        throw new FileNotFoundException($"{folder} holds neither gold.json nor truth.json.");
    }

    /// <summary>The pages of a story folder, in the order of their names.</summary>
    public static IReadOnlyList<string> PageFiles(string folder) => [.. Directory.GetFiles(Path.Combine(folder, "pages")).Order(StringComparer.Ordinal)];
}
