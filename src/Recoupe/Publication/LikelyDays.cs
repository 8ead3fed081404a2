using Recoupe.Language.Dates;

namespace Recoupe.Publication;

/// <summary>The narrowest interval that holds enough of a likelihood.</summary>
internal static class LikelyDays
{
    /// <summary>Share of the likelihood from which on one day is given.</summary>
    private const double SureDay = 0.6;
    /// <summary>Share of the likelihood that some days in a row must hold to be given.</summary>
    private const double SureWindow = 0.85;
    /// <summary>Share of the likelihood from which on a month is given.</summary>
    private const double SureMonth = 0.65;
    /// <summary>Days in a row that are given rather than their month.</summary>
    private const int ShortWindow = 7;
    /// <summary>Days in a row that say anything at all: a year.</summary>
    private const int LongestWindow = 366;

    /// <summary>A day, some days, a month, at most a year; null where even that is not known.</summary>
    /// <param name="mass">The share of each day of the window.</param>
    public static DateInterval? Of(DateInterval window, double[] mass)
    {
        var top = 0;
        for (var i = 1; i < mass.Length; i++) if (mass[i] > mass[top]) top = i;
        if (mass[top] >= SureDay) return DateInterval.Day(window.Earliest.AddDays(top));
        var (first, last) = Narrowest(mass);
        var narrow = new DateInterval(window.Earliest.AddDays(first), window.Earliest.AddDays(last));
        if (narrow.Days <= ShortWindow) return narrow;
        if (LikelyMonth(window, mass) is { } month) return month;
        return narrow.Days <= LongestWindow ? narrow : null;
    }

    private static (int First, int Last) Narrowest(double[] mass)
    {
        var (bestFirst, bestLast) = (0, mass.Length - 1);
        double sum = 0;
        for (int first = 0, last = -1; first < mass.Length; first++)
        {
            while (sum < SureWindow && last < mass.Length - 1) sum += mass[++last];
            if (sum >= SureWindow && last - first < bestLast - bestFirst) (bestFirst, bestLast) = (first, last);
            sum -= mass[first];
        }
        return (bestFirst, bestLast);
    }

    private static DateInterval? LikelyMonth(DateInterval window, double[] mass)
    {
        double sum = 0;
        for (var i = 0; i < mass.Length; i++)
        {
            var day = window.Earliest.AddDays(i);
            if (day.Day == 1) sum = 0;
            sum += mass[i];
            if (sum >= SureMonth) return new DateInterval(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));
        }
        return null;
    }
}
