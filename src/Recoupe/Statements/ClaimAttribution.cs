using Recoupe.Language;
using Recoupe.Language.Attributions;

namespace Recoupe.Statements;

/// <summary>Says which of the attributions of a sentence a claim stands under.</summary>
internal static class ClaimAttribution
{
    /// <summary>
    /// The attribution of the sentence that holds most of the claim with its source and cue, where its content holds half of it at least; of two, the one whose cue is nearer, or who is relayed by the other.
    /// </summary>
    public static Attribution? Of(AnalyzedText analysis, Sentence sentence, TextSpan claim)
    {
        Attribution? best = null;
        var bestScore = 0L;
        foreach (var attribution in analysis.AttributionsIn(sentence))
        {
            var overlap = Overlap(attribution.Content, claim);
            if (overlap * 2 < claim.Length && !(claim.Contains(attribution.Cue) && overlap > 0 && !IsPurpose(analysis, attribution.Cue))) continue;
            var distance = Math.Max(0, Math.Max(attribution.Cue.Start - claim.End, claim.Start - attribution.Cue.End));
            var score = Overlap(Whole(attribution), claim) * 4L - distance + 1000;
            if (score > bestScore || score == bestScore && (attribution.Chain.Count, attribution.Content.Length).CompareTo((best!.Chain.Count, best.Content.Length)) > 0) (best, bestScore) = (attribution, score);
        }
        return best;
    }

    /// <summary>"Ils ont défilé pour réclamer une digue": that they did so is nobody's word, only what they want.</summary>
    private static bool IsPurpose(AnalyzedText analysis, TextSpan cue) => analysis.Tokenized.TokenAt(cue.Start) is > 0 and var at && analysis.Tokens[at - 1].Norm == "pour";

    /// <summary>Who tells the claim: of "le maire a promis une digue, rapporte l'agence" that the mayor promised is told too.</summary>
    public static Attribution? Outer(AnalyzedText analysis, Sentence sentence, Attribution? inner)
    {
        if (inner is not { Chain.Count: > 1 }) return inner;
        foreach (var attribution in analysis.AttributionsIn(sentence))
            if (attribution.Chain[0] == inner.Chain[1]) return attribution;
        return inner;
    }

    private static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static TextSpan Whole(Attribution attribution)
    {
        var whole = TextSpan.FromBounds(Math.Min(attribution.Cue.Start, attribution.Content.Start), Math.Max(attribution.Cue.End, attribution.Content.End));
        return attribution.Source.Length == 0 ? whole : TextSpan.FromBounds(Math.Min(attribution.Source.Start, whole.Start), Math.Max(attribution.Source.End, whole.End));
    }
}
