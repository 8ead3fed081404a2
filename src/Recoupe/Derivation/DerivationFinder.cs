using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Finds who has text from whom: runs of words that two pages share, found through an index of word shingles (Broder 1997) and grown to passages,
/// and citations of one outlet of the pile by another.
/// </summary>
public static class DerivationFinder
{
    private const double CopyShare = 0.5;
    private const double RewriteShare = 0.06;

    public static IReadOnlyList<Model.Derivation> Find(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        var index = new ShingleIndex(articles);
        var found = new List<Model.Derivation>();
        foreach (var (a, b) in index.Candidates())
        {
            var passages = index.Passages(a, b);
            if (passages.Count == 0) continue;
            var (from, to, because) = Direction(articles, published, a, b);
            if (from == b) passages = passages.ConvertAll(p => new SharedPassage(p.InTo, p.InFrom));
            var shared = ShareOf(articles[to].Article.Text, passages);
            if (shared < RewriteShare) continue;
            found.Add(new Model.Derivation(from, to, shared >= CopyShare ? DerivationKind.Copy : DerivationKind.Rewrite, Math.Round(shared, 2), passages, because));
        }
        AddCitations(articles, found);
        return found.OrderBy(d => d.From).ThenBy(d => d.To).ThenBy(d => d.Kind).ToList();
    }

    private static double ShareOf(string text, List<SharedPassage> passages) => text.Length == 0 ? 0 : Math.Min(1.0, passages.Sum(p => p.InTo.Length) / (double)text.Length);

    /// <summary>The page that came first is the one that the other has it from: by date, else by who credits an agency, else by length.</summary>
    private static (int From, int To, Reason Because) Direction(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, int a, int b)
    {
        if (published[a].Interval is { } first && published[b].Interval is { } second)
        {
            if (first.Latest < second.Earliest) return (a, b, new Reason("derivation-earlier", Day(first), Day(second)));
            if (second.Latest < first.Earliest) return (b, a, new Reason("derivation-earlier", Day(second), Day(first)));
        }
        if (Credits(articles[b], articles[a])) return (a, b, new Reason("derivation-credit", articles[a].Article.Outlet ?? ""));
        if (Credits(articles[a], articles[b])) return (b, a, new Reason("derivation-credit", articles[b].Article.Outlet ?? ""));
        return articles[a].Article.Text.Length >= articles[b].Article.Text.Length ? (a, b, new Reason("derivation-longer")) : (b, a, new Reason("derivation-longer"));
    }

    private static string Day(Language.Dates.DateInterval interval) => interval.Earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Credits(AnnotatedArticle article, AnnotatedArticle other) =>
        other.Article.Outlet is { Length: > 0 } outlet && article.Article.Credits.Contains(outlet, StringComparer.OrdinalIgnoreCase);

    private static void AddCitations(IReadOnlyList<AnnotatedArticle> articles, List<Model.Derivation> found)
    {
        var byOutlet = Enumerable.Range(0, articles.Count).Where(i => articles[i].Article.Outlet is { Length: > 0 })
            .GroupBy(i => articles[i].Article.Outlet ?? "", StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);
        var known = found.Select(derivation => (derivation.From, derivation.To)).ToHashSet();
        for (var to = 0; to < articles.Count; to++)
            foreach (var name in articles[to].Analysis.Names)
            {
                if (name.Voice is not (SourceKind.Media or SourceKind.Agency) || !byOutlet.TryGetValue(name.Name, out var cited)) continue;
                var words = name.Span.Of(articles[to].Article.Text).ToString();
                foreach (var from in cited)
                    if (from != to && articles[from].Article.Outlet != articles[to].Article.Outlet && known.Add((from, to)))
                        found.Add(new Model.Derivation(from, to, DerivationKind.Citation, 0, [], new Reason("derivation-citation", words)));
            }
    }
}
