using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>Which of the dates that a page states about itself is its date of publication.</summary>
internal static class StatedChoice
{
    // A date that reads this much worse than the best in its neighbourhood contradicts the text.
    private const double Contradiction = 9;
    /// <summary>What is left of the weight of a date that the text or the archive contradicts.</summary>
    private const double Doubted = 0.1;
    /// <summary>Least weight of a date that is believed.</summary>
    private const double Enough = 1;
    /// <summary>What lies before it or after the last is a default that somebody left there.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    /// <summary>Days between the bounds of a dateline within which its year is sure.</summary>
    private const int CrawlLag = 360;
    /// <summary>Dates that are named as not believed.</summary>
    private const int MostRejected = 3;

    public static PublicationDate? Choose(Article article, PublicationClues clues)
    {
        StatedDate? best = null;
        double bestWeight = 0;
        var likelihood = new DayLikelihood(clues, Neighbours.None, null, null);
        foreach (var stated in article.StatedDates)
        {
            if (!IsOwn(stated) || !stated.IsYearKnown) continue;
            double weight = 0;
            foreach (var other in article.StatedDates)
                if (IsOwn(other) && Agree(stated, other)) weight += Weight(other);
            if (stated.Interval.Days == 1 && likelihood.IsWorse(stated.Interval.Earliest, Contradiction)) weight *= Doubted;
            // A date that the archive's own banner repeats is the day of the copy.
            if (IsArchiveDay(article, stated) || IsAfterFetch(article, stated)) weight *= Doubted;
            // Of two that agree the narrower says more.
            if (weight > bestWeight || (weight == bestWeight && best is not null && stated.Interval.Days < best.Interval.Days)) (best, bestWeight) = (stated, weight);
        }
        if (best is null || bestWeight < Enough) return Dateline(article, clues);
        return new PublicationDate(best.Interval, PublicationBasis.Stated, [Because(best), .. Rejected(article, likelihood, best.Interval)], Modified(article));
    }

    /// <summary>What else the page states that cannot be its day if that one is, each day once.</summary>
    public static IEnumerable<Reason> Rejected(Article article, PublicationClues clues, DateInterval taken) =>
        Rejected(article, new DayLikelihood(clues, Neighbours.None, null, null), taken);

    private static IEnumerable<Reason> Rejected(Article article, DayLikelihood likelihood, DateInterval taken)
    {
        var told = new HashSet<DateInterval>();
        foreach (var other in article.StatedDates)
        {
            if (!IsOwn(other) || !other.IsYearKnown || taken.Overlaps(other.Interval) || !told.Add(other.Interval) || told.Count > MostRejected) continue;
            var key = IsAfterFetch(article, other) ? "published-not-later" : IsArchiveDay(article, other) ? "published-not-archived"
                : other.Interval.Days == 1 && likelihood.IsWorse(other.Interval.Earliest, Contradiction) ? "published-not-text" : "published-not";
            yield return new Reason(key, other.Text, TimexNotation.Of(other.Interval));
        }
    }

    /// <summary>Nothing was published after it was fetched; a day is granted for the time zones.</summary>
    public static bool IsAfterFetch(Article article, StatedDate stated) =>
        article.Page.Fetched is { } fetched && stated.IsYearKnown && stated.Interval.Earliest.DayNumber > DateOnly.FromDateTime(fetched.UtcDateTime).DayNumber + 1;

    private static bool IsArchiveDay(Article article, StatedDate stated)
    {
        foreach (var other in article.StatedDates)
            if (other.Origin == DateOrigin.Archive && other.Interval == stated.Interval) return true;
        return false;
    }

    /// <summary>A dateline without a year takes it from anything else that the page says of its age.</summary>
    private static PublicationDate? Dateline(Article article, PublicationClues clues)
    {
        if (Yearless(article) is not { } dateline) return null;
        if (UpperBound(article) is not { } upper || clues.LowerBound() is not { } lower || upper.DayNumber - lower.DayNumber > CrawlLag) return null;
        for (var year = upper.Year; year >= lower.Year; year--)
            if (InYear(dateline, year) is { } day && day <= upper && day >= lower)
                return new PublicationDate(DateInterval.Day(day), PublicationBasis.Stated, [new Reason("published-dateline", dateline.Text)], Modified(article));
        return null;
    }

    private static DateOnly? InYear(StatedDate date, int year)
    {
        var (month, day) = (date.Interval.Earliest.Month, date.Interval.Earliest.Day);
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The stated day and month without a year, else that of the last change where nothing has a year; null where there is none.</summary>
    public static StatedDate? Yearless(Article article)
    {
        StatedDate? changed = null;
        var isDated = false;
        foreach (var stated in article.StatedDates)
            if (!stated.IsYearKnown && IsOwn(stated)) return stated;
            else if (!stated.IsYearKnown && stated.Origin != DateOrigin.Archive) changed ??= stated;
            else isDated |= stated.Origin != DateOrigin.Archive;
        return isDated ? null : changed;
    }

    /// <summary>Nothing is published after it was archived, fetched or changed.</summary>
    public static DateOnly? UpperBound(Article article)
    {
        DateOnly? bound = article.Page.Fetched is { } fetched ? DateOnly.FromDateTime(fetched.UtcDateTime).AddDays(1) : null;
        foreach (var stated in article.StatedDates)
            if ((stated.Origin == DateOrigin.Archive || stated.IsModified) && stated.IsYearKnown && IsPlausible(stated) && (bound is null || stated.Interval.Latest < bound)) bound = stated.Interval.Latest;
        return bound;
    }

    public static DateInterval? Modified(Article article)
    {
        DateInterval? latest = null;
        foreach (var stated in article.StatedDates)
            if (stated.IsModified && stated.IsYearKnown && stated.Origin != DateOrigin.Archive && IsPlausible(stated) && (latest is null || stated.Interval.Latest > latest.Value.Latest)) latest = stated.Interval;
        return latest;
    }

    private static bool IsOwn(StatedDate stated) => !stated.IsModified && stated.Origin != DateOrigin.Archive && IsPlausible(stated);

    /// <summary>Pages left at 0001 or 9999 by their makers state nothing.</summary>
    private static bool IsPlausible(StatedDate stated) => stated.Interval.Earliest.Year is >= FirstYear and <= LastYear && stated.Interval.Latest.Year <= LastYear;

    private static bool Agree(StatedDate a, StatedDate b) =>
        b.IsYearKnown ? a.Interval.Overlaps(b.Interval) : a.Interval.Earliest.Month == b.Interval.Earliest.Month && a.Interval.Earliest.Day == b.Interval.Earliest.Day;

    private static double Weight(StatedDate stated) => stated.Origin switch
    {
        DateOrigin.Dateline => 3.5,
        DateOrigin.Metadata or DateOrigin.Visible => 3,
        _ => 2,
    };

    private static Reason Because(StatedDate date) => date.Origin switch
    {
        DateOrigin.Dateline => new Reason("published-dateline", date.Text),
        DateOrigin.Url => new Reason("published-url", date.Text),
        _ => new Reason("published-stated", date.Origin.ToString(), date.Text),
    };
}
