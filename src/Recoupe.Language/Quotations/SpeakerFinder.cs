using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Says who speaks each quotation, in sieves from sure to weak (after O'Keefe 2012 and Muzny 2017): the attribution of its sentence that holds it, the incise in the sentence
/// that goes on after it, the subject of its sentence, and the speaker of the quotation before it where the text goes on quoting. Abstains where none applies.
/// </summary>
internal sealed class SpeakerFinder(TokenizedText text, IReadOnlyList<NameMention> names, IReadOnlyList<Attribution> attributions, CueLexicon lexicon)
{
    private const int ScareWords = 2;

    public IReadOnlyList<Quotation> Find(List<TextSpan> spans)
    {
        var found = new List<Quotation>(spans.Count);
        Attribution? previous = null;
        var previousSentence = -10;
        foreach (var span in spans)
        {
            var inner = QuotationScanner.Inner(text.Text, span);
            var sentence = text.SentenceAt(span.Start);
            var last = text.SentenceAt(span.End - 1);
            var attribution = InSentences(span, sentence, last);
            // A quotation alone in its sentence goes on with the voice before it; a fragment within a sentence does so only in the next sentence.
            if (attribution is null && previous is not null && sentence - previousSentence <= 2 && (StandsAlone(span, sentence) || FollowsColon(span))) attribution = previous;
            var subject = attribution is null ? SubjectOf(span, sentence) : null;
            var words = CountWords(inner);
            var scare = attribution is null && subject is null && words <= ScareWords;
            found.Add(new Quotation(span, inner, attribution?.Chain[0] ?? subject, attribution is { Chain.Count: > 1 } ? attribution.Chain[^1] : null, scare));
            if (attribution is not null) (previous, previousSentence) = (attribution, last);
        }
        return found;
    }

    /// <summary>The nearest attribution of the sentences that the quotation stands in whose content holds it, or whose incise cuts it in two.</summary>
    private Attribution? InSentences(TextSpan quote, int first, int last)
    {
        var from = first >= 0 ? text.Sentences[first].Span.Start : 0;
        var to = last >= 0 ? text.Sentences[last].Span.End : text.Text.Length;
        Attribution? best = null;
        var nearest = int.MaxValue;
        foreach (var attribution in attributions)
        {
            if (attribution.Cue.Start < from || attribution.Cue.Start >= to) continue;
            if (!attribution.Content.Overlaps(quote) && !IsBeside(attribution, quote)) continue;
            var distance = attribution.Cue.Start >= quote.End ? attribution.Cue.Start - quote.End : quote.Start - attribution.Cue.End;
            if (distance < 0 || distance >= nearest) continue;
            (best, nearest) = (attribution, distance);
        }
        return best;
    }

    private static bool IsBeside(Attribution attribution, TextSpan quote) => attribution.Cue.Start >= quote.End && attribution.Cue.Start - quote.End < 4;

    private bool StandsAlone(TextSpan quote, int sentence) =>
        sentence >= 0 && quote.Length * 10 >= text.Sentences[sentence].Span.Length * 8;

    private bool FollowsColon(TextSpan quote)
    {
        var at = quote.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text.Text[at])) at--;
        return at > 0 && text.Text[at] == ':';
    }

    /// <summary>The subject of the sentence, where a person or a body of people stands at its head and the verb before the quotation is hers.</summary>
    private string? SubjectOf(TextSpan quote, int index)
    {
        if (index < 0) return null;
        var sentence = text.Sentences[index];
        NameMention? subject = null;
        foreach (var name in names)
        {
            if (name.Span.Start >= quote.Start) break;
            if (name.Span.Start < sentence.Span.Start || name.Kind is not (EntityKind.Person or EntityKind.Organisation)) continue;
            var at = text.TokenAt(name.Span.Start);
            if (at > sentence.First && text.Tokens[at - 1].Pos == PartOfSpeech.Adp) continue;
            subject ??= name;
            if (name.Kind == EntityKind.Person) subject = name;
        }
        if (subject is not null) return subject.Name;
        for (var i = sentence.First; i < sentence.End && text.Tokens[i].End <= quote.Start; i++)
        {
            var token = text.Tokens[i];
            if (token.Has(Morphology.Fin)) return null;
            if (token.Pos == PartOfSpeech.Noun && lexicon.Sources.ContainsKey(token.Norm) && i > sentence.First && text.Tokens[i - 1].Pos == PartOfSpeech.Det)
            {
                var end = NounPhrase.EndFrom(text, i - 1, sentence.End);
                return text.SpanOf(i - 1, end).Of(text.Text).ToString();
            }
        }
        return null;
    }

    private int CountWords(TextSpan inner)
    {
        var count = 0;
        for (var i = text.TokenAt(inner.Start); i < text.Tokens.Length && text.Tokens[i].Start < inner.End; i++)
            if (text.Tokens[i].Pos != PartOfSpeech.Punct) count++;
        return count;
    }
}
