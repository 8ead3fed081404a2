using System.Text.Json;
using Recoupe.Lab.Acceptance;

namespace Recoupe.Lab.Eval.Derivations;

/// <summary>The copies and rewrites that a story's gold names, against the derivations of its dossier: found as anything, found under their kind, and what the dossier has besides.</summary>
internal sealed record GoldCopiesScore(string Story, IReadOnlyList<(GoldCopies Gold, string? Got)> Named, IReadOnlyList<string> Besides)
{
    /// <summary>The derivation kind that each kind of the gold is.</summary>
    public static string KindOf(GoldCopies gold) => gold.Kind == "same-wire" ? "copy" : gold.Kind;

    public static GoldCopiesScore Of(string folder)
    {
        var gold = StoryGold.Load(folder);
        using var dossier = JsonDocument.Parse(PipelineRun.DossierJson(StoryGold.PageFiles(folder)));
        var pages = dossier.RootElement.GetProperty("pages").EnumerateArray().ToDictionary(page => Text(page, "id"), page => Path.GetFileNameWithoutExtension(Text(page, "file")), StringComparer.Ordinal);
        var got = dossier.RootElement.GetProperty("derivations").EnumerateArray().Where(found => Text(found, "kind") != "citation")
            .Select(found => (Pair: Pair(pages[Text(found, "from")], pages[Text(found, "to")]), Told: $"{Text(found, "kind")} {found.GetProperty("shared").GetDouble():0.00}")).ToList();
        var named = gold.Copies.Select(copy => (copy, (string?)got.FirstOrDefault(found => found.Pair == Pair(copy.Pages[0], copy.Pages[1])).Told)).ToList();
        var besides = got.Where(found => !gold.Copies.Any(copy => Pair(copy.Pages[0], copy.Pages[1]) == found.Pair)).Select(found => $"{found.Pair} {found.Told}");
        return new GoldCopiesScore(gold.Story, named, [.. besides]);
    }

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one}-{other}" : $"{other}-{one}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
