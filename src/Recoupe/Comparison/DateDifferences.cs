using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Differences between the dates that statements of one fact give. A month that holds another's day is less precise, not at odds with it;
/// two days are a conflict only where each is the one date of its clause.
/// </summary>
internal static class DateDifferences
{
    private const int SharedForConflict = 3;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        var dated = Enumerable.Range(0, members.Count).Where(i => members[i].Dates.Count > 0).ToList();
        var precision = new SortedSet<int>();
        var conflict = new SortedSet<int>();
        foreach (var i in dated)
            foreach (var k in dated)
            {
                if (k <= i || members[i].Page == members[k].Page) continue;
                if (IsPrecision(members[i], members[k])) { precision.Add(i); precision.Add(k); }
                else if (IsConflict(members[i], members[k]) && !IsGuessed(members[i], articles) && !IsGuessed(members[k], articles)) { conflict.Add(i); conflict.Add(k); }
            }
        AddEqual(precision, members, dated);
        if (precision.Count > 0 && ValuesOf(members, precision) is { Count: > 1 } precise)
            yield return new Difference(DifferenceSlot.Date, DifferenceKind.Precision, null, precise, new Reason("difference-precision", precise[0].Value, precise[^1].Value));
        if (conflict.Count > 0 && ValuesOf(members, conflict) is { Count: > 1 } apart)
            yield return new Difference(DifferenceSlot.Date, DifferenceKind.Conflict, null, apart, new Reason("difference-conflict", apart[0].Value, apart[^1].Value));
    }

    private static bool IsPrecision(Statement a, Statement b) =>
        a.Dates.Any(x => b.Dates.Any(y => x != y && (IsNamedSpan(x) && x.Contains(y) || IsNamedSpan(y) && y.Contains(x))));

    /// <summary>A week at most, a calendar month or a calendar year: what a text names as one date.</summary>
    private static bool IsNamedSpan(DateInterval span) =>
        span.Days <= 7 || span.Earliest.Day == 1 && (span.Latest == span.Earliest.AddMonths(1).AddDays(-1) || span.Earliest.Month == 1 && span.Latest == span.Earliest.AddYears(1).AddDays(-1));

    private static bool IsConflict(Statement a, Statement b) =>
        a.Dates is [{ Days: 1 } x] && b.Dates is [{ Days: 1 } y] && x != y && Likeness.IsPlain(a, b, SharedForConflict) && a.Quantities.Count == 0 && b.Quantities.Count == 0;

    /// <summary>"La veille" counts from a day told of before, and which one that is the program may get wrong: too little to hold against a page.</summary>
    private static bool IsGuessed(Statement statement, IReadOnlyList<AnnotatedArticle> articles) =>
        articles[statement.Page].Analysis.Dates.Any(date => date.Span == statement.DateSpans[0] && date.Form is OffsetForm { Origin: TimexOrigin.Narrated });

    /// <summary>Whoever names the same date gives the value that is told more or less exactly.</summary>
    private static void AddEqual(SortedSet<int> found, List<Statement> members, List<int> dated)
    {
        var known = found.Select(i => Exactest(members[i])).ToHashSet();
        found.UnionWith(dated.Where(i => known.Contains(Exactest(members[i]))));
    }

    private static DateInterval Exactest(Statement statement) => statement.Dates.OrderBy(d => d.Days).ThenBy(d => d.Earliest).First();

    private static List<DifferenceValue> ValuesOf(List<Statement> members, IEnumerable<int> indexes) =>
        indexes.GroupBy(i => Exactest(members[i]))
            .OrderBy(g => g.Key.Earliest).ThenBy(g => g.Key.Latest)
            .Select(g => new DifferenceValue(TimexNotation.Of(g.Key), null, null, g.Order().ToList())).ToList();
}
