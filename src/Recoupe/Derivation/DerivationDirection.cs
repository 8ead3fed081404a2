using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Which of two pages has the other's text: the later one, else the one that credits or cites the other, else the shorter one.</summary>
internal sealed class DerivationDirection(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
{
    public (int From, int To, Reason Because) Of(int a, int b)
    {
        if (published[a].Interval is { } first && published[b].Interval is { } second)
        {
            if (first.Latest < second.Earliest) return (a, b, new Reason("derivation-earlier", Day(first), Day(second)));
            if (second.Latest < first.Earliest) return (b, a, new Reason("derivation-earlier", Day(second), Day(first)));
        }
        var (thanksA, thanksB) = (Thanks(articles[b], articles[a]), Thanks(articles[a], articles[b]));
        if (thanksA != thanksB) return thanksA ? (a, b, new Reason("derivation-credit", articles[a].Article.Outlet ?? "")) : (b, a, new Reason("derivation-credit", articles[b].Article.Outlet ?? ""));
        return articles[a].Article.Text.Length >= articles[b].Article.Text.Length ? (a, b, new Reason("derivation-longer")) : (b, a, new Reason("derivation-longer"));
    }

    /// <summary>Days between the publication of two pages, at least; 0 where that of one is not known.</summary>
    public int DaysBetween(int a, int b) =>
        published[a].Interval is { } own && published[b].Interval is { } its ? Math.Max(0, Math.Max(own.Earliest.DayNumber, its.Earliest.DayNumber) - Math.Min(own.Latest.DayNumber, its.Latest.DayNumber)) : 0;

    private static string Day(DateInterval interval) => interval.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a page credits the outlet of the other, or names it as a medium or an agency in its text.</summary>
    private static bool Thanks(AnnotatedArticle article, AnnotatedArticle other) =>
        other.Article.Outlet is { Length: > 0 } outlet && !string.Equals(outlet, article.Article.Outlet, StringComparison.OrdinalIgnoreCase)
        && (article.Article.Credits.Contains(outlet, StringComparer.OrdinalIgnoreCase)
            || article.Analysis.Names.Any(name => name.Voice is SourceKind.Media or SourceKind.Agency && string.Equals(name.Name, outlet, StringComparison.OrdinalIgnoreCase)));
}
