using Recoupe.Annotation;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One thing put in two months or in two years that do not meet: "le plan a été déclenché en 2021", "le plan a été activé en octobre 2022".
/// Or one stretch of which one end only is the same: "de 2018 à 2021", "entre 2018 et 2022".
/// What happens every year is told in the same words each time, so the claims must share most of what they say. Days are <see cref="DateDifferences"/>' matter.
/// </summary>
internal static class PeriodDifferences
{
    private const int LongestPeriod = 366;
    private const int SharedForConflict = 3;
    private const int SharedForOnce = 2;
    private const double Share = 0.6;
    /// <summary>Days that a stretch may last which counts as one date, and holds more exact ones.</summary>
    private const int LongestDate = 7;

    /// <param name="plans">Says what happens once alone.</param>
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, PlanWords plans)
    {
        var apart = new SortedSet<int>();
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
                if (members[i].Page != members[k].Page && (AreApart(members[i], members[k]) || ArePartedOnce(members[i], members[k], plans) || PartAtOneEnd(members[i], members[k], articles))) apart.UnionWith([i, k]);
        var values = apart.GroupBy(i => members[i].OwnDates.First()).OrderBy(g => g.Key.Earliest).ThenBy(g => g.Key.Latest).Select(g => new DifferenceValue(TimexNotation.Of(g.Key), null, null, [.. g])).ToList();
        if (values.Count > 1) yield return new Difference(DifferenceSlot.Date, DifferenceKind.Conflict, null, values, new Reason("difference-conflict", values[0].Value, values[^1].Value));
    }

    private static bool AreApart(Statement a, Statement b) =>
        OnlyDate(a) is { } x && OnlyDate(b) is { } y && (x.Days > 1 || y.Days > 1) && !x.Overlaps(y) && Math.Max(x.Days, y.Days) <= LongestPeriod
        && a.Quantities.Count == 0 && b.Quantities.Count == 0 && Likeness.IsPlain(a, b, SharedForConflict, Share);

    /// <summary>"Fondée en 1962", "fondée en 1968": what happens once needs less in common, but something of a name, and may count whatever both count alike.</summary>
    private static bool ArePartedOnce(Statement a, Statement b, PlanWords plans) =>
        OnlyDate(a) is { Days: > 1 and <= LongestPeriod } x && OnlyDate(b) is { Days: > 1 and <= LongestPeriod } y && !x.Overlaps(y) && a.Predicate is { } said && said == b.Predicate
        && ClauseLikeness.LemmaOf(a, said) is { } verb && verb == ClauseLikeness.LemmaOf(b, said) && plans.IsOnce(verb) && ClauseLikeness.CountAlike(a, b) && Likeness.IsPlain(a, b, SharedForOnce, Share) && !ClauseLikeness.AreNamedApart(a, b)
        && a.Terms.Concat(a.Context).Any(term => Concept.IsName(term) && (b.Terms.Contains(term) || b.Context.Contains(term)));

    private static bool PartAtOneEnd(Statement a, Statement b, IReadOnlyList<AnnotatedArticle> articles) =>
        OnlyDate(a) is { } x && OnlyDate(b) is { } y && Math.Min(x.Days, y.Days) > LongestDate && x.Earliest == y.Earliest != (x.Latest == y.Latest) && IsRange(a, x, articles) && IsRange(b, y, articles)
        && ClauseLikeness.CountAlike(a, b) && Likeness.SharesEvent(a, b) && Likeness.IsPlain(a, b, SharedForConflict, Share);

    private static bool IsRange(Statement statement, DateInterval date, IReadOnlyList<AnnotatedArticle> articles) =>
        Enumerable.Range(0, statement.Dates.Count).Any(i => statement.Dates[i] == date && articles[statement.Page].Analysis.DateOf(statement.DateSpans[i])?.Form is RangeForm);

    private static DateInterval? OnlyDate(Statement statement)
    {
        DateInterval? only = null;
        foreach (var date in statement.OwnDates)
        {
            if (only is not null) return null;
            only = date;
        }
        return only;
    }
}
