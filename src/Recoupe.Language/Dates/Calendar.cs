namespace Recoupe.Language.Dates;

/// <summary>Arithmetic on calendar days, weeks (Monday first, as ISO 8601 has them), months and years.</summary>
internal static class Calendar
{
    public const int DaysInWeek = 7;
    public const int DaysInRepublicanMonth = 30;
    public const int LastRepublicanYear = 14;
    private const int MonthsInYear = 12;
    private const int DaysInYear = 365;
    private static readonly DateOnly FirstRepublicanDay = new(1792, 9, 22);

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
    public static DateInterval Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    public static DateInterval Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, MonthsInYear, 31));
    /// <summary>The first such weekday behind a day: of a Monday, the next Monday.</summary>
    public static DateOnly Next(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek + 1);

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysInWeek));

    public static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        var fits = day <= DateTime.DaysInMonth(year, month);
        date = fits ? new DateOnly(year, month, day) : default;
        return fits;
    }

    /// <summary>The whole unit that lies <paramref name="amount"/> units from the one that holds <paramref name="day"/>; null beyond the calendar.</summary>
    public static DateInterval? Shift(DateOnly day, TimeUnit unit, int amount)
    {
        if (Math.Abs((long)amount) > 4000 && unit >= TimeUnit.Month) return null;
        switch (unit)
        {
            case TimeUnit.Day: return Within(day.DayNumber + (long)amount) ? DateInterval.Day(day.AddDays(amount)) : null;
            case TimeUnit.Week: return Within(day.DayNumber + 7L * amount) ? Week(day.AddDays(DaysInWeek * amount)) : null;
            case TimeUnit.Weekend:
                var saturday = Monday(day).AddDays(5 + DaysInWeek * amount);
                return new DateInterval(saturday, saturday.AddDays(1));
            case TimeUnit.Month: return Months(day.Year * MonthsInYear + day.Month - 1 + amount, 1);
            case TimeUnit.Quarter: return Months(day.Year * MonthsInYear + (day.Month - 1) / 3 * 3 + amount * 3, 3);
            case TimeUnit.HalfYear: return Months(day.Year * MonthsInYear + (day.Month - 1) / 6 * 6 + amount * 6, 6);
            case TimeUnit.Year: return YearSpan(day.Year + amount, 1);
            case TimeUnit.Decade: return YearSpan((day.Year / 10 + amount) * 10, 10);
            case TimeUnit.Century: return YearSpan(((day.Year - 1) / 100 + amount) * 100 + 1, 100);
            default: return DateInterval.Day(day);
        }
    }

    /// <summary>The weekday, or the weekend where it is null, that is the <paramref name="index"/>th of a month, -1 for the last; null where the month has not so many.</summary>
    public static DateInterval? Nth(DateInterval month, int index, DayOfWeek? weekday)
    {
        if (month.Days > 31) return null;
        var first = month.Earliest.AddDays(((int)(weekday ?? DayOfWeek.Saturday) - (int)month.Earliest.DayOfWeek + DaysInWeek) % DaysInWeek);
        var day = index > 0 ? first.AddDays((index - 1) * DaysInWeek) : first.AddDays((month.Latest.DayNumber - first.DayNumber) / DaysInWeek * DaysInWeek);
        return day > month.Latest ? null : new DateInterval(day, day.AddDays(weekday is null ? 1 : 0));
    }

    private static DateInterval Week(DateOnly day) => new(Monday(day), Monday(day).AddDays(DaysInWeek - 1));
    private static bool Within(long dayNumber) => dayNumber > DaysInWeek && dayNumber < DateOnly.MaxValue.DayNumber - DaysInWeek;

    private static DateInterval? Months(int first, int count)
    {
        if (first < MonthsInYear || first + count >= 9999 * MonthsInYear) return null;
        var last = first + count - 1;
        return new DateInterval(new DateOnly(first / MonthsInYear, first % MonthsInYear + 1, 1), Month(last / MonthsInYear, last % MonthsInYear + 1).Latest);
    }

    private static DateInterval? YearSpan(int first, int count) => first < 1 || first + count > 9999 ? null : Years(first, first + count - 1);

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }

    /// <summary>A year, month or day of the calendar of the Republic: twelve months of thirty days and five or, in the years 3, 7 and 11, six days more.</summary>
    public static DateInterval Republican(int year, int? month, int? day)
    {
        var first = FirstOfRepublicanYear(year);
        if (month is not { } named) return new DateInterval(first, FirstOfRepublicanYear(year + 1).AddDays(-1));
        first = first.AddDays((named - 1) * DaysInRepublicanMonth);
        return day is { } number ? DateInterval.Day(first.AddDays(number - 1)) : new DateInterval(first, first.AddDays(DaysInRepublicanMonth - 1));
    }

    private static DateOnly FirstOfRepublicanYear(int year) => FirstRepublicanDay.AddDays((year - 1) * DaysInYear + year / 4);

    /// <summary>The season that begins in <paramref name="year"/>, by the astronomical calendar's usual days.</summary>
    public static DateInterval SeasonOf(Season season, int year) => season switch
    {
        Season.Spring => new(new DateOnly(year, 3, 20), new DateOnly(year, 6, 20)),
        Season.Summer => new(new DateOnly(year, 6, 21), new DateOnly(year, 9, 22)),
        Season.Autumn => new(new DateOnly(year, 9, 23), new DateOnly(year, 12, 20)),
        _ => new(new DateOnly(year, 12, 21), new DateOnly(year + 1, 3, 19)),
    };
}
