using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One person's age, given otherwise by another page, or by the ten only. Where a claim names nobody, the two must tell of one event and each of one age alone.</summary>
internal static class AgeDifferences
{
    /// <summary>Years: farther apart, the two are of two persons, unless both bear one name.</summary>
    private const int MostApart = 10;

    /// <param name="histories">All ages that each page gives; null where it does not matter who else is of which age.</param>
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, PageFigures? histories = null)
    {
        var (conflict, rounding) = (new SortedDictionary<int, StatedAge>(), new SortedDictionary<int, StatedAge>());
        var aged = Enumerable.Range(0, members.Count).Where(i => members[i].Ages.Count > 0).ToList();
        foreach (var i in aged)
            foreach (var k in aged.SkipWhile(other => other <= i))
                foreach (var x in members[i].Ages)
                    foreach (var y in members[k].Ages)
                    {
                        if (members[i].Page == members[k].Page || (x.Years, x.Most) == (y.Years, y.Most) || !AreOfOne(members[i], x, members[k], y, histories)) continue;
                        var found = Apart(x, y) > 0 ? conflict : rounding;
                        (found[i], found[k]) = (x, y);
                    }
        if (DifferenceOf(DifferenceKind.Rounding, "difference-rounding", rounding, members, articles) is { } rounded) yield return rounded;
        if (DifferenceOf(DifferenceKind.Conflict, "difference-conflict", conflict, members, articles) is { } apart) yield return apart;
    }

    private static Difference? DifferenceOf(DifferenceKind kind, string reason, SortedDictionary<int, StatedAge> found, List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        for (var i = 0; i < members.Count && found.Count > 0; i++)
            if (!found.ContainsKey(i) && members[i].Ages is [var only] && found.Values.Any(age => (age.Years, age.Most) == (only.Years, only.Most) && (age.Person is null || only.Person is null || age.Person == only.Person))) found[i] = only;
        var values = found.GroupBy(pair => (pair.Value.Years, pair.Value.Most)).OrderBy(g => g.Key)
            .Select(g => new DifferenceValue(g.First().Value.Span.Of(articles[members[g.First().Key].Page].Article.Text).ToString(), g.Key.Years, null, [.. g.Select(pair => pair.Key)])).ToList();
        return values.Count > 1 ? new Difference(DifferenceSlot.Quantity, kind, "an", values, new Reason(reason, values[0].Value, values[^1].Value)) : null;
    }

    /// <summary>How many years lie between two ages at least.</summary>
    private static int Apart(StatedAge x, StatedAge y) => Math.Max(0, Math.Max(x.Years, y.Years) - Math.Min(x.Most, y.Most));

    private static bool AreOfOne(Statement a, StatedAge x, Statement b, StatedAge y, PageFigures? histories)
    {
        // A father and his daughter share a name, and both pages name both.
        if (x.Person is not null && y.Person is not null)
            return x.Person == y.Person || !a.Ages.Any(other => other.Person == y.Person) && !b.Ages.Any(other => other.Person == x.Person) && SharesWord(x.Person, y.Person);
        // A page that gives both ages tells of two people.
        return a.Ages.Count == 1 && b.Ages.Count == 1 && Apart(x, y) <= MostApart && Likeness.SharesEvent(a, b) && histories?.GivesAge(a.Page, y) != true && histories?.GivesAge(b.Page, x) != true;
    }

    /// <summary>"Didier Roumat" and "Didier Roumas": within one fact a first name or a surname in common is enough, since names are misspelt.</summary>
    private static bool SharesWord(string a, string b) => a.Split(' ', ':').Any(word => word.Length > 2 && b.Split(' ', ':').Contains(word, StringComparer.Ordinal));
}
