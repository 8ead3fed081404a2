using Recoupe.Annotation;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What an earlier page announces for a day and a later page tells as done: news, and no difference of opinion.</summary>
internal static class PlanDifferences
{
    public static Difference? Of(List<Statement> members, IReadOnlyList<PublicationDate> published)
    {
        var (planned, done) = (new SortedSet<int>(), new SortedSet<int>());
        var dated = Enumerable.Range(0, members.Count).Where(i => members[i].Dates.Count > 0).ToList();
        foreach (var i in dated)
            foreach (var k in dated)
            {
                if (!IsDone(members[i], members[k], published)) continue;
                planned.Add(i);
                done.Add(k);
            }
        if (planned.Count == 0) return null;
        return new Difference(DifferenceSlot.Other, DifferenceKind.Update, null,
            [new DifferenceValue(DifferenceValue.Announced, null, null, [.. planned]), new DifferenceValue(DifferenceValue.Done, null, null, [.. done])], new Reason("difference-done"));
    }

    /// <summary>One event, of a day that had not come when the one page was written, and told without a future by a page that came out on it or later.</summary>
    private static bool IsDone(Statement plan, Statement fact, IReadOnlyList<PublicationDate> published)
    {
        if (fact.Kind is not (AttributionKind.Asserted or AttributionKind.Reported) || plan.Page == fact.Page) return false;
        if (published[plan.Page].Interval is not { } before || published[fact.Page].Interval is not { } after || before.Latest >= after.Earliest) return false;
        if (!plan.Dates.Any(day => day.Days == 1 && (day.Earliest > before.Latest || day.Earliest == before.Latest && plan.Kind == AttributionKind.Planned) && day.Earliest <= after.Latest && fact.Dates.Contains(day))) return false;
        return plan.Terms.Any(term => Concept.IsEvent(term) && fact.Terms.Contains(term));
    }
}
