using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Quotations;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// How firmly a clause is claimed. The conditional of hearsay ("aurait fait 40 morts"; Dendale 1993, Kronning 2005) is told apart from the hypothesis
/// (a clause with "si" beside it) and from the future in the past (after "que" under a past reporting verb: "a annoncé qu'il partirait").
/// </summary>
internal static class Modality
{
    public static AttributionKind Of(AnalyzedText analysis, Sentence sentence, int first, int end, Attribution? attribution, Quotation? quotation)
    {
        if (attribution is { Kind: AttributionKind.Denied }) return AttributionKind.Denied;
        if (IsHearsay(analysis, sentence, first, end)) return AttributionKind.Conditional;
        if (quotation?.Speaker is not null) return AttributionKind.Quoted;
        if (attribution is not null) return attribution.Kind;
        return IsPlanned(analysis, first, end) ? AttributionKind.Planned : AttributionKind.Asserted;
    }

    private static bool IsHearsay(AnalyzedText analysis, Sentence sentence, int first, int end)
    {
        var tokens = analysis.Tokens;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (!token.Has(Morphology.Cnd) || token.Lemma is "pouvoir" or "devoir" or "vouloir" or "falloir" or "souhaiter" or "aimer") continue;
            if (IsInQuotation(analysis, token.Start)) continue;
            if (!HasWord(tokens, sentence, "si", "s'") && !FollowsPastReport(tokens, sentence, i)) return true;
        }
        return false;
    }

    private static bool IsInQuotation(AnalyzedText analysis, int position)
    {
        foreach (var quotation in analysis.Quotations)
            if (quotation.Inner.Contains(position)) return true;
        return false;
    }

    private static bool HasWord(Token[] tokens, Sentence sentence, string word, string elided)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (tokens[i].Norm == word && tokens[i].Pos == PartOfSpeech.Sconj || tokens[i].Norm == elided && tokens[i].Pos == PartOfSpeech.Sconj) return true;
        return false;
    }

    private static bool FollowsPastReport(Token[] tokens, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i > sentence.First; i--)
        {
            if (tokens[i].Norm is ";" or ":") return false;
            if (tokens[i].Norm is not ("que" or "qu'") || tokens[i].Pos == PartOfSpeech.Pron && tokens[i].Has(Morphology.Relative)) continue;
            for (var k = i - 1; k >= sentence.First && k > i - 12; k--)
                if (tokens[k].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && (tokens[k].Has(Morphology.Past) || tokens[k].Has(Morphology.Imperfect))) return true;
            return false;
        }
        return false;
    }

    /// <summary>What is yet to come when the page is written: a future tense, "aller" or "devoir" with an infinitive in the present.</summary>
    private static bool IsPlanned(AnalyzedText analysis, int first, int end)
    {
        var tokens = analysis.Tokens;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Has(Morphology.Fut)) return true;
            if (tokens[i].Lemma is "aller" or "devoir" or "prévoir" && tokens[i].Has(Morphology.Pres | Morphology.Fin))
                for (var k = i + 1; k < Math.Min(end, i + 4); k++)
                    if (tokens[k].Has(Morphology.Inf)) return true;
        }
        return false;
    }
}
