using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One page says of a thing what is the opposite of what another says of it: opened and closed, accepted and refused, before and after.
/// Both words stand beside the same thing, and under the same sign.
/// </summary>
internal sealed class OppositeDifferences(Sameness sameness)
{
    /// <summary>How many concepts two claims must share.</summary>
    private readonly int fewestShared = sameness == Sameness.Given ? 2 : 3;

    /// <param name="read">How each of the members reads.</param>
    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read)
    {
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (members[i].Page == members[k].Page || Clash(read[i].Poles, read[k].Poles) is not { } clash || !Likeness.IsPlain(members[i], members[k], fewestShared)) continue;
                yield return new Difference(DifferenceSlot.Other, DifferenceKind.Conflict, null,
                    [new DifferenceValue(clash.One, null, null, [i]), new DifferenceValue(clash.Other, null, null, [k])], new Reason("difference-opposite", clash.One, clash.Other));
                yield break;
            }
    }

    private static (string One, string Other)? Clash(IReadOnlyList<Pole> one, IReadOnlyList<Pole> other)
    {
        foreach (var a in one)
            foreach (var b in other)
                // Who says both of them tells a history, or holds two things against each other.
                if (a.Opposes(b) && a.IsDenied == b.IsDenied && !Says(one, b) && !Says(other, a)) return (a.Word, b.Word);
        return null;
    }

    private static bool Says(IReadOnlyList<Pole> poles, Pole pole)
    {
        foreach (var other in poles)
            if (other.Pair == pole.Pair && other.IsFirst == pole.IsFirst) return true;
        return false;
    }
}
