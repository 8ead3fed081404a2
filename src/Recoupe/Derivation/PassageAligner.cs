namespace Recoupe.Derivation;

/// <summary>A passage of two texts, in words, half-open; <paramref name="Matched"/> of them are the same.</summary>
internal readonly record struct WordPassage(int FirstA, int EndA, int FirstB, int EndB, int Matched);

/// <summary>
/// The passages of one text that stand in others too, edits and all: runs of four words that follow each other in both texts, so much apart that some words may be
/// changed, left out or put in between, are one passage. Passages may stand in another order in the other text.
/// </summary>
internal sealed class PassageAligner
{
    /// <summary>Words of a run.</summary>
    private const int Size = 4;
    /// <summary>Words that the two texts have alike in a passage.</summary>
    private const int FewestWords = 9;
    /// <summary>Words from a run to the next of its passage.</summary>
    private const int Reach = 16;
    /// <summary>Words by which one text may have more than the other between two runs.</summary>
    private const int MostShift = 8;
    /// <summary>In a text that says one thing over and over, places of a run beyond these are left aside.</summary>
    private const int MostPlaces = 12;

    private readonly Dictionary<ulong, int> heads;
    private readonly int[] following;

    public PassageAligner(uint[] text)
    {
        var runs = Math.Max(0, text.Length - Size + 1);
        heads = new Dictionary<ulong, int>(runs);
        following = new int[runs];
        for (var i = runs - 1; i >= 0; i--)
        {
            var run = WordRuns.RunAt(text, i, Size);
            following[i] = heads.GetValueOrDefault(run, -1);
            heads[run] = i;
        }
    }

    /// <summary>The passages shared with another text, by their place in the first; none overlaps another by more than half.</summary>
    public List<WordPassage> Align(uint[] other)
    {
        var (open, closed) = (new List<Chain>(), new List<WordPassage>());
        for (var j = 0; j + Size <= other.Length; j++)
        {
            var places = 0;
            for (var i = heads.GetValueOrDefault(WordRuns.RunAt(other, j, Size), -1); i >= 0 && places < MostPlaces; i = following[i], places++) Extend(open, i, j);
            if (open.Count > 0) Close(open, closed, j);
        }
        Close(open, closed, int.MaxValue);
        return Apart(closed);
    }

    /// <summary>Adds a run to the passage that it goes on with the least shift, else opens one.</summary>
    private static void Extend(List<Chain> open, int i, int j)
    {
        Chain? best = null;
        var least = MostShift + 1;
        foreach (var chain in open)
        {
            var (aheadA, aheadB) = (i - chain.LastA, j - chain.LastB);
            if (aheadA <= 0 || aheadB <= 0 || aheadA > Reach || aheadB > Reach || Math.Abs(aheadA - aheadB) >= least) continue;
            (best, least) = (chain, Math.Abs(aheadA - aheadB));
        }
        if (best is null) open.Add(new Chain(i, j));
        else best.Add(i, j);
    }

    private static void Close(List<Chain> open, List<WordPassage> closed, int j)
    {
        for (var n = open.Count - 1; n >= 0; n--)
        {
            if (j != int.MaxValue && j - open[n].LastB < Reach) continue;
            var passage = open[n].Passage;
            open.RemoveAt(n);
            if (passage.Matched >= FewestWords && passage.Matched * 2 >= Math.Max(passage.EndA - passage.FirstA, passage.EndB - passage.FirstB)) closed.Add(passage);
        }
    }

    private static List<WordPassage> Apart(List<WordPassage> passages)
    {
        var kept = new List<WordPassage>();
        foreach (var passage in passages.OrderByDescending(p => p.Matched).ThenBy(p => p.FirstA).ThenBy(p => p.FirstB))
            if (!kept.Exists(other => Overlap(passage.FirstA, passage.EndA, other.FirstA, other.EndA) || Overlap(passage.FirstB, passage.EndB, other.FirstB, other.EndB))) kept.Add(passage);
        return [.. kept.OrderBy(p => p.FirstA).ThenBy(p => p.FirstB)];
    }

    private static bool Overlap(int first, int end, int otherFirst, int otherEnd) => (Math.Min(end, otherEnd) - Math.Max(first, otherFirst)) * 2 > Math.Min(end - first, otherEnd - otherFirst);

    private sealed class Chain(int firstA, int firstB)
    {
        private int lengthA, lengthB, matched = Size;

        public int LastA => firstA + lengthA;
        public int LastB => firstB + lengthB;
        public WordPassage Passage => new(firstA, LastA + Size, firstB, LastB + Size, matched);

        public void Add(int nextA, int nextB)
        {
            matched += Math.Min(Size, Math.Min(nextA - LastA, nextB - LastB));
            (lengthA, lengthB) = (nextA - firstA, nextB - firstB);
        }
    }
}
