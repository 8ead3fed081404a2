using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>
/// Persons told one kind after another that do not add up to the count they spell out: "dix-neuf victimes, onze patients et sept soignants"; "Le bilan monte à neuf. Ce sont quatre femmes et six hommes".
/// </summary>
internal sealed class SumConflicts(ConflictLexicon lexicon)
{
    private const int FewestParts = 2;

    public IEnumerable<Warning> Find(AnalyzedText text)
    {
        for (var at = 0; at < text.Sentences.Length; at++)
        {
            var sentence = text.Sentences[at];
            var (whole, first) = WholeBefore(text, at);
            if (whole is null || PartsFrom(text, first, sentence.End) is not { } parts || parts.Sum == whole.Value || parts.Most >= whole.Value) continue;
            yield return new Warning("internal-conflict", sentence.Span, new Reason("conflict-sum", whole.Span.Of(text.Text).ToString(), text.Tokenized.SpanOf(first, parts.End).Of(text.Text).ToString()));
        }
    }

    /// <summary>The count and the token at which the list opens that spells it out.</summary>
    private (Quantity? Whole, int First) WholeBefore(AnalyzedText text, int at)
    {
        var sentence = text.Sentences[at];
        if (lexicon.PhraseEnd("spelled", text.Tokens, sentence.First, sentence.End) is > 0 and var list) return (at == 0 ? null : LastOf(text, at - 1), list);
        foreach (var quantity in text.QuantitiesIn(sentence.Span))
        {
            var after = text.Tokenized.TokenAt(quantity.Span.End - 1) + 1;
            if (after < sentence.End && text.Tokens[after].Norm is "," or ":" && IsWhole(quantity) && lexicon.Is("toll", quantity.Noun)) return (quantity, after + 1);
        }
        return (null, 0);
    }

    /// <summary>The one count of a sentence; null where it has several, for then none is sure to be meant.</summary>
    private static Quantity? LastOf(AnalyzedText text, int sentence) =>
        text.QuantitiesIn(text.Sentences[sentence].Span) is [var only] && IsWhole(only) ? only : null;

    private static bool IsWhole(Quantity quantity) => quantity is { Qualifier: Qualifier.Exact, Upper: null, Part: false, Value: > FewestParts } && quantity.Value == Math.Floor(quantity.Value) && quantity.Noun != "%";

    /// <summary>"A, B et C" of persons, each with its own number, up to the end of the clause; null where anything else stands among them.</summary>
    private (double Sum, double Most, int End)? PartsFrom(AnalyzedText text, int first, int end)
    {
        var (sum, most, count, at) = (0.0, 0.0, 0, first);
        for (var isLast = false; at < end;)
        {
            if (PartAt(text, at, end) is not var (value, after)) return null;
            (sum, most, count, at) = (sum + value, Math.Max(most, value), count + 1, after);
            if (isLast) return count >= FewestParts && (at == end || text.Tokens[at].Is(PartOfSpeech.Punct)) ? (sum, most, at) : null;
            if (at >= end || text.Tokens[at].Norm is not ("," or "et")) return null;
            isLast = text.Tokens[at++].Norm == "et";
        }
        return null;
    }

    private (double Value, int After)? PartAt(AnalyzedText text, int at, int end)
    {
        // "une fillette" is one of them, though it counts nothing.
        if (text.Tokens[at].Norm is "un" or "une" && at + 1 < end && lexicon.IsPerson(text.Tokens[at + 1])) return (1, at + 2);
        if (text.QuantitiesIn(text.Tokens[at].Span) is not [{ Qualifier: Qualifier.Exact, Upper: null, NounSpan.IsEmpty: false } part] || part.Span.Start != text.Tokens[at].Start) return null;
        var noun = text.Tokens[text.Tokenized.TokenAt(part.NounSpan.Start)];
        return !lexicon.Is("toll", part.Noun) && lexicon.IsPerson(noun) ? (part.Value, text.Tokenized.TokenAt(part.Span.End - 1) + 1) : null;
    }
}
