using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One says that it was so before a date, another names that date or a later one for it: "sur place bien avant avril", "arrivés le 10 avril".</summary>
internal static class BoundDifferences
{
    /// <summary>Longer stretches may begin before what they end after; a year ("avant 2011") is a time to compare with and bounds nothing.</summary>
    private const int LongestDate = 31;
    /// <summary>Days from the bound after which what happens is something else.</summary>
    private const int LongestAfter = 92;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles)
    {
        for (var i = 0; i < members.Count; i++)
            for (var date = 0; date < members[i].Dates.Count; date++)
            {
                if (members[i].Dates[date].Days > LongestDate || members[i].BeforeAt(members[i].DateSpans[date]) is not { } before || IsOpen(members[i], read[i])) continue;
                var (bound, words) = (members[i].Dates[date], before.Of(articles[members[i].Page].Article.Text).ToString());
                var later = Enumerable.Range(0, members.Count).Where(k => members[k].Page != members[i].Page && !IsOpen(members[k], read[k]) && IsFrom(bound, members[k]) && SharesName(members[i], members[k])).ToList();
                if (later.Count == 0) continue;
                var values = later.GroupBy(k => members[k].OwnDates.First()).OrderBy(g => g.Key.Earliest).ThenBy(g => g.Key.Latest).Select(g => new DifferenceValue(TimexNotation.Of(g.Key), null, null, [.. g]));
                DifferenceValue[] all = [new(words, null, null, [i]), .. values];
                yield return new Difference(DifferenceSlot.Date, DifferenceKind.Conflict, null, all, new Reason("difference-conflict", all[0].Value, all[^1].Value));
            }
    }

    /// <summary>What is to be done before a date, or was not, may be done later.</summary>
    private static bool IsOpen(Statement statement, ClaimReading read) => statement.Kind == AttributionKind.Planned || statement.Negated is not null || read.IsDuty;

    /// <summary>Whether both speak of somebody or of a country by name.</summary>
    private static bool SharesName(Statement a, Statement b) => a.Terms.Any(term => ClaimReading.IsName(term) && b.Terms.Contains(term));

    private static bool IsFrom(DateInterval bound, Statement statement) => statement.OwnDates.ToList() is [{ Days: <= LongestDate } only] && only.Earliest.DayNumber - bound.Earliest.DayNumber is >= 0 and <= LongestAfter;
}
