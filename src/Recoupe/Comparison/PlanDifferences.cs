using Recoupe.Annotation;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What an earlier page announces for a day and a later page tells as done: news, and no difference of opinion.</summary>
internal static class PlanDifferences
{
    /// <param name="told">Pairs of members of which one announces what the other, later, tells as done, whatever the days.</param>
    /// <param name="stages">What stage each of the members tells.</param>
    /// <param name="changed">What was called off or put off is not done.</param>
    public static Difference? Of(List<Statement> members, IReadOnlyList<PublicationDate> published, IEnumerable<(int Plan, int Fact)> told, IReadOnlyList<ClauseStage?> stages, ChangedPlans changed)
    {
        var (planned, done) = (new SortedSet<int>(), new SortedSet<int>());
        var dated = Enumerable.Range(0, members.Count).Where(i => DaysOf(members[i]).Any()).ToList();
        foreach (var (i, k) in told.Concat(dated.SelectMany(i => dated.Where(k => stages[k]?.Stage is not (Stage.Coming or Stage.Declined or Stage.Awaited or Stage.Undone) && !changed.IsChange(k) && IsDone(members[i], stages[i], members[k], stages[k], published)).Select(k => (i, k)))))
        {
            planned.Add(i);
            done.Add(k);
        }
        planned.ExceptWith(done);
        if (planned.Count == 0) return null;
        return new Difference(DifferenceSlot.Other, DifferenceKind.Update, null,
            [new DifferenceValue(DifferenceValue.Announced, null, null, [.. planned]), new DifferenceValue(DifferenceValue.Done, null, null, [.. done])], new Reason("difference-done"));
    }

    /// <summary>One event, of a day that had not come when the one page was written, and told without a future by a page that came out on it or later; of two pages of that day, the one that tells it as done is the later.</summary>
    private static bool IsDone(Statement plan, ClauseStage? meant, Statement fact, ClauseStage? told, IReadOnlyList<PublicationDate> published)
    {
        if (fact.Kind is not (AttributionKind.Asserted or AttributionKind.Reported) || plan.Page == fact.Page) return false;
        if (published[plan.Page].Interval is not { } before || published[fact.Page].Interval is not { } after) return false;
        var isOfOneDay = before == after && before.Days == 1 && meant is { Stage: Stage.Coming } && told is { Stage: Stage.Done };
        if (before.Latest >= after.Earliest && !isOfOneDay) return false;
        if (!DaysOf(plan).Any(day => (day > before.Latest || day == before.Latest && (plan.Kind == AttributionKind.Planned || isOfOneDay)) && day <= after.Latest && DaysOf(fact).Contains(day))) return false;
        return plan.Terms.Any(term => Concept.IsEvent(term) && fact.Terms.Contains(term));
    }

    /// <summary>"Dans la matinée" is of a day as "mardi" is.</summary>
    private static IEnumerable<DateOnly> DaysOf(Statement statement) =>
        statement.Dates.Where(date => date.Days == 1).Select(date => date.Earliest).Concat(statement.Times.Select(time => time.Day).OfType<DateOnly>());
}
