using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Ages that stand in a sentence of their own, behind a pronoun: "Le pilote s'est envolé dimanche. Il a 61 ans." The age belongs to the person that the sentence before begins with; where nobody is named,
/// to what that sentence tells, by which he is known.
/// </summary>
internal sealed class PronounAges(AgeFinder ages)
{
    /// <param name="statements">Those of a page, in order.</param>
    public void AddTo(List<Statement> statements, AnnotatedArticle annotated)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            if (statements[i].Ages.Count > 0 || statements[i].Place != statements[i - 1].Place + 1 || ages.Alone(annotated.Analysis, annotated.Analysis.Sentences[statements[i].Place]) is not var (years, span)) continue;
            var before = annotated.Analysis.Sentences[statements[i].Place - 1];
            if (PersonAt(annotated, before) is { } person) statements[i] = statements[i] with { Ages = [new StatedAge(years, years, person, span)] };
            else if (BeginsWithPerson(annotated.Analysis.Tokens, before) && statements.FindIndex(other => other.Place == statements[i].Place - 1) is >= 0 and var first && statements[first].Ages.Count == 0)
                statements[first] = statements[first] with { Ages = [new StatedAge(years, years, null, span)] };
        }
    }

    /// <summary>The concept of the name that a sentence begins with, where it is somebody's.</summary>
    private static string? PersonAt(AnnotatedArticle annotated, Sentence sentence)
    {
        foreach (var name in annotated.Analysis.NamesIn(sentence.Span))
            if (name.Kind == EntityKind.Person && name.Span.Start == sentence.Span.Start) return Concept.OfName(Folding.NameKey(name.Name));
        return null;
    }

    /// <summary>"Le pilote", "une vieille dame": article, at most one adjective, noun.</summary>
    private bool BeginsWithPerson(Token[] tokens, Sentence sentence)
    {
        var at = sentence.First;
        if (sentence.Count < 3 || tokens[at].Pos != PartOfSpeech.Det) return false;
        if (tokens[++at].Pos == PartOfSpeech.Adj) at++;
        return tokens[at].Pos == PartOfSpeech.Noun && ages.IsPerson(tokens[at]);
    }
}
