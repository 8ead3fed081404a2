using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Finds who has text from whom: passages that pages share word for word, pages that tell the same in other words or another language, and citations of one outlet of the pile
/// by another.
/// </summary>
public static class DerivationFinder
{
    /// <summary>The warning of a page that says of itself that it is translated.</summary>
    private const string TranslationNotice = "machine-translated";

    /// <param name="articles">The pile.</param>
    /// <param name="published">When each came out.</param>
    /// <param name="parallel">How many threads may compare them; as many as there are processors where null.</param>
    public static IReadOnlyList<Model.Derivation> Find(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, ParallelOptions? parallel = null)
    {
        parallel ??= new ParallelOptions();
        var direction = new DerivationDirection(articles, published);
        var copies = new CopyFinder(articles, published, direction, parallel);
        var found = new List<Model.Derivation>[articles.Count];
        Parallel.For(0, found.Length, parallel, page => found[page] = [.. copies.Find(page)]);
        foreach (var measure in MeasuresFor(articles)) AddRewrites(articles, new RewriteFinder(articles, copies, direction, measure, parallel), measure.Kind, direction, found, parallel);
        var all = found.SelectMany(list => list).ToList();
        all.AddRange(new CitationFinder(articles, published).Find(all.Select(derivation => (derivation.From, derivation.To)).ToHashSet()));
        return [.. new InheritedWords(articles).Tell([.. all.OrderBy(d => d.From).ThenBy(d => d.To).ThenBy(d => d.Kind)])];
    }

    /// <summary>Share of a page's characters that stand in the passages, each once though passages overlap.</summary>
    internal static double ShareOf(AnnotatedArticle article, List<SharedPassage> passages)
    {
        var (shared, end) = (0, 0);
        foreach (var span in passages.Select(passage => passage.InTo).OrderBy(span => span.Start))
        {
            shared += Math.Max(0, span.End - Math.Max(span.Start, end));
            end = Math.Max(end, span.End);
        }
        return Math.Round(shared / (double)Math.Max(1, article.Article.Text.Length), 2);
    }

    private static IEnumerable<RewriteMeasure> MeasuresFor(IReadOnlyList<AnnotatedArticle> articles)
    {
        yield return new RewordingMeasure(articles);
        if (articles.Select(article => article.Article.Language).Distinct(StringComparer.Ordinal).Skip(1).Any()) yield return new TranslationMeasure(articles);
    }

    private static void AddRewrites(IReadOnlyList<AnnotatedArticle> articles, RewriteFinder finder, DerivationKind kind, DerivationDirection direction, List<Model.Derivation>[] found, ParallelOptions parallel) =>
        Parallel.For(0, found.Length, parallel, page =>
        {
            var known = found[page].Select(derivation => derivation.From == page ? derivation.To : derivation.From).ToHashSet();
            foreach (var (other, sentences) in finder.TwinsOf(page, known.Contains))
            {
                var (from, to, because) = direction.Of(page, other);
                var passages = sentences.ConvertAll(pair => from == page ? new SharedPassage(pair.Own.Span, pair.Its.Span) : new SharedPassage(pair.Its.Span, pair.Own.Span));
                found[page].Add(new Model.Derivation(from, to, SaysTranslated(articles[from]) || SaysTranslated(articles[to]) ? DerivationKind.Translation : kind, ShareOf(articles[to], passages), passages, because));
            }
        });

    private static bool SaysTranslated(AnnotatedArticle article) => article.Article.Warnings.Any(warning => warning.Kind == TranslationNotice);
}
