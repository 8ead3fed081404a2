using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One count put in two countries: tolls of neighbours are taken for one another. Small numbers meet by chance and tell nothing.</summary>
internal static class PlaceDifferences
{
    private const int FewestCounted = 10;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        var apart = new SortedSet<int>();
        var placed = Enumerable.Range(0, members.Count).Where(i => members[i].Countries.Count > 0 && members[i].Quantities.Count > 0).ToList();
        foreach (var i in placed)
            foreach (var k in placed)
                if (i < k && members[i].Page != members[k].Page && members[i].IsElsewhereThan(members[k]) && ShareCount(members[i], members[k])) apart.UnionWith([i, k]);
        if (apart.Count == 0) yield break;
        var values = apart.GroupBy(i => string.Join('/', members[i].Countries.Order(StringComparer.Ordinal))).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DifferenceValue(NameOf(members[g.First()], articles), null, null, [.. g])).ToList();
        yield return new Difference(DifferenceSlot.Place, DifferenceKind.Conflict, null, values, new Reason("difference-conflict", values[0].Value, values[^1].Value));
    }

    private static bool ShareCount(Statement a, Statement b)
    {
        foreach (var x in a.Quantities)
            foreach (var y in b.Quantities)
                if (x.IsToll && x.Counted == y.Counted && !x.IsOrderOfSize && x.Quantity.Value >= FewestCounted && x.Quantity.Value == y.Quantity.Value) return true;
        return false;
    }

    /// <summary>The place as the page names it.</summary>
    private static string NameOf(Statement statement, IReadOnlyList<AnnotatedArticle> articles)
    {
        foreach (var name in articles[statement.Page].Analysis.NamesIn(statement.Sentence))
            if (name.Country == statement.Countries[0] && statement.Sentence.Contains(name.Span)) return name.Name;
        return statement.Countries[0];
    }
}
