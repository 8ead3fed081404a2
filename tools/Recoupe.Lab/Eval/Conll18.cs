namespace Recoupe.Lab.Eval;

/// <summary>F1 of each column over aligned words (Zeman et al. 2018, section 4).</summary>
internal sealed record Conll18(double Tokens, double Sentences, double Words, double Upos, double Ufeats, double Lemmas, double Uas, double Las)
{
    public static Conll18 Of(ConllText gold, ConllText system)
    {
        var pairs = Align(gold.Words, system.Words);
        var systemOf = pairs.ToDictionary(pair => pair.Gold, pair => pair.System);
        bool SameHead((int Gold, int System) pair)
        {
            var (head, own) = (gold.Words[pair.Gold].Head, system.Words[pair.System].Head);
            return head < 0 ? own < 0 : systemOf.TryGetValue(head, out var aligned) && aligned == own;
        }
        double F1(Func<ConllWord, ConllWord, bool> same) => Score(pairs.Count(pair => same(gold.Words[pair.Gold], system.Words[pair.System])), gold.Words.Count, system.Words.Count);
        return new Conll18(
            Score(gold.Tokens.Intersect(system.Tokens).Count(), gold.Tokens.Count, system.Tokens.Count),
            Score(gold.Sentences.Intersect(system.Sentences).Count(), gold.Sentences.Count, system.Sentences.Count),
            Score(pairs.Count, gold.Words.Count, system.Words.Count),
            F1((a, b) => a.Upos == b.Upos), F1((a, b) => a.Feats == b.Feats), F1((a, b) => a.Lemma == b.Lemma),
            Score(pairs.Count(SameHead), gold.Words.Count, system.Words.Count),
            Score(pairs.Count(pair => SameHead(pair) && gold.Words[pair.Gold].Relation == system.Words[pair.System].Relation), gold.Words.Count, system.Words.Count));
    }

    private static double Score(int right, int gold, int system) => PrecisionRecall.Of(right, system, gold).F1;

    private static List<(int Gold, int System)> Align(List<ConllWord> gold, List<ConllWord> system)
    {
        var pairs = new List<(int, int)>();
        int g = 0, s = 0;
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].IsPart || system[s].IsPart)
            {
                var (gEnd, sEnd) = Block(gold, system, g, s);
                Subsequence(gold, system, g, gEnd, s, sEnd, pairs);
                (g, s) = (gEnd, sEnd);
            }
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End) pairs.Add((g++, s++));
            else if (gold[g].Start <= system[s].Start) g++;
            else s++;
        }
        return pairs;
    }

    /// <summary>The words on both sides that overlap a contraction, or one another's.</summary>
    private static (int, int) Block(List<ConllWord> gold, List<ConllWord> system, int g, int s)
    {
        var end = Math.Max(gold[g].IsPart ? gold[g].End : 0, system[s].IsPart ? system[s].End : 0);
        int gEnd = g, sEnd = s;
        while (true)
        {
            if (gEnd < gold.Count && gold[gEnd].Start < end) end = Math.Max(end, gold[gEnd].IsPart ? gold[gEnd++].End : Passed(ref gEnd));
            else if (sEnd < system.Count && system[sEnd].Start < end) end = Math.Max(end, system[sEnd].IsPart ? system[sEnd++].End : Passed(ref sEnd));
            else return (Math.Max(gEnd, g), Math.Max(sEnd, s));
        }

        static int Passed(ref int at)
        {
            at++;
            return 0;
        }
    }

    private static void Subsequence(List<ConllWord> gold, List<ConllWord> system, int g, int gEnd, int s, int sEnd, List<(int, int)> pairs)
    {
        var lengths = new int[gEnd - g + 1, sEnd - s + 1];
        for (var i = gEnd - g - 1; i >= 0; i--)
            for (var j = sEnd - s - 1; j >= 0; j--)
                lengths[i, j] = gold[g + i].Form == system[s + j].Form ? 1 + lengths[i + 1, j + 1] : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        for (int i = 0, j = 0; i < gEnd - g && j < sEnd - s;)
        {
            if (gold[g + i].Form == system[s + j].Form) pairs.Add((g + i++, s + j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }
    }
}
