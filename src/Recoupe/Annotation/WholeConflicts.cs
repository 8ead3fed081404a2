using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>
/// All of one body, counted twice: "les quarante-trois salariés attendent", and further on "les 34 employés de l'atelier". The article says that these are all there are;
/// an adjective, a participle or a relative makes some of them, and a name others.
/// </summary>
internal sealed class WholeConflicts(ConflictLexicon lexicon)
{
    /// <summary>"les deux salariés" are those that were just spoken of.</summary>
    private const int Fewest = 10;

    public IEnumerable<Warning> Find(AnalyzedText text, IReadOnlyList<string?> concepts)
    {
        var firsts = new Dictionary<string, (Quantity Quantity, string? Body)>(StringComparer.Ordinal);
        foreach (var quantity in text.Quantities)
        {
            if (quantity is not { Qualifier: Qualifier.Exact, Upper: null, Part: false, Value: >= Fewest, NounSpan.IsEmpty: false }) continue;
            var noun = text.Tokenized.TokenAt(quantity.NounSpan.Start);
            if (concepts[noun] is not { } concept || !lexicon.Is("whole", text.Tokens[noun]) || !IsWhole(text, quantity)) continue;
            var body = BodyOf(text, concepts, quantity);
            if (firsts.TryAdd(concept, (quantity, body)) || firsts[concept].Quantity.Value == quantity.Value || body is not null && firsts[concept].Body is { } other && other != body) continue;
            var sentence = text.Sentences[text.Tokenized.SentenceAt(quantity.Span.Start)];
            yield return new Warning("internal-conflict", sentence.Span, new Reason("conflict-figures", firsts[concept].Quantity.Span.Of(text.Text).ToString(), quantity.Span.Of(text.Text).ToString()));
            yield break;
        }
    }

    /// <summary>Whose they are: "les quarante salariés de l'usine" are none of those of the shop. Null where the text does not tell.</summary>
    private static string? BodyOf(AnalyzedText text, IReadOnlyList<string?> concepts, Quantity quantity)
    {
        var i = text.Tokenized.TokenAt(quantity.Span.End - 1) + 1;
        if (i >= text.Tokens.Length || text.Tokens[i].Pos != PartOfSpeech.Adp) return null;
        while (i < text.Tokens.Length && text.Tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Det) i++;
        return i < text.Tokens.Length ? concepts[i] ?? text.Tokens[i].Lemma : null;
    }

    private bool IsWhole(AnalyzedText text, Quantity quantity)
    {
        int number = text.Tokenized.TokenAt(quantity.NumberSpan.Start), after = text.Tokenized.TokenAt(quantity.Span.End - 1) + 1, sentence = text.Tokenized.SentenceAt(quantity.Span.Start);
        if (sentence < 0 || number == 0 || !lexicon.Is("all", text.Tokens[number - 1]) || lexicon.Has("change", text, text.Sentences[sentence])) return false;
        for (var i = after; i < text.Sentences[sentence].End; i++)
            if (text.Tokens[i].Pos == PartOfSpeech.Propn) return false;
        if (after >= text.Sentences[sentence].End) return true;
        var next = text.Tokens[after];
        return next.Pos switch
        {
            PartOfSpeech.Punct => next.Norm != ",",
            PartOfSpeech.Verb or PartOfSpeech.Aux => next.Features.HasFlag(Morphology.Fin),
            // "de l'atelier", "du site" say whose they are; "de nuit" which.
            PartOfSpeech.Adp => next.Norm == "du" || next.Norm == "de" && after + 1 < text.Tokens.Length && lexicon.Is("all", text.Tokens[after + 1]),
            _ => false,
        };
    }
}
