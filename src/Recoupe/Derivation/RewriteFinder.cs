using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Finds pages that tell what another tells in other words, or in another language: sentences that speak of the same things, in the same order. Only pages that share several
/// rare terms are compared, so that a large pile costs little more than its pages.
/// </summary>
internal sealed class RewriteFinder
{
    /// <summary>Pages on which a term is still rare.</summary>
    private const int MostPages = 40;
    /// <summary>Rare terms that two pages share before they are compared.</summary>
    private const int FewestRare = 5;
    /// <summary>Days after which a page is no rewrite of another.</summary>
    private const int MostDays = 10;
    /// <summary>Of a text with more, those that come first are held against other texts, each against each: 2,000 are a book of fifty pages.</summary>
    private const int MostSentences = 2000;

    private readonly RewriteMeasure measure;
    private readonly DerivationDirection direction;
    private readonly List<FactSentence>[] sentences;
    private readonly Dictionary<ulong, List<int>> pagesOf = [];
    private readonly Dictionary<ulong, double> weights;
    private readonly double[][] totals;

    /// <param name="articles">The pile.</param>
    /// <param name="copies">Says what is formula in a page, and so tells nothing.</param>
    public RewriteFinder(IReadOnlyList<AnnotatedArticle> articles, CopyFinder copies, DerivationDirection direction, RewriteMeasure measure, ParallelOptions parallel)
    {
        (this.measure, this.direction) = (measure, direction);
        sentences = new List<FactSentence>[articles.Count];
        Parallel.For(0, articles.Count, parallel, page => sentences[page] = Told(measure.SentencesOf(articles[page]), [.. copies.FormulasOf(page), .. articles[page].StockSentences]));
        var counts = new Dictionary<ulong, int>();
        foreach (var term in sentences.SelectMany(TermsOf)) counts[term] = counts.GetValueOrDefault(term) + 1;
        for (var page = 0; page < sentences.Length; page++)
            foreach (var term in TermsOf(sentences[page]))
            {
                if (counts[term] is < 2 or > MostPages) continue;
                if (!pagesOf.TryGetValue(term, out var pages)) pagesOf.Add(term, pages = new List<int>(counts[term]));
                pages.Add(page);
            }
        weights = counts.ToDictionary(pair => pair.Key, pair => Math.Log((articles.Count + 1.0) / (pair.Value + 0.5)));
        totals = [.. sentences.Select(text => SentenceAlignment.TotalsOf(text, weights))];
    }

    /// <summary>The pages after this one that tell what it tells, ascending, each with the sentences of the two.</summary>
    /// <param name="isKnown">Which pages are left aside, because what ties them is known.</param>
    public IEnumerable<(int Other, List<(FactSentence Own, FactSentence Its)> Sentences)> TwinsOf(int page, Func<int, bool> isKnown)
    {
        var shared = new Dictionary<int, int>();
        foreach (var term in TermsOf(sentences[page]))
            if (pagesOf.TryGetValue(term, out var pages))
                for (var i = pages.BinarySearch(page) + 1; i < pages.Count; i++) shared[pages[i]] = shared.GetValueOrDefault(pages[i]) + 1;
        SentenceAlignment? alignment = null;
        foreach (var other in shared.Where(pair => pair.Value >= FewestRare).Select(pair => pair.Key).Order())
        {
            if (isKnown(other) || direction.DaysBetween(page, other) > MostDays) continue;
            alignment ??= new SentenceAlignment(sentences[page], weights);
            var pairs = alignment.Align(sentences[other], totals[other]);
            var coverage = pairs.Sum(pair => pair.Weight) / Math.Max(totals[page].Sum(), totals[other].Sum());
            if (measure.IsRewrite(page, other, pairs.Count, coverage)) yield return (other, pairs.ConvertAll(pair => (sentences[page][pair.A], sentences[other][pair.B])));
        }
    }

    /// <summary>The sentences that are not mostly formula.</summary>
    private static List<FactSentence> Told(List<FactSentence> all, List<TextSpan> formulas)
    {
        var first = all.Count > MostSentences ? all[..MostSentences] : all;
        return formulas.Count == 0
            ? first
            : first.FindAll(sentence => formulas.Sum(formula => Math.Max(0, Math.Min(formula.End, sentence.Span.End) - Math.Max(formula.Start, sentence.Span.Start))) * 2 < sentence.Span.Length);
    }

    private static HashSet<ulong> TermsOf(List<FactSentence> text) => text.SelectMany(sentence => sentence.Terms).ToHashSet();
}
