using System.Runtime.InteropServices;

namespace Recoupe.Lab.Train;

/// <summary>A multiclass averaged perceptron with sparse rows; averages are kept lazily (Daumé 2006, section 2.1.1).</summary>
internal sealed class Perceptron(int classes)
{
    private struct Cell { public ushort Class; public float Weight; public float Sum; public int Since; }

    private readonly Dictionary<uint, List<Cell>> rows = [];
    private readonly float[] scores = new float[classes];
    private int step;

    /// <summary>The score of each class; valid until the next call.</summary>
    public float[] Score(ReadOnlySpan<uint> features)
    {
        Array.Clear(scores);
        foreach (var feature in features)
            if (rows.TryGetValue(feature, out var row))
                foreach (ref var cell in CollectionsMarshal.AsSpan(row)) scores[cell.Class] += cell.Weight;
        return scores;
    }

    public int Best(ReadOnlySpan<uint> features)
    {
        Score(features);
        var best = 0;
        for (var c = 1; c < scores.Length; c++) if (scores[c] > scores[best]) best = c;
        return best;
    }

    public void Update(ReadOnlySpan<uint> features, int gold, int guess)
    {
        step++;
        if (gold == guess) return;
        foreach (var feature in features)
        {
            Add(feature, gold, 1);
            Add(feature, guess, -1);
        }
    }

    private void Add(uint feature, int @class, float amount)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, feature, out _);
        row ??= [];
        foreach (ref var cell in CollectionsMarshal.AsSpan(row))
        {
            if (cell.Class != @class) continue;
            cell.Sum += (step - cell.Since) * cell.Weight;
            cell.Since = step;
            cell.Weight += amount;
            return;
        }
        row.Add(new Cell { Class = (ushort)@class, Weight = amount, Since = step });
    }

    /// <summary>
    /// The mean of the averaged weights of several learners of the same examples (iterative parameter mixing without the iterations, McDonald et al. 2010), scaled
    /// and rounded to bytes; those smaller than <paramref name="smallest"/> are dropped.
    /// </summary>
    public static IEnumerable<KeyValuePair<uint, List<(ushort Class, sbyte Weight)>>> Mean(IReadOnlyList<Perceptron> learners, float scale, int smallest)
    {
        var sums = new SortedDictionary<ushort, float>();
        foreach (var feature in learners.SelectMany(learner => learner.rows.Keys).Distinct())
        {
            sums.Clear();
            foreach (var learner in learners)
                foreach (var cell in learner.rows.GetValueOrDefault(feature) ?? [])
                    sums[cell.Class] = sums.GetValueOrDefault(cell.Class) + (cell.Sum + (learner.step - cell.Since) * cell.Weight) / learner.step;
            var kept = new List<(ushort, sbyte)>();
            foreach (var (@class, sum) in sums)
                if (Math.Clamp((int)MathF.Round(sum / learners.Count * scale), -127, 127) is var rounded && Math.Abs(rounded) >= smallest) kept.Add((@class, (sbyte)rounded));
            if (kept.Count > 0) yield return new(feature, kept);
        }
    }
}
