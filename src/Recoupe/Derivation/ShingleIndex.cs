using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Every run of <see cref="Size"/> words of the pile, by hash, with where it stands. Runs that stand in many pages are boilerplate of the language or of a site and find no candidates; they belong to no passage.
/// </summary>
internal sealed class ShingleIndex
{
    /// <summary>Six words: shorter runs are shared by chance in news of one event, longer ones miss lightly edited wire copy.</summary>
    public const int Size = 6;
    private const int FewestWords = 9;
    private const int LargestGap = 3;
    private const int MostPages = 40;

    private readonly IReadOnlyList<AnnotatedArticle> articles;
    private readonly Dictionary<ulong, List<(int Page, int Word)>> places = [];
    private readonly List<int>[] words;
    private readonly ulong[][] hashes;

    public ShingleIndex(IReadOnlyList<AnnotatedArticle> articles)
    {
        this.articles = articles;
        words = new List<int>[articles.Count];
        hashes = new ulong[articles.Count][];
        for (var page = 0; page < articles.Count; page++)
        {
            words[page] = WordsOf(articles[page].Analysis.Tokens);
            hashes[page] = HashesOf(articles[page].Analysis.Tokens, words[page]);
            for (var i = 0; i < hashes[page].Length; i++)
            {
                if (!places.TryGetValue(hashes[page][i], out var list)) places[hashes[page][i]] = list = [];
                list.Add((page, i));
            }
        }
    }

    private static List<int> WordsOf(Token[] tokens)
    {
        var found = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Pos != PartOfSpeech.Punct && char.IsLetterOrDigit(tokens[i].Norm[^1]) | char.IsLetterOrDigit(tokens[i].Norm[0])) found.Add(i);
        return found;
    }

    private static ulong[] HashesOf(Token[] tokens, List<int> at)
    {
        var found = new ulong[Math.Max(0, at.Count - Size + 1)];
        for (var i = 0; i < found.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = 0; k < Size; k++)
            {
                foreach (var c in tokens[at[i + k]].Norm) hash = (hash ^ c) * 1099511628211UL;
                hash = (hash ^ 32) * 1099511628211UL;
            }
            found[i] = hash;
        }
        return found;
    }

    /// <summary>Pairs of pages that share a run, ascending.</summary>
    public IEnumerable<(int A, int B)> Candidates()
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var list in places.Values)
        {
            if (list.Count < 2 || list.Count > MostPages) continue;
            for (var i = 0; i < list.Count; i++)
                for (var k = i + 1; k < list.Count; k++)
                    if (list[i].Page != list[k].Page) pairs.Add((list[i].Page, list[k].Page));
        }
        return pairs;
    }

    /// <summary>The passages that two pages share, in the order of the first: shared runs on one diagonal, small edits between them bridged.</summary>
    public List<SharedPassage> Passages(int a, int b)
    {
        var passages = new List<SharedPassage>();
        int startA = -1, startB = -1, lastA = -1, lastB = -1;
        for (var i = 0; i < hashes[a].Length; i++)
        {
            if (!places.TryGetValue(hashes[a][i], out var list) || list.Count > MostPages) continue;
            var inB = Nearest(list, b, lastB);
            if (inB < 0) continue;
            var follows = startA >= 0 && i - lastA <= Size + LargestGap && inB - lastB <= Size + LargestGap && inB >= lastB;
            if (!follows)
            {
                Close(passages, a, b, startA, lastA, startB, lastB);
                (startA, startB) = (i, inB);
            }
            (lastA, lastB) = (i, inB);
        }
        Close(passages, a, b, startA, lastA, startB, lastB);
        return passages;
    }

    private static int Nearest(List<(int Page, int Word)> list, int page, int after)
    {
        var best = -1;
        foreach (var (p, word) in list)
            if (p == page && (best < 0 || Math.Abs(word - after - 1) < Math.Abs(best - after - 1))) best = word;
        return best;
    }

    private void Close(List<SharedPassage> passages, int a, int b, int startA, int lastA, int startB, int lastB)
    {
        if (startA < 0 || lastA - startA + Size < FewestWords) return;
        passages.Add(new SharedPassage(SpanOf(a, startA, lastA + Size - 1), SpanOf(b, startB, lastB + Size - 1)));
    }

    private TextSpan SpanOf(int page, int first, int last)
    {
        var tokens = articles[page].Analysis.Tokens;
        return TextSpan.FromBounds(tokens[words[page][first]].Start, tokens[words[page][last]].End);
    }
}
