using Recoupe.Language;
using Recoupe.Language.Attributions;

namespace Recoupe.Statements;

/// <summary>
/// Whose word a clause goes on with that names nobody: after "…, selon deux sources militaires", what stands in the conditional of hearsay in the next sentences of the paragraph is theirs
/// (Dendale 1993 on borrowed information); after a plan that somebody told, so is the future that follows.
/// </summary>
internal sealed class CarriedVoice(Modality modality)
{
    /// <summary>How many sentences a voice is carried on.</summary>
    private const int LongestReach = 3;

    /// <summary>The one voice of the sentence before, where the clause <c>[first, end)</c> of tokens can be its word; null elsewhere.</summary>
    public Attribution? Of(AnalyzedText analysis, Sentence sentence, int first, int end)
    {
        var isHearsay = modality.IsHearsay(analysis, sentence, first, end);
        if (!isHearsay && !HasFuture(analysis, first, end)) return null;
        var here = analysis.Tokenized.SentenceAt(sentence.Span.Start);
        for (var i = here - 1; i >= 0 && here - i <= LongestReach && analysis.Sentences[i].Paragraph == sentence.Paragraph; i--)
        {
            var before = analysis.Sentences[i];
            if (OnlyVoice(analysis, before, out var any) is { } voice) return isHearsay || HasFuture(analysis, before.First, before.End) ? voice : null;
            // Over a sentence that goes on in the same way; what the page tells by itself ends the voice.
            if (any || !isHearsay || !modality.IsHearsay(analysis, before, before.First, before.End)) return null;
        }
        return null;
    }

    /// <summary>The one voice of the sentence behind, where that says no more than whose word this one is: "C'est ce qu'a annoncé la mairie."</summary>
    public static Attribution? Behind(AnalyzedText analysis, Sentence sentence)
    {
        var next = analysis.Tokenized.SentenceAt(sentence.Span.Start) + 1;
        if (next >= analysis.Sentences.Length || analysis.Sentences[next] is var behind && (behind.Paragraph != sentence.Paragraph || behind.First + 4 >= behind.End)) return null;
        var at = analysis.Sentences[next].First;
        var isPointer = analysis.Tokens[at].Norm == "c'" && analysis.Tokens[at + 1].Lemma == "être" && analysis.Tokens[at + 2].Norm == "ce" && analysis.Tokens[at + 3].Norm is "que" or "qu'";
        return isPointer ? OnlyVoice(analysis, analysis.Sentences[next], out _) : null;
    }

    private static Attribution? OnlyVoice(AnalyzedText analysis, Sentence sentence, out bool any)
    {
        Attribution? only = null;
        any = false;
        foreach (var attribution in analysis.AttributionsIn(sentence))
        {
            any = true;
            if (attribution.Kind == AttributionKind.Denied || only is not null && only.Chain[0] != attribution.Chain[0]) return null;
            only = attribution;
        }
        return only;
    }

    private static bool HasFuture(AnalyzedText analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (analysis.Tokens[i].Has(Morphology.Fut)) return true;
        return false;
    }
}
