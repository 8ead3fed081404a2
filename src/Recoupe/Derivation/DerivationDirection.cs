using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Which of two pages has the other's text: the one that credits the other, else the later one by its day, else the one that cites the other, else the later one by the hour, else the shorter one.</summary>
internal sealed class DerivationDirection(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
{
    public (int From, int To, Reason Because) Of(int a, int b)
    {
        if (OnlyOne(a, b, Credits) is { } credited) return credited;
        var (from, to, because) = ByDay(a, b) ?? OnlyOne(a, b, Cites) ?? ByHour(a, b) ?? (articles[a].Article.Text.Length >= articles[b].Article.Text.Length ? (a, b, new Reason("derivation-longer")) : (b, a, new Reason("derivation-longer")));
        // Clients of one agency have it from there, whichever printed it first.
        return SharedCredit(a, b) is { } agency ? (from, to, new Reason("derivation-same-credit", agency)) : (from, to, because);
    }

    /// <summary>The page that the other names as its source, where it does not do the same.</summary>
    private (int From, int To, Reason Because)? OnlyOne(int a, int b, Func<AnnotatedArticle, string, bool> names)
    {
        var (namesA, namesB) = (Names(b, a), Names(a, b));
        if (namesA == namesB) return null;
        var (from, to) = namesA ? (a, b) : (b, a);
        return (from, to, new Reason("derivation-credit", articles[from].Article.Outlet!));

        bool Names(int page, int other) =>
            articles[other].Article.Outlet is { Length: > 0 } outlet && !string.Equals(outlet, articles[page].Article.Outlet, StringComparison.OrdinalIgnoreCase) && names(articles[page], outlet);
    }

    private (int From, int To, Reason Because)? ByDay(int a, int b)
    {
        if (published[a].Interval is not { } first || published[b].Interval is not { } second) return null;
        if (first.Latest < second.Earliest) return (a, b, new Reason("derivation-earlier", Day(first), Day(second)));
        return second.Latest < first.Earliest ? (b, a, new Reason("derivation-earlier", Day(second), Day(first))) : null;
    }

    private (int From, int To, Reason Because)? ByHour(int a, int b)
    {
        if (StatedMoment.Of(articles[a], published[a]) is not { } own || StatedMoment.Of(articles[b], published[b]) is not { } its || own.IsBefore(its) is not { } isFirst) return null;
        return isFirst ? (a, b, Hours(own, its)) : (b, a, Hours(its, own));
    }

    private static Reason Hours(StatedMoment first, StatedMoment second) =>
        new("derivation-hour", first.Clock.ToString("HH:mm", CultureInfo.InvariantCulture), second.Clock.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Days between the publication of two pages, at least; 0 where that of one is not known.</summary>
    public int DaysBetween(int a, int b) =>
        published[a].Interval is { } own && published[b].Interval is { } its ? Math.Max(0, Math.Max(own.Earliest.DayNumber, its.Earliest.DayNumber) - Math.Min(own.Latest.DayNumber, its.Latest.DayNumber)) : 0;

    private static string Day(DateInterval interval) => interval.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Credits(AnnotatedArticle article, string outlet) => article.Article.Credits.Contains(outlet, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it names the outlet as a medium or an agency in its text.</summary>
    private static bool Cites(AnnotatedArticle article, string outlet) =>
        article.Analysis.Names.Any(name => name.Voice is SourceKind.Media or SourceKind.Agency && string.Equals(name.Name, outlet, StringComparison.OrdinalIgnoreCase));

    private string? SharedCredit(int a, int b) => articles[a].Article.Credits.FirstOrDefault(credit => articles[b].Article.Credits.Contains(credit, StringComparer.OrdinalIgnoreCase));
}
