using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>
/// When each article was published: what the page states, weighed and held against its own text; where it states nothing,
/// the days that its dates, weekdays and neighbours leave open. The result does not depend on the order of the articles.
/// </summary>
public sealed class PublicationSolver
{
    // A bound further off says nothing about the day.
    private const int NearBound = 60;

    /// <param name="parallel">How many threads may read the articles; as many as there are processors where null.</param>
    public IReadOnlyList<PublicationDate> Solve(IReadOnlyList<AnnotatedArticle> articles, ParallelOptions? parallel = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var clues = new PublicationClues[articles.Count];
        var stated = new PublicationDate?[articles.Count];
        parallel ??= new ParallelOptions();
        Parallel.For(0, clues.Length, parallel, i =>
        {
            clues[i] = new PublicationClues(articles[i]);
            stated[i] = StatedChoice.Choose(articles[i].Article, clues[i]);
        });
        if (Array.TrueForAll(stated, date => date is not null)) return Array.ConvertAll(stated, date => date!);
        var known = new PublicationDate[articles.Count];
        for (var i = 0; i < known.Length; i++) known[i] = stated[i] ?? Unknown(articles[i].Article);
        var neighbourhood = new Neighbourhood(articles);
        // What the first pass inferred dates the neighbours of the second.
        for (var pass = 0; pass < 2; pass++) known = Infer(articles, clues, stated, neighbourhood, known, parallel);
        return known;
    }

    private static PublicationDate[] Infer(IReadOnlyList<AnnotatedArticle> articles, PublicationClues[] clues, PublicationDate?[] stated, Neighbourhood neighbourhood, PublicationDate[] known, ParallelOptions parallel)
    {
        var dates = new PublicationDate[articles.Count];
        Parallel.For(0, dates.Length, parallel, i => dates[i] = stated[i] ?? Infer(articles[i], clues[i], neighbourhood.Of(i, known)));
        return dates;
    }

    private static PublicationDate Unknown(Article article) => new(null, PublicationBasis.Unknown, [new Reason("published-unknown")], StatedChoice.Modified(article));

    /// <summary>"Mis à jour le 3 mai 2024" and nothing else: most pages are changed on their day, and what stands in them was true on that one.</summary>
    private static PublicationDate? OfLastChange(Article article) =>
        StatedChoice.Modified(article) is { Days: 1 } changed && StatedChoice.UpperBound(article) is { } upper && changed.Latest <= upper
            ? new PublicationDate(changed, PublicationBasis.Inferred, [new Reason("published-before", TimexNotation.Of(changed))], changed) : null;

    private static PublicationDate Infer(AnnotatedArticle article, PublicationClues clues, Neighbours neighbours)
    {
        var yearless = StatedChoice.Yearless(article.Article);
        var likelihood = new DayLikelihood(clues, neighbours, StatedChoice.UpperBound(article.Article), yearless, StatedChoice.Modified(article.Article) is { Days: 1 } changed ? changed.Earliest : null);
        if (likelihood.Best() is not { } interval) return OfLastChange(article.Article) ?? Unknown(article.Article);
        if (yearless is null && likelihood.MayBeOfChange(interval) && OfLastChange(article.Article) is { } ofChange) return ofChange;
        return new PublicationDate(interval, PublicationBasis.Inferred, Reasons(article, clues, neighbours, interval), StatedChoice.Modified(article.Article));
    }

    private static Reason[] Reasons(AnnotatedArticle article, PublicationClues clues, Neighbours neighbours, DateInterval interval)
    {
        var reasons = new List<Reason>();
        var text = article.Analysis.Text;
        if (StatedChoice.Yearless(article.Article) is { } dateline) reasons.Add(new Reason("published-dateline", dateline.Text));
        if (clues.WeekdayDate is { } weekday && Weekday(weekday, weekday.Span.Of(text).ToString(), interval) is { } fitting) reasons.Add(fitting);
        else if (clues.LatestDate(interval.Latest) is { } latest) reasons.Add(new Reason("published-latest-event", latest.Span.Of(text).ToString()));
        if (neighbours.Median is { } median) reasons.Add(new Reason("published-neighbours", neighbours.File, TimexNotation.Of(median)));
        if (neighbours.Told is var (at, told)) reasons.Add(new Reason("published-relative", clues.Dates[at].Span.Of(text).ToString(), TimexNotation.Of(told)));
        if (StatedChoice.UpperBound(article.Article) is { } upper && upper.DayNumber - interval.Latest.DayNumber <= NearBound) reasons.Add(new Reason("published-before", TimexNotation.Of(DateInterval.Day(upper))));
        if (reasons.Count == 0) reasons.Add(new Reason("published-latest-event", ""));
        reasons.AddRange(StatedChoice.Rejected(article.Article, clues, interval));
        return reasons.ToArray();
    }

    /// <summary>In which year, within those that come into question, the day falls on its weekday, and the nearest others; null where it does in none and was taken for a slip.</summary>
    private static Reason? Weekday(Timex date, string text, DateInterval interval)
    {
        if (date.Form is not CalendarForm { Weekday: { } weekday, Day: { } day, Month: { } month, Year: null } || interval.Earliest.Year != interval.Latest.Year) return new Reason("published-weekday", text);
        var year = interval.Earliest.Year;
        // Told in January, a day of December is of the year before.
        if (!Fits(year) && Fits(year - 1)) year--;
        if (!Fits(year)) return null;
        int before = year - 1, after = year + 1;
        while (!Fits(before)) before--;
        while (!Fits(after)) after++;
        return new Reason("published-weekday-year", text, year.ToString(CultureInfo.InvariantCulture), before.ToString(CultureInfo.InvariantCulture), after.ToString(CultureInfo.InvariantCulture));

        bool Fits(int of) => day <= DateTime.DaysInMonth(of, month) && new DateOnly(of, month, day).DayOfWeek == weekday;
    }
}
