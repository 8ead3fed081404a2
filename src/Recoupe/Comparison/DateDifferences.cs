using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Publication;

namespace Recoupe.Comparison;

/// <summary>
/// Differences between the dates that statements of one fact give. A month that holds another's day is less precise, not at odds with it;
/// two days are a conflict only where each is the one date of its clause, or where one of them is no day of the calendar ("jeudi 5 juin" of a Wednesday).
/// </summary>
internal static class DateDifferences
{
    private const int SharedForConflict = 3;
    private const int DaysOfWeek = 7;

    /// <param name="changed">Plans that were put on another day: that is no difference of opinion.</param>
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, ChangedPlans changed)
    {
        var wrong = members.ConvertAll(member => WrongWeekdays(member, articles[member.Page], published[member.Page]));
        var dated = Enumerable.Range(0, members.Count).Where(i => members[i].Dates.Count > 0).ToList();
        var precision = new DatePrecisions();
        var conflict = new SortedDictionary<int, DateInterval>();
        foreach (var i in dated)
            foreach (var k in dated)
            {
                if (k <= i || members[i].Page == members[k].Page || changed.Has(i, k)) continue;
                if (Misdated(members, wrong, i, k) is { } apart) (conflict[i], conflict[k]) = apart;
                else if (!precision.Add(members[i], i, members[k], k) && IsConflict(members[i], members[k]) && CouldTell(members[i], published[members[k].Page]) && CouldTell(members[k], published[members[i].Page]) && !IsGuessed(members[i], articles) && !IsGuessed(members[k], articles)) (conflict[i], conflict[k]) = (members[i].Dates[0], members[k].Dates[0]);
            }
        foreach (var precise in precision.Values(members, dated))
            yield return new Difference(DifferenceSlot.Date, DifferenceKind.Precision, null, precise, new Reason("difference-precision", precise[0].Value, precise[^1].Value));
        if (conflict.Count > 0 && ValuesOf(conflict) is { Count: > 1 } values)
            yield return new Difference(DifferenceSlot.Date, DifferenceKind.Conflict, null, values, new Reason("difference-conflict", values[0].Value, values[^1].Value));
    }

    private static bool IsConflict(Statement a, Statement b) =>
        (a.Negated is null) == (b.Negated is null) && a.Before.Count + b.Before.Count == 0 && a.Telling.Count == b.Telling.Count && a.Dates is [{ Days: 1 } x] && b.Dates is [{ Days: 1 } y] && x != y && Likeness.IsPlain(a, b, ClauseLikeness.ShareVerb(a, b) ? SharedForConflict - 1 : SharedForConflict) && ClauseLikeness.CountAlike(a, b);

    /// <summary>Whether the other page came out on the day that a statement names, or later: what had not happened yet is not what it told of.</summary>
    private static bool CouldTell(Statement statement, PublicationDate other) =>
        statement.Kind == AttributionKind.Planned || other.Interval is not { } page || statement.Dates[0].Earliest <= page.Latest;

    /// <summary>"La veille" counts from a day told of before, and which one that is the program may get wrong: too little to hold against a page.</summary>
    private static bool IsGuessed(Statement statement, IReadOnlyList<AnnotatedArticle> articles) =>
        articles[statement.Page].Analysis.DateOf(statement.DateSpans[0]) is { Form: OffsetForm { Origin: TimexOrigin.Narrated } };

    /// <summary>
    /// "Jeudi 5 juin" is a Wednesday: where the other page has the Thursday of that week, one of the two numbers is wrong, whatever else the claims say; but not where a third page has the fifth, too.
    /// </summary>
    private static (DateInterval, DateInterval)? Misdated(List<Statement> members, List<DayOfWeek?[]> wrong, int i, int k)
    {
        var (a, b) = (members[i], members[k]);
        for (var x = 0; x < a.Dates.Count; x++)
            for (var y = 0; y < b.Dates.Count; y++)
                if (a.Dates[x].Days == 1 && b.Dates[y].Days == 1 && (IsMisdated(members, a, x, wrong[i][x], b.Dates[y]) || IsMisdated(members, b, y, wrong[k][y], a.Dates[x]))) return (a.Dates[x], b.Dates[y]);
        return null;
    }

    private static bool IsMisdated(List<Statement> members, Statement statement, int date, DayOfWeek? wrong, DateInterval other)
    {
        var day = statement.Dates[date];
        return wrong == other.Earliest.DayOfWeek && Math.Abs(day.Earliest.DayNumber - other.Earliest.DayNumber) < DaysOfWeek && !members.Exists(third => third.Page != statement.Page && third.Dates.Contains(day));
    }

    private static DayOfWeek?[] WrongWeekdays(Statement statement, AnnotatedArticle article, PublicationDate published) =>
        [.. statement.Dates.Select((day, i) => day.Days == 1 ? ImpossibleDates.WrongWeekday(article.Analysis.DateOf(statement.DateSpans[i])?.Form, day, published) : null)];

    private static List<DifferenceValue> ValuesOf(SortedDictionary<int, DateInterval> given) =>
        given.GroupBy(pair => pair.Value).OrderBy(g => g.Key.Earliest).ThenBy(g => g.Key.Latest)
            .Select(g => new DifferenceValue(TimexNotation.Of(g.Key), null, null, [.. g.Select(pair => pair.Key)])).ToList();
}
