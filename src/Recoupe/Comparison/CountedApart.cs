using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Which precisions are none: what is counted over a half-year and over one of its quarters, or in a country and in one of its towns, are two counts, and neither the quarter nor the town is more precise than the other.
/// </summary>
internal static class CountedApart
{
    public static bool IsNoPrecision(Difference difference, List<Statement> members)
    {
        if (difference.Kind != DifferenceKind.Precision || difference.Slot is not (DifferenceSlot.Date or DifferenceSlot.Place)) return false;
        for (var i = 0; i < difference.Values.Count; i++)
            for (var k = i + 1; k < difference.Values.Count; k++)
                foreach (var one in difference.Values[i].Statements)
                    foreach (var other in difference.Values[k].Statements)
                        if (!CountApart(members[one], members[other], difference.Slot)) return false;
        return true;
    }

    private static bool CountApart(Statement a, Statement b, DifferenceSlot slot) =>
        ClauseLikeness.CountsOtherwise(a, b) && (slot == DifferenceSlot.Place || a.OwnDates.Any(IsPeriod) && b.OwnDates.Any(IsPeriod));

    private static bool IsPeriod(DateInterval date) => date.Days >= MeasuredPeriod.Shortest;
}
