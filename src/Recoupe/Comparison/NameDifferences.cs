using Recoupe.Annotation;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One person's name in two spellings: two pages tell one fact of, or from, somebody whose name the one writes otherwise. A page that has both spellings tells of two people.
/// </summary>
internal static class NameDifferences
{
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, NameSpelling spelling)
    {
        var known = new Dictionary<(string, string), bool>();
        var named = members.ConvertAll(member => PersonsOf(member, articles[member.Page]));
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (members[i].Page == members[k].Page || Spellings(named[i], named[k], known, spelling) is not { } spellings || HasBoth(articles[members[i].Page], spellings) || HasBoth(articles[members[k].Page], spellings)) continue;
                var values = new[] { spellings.One, spellings.Other }.Order(StringComparer.Ordinal).Select(name => new DifferenceValue(name, null, null, [.. Enumerable.Range(0, members.Count).Where(m => named[m].Contains(name))])).ToList();
                yield return new Difference(DifferenceSlot.Name, DifferenceKind.Conflict, null, values, new Reason("difference-spelling", values[0].Value, values[^1].Value));
                yield break;
            }
    }

    /// <param name="known">What was asked before: a few names stand in most of the statements.</param>
    private static (string One, string Other)? Spellings(List<string> one, List<string> other, Dictionary<(string, string), bool> known, NameSpelling spelling)
    {
        foreach (var a in one)
            foreach (var b in other)
            {
                if (!known.TryGetValue((a, b), out var areOne)) known.Add((a, b), areOne = spelling.AreOneInTwo(a, b));
                if (areOne) return (a, b);
            }
        return null;
    }

    private static bool HasBoth(AnnotatedArticle article, (string One, string Other) spellings) =>
        article.Analysis.Names.Any(name => name.Name == spellings.One) && article.Analysis.Names.Any(name => name.Name == spellings.Other);

    /// <summary>Those that it names, and who makes it.</summary>
    private static List<string> PersonsOf(Statement statement, AnnotatedArticle article)
    {
        var persons = new List<string>();
        foreach (var name in article.Analysis.NamesIn(statement.Sentence))
            if (name.Kind == EntityKind.Person && (statement.Claim.Contains(name.Span) || statement.Sentence.Contains(name.Span) && statement.Chain.Contains(name.Name)) && !persons.Contains(name.Name)) persons.Add(name.Name);
        return persons;
    }
}
