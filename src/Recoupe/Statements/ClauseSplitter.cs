using Recoupe.Language;

namespace Recoupe.Statements;

/// <summary>
/// Cuts a sentence into clauses that each can claim something: at semicolons, before a coordinating or subordinating word, and at commas, wherever a verb or a figure stands on both sides.
/// What is set between commas stays with the clause that it interrupts.
/// </summary>
internal static class ClauseSplitter
{
    private const int FewestTokens = 4;

    /// <summary>Token ranges <c>[first, end)</c> that together cover the sentence.</summary>
    public static List<(int First, int End)> Split(AnalyzedText analysis, Sentence sentence)
    {
        var clauses = new List<(int First, int End)>();
        var first = sentence.First;
        for (var i = sentence.First + FewestTokens; i < sentence.End - FewestTokens + 1; i++)
        {
            if (!CanSplit(analysis, i) || i - first < FewestTokens || IsQuoted(analysis, i)) continue;
            if (!Claims(analysis, first, i) || !Claims(analysis, i, NextBoundary(analysis, i + 1, sentence.End))) continue;
            clauses.Add((first, i));
            first = i;
        }
        clauses.Add((first, sentence.End));
        return clauses;
    }

    private static int NextBoundary(AnalyzedText analysis, int from, int end)
    {
        var i = from + FewestTokens - 1;
        while (i < end && !CanSplit(analysis, i)) i++;
        return Math.Min(i, end);
    }

    /// <summary>Whether a clause may begin at token <paramref name="i"/>.</summary>
    private static bool CanSplit(AnalyzedText analysis, int i)
    {
        var tokens = analysis.Tokens;
        var before = tokens[i - 1].Norm;
        if (before is ";" or ":" or "–" or "—" or "(") return true;
        if (before == ",") return true;
        return tokens[i].Norm is "et" or "mais" or "car" or "tandis" or "alors" or "où" or "dont" or "puis" or "quand" or "lorsque" && tokens[i].Pos is not PartOfSpeech.Adv
            || tokens[i].Norm == "qui" && tokens[i].Pos == PartOfSpeech.Pron;
    }

    /// <summary>A clause claims something when it has a finite verb, or a figure with what it counts.</summary>
    private static bool Claims(AnalyzedText analysis, int first, int end)
    {
        if (end - first < 2) return false;
        for (var i = first; i < end; i++)
            if (analysis.Tokens[i].Has(Morphology.Fin)) return true;
        var span = analysis.Tokenized.SpanOf(first, end);
        foreach (var quantity in analysis.Quantities)
            if (quantity.Noun.Length > 0 && span.Contains(quantity.NumberSpan)) return true;
        return false;
    }

    private static bool IsQuoted(AnalyzedText analysis, int i)
    {
        foreach (var quotation in analysis.Quotations)
            if (quotation.Inner.Contains(analysis.Tokens[i].Start)) return true;
        return false;
    }
}
