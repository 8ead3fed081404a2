using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Quotations;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// How firmly a clause is claimed. The conditional of hearsay ("aurait fait 40 morts"; Dendale 1993, Kronning 2005) is told apart from the hypothesis
/// ("si" beside it, "en cas de", "sans") and from the future in the past (after "que" under a past reporting verb: "a annoncé qu'il partirait").
/// </summary>
internal sealed class Modality(LanguagePack pack)
{
    /// <summary>Words between a modal and its participle or infinitive.</summary>
    private const int Reach = 3;
    /// <summary>Words between "que" and the verb of saying before it.</summary>
    private const int ReportReach = 11;

    private readonly ModalityWords words = new(pack);

    public AttributionKind Of(AnalyzedText analysis, Sentence sentence, int first, int end, Attribution? attribution, Quotation? quotation)
    {
        if (attribution is { Kind: AttributionKind.Denied }) return AttributionKind.Denied;
        if (IsHearsay(analysis, sentence, first, end)) return AttributionKind.Conditional;
        if (quotation?.Speaker is not null) return AttributionKind.Quoted;
        if (attribution is not null) return attribution.Kind;
        return IsPlanned(analysis, first, end) ? AttributionKind.Planned : AttributionKind.Asserted;
    }

    /// <summary>Whether the clause <c>[first, end)</c> stands in the conditional by which a page passes on what it does not vouch for.</summary>
    public bool IsHearsay(AnalyzedText analysis, Sentence sentence, int first, int end)
    {
        var tokens = analysis.Tokens;
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].Has(Morphology.Cnd) || IsSoftened(tokens, i, end) || IsInQuotation(analysis, tokens[i].Start)) continue;
            if (!IsHypothetical(tokens, sentence, i) && !FollowsPastReport(tokens, sentence, i)) return true;
        }
        return false;
    }

    /// <summary>"pourrait", "voudrait", "aurait pu": duty, courtesy and wish, and what did not come about.</summary>
    private bool IsSoftened(Token[] tokens, int i, int end)
    {
        if (words.Softens(tokens[i])) return true;
        for (var at = i + 1; at < end && at <= i + Reach; at++)
        {
            if (tokens[at].Has(Morphology.Participle)) return words.SoftensInPerfect(tokens[at]);
            if (tokens[at].Pos is not PartOfSpeech.Adv && tokens[at].Norm[0] != '-') return false;
        }
        return false;
    }

    private static bool IsInQuotation(AnalyzedText analysis, int position) =>
        SortedSpans.At(analysis.Quotations, position, static quotation => quotation.Span) is >= 0 and var index && analysis.Quotations[index].Inner.Contains(position);

    /// <summary>
    /// Beside "si" with its verb in the imperfect ("si la digue cédait"), or under "en cas de" and "sans" at the head of the sentence. "si" for "whether" ("il ignore si …") hangs on a verb
    /// in the present and makes no hypothesis.
    /// </summary>
    private bool IsHypothetical(Token[] tokens, Sentence sentence, int verb)
    {
        if (words.OpensHypothesis(tokens, sentence)) return true;
        for (var i = sentence.First; i < sentence.End; i++)
            if ((tokens[i].Norm == "si" && tokens[i].Pos != PartOfSpeech.Adv || tokens[i].Norm == "s'" && tokens[i].Pos == PartOfSpeech.Sconj) && (i < verb || !IsPresentAfter(tokens, i, sentence.End))) return true;
        return false;
    }

    private static bool IsPresentAfter(Token[] tokens, int si, int end)
    {
        for (var i = si + 1; i < end; i++)
            if (tokens[i].Has(Morphology.Fin)) return tokens[i].Has(Morphology.Pres) || tokens[i].Has(Morphology.Fut);
        return false;
    }

    /// <summary>A relative pronoun has a noun with its article before it; between "a annoncé" and "mardi que" there is none.</summary>
    private static bool HasAntecedent(Token[] tokens, Sentence sentence, int relative)
    {
        for (var i = relative - 1; i >= sentence.First; i--)
        {
            if (tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
            if (tokens[i].Pos is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Pron) return true;
        }
        return false;
    }

    private static bool FollowsPastReport(Token[] tokens, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i > sentence.First; i--)
        {
            if (tokens[i].Norm is ";" or ":") return false;
            if (tokens[i].Norm is not ("que" or "qu'") || tokens[i].Pos == PartOfSpeech.Pron && tokens[i].Has(Morphology.Relative) && HasAntecedent(tokens, sentence, i)) continue;
            for (var k = i - 1; k >= sentence.First && k >= i - ReportReach; k--)
                if (tokens[k].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && (tokens[k].Has(Morphology.Past) || tokens[k].Has(Morphology.Imperfect))) return true;
            return false;
        }
        return false;
    }

    /// <summary>What is yet to come when the page is written: a future tense, "devrait", "est prévu", "aller" or "devoir" with an infinitive in the present.</summary>
    private bool IsPlanned(AnalyzedText analysis, int first, int end)
    {
        var tokens = analysis.Tokens;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Has(Morphology.Fut)) return true;
            var isPresent = tokens[i].Has(Morphology.Pres | Morphology.Fin);
            if (tokens[i].Lemma == "être" && isPresent && IsFollowedByPlan(tokens, i, end)) return true;
            if ((isPresent && words.Plans(tokens[i]) || words.PlansSoftly(tokens[i]) && tokens[i].Has(Morphology.Cnd)) && IsFollowedByInfinitive(tokens, i, end)) return true;
        }
        return false;
    }

    private bool IsFollowedByPlan(Token[] tokens, int i, int end)
    {
        for (var at = i + 1; at < Math.Min(end, i + Reach); at++)
            if (words.IsPlanned(tokens[at]) && !tokens[at].Has(Morphology.Fin)) return true;
        return false;
    }

    /// <summary>"doit avoir voté" is a guess at what was: an infinitive of the past is no plan.</summary>
    private static bool IsFollowedByInfinitive(Token[] tokens, int i, int end)
    {
        for (var at = i + 1; at < Math.Min(end, i + Reach + 1); at++)
            if (tokens[at].Has(Morphology.Inf)) return !(tokens[at].Lemma == "avoir" && at + 1 < end && tokens[at + 1].Has(Morphology.Participle));
        return false;
    }
}
