using System.Globalization;
using Recoupe.Comparison;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>How often a contradiction is found, and rightly.</summary>
internal readonly record struct ContradictionScore(int Pairs, int Contradictions, int Found, int Right)
{
    public PrecisionRecall Rate => PrecisionRecall.Of(Right, Found, Contradictions);
    public double Accuracy => PrecisionRecall.Part(Pairs - Contradictions - Found + 2 * Right, Pairs);
}

/// <summary>
/// <c>lab eval contradictions [--list]</c>: pairs of French sentences that contradict each other or do not (DACCORD and RTE3-FR; Skandalis et al. 2024), by the rules that compare
/// the statements of a finding. Of DACCORD the pairs on even lines of its file may be looked at while rules are written (<c>--list</c> shows what they get wrong, and no others);
/// those on odd lines only measure.
/// </summary>
internal static class ContradictionEval
{
    private const string Daccord = "data/nli-fr/daccord-dev/daccord-even.tsv";
    private const string Rte3 = "data/nli-fr/rte3-fr-dev/RTE3-FR-dev-set-3class.tsv";

    public static int Run(string[] arguments)
    {
        var daccord = SentencePairs.Read(SharedData.Require(Daccord), contradiction: 1);
        var rte3 = SentencePairs.Read(SharedData.Require(Rte3), contradiction: 2);
        Console.WriteLine("as pairs that are given to be of one thing:");
        var given = PrintAll(daccord, rte3, Sameness.Given);
        foreach (var slot in Enum.GetValues<DifferenceSlot>()) Print($"  DACCORD by {slot} alone", given.Select(pair => pair with { Conflicts = pair.Conflicts.Where(c => c.Slot == slot).ToList() }), isPart: true);
        Console.WriteLine("as strictly as the findings of a story:");
        PrintAll(daccord, rte3, Sameness.Aligned);
        if (arguments.Contains("--list")) foreach (var pair in given.Where(pair => IsOpen(pair) && pair.IsFound != pair.Pair.IsContradiction)) List(pair);
        return 0;
    }

    /// <summary>The score on DACCORD; on its odd lines alone where nothing that was looked at shall count.</summary>
    public static ContradictionScore Score(Sameness sameness, bool oddLinesOnly) =>
        ScoreOf(Judged(SentencePairs.Read(SharedData.Require(Daccord), contradiction: 1), sameness).Where(pair => !oddLinesOnly || !IsOpen(pair)));

    private static List<JudgedPair> PrintAll(IReadOnlyList<SentencePair> daccord, IReadOnlyList<SentencePair> rte3, Sameness sameness)
    {
        var judged = Judged(daccord, sameness);
        Print("DACCORD dev", judged);
        Print("  even lines, looked at", judged.Where(IsOpen));
        Print("  odd lines, only measured", judged.Where(pair => !IsOpen(pair)));
        Print("RTE3-FR dev", Judged(rte3, sameness));
        return judged;
    }

    private static List<JudgedPair> Judged(IReadOnlyList<SentencePair> pairs, Sameness sameness)
    {
        var comparison = new PairComparison(LanguagePacks.Load("fr"), sameness);
        return pairs.Select(pair => new JudgedPair(pair, comparison.Conflicts(pair.First, pair.Second))).ToList();
    }

    private static bool IsOpen(JudgedPair pair) => pair.Pair.Line % 2 == 0;

    private static ContradictionScore ScoreOf(IEnumerable<JudgedPair> pairs)
    {
        var all = pairs.ToList();
        return new ContradictionScore(all.Count, all.Count(p => p.Pair.IsContradiction), all.Count(p => p.IsFound), all.Count(p => p.IsFound && p.Pair.IsContradiction));
    }

    private static void Print(string name, IEnumerable<JudgedPair> pairs, bool isPart = false)
    {
        var score = ScoreOf(pairs);
        if (isPart && score.Found == 0) return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-30} {score.Pairs,4} pairs, {score.Contradictions,3} contradictions: accuracy {score.Accuracy:F3}  P {score.Rate.Precision:F3} ({score.Right}/{score.Found})  R {score.Rate.Recall:F3}"));
    }

    private static void List(JudgedPair pair)
    {
        Console.WriteLine($"\n{(pair.IsFound ? "WRONG" : "MISSED")} line {pair.Pair.Line}\n  {pair.Pair.First}\n  {pair.Pair.Second}");
        foreach (var conflict in pair.Conflicts) Console.WriteLine($"    {conflict.Slot} [{conflict.Because.Key}]: {string.Join(" | ", conflict.Values.Select(value => value.Value))}");
    }

    private sealed record JudgedPair(SentencePair Pair, IReadOnlyList<Difference> Conflicts)
    {
        public bool IsFound => Conflicts.Count > 0;
    }
}
