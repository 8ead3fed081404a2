using Recoupe.Language.Attributions;

namespace Recoupe.Language.Quotations;

/// <summary>Tells single words between marks that a text keeps at a distance, though somebody speaks beside them.</summary>
internal sealed class DistantWords(TokenizedText text, IReadOnlyList<Attribution> attributions)
{
    /// <summary>Tokens between two quotations that "et" or "ou" joins.</summary>
    private const int LongestJoint = 5;

    /// <summary>
    /// "un record « historique »": one word set within a clause is kept at a distance, unless "et" or "ou" joins it to more words of the same voice
    /// or it is all that is said ("Karim Belloc a dit « oui »").
    /// </summary>
    public bool Are(List<Quotation> found, int index)
    {
        var quote = found[index];
        if (text.CountWords(quote.Inner) != 1 || text.Text[quote.Inner.End - 1] is '!' or '?' or '.' or '…') return false;
        var sentence = text.SentenceAt(quote.Span.Start);
        if (IsAnswer(quote) || IsVerbOfPronoun(quote)) return false;
        if (sentence < 0 || quote.Span.Start == text.Sentences[sentence].Span.Start) return false;
        for (var i = Math.Max(0, index - 1); i < found.Count && i <= index + 1; i++)
            if (i != index && found[i].Speaker == quote.Speaker && text.CountWords(found[i].Inner) > 1 && AreJoined(found[Math.Min(i, index)].Span.End, found[Math.Max(i, index)].Span.Start)) return false;
        return true;
    }

    private bool AreJoined(int start, int end)
    {
        var (first, last) = (text.TokenAt(start), text.TokenAt(end));
        var isJoined = false;
        for (var i = first; i < last && last - first <= LongestJoint; i++)
        {
            if (text.Tokens[i].Has(Morphology.Fin)) return false;
            isJoined |= text.Tokens[i].Norm is "et" or "ou";
        }
        return isJoined;
    }

    /// <summary>"Elle « réfléchit » à la suite, a indiqué son avocat": what somebody is said to do in the words of another is no word set apart.</summary>
    private bool IsVerbOfPronoun(Quotation quote)
    {
        var at = text.TokenAt(quote.Inner.Start);
        return text.Tokens[at].Has(Morphology.Fin) && text.TokenAt(quote.Span.Start) is > 0 and var open && text.Tokens[open - 1].Norm is "il" or "elle" or "ils" or "elles";
    }

    /// <summary>"a répondu « jamais »": a word that is no adjective right after its verb of saying is what was said.</summary>
    private bool IsAnswer(Quotation quote)
    {
        if (text.Tokens[text.TokenAt(quote.Inner.Start)].Pos is not (PartOfSpeech.Intj or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Verb)) return false;
        if (text.SentenceAt(quote.Span.Start) is not (>= 0 and var sentence)) return false;
        foreach (var attribution in SortedSpans.In(attributions, TextSpan.FromBounds(text.Sentences[Math.Max(0, sentence - 1)].Span.Start, text.Sentences[sentence].Span.End), static attribution => attribution.Cue))
            if (attribution.Cue.End < quote.Span.Start && quote.Span.Start - attribution.Cue.End <= 1 && text.Tokens[text.TokenAt(attribution.Cue.End - 1)] is { Pos: PartOfSpeech.Verb } verb && !verb.Norm.EndsWith("ant", StringComparison.Ordinal)) return true;
        return false;
    }
}
