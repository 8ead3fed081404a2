using Recoupe.Extraction.Blocks;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>Sentences and paragraphs that an article says twice nearly word by word: the mark of a text sewn together from two.</summary>
internal static class Repetitions
{
    private const int FewestWords = 6;
    private const int FewestOfParagraph = 8;
    private const double Overlap = 0.75;

    // Beyond, a page is a collection of texts, and pairs grow with the square.
    private const int SentenceLimit = 600;

    public static IEnumerable<Warning> Find(string text, IReadOnlyList<ArticleBlock> blocks, StopWords stopWords)
    {
        var told = new List<Passage>();
        var paragraphs = new List<Passage>();
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Caption) continue;
            var sentences = Sentences(text, block.Span).Take(SentenceLimit - told.Count).Select(span => new Passage(span, Stems(span.Of(text), stopWords))).ToList();
            if (sentences.Count == 0) yield break;
            var paragraph = new Passage(block.Span, [.. sentences.SelectMany(sentence => sentence.Stems)]);
            if (sentences.Count > 1 && paragraphs.Find(earlier => AreAlike(earlier.Stems, paragraph.Stems)) is { } before)
            {
                yield return Repeated(text, block.Span, before);
                told.AddRange(sentences);
            }
            else
                foreach (var warning in Twins(text, told, sentences)) yield return warning;
            paragraphs.Add(paragraph);
        }
    }

    /// <summary>The sentences of a paragraph that were told before, those that follow each other as one; each is told from then on.</summary>
    private static IEnumerable<Warning> Twins(string text, List<Passage> told, List<Passage> sentences)
    {
        Warning? run = null;
        foreach (var sentence in sentences)
        {
            var twin = told.Find(earlier => IsTwin(earlier.Stems, sentence.Stems));
            told.Add(sentence);
            if (run is not null && (twin is not null || told.Exists(earlier => earlier != sentence && earlier.Stems.SetEquals(sentence.Stems))))
                run = run with { Span = TextSpan.FromBounds(run.Span.Start, sentence.Span.End) };
            else
            {
                if (run is not null) yield return run;
                run = twin is null ? null : Repeated(text, sentence.Span, twin);
            }
        }
        if (run is not null) yield return run;
    }

    private static Warning Repeated(string text, TextSpan span, Passage before) => new("repeated-paragraph", span, new Reason("repeated-paragraph", before.Span.Of(text).ToString()));

    private static bool IsTwin(HashSet<string> a, HashSet<string> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        // The shorter within the longer; but a short sentence is contained in many a long one.
        if (few.Count < FewestWords || few.Count * 3 < many.Count) return false;
        var shared = few.Count(many.Contains);
        return shared >= FewestWords && shared >= Overlap * few.Count;
    }

    /// <summary>Paragraphs of short sentences, that share most of their words and all of their figures: a ticker that counts on tells news.</summary>
    private static bool AreAlike(HashSet<string> a, HashSet<string> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        if (few.Count < FewestOfParagraph || few.Count * 3 < many.Count * 2) return false;
        var shared = few.Count(many.Contains);
        return shared >= FewestOfParagraph && shared >= Overlap * few.Count && few.Where(IsFigure).Order(StringComparer.Ordinal).SequenceEqual(many.Where(IsFigure).Order(StringComparer.Ordinal));
    }

    private static bool IsFigure(string stem) => char.IsAsciiDigit(stem[0]);

    private sealed record Passage(TextSpan Span, HashSet<string> Stems);

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
