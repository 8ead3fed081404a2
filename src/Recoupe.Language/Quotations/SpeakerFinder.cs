using Recoupe.Language.Attributions;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Says who speaks each quotation, in sieves from sure to weak (after O'Keefe 2012 and Muzny 2017): the attribution of its sentence that holds it, the incise that
/// goes on after it, and the speaker of the quotation before it where the text goes on quoting. Abstains where none applies.
/// </summary>
internal sealed class SpeakerFinder(TokenizedText text, IReadOnlyList<Attribution> attributions)
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
            // A quotation that nobody is said to speak goes on with the voice before it: alone in its sentence, after a colon, or in the next sentence of the paragraph.
            if (attribution is null && previous is not null && sentence - previousSentence <= 2 && (StandsAlone(span, sentence) || FollowsColon(span) || IsNext(previousSentence, sentence))) attribution = previous;
            var words = CountWords(inner);
            var scare = attribution is null && words <= ScareWords;
            found.Add(new Quotation(span, inner, attribution?.Chain[0], attribution is { Chain.Count: > 1 } ? attribution.Chain[^1] : null, scare));
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

    private bool IsNext(int previous, int sentence) =>
        previous >= 0 && sentence - previous == 1 && text.Sentences[previous].Paragraph == text.Sentences[sentence].Paragraph;

    private int CountWords(TextSpan inner)
    {
        var count = 0;
        for (var i = text.TokenAt(inner.Start); i < text.Tokens.Length && text.Tokens[i].Start < inner.End; i++)
            if (text.Tokens[i].Pos != PartOfSpeech.Punct) count++;
        return count;
    }
}
