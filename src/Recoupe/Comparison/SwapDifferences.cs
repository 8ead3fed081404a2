using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Two clauses that say the same but for one word, in whose place the other has a word that excludes it: "un tracteur rouge" and "une camionnette rouge", "à Paimpol" and "à Lorient".
/// Neither page may know the word of the other, for who has both tells of two things, or of two versions.
/// </summary>
/// <param name="areas">Which places lie within which.</param>
internal sealed class SwapDifferences(AreaLexicon areas)
{
    /// <summary>What two clauses must share besides, and how much of the shorter one.</summary>
    private const int FewestShared = 3, FewestSharedOfPlaces = 2;
    private const double Share = 0.6, ShareOfPlaces = 0.5;

    /// <param name="read">How each of the members reads.</param>
    /// <param name="regions">Places within places, as the pages tell.</param>
    /// <param name="pages">What each page speaks of.</param>
    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles, PlaceRegions regions, PageSlots pages)
    {
        var found = members.ConvertAll(pages.Of);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (found[i].Count == 0 || found[k].Count == 0 || members[i].Page == members[k].Page || IsUnfit(members[i], read[i]) || IsUnfit(members[k], read[k]) || read[i].IsNegated != read[k].IsNegated || Likeness.AreDatedApart(members[i], members[k])) continue;
                foreach (var x in found[i])
                    foreach (var y in found[k])
                    {
                        if (!AreApart(x, y) || !IsOnlyOne(x, found[i], found[k]) || !IsOnlyOne(y, found[k], found[i])) continue;
                        if (KindOf(x, y, members[i], members[k], articles, regions) is not { } kind || !AreAlike(x, y, members[i], members[k], kind)) continue;
                        if (pages.Knows(members[i].Page, y) && !(kind == DifferenceKind.Precision && IsWider(y, x, regions, articles, members[i])) || pages.Knows(members[k].Page, x) && !(kind == DifferenceKind.Precision && IsWider(x, y, regions, articles, members[k])) || !told.Add(x.Set)) continue;
                        yield return DifferenceOf(kind, x, i, y, k, found, members, articles);
                    }
            }
    }

    private static bool IsUnfit(Statement statement, ClaimReading reading) => statement.Kind == AttributionKind.Denied || reading.IsSupposed || reading.IsAside || reading.Order is not null;

    private static bool AreApart(SlotWord x, SlotWord y) => x.Set == SlotWord.Town ? y.Set == x.Set && x.Value != y.Value && x.IsPlacedAs(y) : x.Parts(y);

    /// <summary>Whether it is the one word of its set that the other clause has not.</summary>
    private static bool IsOnlyOne(SlotWord word, List<SlotWord> own, List<SlotWord> other) =>
        own.TrueForAll(known => known.Set != word.Set || known.Value == word.Value || other.Exists(there => there.Set == known.Set && there.Value == known.Value));

    private DifferenceKind? KindOf(SlotWord x, SlotWord y, Statement a, Statement b, IReadOnlyList<AnnotatedArticle> articles, PlaceRegions regions)
    {
        if (x.Set != SlotWord.Town) return DifferenceKind.Conflict;
        if (IsWider(x, y, regions, articles, b) || IsWider(y, x, regions, articles, a)) return DifferenceKind.Precision;
        // A region and a town of which nobody says where it lies; two countries are held against each other elsewhere.
        var (one, other) = (CountryOf(x, articles[a.Page]), CountryOf(y, articles[b.Page]));
        return x.Number != y.Number || one is not null && other is not null && one != other || IsState(x) || IsState(y) || areas.Holds(x.Value, y.Value) ? null : DifferenceKind.Conflict;
    }

    /// <summary>"En Bretagne" of "à Lorient", "en Italie" of "à Parme".</summary>
    private bool IsWider(SlotWord area, SlotWord place, PlaceRegions regions, IReadOnlyList<AnnotatedArticle> articles, Statement b)
    {
        if (IsState(area)) return !IsState(place) && CountryOf(place, articles[b.Page]) is { } country && area.Concept == Concept.OfState(country);
        return areas.Holds(area.Value, place.Value) || area.Concept is { } wide && place.Concept is { } near && regions.With(new HashSet<string>(StringComparer.Ordinal) { near }).Regions.Contains(wide);
    }

    private static bool IsState(SlotWord word) => word.Concept is { } concept && Concept.IsState(concept);

    private static string? CountryOf(SlotWord word, AnnotatedArticle article)
    {
        foreach (var name in article.Analysis.NamesIn(word.Span))
            if (name.Kind == EntityKind.Place && name.Span == word.Span) return name.Country;
        return null;
    }

    private static bool AreAlike(SlotWord x, SlotWord y, Statement a, Statement b, DifferenceKind kind)
    {
        var isPlace = kind == DifferenceKind.Precision || x.Set.StartsWith(SlotWord.Way, StringComparison.Ordinal) || x.Set.StartsWith(SlotWord.Door, StringComparison.Ordinal);
        return Likeness.ArePlain(a.Terms.Where(term => term != x.Concept), b.Terms.Where(term => term != y.Concept), isPlace ? FewestSharedOfPlaces : FewestShared, isPlace ? ShareOfPlaces : Share);
    }

    private static Difference DifferenceOf(DifferenceKind kind, SlotWord x, int i, SlotWord y, int k, List<List<SlotWord>> found, List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        var values = new[] { (Word: x, At: i), (Word: y, At: k) }.Select(side => new DifferenceValue(side.Word.Span.Of(articles[members[side.At].Page].Article.Text).ToString(), null, null,
            [.. Enumerable.Range(0, members.Count).Where(m => m == side.At || m != i && m != k && found[m].Exists(word => word.Set == side.Word.Set && word.Value == side.Word.Value && (word.IsPlacedAs(x) || word.IsPlacedAs(y))))])).ToList();
        var isPlace = x.Set == SlotWord.Town || x.Before is SlotWord.Way or SlotWord.Door;
        return new Difference(isPlace ? DifferenceSlot.Place : DifferenceSlot.Other, kind, null, values, new Reason(kind == DifferenceKind.Precision ? "difference-precision" : isPlace ? "difference-conflict" : "difference-swap", values[0].Value, values[^1].Value));
    }
}
