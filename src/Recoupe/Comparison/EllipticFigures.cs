using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Numbers that stand without what they count: "la préfecture ramène la surface à 3 380 hectares. Elle l'estimait hier à 3 400."</summary>
internal static class EllipticFigures
{
    /// <summary>Smaller numbers may count anything.</summary>
    private const double Least = 100;
    /// <summary>A number more than twice the other is hardly of the same.</summary>
    private const double MostTimes = 2;

    /// <summary>The members of a finding, where such a number counts what the one figure of its page right before it does, if the two are near.</summary>
    public static List<Statement> Of(List<Statement> members) => members.ConvertAll(member => member.Quantities is [{ Counted.Length: 0 } bare] && Before(members, member) is { } figure && IsNear(bare, figure)
        ? member with { Quantities = [bare with { Counted = figure.Counted, IsToll = figure.IsToll, Group = figure.Group }] } : member);

    private static CountedQuantity? Before(List<Statement> members, Statement member)
    {
        CountedQuantity? found = null;
        foreach (var other in members)
            if (other.Page == member.Page && other.Claim.Start < member.Claim.Start && member.Place - other.Place <= 1) found = other.Quantities is [{ Counted.Length: > 0 } only] ? only : null;
        return found;
    }

    private static bool IsNear(CountedQuantity bare, CountedQuantity figure) =>
        Math.Min(bare.Quantity.Value, figure.Quantity.Value) >= Least && Math.Max(bare.Quantity.Value, figure.Quantity.Value) <= MostTimes * Math.Min(bare.Quantity.Value, figure.Quantity.Value);
}
