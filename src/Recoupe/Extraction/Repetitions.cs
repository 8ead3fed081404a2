using Recoupe.Extraction.Blocks;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>Sentences that an article says twice nearly word by word: the mark of a text sewn together from two.</summary>
internal static class Repetitions
{
    private const int FewestWords = 6;
    private const double Overlap = 0.75;

    // Beyond, a page is a collection of texts, and pairs grow with the square.
    private const int SentenceLimit = 600;

    public static IEnumerable<Warning> Find(string text, IReadOnlyList<ArticleBlock> blocks, StopWords stopWords)
    {
        var sentences = new List<(TextSpan Span, HashSet<string> Stems)>();
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Caption) continue;
            foreach (var span in Sentences(text, block.Span))
            {
                var stems = Stems(span.Of(text), stopWords);
                if (stems.Count >= FewestWords && sentences.Count < SentenceLimit) sentences.Add((span, stems));
            }
        }
        for (var later = 1; later < sentences.Count; later++)
        {
            var twin = sentences.FindIndex(0, later, earlier => IsTwin(earlier.Stems, sentences[later].Stems));
            if (twin >= 0) yield return new Warning("repeated-paragraph", sentences[later].Span, new Reason("repeated-paragraph", sentences[twin].Span.Of(text).ToString()));
        }
    }

    private static bool IsTwin(HashSet<string> a, HashSet<string> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        // The shorter within the longer; but a short sentence is contained in many a long one.
        if (few.Count * 3 < many.Count) return false;
        var shared = 0;
        foreach (var stem in few) if (many.Contains(stem)) shared++;
        return shared >= FewestWords && shared >= Overlap * few.Count;
    }

    private static HashSet<string> Stems(ReadOnlySpan<char> sentence, StopWords stopWords)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in new Words(Folding.Fold(sentence)))
            if (Subject.IsContent(word, stopWords)) stems.Add(Subject.StemOf(word).ToString());
        return stems;
    }

    /// <summary>Cuts at stops before a capital: coarse, but a wrong cut only makes two shorter sentences.</summary>
    private static IEnumerable<TextSpan> Sentences(string text, TextSpan block)
    {
        var start = block.Start;
        for (var i = block.Start; i < block.End - 1; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
            var next = i + 1;
            while (next < block.End && (char.IsWhiteSpace(text[next]) || text[next] is '»' or '"' or '”')) next++;
            if (next == i + 1 || next >= block.End || !char.IsUpper(text[next]) && text[next] is not ('«' or '"' or '“') || i - start < 12) continue;
            yield return TextSpan.FromBounds(start, i + 1);
            start = next;
        }
        if (block.End > start) yield return TextSpan.FromBounds(start, block.End);
    }
}
