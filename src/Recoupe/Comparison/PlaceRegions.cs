using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>The regions of places, as the pages of a story tell them: "Brissac-sur-Vène (Hautelande)", "Tarsine, dans le Kéral". A headline then names the one where the text names the other, of one toll.</summary>
internal sealed class PlaceRegions
{
    /// <summary>Letters between a place and its region: ", dans le département de l'".</summary>
    private const int FarthestRegion = 24;

    private readonly Dictionary<string, HashSet<string>> regions = new(StringComparer.Ordinal);

    public PlaceRegions(IReadOnlyList<AnnotatedArticle> articles)
    {
        foreach (var article in articles)
            for (var i = 0; i + 1 < article.Analysis.Names.Count; i++)
                if (KeyOf(article.Analysis.Names[i], article) is { } place && KeyOf(article.Analysis.Names[i + 1], article) is { } region && place != region && IsIn(article, article.Analysis.Names[i].Span, article.Analysis.Names[i + 1].Span)) Of(place).Add(region);
    }

    /// <summary>The places with their regions.</summary>
    public PlacesOfFigure With(IReadOnlySet<string> places) => new(places, places.SelectMany(place => regions.TryGetValue(place, out var own) ? own : []).ToHashSet(StringComparer.Ordinal));

    private HashSet<string> Of(string place) => regions.TryGetValue(place, out var own) ? own : regions[place] = new HashSet<string>(StringComparer.Ordinal);

    private static string? KeyOf(NameMention name, AnnotatedArticle article) =>
        name.Kind == EntityKind.Place && article.Concepts[article.Analysis.Tokenized.TokenAt(name.Span.Start)] is { } concept && Concept.IsName(concept) ? concept : null;

    private static bool IsIn(AnnotatedArticle article, TextSpan place, TextSpan region)
    {
        if (region.Start <= place.End || region.Start - place.End > FarthestRegion) return false;
        var between = article.Article.Text.AsSpan(place.End, region.Start - place.End).Trim();
        return between is "(" || between.StartsWith(", dans ") && !between[2..].Contains(',');
    }
}
