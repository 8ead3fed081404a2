using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Two persons where only one can be: "Ana Morin a été élue maire de Vaur", "Luc Perdrix a été élu maire de Vaur". Both claims are of one day and say the same but for the name, what they say is something that one
/// person alone can be or do, and neither page has the name of the other.
/// </summary>
internal sealed class PersonDifferences(SoleRoles roles, NameSpelling spelling)
{
    /// <summary>Concepts that both claims have beside the name.</summary>
    private const int FewestShared = 2;

    /// <param name="read">How each of the members reads.</param>
    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (members[i].Page == members[k].Page || !IsFit(members[i], read[i]) || !IsFit(members[k], read[k]) || !ClauseLikeness.CountAlike(members[i], members[k]) || !Likeness.AreOfOneDay(members[i], members[k], published)) continue;
                var (one, other) = (articles[members[i].Page], articles[members[k].Page]);
                if (Unknown(members[i], one, other) is not { } x || Unknown(members[k], other, one) is not { } y || spelling.AreOneInTwo(x.Name, y.Name)) continue;
                var (a, b) = (ConceptsBeside(members[i], one, x), ConceptsBeside(members[k], other, y));
                if (a.Count < FewestShared || !a.SetEquals(b) || roles.RoleOf(members[i], one, x) is not { } role || roles.RoleOf(members[k], other, y) != role || role == SoleRole.Dead && !roles.TellsOfOneDead(one, x) && !roles.TellsOfOneDead(other, y)) continue;
                yield return new Difference(DifferenceSlot.Person, DifferenceKind.Conflict, null, [Value(x, i), Value(y, k)], new Reason("difference-person", x.Name, y.Name));
                yield break;
            }

        DifferenceValue Value(NameMention name, int at) => new(name.Name, null, null, [.. Enumerable.Range(0, members.Count).Where(m => m == at || members[m].Page == members[at].Page && Has(members[m], name))]);

        bool Has(Statement statement, NameMention person)
        {
            foreach (var name in articles[statement.Page].Analysis.NamesIn(statement.Claim))
                if (name.Name == person.Name) return true;
            return false;
        }
    }

    private static bool IsFit(Statement statement, ClaimReading read) => statement.Kind != AttributionKind.Denied && !read.IsNegated && !read.IsSupposed && !read.IsAside;

    /// <summary>The one person of the claim whom the other page does not name, first name and surname; null where there is none or several.</summary>
    private static NameMention? Unknown(Statement statement, AnnotatedArticle own, AnnotatedArticle other)
    {
        NameMention? found = null;
        foreach (var name in own.Analysis.NamesIn(statement.Claim))
        {
            if (name.Kind != EntityKind.Person || !statement.Claim.Contains(name.Span) || Names(other, name)) continue;
            if (found is not null || name.Span.Of(own.Article.Text).IndexOf(' ') < 0) return null;
            found = name;
        }
        return found;
    }

    private static bool Names(AnnotatedArticle article, NameMention person)
    {
        var surname = Folding.NameKey(person.Name).Split(' ')[^1];
        return article.Analysis.Names.Any(name => Folding.NameKey(name.Name).Split(' ').Contains(surname, StringComparer.Ordinal));
    }

    private static HashSet<string> ConceptsBeside(Statement statement, AnnotatedArticle article, NameMention name)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var text = article.Analysis.Tokenized;
        for (var i = text.TokenAt(statement.Claim.Start); i < text.Tokens.Length && text.Tokens[i].End <= statement.Claim.End; i++)
            if (!name.Span.Contains(text.Tokens[i].Span) && article.Concepts[i] is { } concept) found.Add(concept);
        return found;
    }
}
