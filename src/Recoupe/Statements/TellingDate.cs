using Recoupe.Language;
using Recoupe.Language.Attributions;

namespace Recoupe.Statements;

/// <summary>
/// Tells the day on which something was said from the day on which it was: "le ministre a confirmé hier que", "a déclaré en avril à la radio que", "a-t-il dit lundi". Of what is told such a day is none: two pages that
/// quote two speeches do not part over when the thing itself was. "A annoncé le 24 mars la fermeture du site" and "avait requis lundi quatre ans" tell of what was done by saying it: there the day is the fact's own.
/// </summary>
internal static class TellingDate
{
    /// <param name="telling">Who tells the claim.</param>
    /// <param name="date">A date of the sentence.</param>
    public static bool Is(AnalyzedText analysis, Attribution telling, TextSpan date)
    {
        if (telling.Cue.Length == 0 || !HasVerb(analysis, telling.Cue)) return false;
        if (Complementizer(analysis, telling.Cue) is { } that) return date.End <= that && !(telling.Content.Contains(date) && date.End <= telling.Cue.Start);
        // "« … », a dit mardi le maire": behind the words that tell, but not beyond the next clause.
        return telling.Content.End <= telling.Cue.Start && date.Start >= telling.Cue.End && !telling.Content.Overlaps(date) && IsClause(analysis, telling.Content) && !HasVerb(analysis, TextSpan.FromBounds(telling.Cue.End, date.Start));
    }

    /// <summary>Where "que" opens what is told, behind the words that tell, with no other verb between.</summary>
    private static int? Complementizer(AnalyzedText analysis, TextSpan cue)
    {
        var tokens = analysis.Tokens;
        for (var i = analysis.Tokenized.TokenAt(cue.End - 1) + 1; i < analysis.Sentences[analysis.Tokenized.SentenceAt(cue.Start)].End && tokens[i].Pos is not PartOfSpeech.Verb; i++)
            if (tokens[i].Pos is PartOfSpeech.Sconj && tokens[i].Lemma == "que") return tokens[i].Start;
        return null;
    }

    /// <summary>Whether it says something by a verb of its own, and not by one that only goes with a noun of it.</summary>
    private static bool IsClause(AnalyzedText analysis, TextSpan content)
    {
        for (var i = analysis.Tokenized.TokenAt(content.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Start < content.End; i++)
        {
            if (analysis.Tokens[i].Has(Morphology.Fin)) return true;
            if (analysis.Tokens[i].Pos is PartOfSpeech.Pron && analysis.Tokens[i].Norm is "qui" or "que" or "qu'" or "dont" or "où") return false;
        }
        return false;
    }

    private static bool HasVerb(AnalyzedText analysis, TextSpan span)
    {
        if (span.Length == 0) return false;
        for (var i = analysis.Tokenized.TokenAt(span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Start < span.End; i++)
            if (analysis.Tokens[i].Pos is PartOfSpeech.Verb) return true;
        return false;
    }
}
