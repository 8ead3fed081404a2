using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Which pages have something from the outlet of another ("selon le Financial Times", "a-t-il dit au Réveil"): from those of its pages that came out shortly before, the latest first. To name an outlet ("le trophée Ouest-France") is not to cite it.</summary>
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
            .GroupBy(i => KeyOf(articles[i].Article.Outlet ?? ""), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(DayOf).ThenBy(i => i).ToList(), StringComparer.Ordinal);
        for (var to = 0; to < articles.Count; to++)
            foreach (var (key, words) in CitedBy(articles[to]))
            {
                if (!pagesOf.TryGetValue(key, out var cited) || KeyOf(articles[to].Article.Outlet ?? "") == key) continue;
                foreach (var from in Nearest(cited, to))
                    if (known.Add((from, to))) yield return new Model.Derivation(from, to, DerivationKind.Citation, 0, [], new Reason("derivation-citation", words));
            }
    }

    /// <summary>The media that a page names, and that somebody's words in it come from or through, each once, in the order of their names.</summary>
    private static Dictionary<string, string> CitedBy(AnnotatedArticle article)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribution in article.Analysis.Attributions)
            foreach (var link in attribution.Chain) sources.Add(KeyOf(link));
        foreach (var quotation in article.Analysis.Quotations)
        {
            if (quotation.Speaker is { } speaker) sources.Add(KeyOf(speaker));
            if (quotation.Via is { } via) sources.Add(KeyOf(via));
        }
        var cited = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in article.Analysis.Names)
        {
            if (name.Voice is not (SourceKind.Media or SourceKind.Agency)) continue;
            var words = name.Span.Of(article.Article.Text).ToString();
            if (sources.Contains(KeyOf(name.Name)) || sources.Contains(KeyOf(words))) cited.TryAdd(KeyOf(name.Name), words);
        }
        return cited;
    }

    /// <summary>An outlet with or without its article: "Le Réveil", "du Réveil".</summary>
    private static string KeyOf(string name)
    {
        var key = Folding.NameKey(name);
        foreach (var article in (ReadOnlySpan<string>)["le ", "la ", "les ", "l "])
            if (key.Length > article.Length && key.StartsWith(article, StringComparison.Ordinal)) return key[article.Length..];
        return key;
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
