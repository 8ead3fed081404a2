using System.Runtime.InteropServices;
using Recoupe.Annotation;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Grouping;

/// <summary>
/// Says which pages tell one story: cosine of weighted concepts, names counting double and the headline triple (after Miranda et al. 2018), less where the pages are far apart in time. No one thing that two pages share
/// makes them one story, though short pages consist of little else: a town has a flood, a derby and a strike in one week, and a place tells half as much as a firm, a person or a word, for where is not what.
/// Pages of other places and days are of two (<see cref="Occasion"/>). Groups grow by average linkage, so that one bridging page does not fuse two events, and fall apart where pages share neither places
/// nor persons (<see cref="EventsApart"/>); the result does not depend on the order of the pages.
/// </summary>
public static class StoryGrouper
{
    private const double Threshold = 0.085;
    /// <summary>What one concept can tell of two pages at most: not enough.</summary>
    private const double MostOfConcept = Threshold;
    private const double MostOfPlace = Threshold / 2;
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
        var names = new PileNames(articles);
        var vectors = VectorsOf(articles, names, parallel);
        var occasions = new Occasion[articles.Count];
        Parallel.For(0, articles.Count, parallel, i => occasions[i] = new Occasion(articles[i], published[i], names));
        var (least, mostPages) = articles.Count <= FewPages ? (0, int.MaxValue) : (LeastOfMany, MostPagesOfTerm);
        var pairs = SharedTerms.Pairs(vectors, concept => MostOf(concept, names), least, mostPages, Nearness, parallel);
        var clusters = AverageLinkage.Cluster(articles.Count, Threshold, pairs);
        return clusters.SelectMany(cluster => EventsApart.Part(cluster, articles)).OrderBy(story => story[0]).Select(cluster => StoryOf(cluster, articles, names, vectors)).ToList();

        double Nearness(int a, int b) => occasions[a].IsApartFrom(occasions[b]) ? 0 : published[a].NearnessTo(published[b], HalfLife);
    }

    /// <summary>All pages as one story, because the user says so.</summary>
    public static Story Single(IReadOnlyList<AnnotatedArticle> articles, ParallelOptions? parallel = null)
    {
        var names = new PileNames(articles);
        return StoryOf(Enumerable.Range(0, articles.Count).ToList(), articles, names, VectorsOf(articles, names, parallel ?? new ParallelOptions()));
    }

    private static Story StoryOf(List<int> cluster, IReadOnlyList<AnnotatedArticle> articles, PileNames names, Dictionary<string, double>[] vectors)
    {
        var totals = new Dictionary<string, (double Weight, int Pages)>(StringComparer.Ordinal);
        foreach (var page in cluster)
            foreach (var (term, weight) in vectors[page])
                if (totals.GetValueOrDefault(term) is var (sum, pages)) totals[term] = (sum + weight, pages + 1);
        return new Story(cluster, cluster.ConvertAll(page => Membership(articles[page], names, vectors[page], cluster.Count, totals)));
    }

    /// <summary>In what share of the press's pages a concept stands: names of persons and places in hardly any, a state or a kind of event in many.</summary>
    private static double RateOf(string concept) => Concept.IsName(concept) ? 0 : Concept.IsState(concept) ? 0.2 : Concept.IsEvent(concept) ? 0.1 : 0.05;

    private static double MostOf(string concept, PileNames names) => Concept.IsState(concept) || names.IsPlace(concept) ? MostOfPlace : MostOfConcept;

    private static Dictionary<string, double>[] VectorsOf(IReadOnlyList<AnnotatedArticle> articles, PileNames names, ParallelOptions parallel)
    {
        var vectors = new Dictionary<string, double>[articles.Count];
        Parallel.For(0, articles.Count, parallel, i => vectors[i] = CountsOf(articles[i], names));
        var weights = new TermWeights(vectors.Select(counts => counts.Keys), BackgroundPages, RateOf);
        Parallel.For(0, articles.Count, parallel, i => vectors[i] = VectorOf(vectors[i], weights));
        return vectors;
    }

    /// <summary>How often a page speaks of each concept.</summary>
    private static Dictionary<string, double> CountsOf(AnnotatedArticle article, PileNames names)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < article.Concepts.Length; i++)
            if (names.ConceptOf(article, i) is { } concept)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, concept, out _) += article.Analysis.Tokens[i].Start < article.Article.TitleEnd ? TitleWeight : 1;
        return counts;
    }

    /// <summary>In the order of the concepts, so that sums over them depend on nothing else.</summary>
    private static Dictionary<string, double> VectorOf(Dictionary<string, double> counts, TermWeights weights)
    {
        var terms = counts.Keys.ToArray();
        Array.Sort(terms, StringComparer.Ordinal);
        var vector = new Dictionary<string, double>(counts.Count, StringComparer.Ordinal);
        double length = 0;
        foreach (var term in terms)
        {
            var value = (1 + Math.Log(counts[term])) * weights.Of(term) * (Concept.IsName(term) ? NameWeight : 1);
            vector[term] = value;
            length += value * value;
        }
        length = Math.Sqrt(length);
        foreach (var term in terms) vector[term] /= length > 0 ? length : 1;
        return vector;
    }

    /// <summary>The concepts that tie a page most to the others of its story.</summary>
    /// <param name="totals">For each concept of the story its weights on all pages, summed up, and how many pages these are.</param>
    private static Reason Membership(AnnotatedArticle article, PileNames names, Dictionary<string, double> vector, int pages, Dictionary<string, (double Weight, int Pages)> totals)
    {
        if (pages == 1) return new Reason("story-alone");
        var ties = vector.Where(pair => totals[pair.Key].Pages > 1).Select(pair => (pair.Key, Weight: TieOf(pair.Key, pair.Value, totals[pair.Key], names)))
            .Where(tie => tie.Weight > 0).OrderByDescending(tie => Math.Round(tie.Weight, 9)).ThenBy(tie => tie.Key, StringComparer.Ordinal)
            .Take(StrongestTerms).Select(tie => WordsFor(article, names, tie.Key));
        return new Reason("story-member", string.Join(", ", ties));
    }

    /// <summary>How much a concept tells of a page and all others of its story that have it, as if these had it in equal measure.</summary>
    private static double TieOf(string concept, double weight, (double Weight, int Pages) total, PileNames names)
    {
        var others = total.Pages - 1;
        return others * Math.Min(weight * (total.Weight - weight) / others, MostOf(concept, names));
    }

    /// <summary>A concept as the page says it.</summary>
    private static string WordsFor(AnnotatedArticle article, PileNames names, string concept)
    {
        var at = 0;
        while (names.ConceptOf(article, at) != concept) at++;
        var token = article.Analysis.Tokens[at];
        foreach (var name in article.Analysis.Names)
            if (name.Span.Contains(token.Start)) return name.Name;
        return token.Span.Of(article.Article.Text).ToString();
    }
}
