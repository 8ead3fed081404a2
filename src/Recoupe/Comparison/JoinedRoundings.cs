using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Roundings that share a figure are one: "2 312 billets" and "plus de 2 000 billets" of one noun, "2 312 contrefaçons" and "environ 2 300 billets" across two nouns.
/// </summary>
internal static class JoinedRoundings
{
    /// <summary>The differences in their order, those roundings that share a value as one at the place of the first.</summary>
    public static List<Difference> Of(IReadOnlyList<Difference> differences)
    {
        var joined = new List<Difference>();
        foreach (var difference in differences)
        {
            var sharing = joined.FindAll(known => difference.Kind == DifferenceKind.Rounding && known.Kind == DifferenceKind.Rounding && known.Values.Any(value => difference.Values.Any(other => AreOne(value, other))));
            if (sharing.Count == 0) { joined.Add(difference); continue; }
            var first = joined.IndexOf(sharing[0]);
            joined[first] = sharing.Skip(1).Append(difference).Aggregate(sharing[0], Join);
            joined.RemoveAll(sharing.Skip(1).Contains);
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
        values = FigureDifferences.InOrder(values);
        return first with { Values = values, Because = new Reason("difference-rounding", values[0].Value, values[^1].Value) };
    }

    private static bool AreOne(DifferenceValue a, DifferenceValue b) => a.Number == b.Number && a.Value == b.Value && a.Statements.Intersect(b.Statements).Any();
}
