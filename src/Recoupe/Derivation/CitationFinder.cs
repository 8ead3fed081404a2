using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Which pages name the outlet of another as a source ("selon le Financial Times"): those of its pages that came out shortly before, the latest first.</summary>
internal sealed class CitationFinder(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
{
    /// <summary>Days after which a page is no longer the one that is cited.</summary>
    private const int MostDays = 31;
    /// <summary>An outlet may have thousands of pages in the pile; the words name none of them.</summary>
    private const int MostPages = 12;

    /// <param name="known">Pairs that a derivation of another kind already ties.</param>
    public IEnumerable<Model.Derivation> Find(HashSet<(int From, int To)> known)
    {
        var pagesOf = Enumerable.Range(0, articles.Count).Where(i => articles[i].Article.Outlet is { Length: > 0 })
            .GroupBy(i => articles[i].Article.Outlet ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.OrderBy(DayOf).ThenBy(i => i).ToList(), StringComparer.OrdinalIgnoreCase);
        for (var to = 0; to < articles.Count; to++)
            foreach (var name in articles[to].Analysis.Names)
            {
                if (name.Voice is not (SourceKind.Media or SourceKind.Agency) || !pagesOf.TryGetValue(name.Name, out var cited)) continue;
                if (string.Equals(articles[cited[0]].Article.Outlet, articles[to].Article.Outlet, StringComparison.OrdinalIgnoreCase)) continue;
                foreach (var from in Nearest(cited, to))
                    if (known.Add((from, to))) yield return new Model.Derivation(from, to, DerivationKind.Citation, 0, [], new Reason("derivation-citation", name.Span.Of(articles[to].Article.Text).ToString()));
            }
    }

    private int DayOf(int page) => published[page].Interval?.Latest.DayNumber ?? int.MinValue;

    /// <summary>The latest that are not later than the citing page and no more than a month older, then those without a day.</summary>
    private List<int> Nearest(List<int> cited, int to)
    {
        var (first, last) = published[to].Interval is { } own ? (own.Earliest.DayNumber - MostDays, own.Latest.DayNumber) : (int.MinValue, int.MaxValue);
        var (low, high) = (0, cited.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (DayOf(cited[middle]) <= last) low = middle + 1;
            else high = middle;
        }
        var near = new List<int>();
        for (var i = low - 1; i >= 0 && near.Count < MostPages && DayOf(cited[i]) >= first; i--) near.Add(cited[i]);
        for (var i = 0; i < low && near.Count < MostPages && first > int.MinValue && DayOf(cited[i]) == int.MinValue; i++) near.Add(cited[i]);
        return near;
    }
}
