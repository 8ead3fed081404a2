using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Says what befell the things that a number counts where they are subject or object of the verb that tells it, whatever they are and however far it stands: "trois grimpeurs du club d'Arvieu, partis à l'aube, ont été tués",
/// "une coulée a tué trois grimpeurs". Whoever does it to others is no victim: "trois hommes ont tué".
/// </summary>
/// <param name="tolls">The concepts of what is counted anew.</param>
internal sealed class Befallen(IReadOnlySet<string> tolls, ConceptLexicon lexicon)
{
    /// <summary>Words from the auxiliary to what befell them: "ont été retrouvés morts".</summary>
    private const int VerbReach = 5;

    /// <param name="clause">The clause that counts.</param>
    /// <param name="arePersons">Whether those counted are persons, to whom a verb of two meanings does but one ("arrêter").</param>
    public string? Of(AnnotatedArticle article, Quantity quantity, Clause clause, bool arePersons)
    {
        if (quantity.Part) return null;
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        if (quantity.NounSpan.IsEmpty) return OfNumberOf(article, quantity, clause, arePersons);
        var first = tokenized.TokenAt(quantity.Span.Start);
        if (first > clause.First && tokens[first - 1].Pos == PartOfSpeech.Verb && TollAt(article, first - 1, arePersons) is { } suffered) return suffered;
        if (quantity.NounSpan.Start < quantity.NumberSpan.Start || first > clause.First && tokens[first - 1].Pos == PartOfSpeech.Adp) return null;
        return VerbOf(tokens, tokenized.TokenAt(quantity.NounSpan.End - 1) + 1, clause) is >= 0 and var verb ? StateOf(article, verb, clause.End, arePersons) : null;
    }

    /// <summary>The first finite verb behind a noun, over what stands between two commas; -1 where another subject may come before it.</summary>
    private static int VerbOf(Token[] tokens, int from, Clause clause)
    {
        var isAside = false;
        for (var i = from; i < clause.End; i++)
        {
            // What the clause leaves out closes with the comma that opened before it.
            if (!clause.Contains(i)) { isAside = false; continue; }
            if (tokens[i].Has(Morphology.Fin)) return isAside ? -1 : i;
            if (tokens[i].Norm == ",") isAside = !isAside;
            else if (tokens[i].Norm is ";" or ":" or "(" || tokens[i].Pos is PartOfSpeech.Sconj or PartOfSpeech.Cconj || tokens[i].Has(Morphology.Relative)) return -1;
        }
        return -1;
    }

    /// <summary>"Sont morts", "ont été hospitalisés", "ont péri": the verb or what stands right behind its auxiliaries, unless it has an object.</summary>
    private string? StateOf(AnnotatedArticle article, int verb, int end, bool arePersons)
    {
        var tokens = article.Analysis.Tokens;
        string? state = null;
        var isDone = false;
        for (var i = verb; i < Math.Min(end, verb + VerbReach) && tokens[i].Pos is PartOfSpeech.Aux or PartOfSpeech.Verb or PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Noun; i++)
        {
            isDone |= tokens[i].Lemma == "être";
            state = TollAt(article, i, arePersons) ?? state;
            if (!isDone && state is not null && i + 1 < end && tokens[i + 1].Pos is PartOfSpeech.Det or PartOfSpeech.Num) return null;
        }
        return state;
    }

    /// <summary>"Le nombre de personnes interpellées après le match a été porté à 27".</summary>
    private string? OfNumberOf(AnnotatedArticle article, Quantity quantity, Clause clause, bool arePersons)
    {
        if (quantity.Noun.Length == 0) return null;
        for (var i = article.Analysis.Tokenized.TokenAt(quantity.NumberSpan.Start) - 2; i >= clause.First; i--)
            if (article.Analysis.Tokens[i].Lemma == quantity.Noun) return article.Analysis.Tokens[i + 1].Has(Morphology.Participle) ? TollAt(article, i + 1, arePersons) : null;
        return null;
    }

    private string? TollAt(AnnotatedArticle article, int i, bool arePersons) =>
        article.Concepts[i] is { } concept && tolls.Contains(concept) ? concept
        : arePersons && article.Analysis.Tokens[i].Pos == PartOfSpeech.Verb && lexicon.EventOf(article.Analysis.Tokens[i].Lemma) is { } happening && tolls.Contains(happening) ? happening : null;
}
