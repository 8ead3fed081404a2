using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One event put in two countries: "s'est écrasé à Courvance", "s'est écrasé en Italie". Each claim says one verb in common, and one place of where it happened;
/// where somebody comes from ("l'étudiant tchèque") is no place of the event, and tells whose event it is.
/// </summary>
internal static class EventPlaceDifferences
{
    /// <summary>Words between the verb and the place.</summary>
    private const int Reach = 8;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        var places = members.ConvertAll(member => PlacesOf(member, articles[member.Page]));
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (members[i].Page == members[k].Page || Apart(places[i], places[k]) is not { } apart || !Likeness.IsPlain(members[i], members[k])) continue;
                yield return new Difference(DifferenceSlot.Place, DifferenceKind.Conflict, null,
                    [new DifferenceValue(apart.One, null, null, [i]), new DifferenceValue(apart.Other, null, null, [k])], new Reason("difference-conflict", apart.One, apart.Other));
                yield break;
            }
    }

    private static (string One, string Other)? Apart(List<EventPlace> one, List<EventPlace> other)
    {
        foreach (var a in one)
            foreach (var b in other)
                if (a.Verb == b.Verb && !(a.Actors.Count > 0 && b.Actors.Count > 0 && !a.Actors.Overlaps(b.Actors)) && a.Country != b.Country && one.TrueForAll(p => p.Country == a.Country) && other.TrueForAll(p => p.Country == b.Country)) return (a.Name, b.Name);
        return null;
    }

    private static List<EventPlace> PlacesOf(Statement statement, AnnotatedArticle article)
    {
        var analysis = article.Analysis;
        var found = new List<EventPlace>();
        foreach (var name in analysis.NamesIn(statement.Claim))
        {
            if (name is not { Kind: EntityKind.Place, Country: { } country } || !statement.Claim.Contains(name.Span)) continue;
            var at = analysis.Tokenized.TokenAt(name.Span.Start);
            if (at == 0 || analysis.Tokens[at - 1].Norm is not ("à" or "en" or "au" or "aux" or "dans")) continue;
            var first = analysis.Tokenized.TokenAt(statement.Claim.Start);
            if (VerbBefore(article, at - 1, first) is { } i && article.Concepts[i] is { } verb) found.Add(new EventPlace(verb, country, name.Name, StatesIn(article, first, i)));
        }
        return found;
    }

    /// <summary>"Des soldats italiens", "l'armée portugaise": the states that stand before the verb.</summary>
    private static HashSet<string> StatesIn(AnnotatedArticle article, int first, int end)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
            if (article.Concepts[i] is { } concept && Concept.IsState(concept)) states.Add(concept);
        return states;
    }

    private static int? VerbBefore(AnnotatedArticle article, int from, int first)
    {
        for (var i = from - 1; i >= Math.Max(first, from - Reach); i--)
            if (article.Analysis.Tokens[i].Pos == PartOfSpeech.Verb && article.Concepts[i] is { } verb && !Concept.IsState(verb)) return i;
        return null;
    }

    private sealed record EventPlace(string Verb, string Country, string Name, HashSet<string> Actors);
}
