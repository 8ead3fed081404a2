using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Somebody whom one page describes and another names: "une collégienne de 13 ans", "Zoé Marlin, 13 ans". Of all that the pages name one alone is of that age, the page that describes does not name him,
/// and both tell one event of him.
/// </summary>
/// <param name="genders">First names, folded, with "m" or "f".</param>
internal sealed class PersonsNamedElsewhere(IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyDictionary<string, string> genders)
{
    /// <summary>Words between an article and the age.</summary>
    private const int Reach = 8;
    /// <summary>Concepts that tell one thing of two persons, where no event does.</summary>
    private const int FewestShared = 3;

    /// <summary>Each with the statements that describe him, and then those that name him.</summary>
    public IEnumerable<(List<Statement> Members, Difference Difference)> Find()
    {
        var aged = statements.SelectMany(statement => statement.Ages.Where(age => age.Years == age.Most).Select(age => (Statement: statement, Age: age))).ToList();
        foreach (var years in aged.GroupBy(one => one.Age.Years).OrderBy(g => g.Key))
        {
            var named = years.Where(one => one.Age.Person is not null).ToList();
            if (named.Count == 0 || FullName(named.ConvertAll(one => one.Age.Person ?? "")) is not { } person) continue;
            var described = years.Where(one => one.Age.Person is null && one.Statement.Ages.Count == 1 && !Names(one.Statement.Page, person) && named.Exists(other => TellOne(one.Statement, other.Statement))).ToList();
            var members = described.ConvertAll(one => DescriptionOf(one.Statement, one.Age, person) is { } words ? PersonAsides.Aside(one.Statement, words, words) : null).OfType<Statement>().DistinctBy(one => (one.Page, one.Claim)).ToList();
            if (members.Count == 0) continue;
            var count = members.Count;
            members.AddRange(named.Select(one => PersonAsides.Aside(one.Statement, PersonAsides.NamedBefore(one.Statement, one.Age.Span, articles), one.Age.Span)).OfType<Statement>().DistinctBy(one => (one.Page, one.Claim)));
            if (members.Count == count) continue;
            var (words, name) = (members[0].Claim.Of(articles[members[0].Page].Article.Text).ToString(), NameIn(members[count], person));
            yield return (members, new Difference(DifferenceSlot.Person, DifferenceKind.Precision, null,
                [new DifferenceValue(words, null, null, [.. Enumerable.Range(0, count)]), new DifferenceValue(name, null, null, [.. Enumerable.Range(count, members.Count - count)])], new Reason("difference-described", words, name)));
        }
    }

    /// <summary>The fullest of names that are all one person's; null where two persons bear them, or none has a first name.</summary>
    private static string[]? FullName(List<string> persons)
    {
        var words = persons.ConvertAll(person => person[(person.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var full = words.OrderByDescending(name => name.Length).ThenBy(name => string.Join(' ', name), StringComparer.Ordinal).First();
        return full.Length > 1 && words.TrueForAll(name => name.Length > 0 && name.All(full.Contains)) ? full : null;
    }

    private bool Names(int page, string[] person) => articles[page].Analysis.Names.Any(name => Folding.NameKey(name.Name).Split(' ').Contains(person[^1], StringComparer.Ordinal));

    /// <summary>Whether one event is told of both, or much in the same words.</summary>
    private static bool TellOne(Statement a, Statement b) => a.Page != b.Page && (Likeness.SharesEvent(a, b) || Likeness.IsPlain(a, b, FewestShared));

    /// <summary>From the article on; null for several, and for a woman where the name is a man's.</summary>
    private TextSpan? DescriptionOf(Statement statement, StatedAge age, string[] person)
    {
        var (tokens, text) = (articles[statement.Page].Analysis.Tokens, articles[statement.Page].Analysis.Tokenized);
        var at = text.TokenAt(age.Span.Start);
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && tokens[i].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux); i--)
        {
            if (tokens[i].Pos != PartOfSpeech.Det) continue;
            if (tokens[i].Norm is not ("un" or "une" or "le" or "la" or "l'" or "cet" or "ce" or "cette" or "son" or "sa") || genders.TryGetValue(person[0], out var gender) && (tokens[i].Norm is "un" or "le" or "cet" or "ce" && gender == "f" || tokens[i].Norm is "une" or "la" or "cette" or "sa" && gender == "m")) return null;
            return TextSpan.FromBounds(tokens[i].Start, age.Span.End);
        }
        return null;
    }

    private string NameIn(Statement aside, string[] person)
    {
        foreach (var name in articles[aside.Page].Analysis.NamesIn(aside.Claim))
            if (Folding.NameKey(name.Name).Split(' ').Contains(person[^1], StringComparer.Ordinal)) return name.Name;
        return aside.Claim.Of(articles[aside.Page].Article.Text).ToString();
    }
}
