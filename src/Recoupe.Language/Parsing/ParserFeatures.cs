using static Recoupe.Language.Tagging.FeatureTemplate;

namespace Recoupe.Language.Parsing;

/// <summary>
/// Turns a state of the parser into hashed features: the words on top of the stack and next in the sentence, alone and together, their children, relations and
/// prepositions, how many they have, how far apart they stand and how many marks between them (after Zhang and Nivre 2011). Trainer and parser share it.
/// </summary>
internal static class ParserFeatures
{
    public const int Count = 92;

    private static readonly ParserWord Outside = new(1, 1, 30, 30, 0);
    private static readonly ParserWord OfRoot = new(2, 2, 31, 31, 0);

    public static void Fill(Span<uint> features, ParserState state, ReadOnlySpan<ParserWord> words)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), n = state.Next;
        ParserWord a = At(words, s0), b = At(words, s1), c = At(words, s2), x = At(words, n), y = At(words, n + 1), z = At(words, n + 2), w = At(words, n + 3);
        int aLeft = state.LeftChild(s0), aRight = state.RightChild(s0), bLeft = state.LeftChild(s1), bRight = state.RightChild(s1), xLeft = n < words.Length ? state.LeftChild(n) : ParserState.None;
        ParserWord al = At(words, aLeft), ar = At(words, aRight), bl = At(words, bLeft), br = At(words, bRight), xl = At(words, xLeft);
        uint alr = (uint)state.Relation(aLeft) + 2, arr = (uint)state.Relation(aRight) + 2, blr = (uint)state.Relation(bLeft) + 2, brr = (uint)state.Relation(bRight) + 2, xlr = (uint)state.Relation(xLeft) + 2;
        uint ax = Distance(s0, n), ba = Distance(s1, s0);
        uint axMarks = Marks(words, s0, n), baMarks = Marks(words, s1, s0);
        uint aCase = state.Case(s0), xCase = n < words.Length ? state.Case(n) : 0, bCase = state.Case(s1);
        uint aValency = (uint)(Math.Min(state.Lefts(s0), 4) * 8 + Math.Min(state.Rights(s0), 6)), bValency = (uint)Math.Min(state.Rights(s1), 6), xValency = n < words.Length ? (uint)Math.Min(state.Lefts(n), 5) : 9;
        var i = 0;
        uint next = 100;
        void Add(Span<uint> to, uint p, uint q = 0) => to[i++] = Mix(next++, p, q);
        void Add3(Span<uint> to, uint p, uint q, uint r) { to[i++] = Mix(next, Mix(next, p, q), r); next++; }

        Add(features, a.Word); Add(features, a.Word, a.Pos); Add(features, a.Lemma); Add(features, a.Pos); Add(features, a.Fine);
        Add(features, b.Word, b.Pos); Add(features, b.Lemma); Add(features, b.Pos); Add(features, b.Fine);
        Add(features, c.Pos); Add(features, c.Fine); Add(features, c.Lemma);
        Add(features, x.Word); Add(features, x.Word, x.Pos); Add(features, x.Lemma); Add(features, x.Pos); Add(features, x.Fine);
        Add(features, y.Word, y.Pos); Add(features, y.Pos); Add(features, y.Fine);
        Add(features, z.Pos); Add(features, z.Fine); Add(features, w.Pos);

        Add(features, a.Lemma, x.Lemma); Add(features, a.Lemma, x.Fine); Add(features, a.Fine, x.Lemma); Add(features, a.Fine, x.Fine); Add(features, a.Pos, x.Pos);
        Add(features, b.Lemma, a.Lemma); Add(features, b.Lemma, a.Fine); Add(features, b.Fine, a.Lemma); Add(features, b.Fine, a.Fine); Add(features, b.Pos, a.Pos);
        Add(features, b.Fine, x.Fine); Add(features, x.Fine, y.Fine); Add(features, a.Fine, y.Fine); Add(features, c.Fine, a.Fine);

        Add3(features, a.Pos, x.Pos, y.Pos); Add3(features, b.Pos, a.Pos, x.Pos); Add3(features, c.Pos, b.Pos, a.Pos); Add3(features, x.Pos, y.Pos, z.Pos);
        Add3(features, a.Fine, x.Fine, y.Fine); Add3(features, b.Fine, a.Fine, x.Fine); Add3(features, c.Fine, b.Fine, a.Fine);
        Add3(features, a.Pos, al.Fine, x.Pos); Add3(features, a.Pos, ar.Fine, x.Pos); Add3(features, a.Pos, x.Pos, xl.Fine);
        Add3(features, b.Pos, bl.Fine, a.Pos); Add3(features, b.Pos, br.Fine, a.Pos); Add3(features, b.Pos, a.Pos, al.Fine); Add3(features, b.Pos, a.Pos, ar.Fine);

        Add(features, a.Pos, alr); Add(features, a.Pos, arr); Add(features, b.Pos, blr); Add(features, b.Pos, brr); Add(features, x.Pos, xlr);
        Add3(features, a.Pos, arr, x.Pos); Add3(features, b.Pos, brr, a.Pos); Add3(features, a.Fine, alr, arr); Add3(features, b.Fine, blr, brr);

        Add3(features, a.Pos, x.Pos, ax); Add3(features, b.Pos, a.Pos, ba); Add(features, ax, axMarks); Add(features, ba, baMarks);
        Add3(features, a.Fine, x.Fine, axMarks); Add3(features, b.Fine, a.Fine, baMarks);
        Add(features, a.Pos, aValency); Add(features, a.Lemma, aValency); Add(features, b.Pos, bValency); Add(features, b.Lemma, bValency); Add(features, x.Pos, xValency);

        Add(features, b.Lemma, aCase); Add3(features, b.Pos, a.Pos, aCase); Add3(features, b.Fine, a.Fine, aCase); Add3(features, c.Pos, b.Pos, aCase); Add(features, c.Lemma, aCase);
        Add3(features, a.Lemma, x.Pos, xCase); Add3(features, a.Fine, x.Fine, xCase); Add3(features, b.Fine, bCase, aCase); Add3(features, a.Pos, y.Lemma, x.Pos); Add3(features, b.Pos, a.Lemma, y.Lemma);
        Add3(features, b.Lemma, a.Pos, x.Pos);

        uint aRoles = state.Roles(s0), bRoles = state.Roles(s1), xRoles = n < words.Length ? state.Roles(n) : 0;
        Add(features, a.Fine, aRoles); Add(features, b.Fine, bRoles); Add(features, x.Fine, xRoles); Add3(features, a.Fine, x.Pos, aRoles); Add3(features, b.Fine, a.Pos, bRoles);
        Add3(features, a.Pos, x.Fine, xRoles); Add3(features, b.Pos, a.Fine, aRoles); Add3(features, b.Pos, bRoles, aRoles); Add3(features, a.Pos, aRoles, xRoles); Add3(features, b.Lemma, bRoles, aCase);
    }

    private static ParserWord At(ReadOnlySpan<ParserWord> words, int at) => at >= 0 && at < words.Length ? words[at] : at == ParserState.Root ? OfRoot : Outside;

    private static uint Distance(int from, int to) => from < 0 ? 0 : (uint)(to - from) switch { <= 4 and var near => near, <= 7 => 5, <= 12 => 6, _ => 7 };

    private static uint Marks(ReadOnlySpan<ParserWord> words, int from, int to) =>
        from < 0 || to <= from ? 9 : Math.Min(3, (to < words.Length ? words[to].Commas : words[^1].Commas) - words[from].Commas);
}
