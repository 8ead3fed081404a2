using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One page puts this above that, the other that above this: "plus de morts dans la vallée que sur la côte".</summary>
internal static class OrderDifferences
{
    /// <param name="read">How each of the members reads.</param>
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read)
    {
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (read[i].Order is not { } one || read[k].Order is not { } other || members[i].Page == members[k].Page || !one.IsReverseOf(other)) continue;
                yield return new Difference(DifferenceSlot.Other, DifferenceKind.Conflict, null,
                    [new DifferenceValue(one.Words, null, null, [i]), new DifferenceValue(other.Words, null, null, [k])], new Reason("difference-order", one.Words, other.Words));
                yield break;
            }
    }
}
