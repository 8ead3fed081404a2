namespace Recoupe.Language.Parsing;

/// <summary>
/// Attaches the marks of a parsed sentence as the guidelines ask (universaldependencies.org/u/dep/punct.html): those that close a sentence to its root, pairs to the
/// head of what they enclose, others to the head of the unit that they set off, as high as the tree allows. A parser learns little from marks, and errs on every fourth.
/// </summary>
internal static class PunctuationRules
{
    private const string Opening = "«“([{„";
    private const string Closing = "»”)]}”";

    /// <summary>Attaches every mark that nothing depends on. Heads and words count from the first token of the sentence; -1 is the root's head.</summary>
    /// <param name="form">First character of each token.</param>
    public static void Attach(Span<int> heads, ReadOnlySpan<bool> isMark, ReadOnlySpan<char> form)
    {
        var root = heads.IndexOf(-1);
        if (root < 0 || isMark[root]) return;
        Span<bool> hasDependents = heads.Length <= 1024 ? stackalloc bool[heads.Length] : new bool[heads.Length];
        hasDependents.Clear();
        foreach (var head in heads)
            if (head >= 0) hasDependents[head] = true;
        for (var i = 0; i < heads.Length; i++)
        {
            if (!isMark[i] || hasDependents[i]) continue;
            heads[i] = Enclosed(heads, isMark, form, i) is >= 0 and var within ? within : Beside(heads, isMark, i, root);
        }
    }

    /// <summary>The head of what a pair of marks encloses; -1 where the mark is none of a pair.</summary>
    private static int Enclosed(ReadOnlySpan<int> heads, ReadOnlySpan<bool> isMark, ReadOnlySpan<char> form, int mark)
    {
        var partner = PartnerOf(form, isMark, mark);
        if (partner < 0) return -1;
        var (open, close) = (Math.Min(mark, partner), Math.Max(mark, partner));
        var best = -1;
        for (var i = open + 1; i < close; i++)
        {
            if (isMark[i] || heads[i] > open && heads[i] < close) continue;
            if (best < 0 || Depth(heads, i) < Depth(heads, best)) best = i;
        }
        return best;
    }

    private static int PartnerOf(ReadOnlySpan<char> form, ReadOnlySpan<bool> isMark, int mark)
    {
        if (form[mark] == '"')
        {
            var before = 0;
            for (var i = 0; i < mark; i++) if (isMark[i] && form[i] == '"') before++;
            if (before % 2 == 1)
            {
                for (var i = mark - 1; i >= 0; i--) if (isMark[i] && form[i] == '"') return i;
            }
            else
            {
                for (var i = mark + 1; i < form.Length; i++) if (isMark[i] && form[i] == '"') return i;
            }
            return -1;
        }
        var depth = 0;
        if (Opening.IndexOf(form[mark]) is >= 0 and var kind)
        {
            for (var i = mark; i < form.Length; i++)
            {
                if (form[i] == Opening[kind]) depth++;
                else if (form[i] == Closing[kind] && --depth == 0) return i;
            }
        }
        else if (Closing.IndexOf(form[mark]) is >= 0 and var closed)
        {
            for (var i = mark; i >= 0; i--)
            {
                if (form[i] == Closing[closed]) depth++;
                else if (form[i] == Opening[closed] && --depth == 0) return i;
            }
        }
        return -1;
    }

    /// <summary>The head of the unit before or behind, whichever depends on the other; the root at either end of the sentence.</summary>
    private static int Beside(ReadOnlySpan<int> heads, ReadOnlySpan<bool> isMark, int mark, int root)
    {
        int left = mark - 1, right = mark + 1;
        while (left >= 0 && isMark[left]) left--;
        while (right < heads.Length && isMark[right]) right++;
        if (left < 0 || right >= heads.Length) return root;
        while (heads[left] >= 0 && heads[left] < mark) left = heads[left];
        while (heads[right] > mark) right = heads[right];
        if (IsAbove(heads, left, right)) return right;
        if (IsAbove(heads, right, left)) return left;
        return heads[right] >= 0 ? right : left;
    }

    private static bool IsAbove(ReadOnlySpan<int> heads, int ancestor, int word)
    {
        for (var steps = 0; word >= 0 && steps <= heads.Length; steps++, word = heads[word])
            if (word == ancestor) return true;
        return false;
    }

    private static int Depth(ReadOnlySpan<int> heads, int word)
    {
        var depth = 0;
        for (; word >= 0 && depth <= heads.Length; word = heads[word]) depth++;
        return depth;
    }
}
