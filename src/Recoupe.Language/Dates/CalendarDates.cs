namespace Recoupe.Language.Dates;

/// <summary>Gives days, months, feasts and seasons without a year the year that lies nearest to publication, as direction and tense allow.</summary>
internal static class CalendarDates
{
    // A tense read off one verb may be wrong: a date on its other side must be this much nearer to be taken all the same.
    private const int AgainstTense = 4;
    // A month alone says when something was or will be; what is planned while the past is told of has its day.
    private const int MonthAgainstTense = 8;
    // News tells more of what was than of what will be.
    private const int UntoldFuture = 2;
    // A weekday that does not fit is a slip sooner than a date told without its year from this many days away.
    private const long SlipOfWeekday = 300;
    private const int MonthsSearched = 14;

    public static Anchored Resolve(CalendarForm form, DateOnly? published)
    {
        if (form.Year is { } year) return Anchored.Of(InYear(form, year));
        var partial = form.Month is { } month ? form.Day is { } day ? $"XXXX-{month:00}-{day:00}" : $"XXXX-{month:00}" : null;
        if (published is not { } today) return new Anchored(null, null, partial);
        if (form.Month is null) return Anchored.Of(NearestDay(form, today));
        DateInterval? best = null;
        var bestCost = long.MaxValue;
        // Who leaves out the year means one of these three; where the weekday fits none of them it is a slip, and the nearest is meant.
        for (var candidate = today.Year - 1; candidate <= today.Year + 1; candidate++)
            if (InYear(form, candidate) is { } days) Weigh(days, Mismatch(form, days), form.Direction, form.Tense, today, ref best, ref bestCost, form.Day is null ? MonthAgainstTense : AgainstTense);
        return Anchored.Of(best);
    }

    public static Anchored Resolve(FeastForm form, DateOnly? published)
    {
        if (form.Year is { } year) return Anchored.Of(InYear(form, year));
        if (published is not { } today) return default;
        DateInterval? best = null;
        var bestCost = long.MaxValue;
        for (var candidate = today.Year - 1; candidate <= today.Year + 1; candidate++)
            Weigh(InYear(form, candidate), 0, form.Direction, form.Tense, today, ref best, ref bestCost);
        return Anchored.Of(best);
    }

    public static Anchored Resolve(SeasonForm form, DateOnly? published)
    {
        var name = TimexNotation.Name(form.Season);
        if (form.Year is { } year) return Anchored.Of(Calendar.SeasonOf(form.Season, year), $"{year}-{name}");
        if (published is not { } today) return new Anchored(null, null, $"XXXX-{name}");
        DateInterval? best = null;
        var bestCost = long.MaxValue;
        for (var candidate = today.Year - 2; candidate <= today.Year + 1; candidate++)
            Weigh(Calendar.SeasonOf(form.Season, candidate), 0, form.Direction, form.Tense, today, ref best, ref bestCost);
        return Anchored.Of(best, best is { } days ? $"{days.Earliest.Year}-{name}" : null);
    }

    /// <summary>"le 7 septembre suivant", "en mars précédent": the next or last such date from a day of the text.</summary>
    public static Anchored Beside(CalendarForm form, DateOnly from)
    {
        DateInterval? best = null;
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
            if (InYear(form, year) is { } days && (form.Direction == Direction.After ? best is null && days.Earliest > from : days.Latest < from)) best = days;
        return Anchored.Of(best);
    }

    private static DateInterval? InYear(CalendarForm form, int year)
    {
        if (form.Month is not { } month) return Calendar.Years(year, year);
        if (form.Day is not { } day) return Calendar.Month(year, month);
        return Calendar.TryDay(year, month, day, out var date) ? DateInterval.Day(date) : null;
    }

    private static DateInterval InYear(FeastForm form, int year) =>
        DateInterval.Day(form.Month == 0 ? Calendar.Easter(year).AddDays(form.Day) : new DateOnly(year, form.Month, form.Day));

    private static int Mismatch(CalendarForm form, DateInterval days) => form.Weekday is { } weekday && days.Earliest.DayOfWeek != weekday ? 1 : 0;

    /// <summary>"mercredi 4": the nearest fourth of a month that is a Wednesday.</summary>
    private static DateInterval? NearestDay(CalendarForm form, DateOnly today)
    {
        DateInterval? best = null;
        var bestCost = long.MaxValue;
        for (var shift = -MonthsSearched; shift <= MonthsSearched; shift++)
        {
            var month = Calendar.FirstOfMonth(today).AddMonths(shift);
            if (form.Day is { } day && Calendar.TryDay(month.Year, month.Month, day, out var date) && (form.Weekday is null || date.DayOfWeek == form.Weekday))
                Weigh(DateInterval.Day(date), 0, form.Direction, form.Tense, today, ref best, ref bestCost);
        }
        return best;
    }

    private static void Weigh(DateInterval days, int mismatch, Direction direction, Tense tense, DateOnly today, ref DateInterval? best, ref long bestCost, int againstTense = AgainstTense)
    {
        var distance = days.Latest < today ? days.Latest.DayNumber - today.DayNumber : days.Earliest > today ? days.Earliest.DayNumber - today.DayNumber : 0;
        if (direction == Direction.Last && distance >= 0 || direction == Direction.Next && distance <= 0) return;
        long cost = Math.Abs(distance);
        if (distance > 0 && tense == Tense.Past || distance < 0 && tense == Tense.Future) cost *= againstTense;
        else if (distance > 0 && tense == Tense.Unknown && direction == Direction.None) cost *= UntoldFuture;
        cost += mismatch * SlipOfWeekday;
        if (cost >= bestCost) return;
        (best, bestCost) = (days, cost);
    }
}
