using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Roundings that share a figure are one: "2 312 billets" and "plus de 2 000 billets" of one noun, "2 312 contrefaçons" and "environ 2 300 billets" across two nouns.
/// </summary>
internal static class JoinedRoundings
{
    /// <summary>The differences in their order, each rounding joined to the first one that has one of its values.</summary>
    public static List<Difference> Of(IReadOnlyList<Difference> differences)
    {
        var joined = new List<Difference>();
        foreach (var difference in differences)
        {
            var first = difference.Kind == DifferenceKind.Rounding ? joined.FindIndex(known => known.Kind == DifferenceKind.Rounding && known.Values.Any(value => difference.Values.Any(other => AreOne(value, other)))) : -1;
            if (first < 0) joined.Add(difference);
            else joined[first] = Join(joined[first], difference);
        }
        return joined;
    }

    private static Difference Join(Difference first, Difference second)
    {
        var values = first.Values.ToList();
        foreach (var value in second.Values)
        {
            var at = values.FindIndex(known => known.Value == value.Value && known.Number == value.Number);
            if (at < 0) values.Add(value);
            else values[at] = values[at] with { Statements = [.. values[at].Statements.Union(value.Statements).Order()] };
        }
        return first with { Values = values };
    }

    private static bool AreOne(DifferenceValue a, DifferenceValue b) => a.Number == b.Number && a.Value == b.Value && a.Statements.Intersect(b.Statements).Any();
}
