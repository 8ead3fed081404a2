using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Two exact figures for one thing: sentences that say nearly the same of the same noun, of no other time, place or source, with another number.</summary>
internal sealed class FigureConflicts(ConflictLexicon lexicon)
{
    private const int FewestShared = 3;
    private const double Likeness = 0.4;

    public IEnumerable<Warning> Find(AnalyzedText text, IReadOnlyList<string?> concepts)
    {
        var figures = new List<(Quantity Quantity, int Sentence)>();
        foreach (var quantity in text.Quantities)
        {
            if (quantity is not { Qualifier: Qualifier.Exact, Upper: null, Part: false, Noun.Length: > 0, Value: >= 2 }) continue;
            var sentence = text.Tokenized.SentenceAt(quantity.Span.Start);
            if (sentence >= 0 && !lexicon.Has("change", text, text.Sentences[sentence])) figures.Add((quantity, sentence));
        }
        for (var later = 1; later < figures.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (figures[earlier], figures[later]);
                if (a.Sentence == b.Sentence || a.Quantity.Noun != b.Quantity.Noun || a.Quantity.Value == b.Quantity.Value) continue;
                if (HasOther(figures, a) || HasOther(figures, b) || !AreAlike(text, concepts, a.Sentence, b.Sentence) || !HaveOneVoice(text, a.Sentence, b.Sentence)) continue;
                yield return new Warning("internal-conflict", text.Sentences[b.Sentence].Span, new Reason("conflict-figures", a.Quantity.Span.Of(text.Text).ToString(), b.Quantity.Span.Of(text.Text).ToString()));
                yield break;
            }
    }

    /// <summary>A sentence that counts one noun twice compares or adds up.</summary>
    private static bool HasOther(List<(Quantity Quantity, int Sentence)> figures, (Quantity Quantity, int Sentence) one) =>
        figures.Any(other => other.Sentence == one.Sentence && other.Quantity != one.Quantity && other.Quantity.Noun == one.Quantity.Noun);

    private static bool AreAlike(AnalyzedText text, IReadOnlyList<string?> concepts, int a, int b)
    {
        var (one, other) = (TermsOf(text, concepts, a), TermsOf(text, concepts, b));
        var shared = one.Count(other.Contains);
        if (shared < FewestShared || shared < Likeness * Math.Min(one.Count, other.Count)) return false;
        // Names and days are what sets like sentences apart: "14 morts à Vaur", "12 morts à Sarnay".
        return NamesOf(text, a).SetEquals(NamesOf(text, b)) && DaysOf(text, a).SetEquals(DaysOf(text, b));
    }

    private static HashSet<string> TermsOf(AnalyzedText text, IReadOnlyList<string?> concepts, int sentence)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
            if (concepts[i] is { } concept) terms.Add(concept);
        return terms;
    }

    private static HashSet<string> NamesOf(AnalyzedText text, int sentence) =>
        [.. text.Names.Where(name => text.Sentences[sentence].Span.Contains(name.Span)).Select(name => name.Name)];

    private static HashSet<string> DaysOf(AnalyzedText text, int sentence) =>
        [.. text.Dates.Where(date => text.Sentences[sentence].Span.Contains(date.Span)).Select(date => date.Form.ToString())];

    /// <summary>Two sources may well count otherwise: that is no contradiction of the page's own.</summary>
    private static bool HaveOneVoice(AnalyzedText text, int a, int b) => VoiceOf(text, a) == VoiceOf(text, b);

    private static string VoiceOf(AnalyzedText text, int sentence)
    {
        foreach (var attribution in text.Attributions)
            if (text.Sentences[sentence].Span.Contains(attribution.Cue)) return attribution.Chain[0];
        return "";
    }
}
