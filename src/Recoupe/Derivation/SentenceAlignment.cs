namespace Recoupe.Derivation;

/// <summary>Two sentences that speak of the same, by their numbers in their texts, with the weight of what they share.</summary>
internal readonly record struct SentencePair(int A, int B, double Weight);

/// <summary>Aligns the sentences of one text with those of others, in order, so that they share as much as can be (Needleman and Wunsch 1970).</summary>
internal sealed class SentenceAlignment
{
    private const double LeastLikeness = 0.15;

    private readonly IReadOnlyDictionary<ulong, double> weights;
    private readonly double[] totals;
    private readonly Dictionary<ulong, List<int>> sentencesOf = [];

    /// <param name="left">The one text.</param>
    /// <param name="weights">What a term counts: the rarer, the more.</param>
    public SentenceAlignment(List<FactSentence> left, IReadOnlyDictionary<ulong, double> weights)
    {
        this.weights = weights;
        totals = TotalsOf(left, weights);
        for (var i = 0; i < left.Count; i++)
            foreach (var term in left[i].Terms)
            {
                if (!sentencesOf.TryGetValue(term, out var list)) sentencesOf.Add(term, list = []);
                list.Add(i);
            }
    }

    /// <summary>The weight of all that each sentence speaks of.</summary>
    public static double[] TotalsOf(List<FactSentence> text, IReadOnlyDictionary<ulong, double> weights) => [.. text.Select(sentence => sentence.Terms.Sum(term => weights[term]))];

    public List<SentencePair> Align(List<FactSentence> right, double[] rightTotals)
    {
        var shared = Shared(right);
        var best = new double[totals.Length + 1, right.Count + 1];
        for (var i = totals.Length - 1; i >= 0; i--)
            for (var j = right.Count - 1; j >= 0; j--)
            {
                if (2 * shared[i, j] < LeastLikeness * (totals[i] + rightTotals[j])) shared[i, j] = 0;
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), shared[i, j] > 0 ? best[i + 1, j + 1] + shared[i, j] : 0);
            }
        var pairs = new List<SentencePair>();
        for (int i = 0, j = 0; i < totals.Length && j < right.Count;)
            if (best[i, j] == best[i + 1, j]) i++;
            else if (best[i, j] == best[i, j + 1]) j++;
            else pairs.Add(new SentencePair(i, j, shared[i++, j++]));
        return pairs;
    }

    /// <summary>The weight of the terms that each two sentences have in common.</summary>
    private double[,] Shared(List<FactSentence> right)
    {
        var shared = new double[totals.Length, right.Count];
        for (var j = 0; j < right.Count; j++)
            foreach (var term in right[j].Terms)
            {
                if (!sentencesOf.TryGetValue(term, out var list)) continue;
                var weight = weights[term];
                foreach (var i in list) shared[i, j] += weight;
            }
        return shared;
    }
}
