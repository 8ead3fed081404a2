using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// What the pages of one event say of a person aside, whatever they tell of him: how old he is, and how he is spelt. Each is a statement of its own, whose claim is the name alone, or the name with the age.
/// </summary>
/// <param name="statements">Those of the event.</param>
internal sealed class PersonAsides(IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, NameSpelling spelling)
{
    private const string NameMark = "n:";
    /// <summary>Letters: what is shorter is a particle.</summary>
    private const int ShortestFirstName = 3;

    /// <summary>For each person whose age two pages give, all that they say of it.</summary>
    public IEnumerable<List<Statement>> Ages()
    {
        var said = new List<(string Person, Statement Statement)>();
        foreach (var statement in statements)
            foreach (var age in statement.Ages)
                if (age.Person is { } person && Aside(statement, NamedBefore(statement, age.Span, articles), age.Span) is { } aside) said.Add((person[NameMark.Length..], aside with { Ages = [age] }));
        return Groups(said);
    }

    /// <summary>For each person whom two pages spell otherwise, wherever they name him in full.</summary>
    public IEnumerable<List<Statement>> Names()
    {
        var said = new List<(string Person, Statement Statement)>();
        foreach (var statement in statements)
            foreach (var name in articles[statement.Page].Analysis.NamesIn(statement.Sentence))
                if (name.Kind == EntityKind.Person && name.Span.Length == name.Name.Length && Aside(statement, name.Span, name.Span) is { } aside) said.Add((name.Name, aside));
        return Groups(said).Where(group => group.Count > 1);
    }

    /// <summary>By person, whoever of two pages says it.</summary>
    private IEnumerable<List<Statement>> Groups(List<(string Person, Statement Statement)> said)
    {
        var names = said.Select(one => one.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var group = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alike in names.GroupBy(Initials))
            foreach (var name in alike) group[name] = alike.TakeWhile(other => other != name).FirstOrDefault(other => IsOneInTwo(other, name)) is { } first ? group[first] : name;
        return said.GroupBy(one => group[one.Person], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.DistinctBy(one => (one.Statement.Page, one.Statement.Claim)).Select(one => one.Statement).OrderBy(one => one.Page).ThenBy(one => one.Claim.Start).ToList())
            .Where(g => g.Select(one => one.Page).Distinct().Count() > 1);
    }

    /// <summary>Two spellings of a surname behind a first name: "Mohamed" and "Mohammed", "el-Aziziya" and "al-Azizia" are how a name from another script is written, and nobody's mistake.</summary>
    private bool IsOneInTwo(string one, string other)
    {
        if (!spelling.AreOneInTwo(one, other)) return false;
        var (a, b) = (Folding.NameKey(one).Split(' '), Folding.NameKey(other).Split(' '));
        return a[^1] != b[^1] && Math.Min(a[^2].Length, b[^2].Length) >= ShortestFirstName && spelling.SoundAlike(a[^2], b[^2]);
    }

    /// <summary>Two spellings of one name begin alike: all others need not be compared.</summary>
    private static (char, char) Initials(string name)
    {
        var folded = Folding.NameKey(name);
        return (folded[0], folded[folded.LastIndexOf(' ') + 1]);
    }

    /// <summary>The name before an age; where none stands there, the age.</summary>
    public static TextSpan NamedBefore(Statement statement, TextSpan age, IReadOnlyList<AnnotatedArticle> articles)
    {
        var named = age;
        foreach (var name in articles[statement.Page].Analysis.NamesIn(statement.Sentence))
            if (name.Kind == EntityKind.Person && name.Span.End <= age.Start) named = name.Span;
        return named;
    }

    /// <summary>A statement of the words from the one to the other, on the page's own word; null where they are not of its sentence.</summary>
    public static Statement? Aside(Statement statement, TextSpan from, TextSpan to) =>
        statement.Sentence.Contains(from) && statement.Sentence.Contains(to)
            ? new Statement(statement.Page, statement.Sentence, TextSpan.FromBounds(from.Start, to.End), [], AttributionKind.Asserted, SourceKind.Unnamed, null, [], [], [], [], [], []) { Place = statement.Place, Home = statement.Home }
            : null;
}
