using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>Dates that are on no calendar ("le 31 novembre") or on another weekday than the one they are given ("mardi 4 décembre 2024").</summary>
public static class ImpossibleDates
{
    private const int LeapYear = 2024; // Grants 29 February where no year is said.

    // Beyond, a day without its year may be of another; and who is not known to have written within a week may have written in another year.
    private const int NearDays = 90;
    private const int SureDays = 7;

    public static IReadOnlyList<Warning> Find(AnnotatedArticle article, PublicationDate published)
    {
        var text = article.Analysis.Tokenized;
        var dates = article.Analysis.Dates;
        var values = TimexAnchor.Resolve(text, dates, published.Interval is { Days: <= 31 } known ? known : null);
        var warnings = new List<Warning>();
        for (var i = 0; i < values.Length; i++)
        {
            if (dates[i].Form is not CalendarForm { Day: { } day, Month: { } month } form) continue;
            var isOnNoCalendar = day > DateTime.DaysInMonth(form.Year ?? LeapYear, month);
            var isOtherWeekday = values[i].Interval is { } on && WrongWeekday(form, on, published) is not null;
            if (!isOnNoCalendar && !isOtherWeekday) continue;
            warnings.Add(new Warning("impossible-date", dates[i].Span, new Reason("impossible-date", dates[i].Span.Of(text.Text).ToString(), isOtherWeekday ? values[i].Value![..10] : "")));
        }
        foreach (var stated in article.Article.StatedDates)
            if (stated is { Weekday: { } said, IsYearKnown: true, Interval: { Days: 1, Earliest: var day } } && day.DayOfWeek != said)
                warnings.Add(new Warning("impossible-date", default, new Reason("impossible-date", stated.Text, TimexNotation.Of(stated.Interval))));
        foreach (var stated in article.Article.StatedDates)
            if (stated.Origin != DateOrigin.Archive && StatedChoice.IsAfterFetch(article.Article, stated))
                warnings.Add(new Warning("impossible-date", default, new Reason("impossible-published", stated.Text, TimexNotation.Of(DateInterval.Day(DateOnly.FromDateTime(article.Article.Page.Fetched!.Value.UtcDateTime))))));
        return warnings;
    }

    /// <summary>The weekday that a date is given and that its day does not fall on; null where it does, or where the day may be of another year.</summary>
    internal static DayOfWeek? WrongWeekday(TimexForm? form, DateInterval days, PublicationDate published) =>
        form is CalendarForm { Day: not null, Weekday: { } weekday } date && days.Days == 1 && days.Earliest.DayOfWeek != weekday && (date.Year is not null || IsSure(published, days.Earliest)) ? weekday : null;

    /// <summary>Whether a day that is named without its year can be of no other year.</summary>
    private static bool IsSure(PublicationDate published, DateOnly day) =>
        published.Interval is { } written && (published.Basis == PublicationBasis.Stated || written.Days <= SureDays)
        && written.Earliest.DayNumber - day.DayNumber <= NearDays && day.DayNumber - written.Latest.DayNumber <= NearDays;
}
