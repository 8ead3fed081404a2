using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One page says of a thing what is the opposite of what another says of it: opened and closed, accepted and refused, before and after.
/// Both words stand beside the same thing, and under the same sign. Of two days, the one has followed the other: closed on Monday and opened on Friday.
/// </summary>
internal sealed class OppositeDifferences(Sameness sameness)
{
    /// <summary>How many concepts two claims must share.</summary>
    private readonly int fewestShared = sameness == Sameness.Given ? 2 : 3;

    /// <summary>Of one who is named, two say it already ("Paul Mérat est mort dans l'éboulement", "Paul Mérat a survécu à l'éboulement").</summary>
    private const int FewestOfOneName = 2;

    /// <param name="read">How each of the members reads.</param>
    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<PublicationDate> published)
    {
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (members[i].Page == members[k].Page || Clash(read[i].Poles, read[k].Poles) is not { } clash || !Likeness.IsPlain(members[i], members[k], IsOfOneName(members[i], members[k]) ? FewestOfOneName : fewestShared)) continue;
                yield return DifferenceOf(clash.One, i, clash.Other, k, OrderOf(members[i], members[k], clash.One.Turn, published));
                yield break;
            }
    }

    /// <param name="order">Below 0 where the first came first, above 0 where the second did, 0 where both are of one time.</param>
    private static Difference DifferenceOf(Pole one, int i, Pole other, int k, int order)
    {
        if (order > 0) return DifferenceOf(other, k, one, i, -order);
        var (kind, reason) = order < 0 ? (DifferenceKind.Update, new Reason("difference-stage", one.Word, other.Word)) : (DifferenceKind.Conflict, new Reason("difference-opposite", one.Word, other.Word));
        return new Difference(DifferenceSlot.Other, kind, null, [new DifferenceValue(one.Word, null, null, [i]), new DifferenceValue(other.Word, null, null, [k])], reason);
    }

    /// <summary>Whether the same person or thing that is named takes part in both, and both tell of one event beside.</summary>
    private static bool IsOfOneName(Statement a, Statement b) =>
        a.Participants.Any(one => Concept.IsName(one) && b.Participants.Contains(one)) && a.Terms.Any(term => Concept.IsEvent(term) && term != a.Predicate && b.Terms.Contains(term));

    /// <summary>By the days that they name; where a claim names none and one may follow the other within days, by those of their pages.</summary>
    private static int OrderOf(Statement a, Statement b, Turn turn, IReadOnlyList<PublicationDate> published)
    {
        if (turn == Turn.Never) return 0;
        if (Likeness.AreDatedApart(a, b)) return a.OwnDates.Min(date => date.Earliest).CompareTo(b.OwnDates.Min(date => date.Earliest));
        if (turn != Turn.Soon || a.OwnDates.Any() && b.OwnDates.Any() || published[a.Page].Interval is not { } one || published[b.Page].Interval is not { } other) return 0;
        return one.Latest < other.Earliest ? -1 : other.Latest < one.Earliest ? 1 : 0;
    }

    private static (Pole One, Pole Other)? Clash(IReadOnlyList<Pole> one, IReadOnlyList<Pole> other)
    {
        foreach (var a in one)
            foreach (var b in other)
                // Who says both of them tells a history, or holds two things against each other.
                if (a.Opposes(b) && a.IsDenied == b.IsDenied && !Says(one, b) && !Says(other, a)) return (a, b);
        return null;
    }

    private static bool Says(IReadOnlyList<Pole> poles, Pole pole)
    {
        foreach (var other in poles)
            if (other.Pair == pole.Pair && other.IsFirst == pole.IsFirst) return true;
        return false;
    }
}
