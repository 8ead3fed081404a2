namespace Recoupe.Derivation;

/// <summary>Two sentences that speak of the same, by their numbers in their texts, with the weight of what they share.</summary>
internal readonly record struct SentencePair(int A, int B, double Weight);

/// <summary>Aligns the sentences of one text with those of others, in order, so that they share as much as can be (Needleman and Wunsch 1970).</summary>
internal sealed class SentenceAlignment
{
    /// <summary>Share of their weight that two sentences have in common.</summary>
    private const double LeastLikeness = 0.15;

    private readonly List<FactSentence> left;
    private readonly IReadOnlyDictionary<ulong, double> weights;
    private readonly double[] totals;
    private readonly Dictionary<ulong, List<int>> sentencesOf = [];

    /// <param name="left">The one text.</param>
    /// <param name="weights">What a term counts: the rarer, the more.</param>
    public SentenceAlignment(List<FactSentence> left, IReadOnlyDictionary<ulong, double> weights)
    {
        (this.left, this.weights) = (left, weights);
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
        // Sentence by sentence of the right from its end; of each, the most that it and all after it share with what is left of the other text.
        var steps = new Step[right.Count][];
        var (best, after, shared) = (new double[totals.Length + 1], new double[totals.Length + 1], new double[totals.Length]);
        for (var j = right.Count - 1; j >= 0; j--)
        {
            (best, after, steps[j]) = (after, best, new Step[totals.Length]);
            AddShared(right[j], shared);
            for (var i = totals.Length - 1; i >= 0; i--)
            {
                if (2 * shared[i] < LeastLikeness * (totals[i] + rightTotals[j])) shared[i] = 0;
                best[i] = Math.Max(Math.Max(best[i + 1], after[i]), shared[i] > 0 ? after[i + 1] + shared[i] : 0);
                steps[j][i] = best[i] == best[i + 1] ? Step.Left : best[i] == after[i] ? Step.Right : Step.Both;
                shared[i] = 0;
            }
        }
        var pairs = new List<SentencePair>();
        for (int i = 0, j = 0; i < totals.Length && j < right.Count;)
            if (steps[j][i] == Step.Left) i++;
            else if (steps[j][i] == Step.Right) j++;
            else pairs.Add(new SentencePair(i, j, WeightOf(left[i++], right[j++])));
        return pairs;
    }

    /// <summary>Which text goes on to its next sentence where the most is shared.</summary>
    private enum Step : byte { Left, Right, Both }

    private double WeightOf(FactSentence one, FactSentence other)
    {
        double sum = 0;
        foreach (var term in other.Terms)
            if (Array.BinarySearch(one.Terms, term) >= 0) sum += weights[term];
        return sum;
    }

    /// <summary>The weight of the terms that a sentence of the right has in common with each of the left.</summary>
    private void AddShared(FactSentence sentence, double[] shared)
    {
        foreach (var term in sentence.Terms)
        {
            if (!sentencesOf.TryGetValue(term, out var list)) continue;
            var weight = weights[term];
            foreach (var i in list) shared[i] += weight;
        }
    }
}
