using Recoupe.Annotation;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Grouping;

/// <summary>
/// Says which pages tell one story: cosine of weighted concepts, names counting double and the headline triple (after Miranda et al. 2018), less where the pages are far apart in time.
/// Groups grow by average linkage, so that one bridging page does not fuse two events, and fall apart where pages share neither places nor persons (<see cref="EventsApart"/>); the result does not depend on the order of the pages.
/// </summary>
public static class StoryGrouper
{
    private const double Threshold = 0.085;
    /// <summary>Pages of other matters that every pile is weighed with: in a pile that holds one story alone, what all its pages share is what makes it one.</summary>
    private const int BackgroundPages = 60;
    private const double NameWeight = 2;
    private const double TitleWeight = 3;
    /// <summary>Days after which two reports are half as likely to be of one event.</summary>
    private const double HalfLife = 30;
    private const int StrongestTerms = 5;
    /// <summary>In a pile larger than this, pairs less alike than <see cref="LeastOfMany"/> count as not alike at all: they are most of all pairs, and weigh next to nothing.</summary>
    private const int FewPages = 2000;
    private const double LeastOfMany = Threshold / 5;
    /// <summary>In such a pile, terms on more pages than these tell no story from another.</summary>
    private const int MostPagesOfTerm = 1000;

    /// <param name="articles">The pile.</param>
    /// <param name="published">When each came out.</param>
    /// <param name="parallel">How many threads may compare them; as many as there are processors where null.</param>
    public static IReadOnlyList<Story> Group(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, ParallelOptions? parallel = null)
    {
        parallel ??= new ParallelOptions();
        var vectors = VectorsOf(articles, parallel);
        var (least, mostPages) = articles.Count <= FewPages ? (0, int.MaxValue) : (LeastOfMany, MostPagesOfTerm);
        var pairs = SharedTerms.Pairs(vectors, least, mostPages, (a, b) => published[a].NearnessTo(published[b], HalfLife), parallel);
        var clusters = AverageLinkage.Cluster(articles.Count, Threshold, pairs);
        return clusters.SelectMany(cluster => EventsApart.Part(cluster, articles)).OrderBy(story => story[0]).Select(cluster => StoryOf(cluster, articles, vectors)).ToList();
    }

    /// <summary>All pages as one story, because the user says so.</summary>
    public static Story Single(IReadOnlyList<AnnotatedArticle> articles, ParallelOptions? parallel = null)
    {
        var vectors = VectorsOf(articles, parallel ?? new ParallelOptions());
        return StoryOf(Enumerable.Range(0, articles.Count).ToList(), articles, vectors);
    }

    private static Story StoryOf(List<int> cluster, IReadOnlyList<AnnotatedArticle> articles, Dictionary<string, double>[] vectors)
    {
        var totals = new Dictionary<string, (double Weight, int Pages)>(StringComparer.Ordinal);
        foreach (var page in cluster)
            foreach (var (term, weight) in vectors[page])
                if (totals.GetValueOrDefault(term) is var (sum, pages)) totals[term] = (sum + weight, pages + 1);
        return new Story(cluster, cluster.ConvertAll(page => Membership(articles[page], vectors[page], cluster.Count, totals)));
    }

    /// <summary>In what share of the press's pages a concept stands: names of persons and places in hardly any, a state or a kind of event in many.</summary>
    private static double RateOf(string concept) => Concept.IsName(concept) ? 0 : Concept.IsState(concept) ? 0.2 : Concept.IsEvent(concept) ? 0.1 : 0.05;

    private static Dictionary<string, double>[] VectorsOf(IReadOnlyList<AnnotatedArticle> articles, ParallelOptions parallel)
    {
        var weights = new TermWeights(articles.Select(a => a.Concepts.OfType<string>()), BackgroundPages, RateOf);
        var vectors = new Dictionary<string, double>[articles.Count];
        Parallel.For(0, articles.Count, parallel, i => vectors[i] = VectorOf(articles[i], weights));
        return vectors;
    }

    private static Dictionary<string, double> VectorOf(AnnotatedArticle article, TermWeights weights)
    {
        var titleEnd = article.Article.Blocks is [{ Kind: BlockKind.Title } title, ..] ? title.Span.End : 0;
        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < article.Concepts.Length; i++)
            if (article.Concepts[i] is { } concept)
                counts[concept] = counts.GetValueOrDefault(concept) + (article.Analysis.Tokens[i].Start < titleEnd ? TitleWeight : 1);
        var vector = new Dictionary<string, double>(counts.Count, StringComparer.Ordinal);
        double length = 0;
        foreach (var (term, count) in counts)
        {
            var value = (1 + Math.Log(count)) * weights.Of(term) * (Concept.IsName(term) ? NameWeight : 1);
            vector[term] = value;
            length += value * value;
        }
        length = Math.Sqrt(length);
        foreach (var term in counts.Keys) vector[term] /= length > 0 ? length : 1;
        return vector;
    }

    /// <summary>The concepts that tie a page most to the others of its story.</summary>
    /// <param name="totals">For each concept of the story its weights on all pages, summed up, and how many pages these are.</param>
    private static Reason Membership(AnnotatedArticle article, Dictionary<string, double> vector, int pages, Dictionary<string, (double Weight, int Pages)> totals)
    {
        if (pages == 1) return new Reason("story-alone");
        var ties = vector.Where(pair => totals[pair.Key].Pages > 1).Select(pair => (pair.Key, Weight: (totals[pair.Key].Weight - pair.Value) * pair.Value))
            .Where(tie => tie.Weight > 0).OrderByDescending(tie => Math.Round(tie.Weight, 9)).ThenBy(tie => tie.Key, StringComparer.Ordinal)
            .Take(StrongestTerms).Select(tie => WordsFor(article, tie.Key));
        return new Reason("story-member", string.Join(", ", ties));
    }

    /// <summary>A concept as the page says it.</summary>
    private static string WordsFor(AnnotatedArticle article, string concept)
    {
        var at = Array.IndexOf(article.Concepts, concept);
        var token = article.Analysis.Tokens[at];
        foreach (var name in article.Analysis.Names)
            if (name.Span.Contains(token.Start)) return name.Name;
        return token.Span.Of(article.Article.Text).ToString();
    }
}
