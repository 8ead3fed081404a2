using System.Globalization;

namespace Recoupe.Language.Dates;

/// <summary>A TIMEX3 element as TimeML writes it: nothing but the marked words, its type and value.</summary>
public readonly record struct TimexTag(TextSpan Span, TimexType Type, string? Value);

/// <summary>Values in the notation of TIMEX3 (TimeML 1.2.1) and of dossier.json.</summary>
public static class TimexNotation
{
    /// <summary>
    /// The dates as TimeML annotates them: a range is two tags, "il y a cinq jours" and "deux jours plus tard" mark their duration alone, weeks and seasons keep their own notation.
    /// </summary>
    public static IReadOnlyList<TimexTag> ToTimeMl(TokenizedText text, IReadOnlyList<Timex> dates, DateInterval? published)
    {
        var flat = new List<Timex>(dates.Count);
        foreach (var date in dates) Flatten(date, flat);
        var anchored = TimexAnchor.Anchor(text, flat, published);
        var tags = new TimexTag[flat.Count];
        for (var i = 0; i < tags.Length; i++) tags[i] = new TimexTag(flat[i].Span, flat[i].Type, anchored[i].Notation ?? anchored[i].Value);
        SetWeekdayRanges(text, dates, published, tags);
        return tags;
    }

    /// <summary>"de lundi à jeudi": which Thursday only the two together say.</summary>
    private static void SetWeekdayRanges(TokenizedText text, IReadOnlyList<Timex> dates, DateInterval? published, TimexTag[] tags)
    {
        Anchored[]? whole = null;
        for (var i = 0; i < dates.Count; i++)
        {
            if (dates[i].Form is not RangeForm { From.Form: WeekdayForm { Part: DayPart.None }, To.Form: WeekdayForm { Part: DayPart.None } } range) continue;
            whole ??= TimexAnchor.Anchor(text, dates, published);
            if (whole[i].Interval is not { } days) continue;
            for (var k = 0; k < tags.Length; k++)
                if (tags[k].Span == range.From.Span) tags[k] = tags[k] with { Value = Day(days.Earliest) };
                else if (tags[k].Span == range.To.Span) tags[k] = tags[k] with { Value = Day(days.Latest) };
        }
    }

    private static void Flatten(Timex date, List<Timex> flat)
    {
        switch (date.Form)
        {
            case RangeForm range:
                Flatten(range.From with { Form = Completed(range) }, flat);
                Flatten(range.To, flat);
                break;
            case DeadlineForm deadline: Flatten(deadline.End, flat); break;
            case OffsetForm { Core.IsEmpty: false } offset:
                flat.Add(new Timex(offset.Core, TimexType.Duration, new DurationForm(offset.Unit, offset.IsVague ? null : Math.Abs(offset.Amount))));
                break;
            default: flat.Add(date); break;
        }
    }

    /// <summary>The first date of a range with the month and year that only the second names.</summary>
    private static TimexForm Completed(RangeForm range) =>
        range.From.Form is CalendarForm { Year: null } left && range.To.Form is CalendarForm { Year: { } year } right ? left with { Year = year, Month = left.Month ?? right.Month } : range.From.Form;

    /// <summary>"P3M", "PT30.4S", "PXY" for an unsaid number.</summary>
    public static string Period(TimeUnit unit, double? amount)
    {
        var (time, factor, letters) = unit switch
        {
            TimeUnit.Second => ("T", 1, "S"),
            TimeUnit.Minute => ("T", 1, "M"),
            TimeUnit.Hour => ("T", 1, "H"),
            TimeUnit.Day => ("", 1, "D"),
            TimeUnit.Weekend => ("", 1, "WE"),
            TimeUnit.Week => ("", 1, "W"),
            TimeUnit.Month => ("", 1, "M"),
            TimeUnit.Quarter => ("", 3, "M"),
            TimeUnit.HalfYear => ("", 6, "M"),
            TimeUnit.Year => ("", 1, "Y"),
            TimeUnit.Decade => ("", 10, "Y"),
            _ => ("", 100, "Y"),
        };
        if (unit == TimeUnit.Year && amount is { } years && years != Math.Floor(years)) (amount, letters) = (years * 12, "M");
        if (unit is TimeUnit.Hour or TimeUnit.Minute && amount is { } length && length != Math.Floor(length)) return "PT" + Clock(length, letters);
        return $"P{time}{(amount is { } number ? (number * factor).ToString("0.###", CultureInfo.InvariantCulture) : "X")}{letters}";
    }

    /// <summary>Two and a half hours are "2H30M", three minutes and seven tenths "3M42S".</summary>
    private static string Clock(double amount, string letter)
    {
        var seconds = (long)Math.Round(letter == "H" ? amount * 3600 : amount * 60);
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return $"{(hours > 0 ? $"{hours}H" : "")}{(minutes > 0 ? $"{minutes}M" : "")}{(rest > 0 ? $"{rest}S" : "")}";
    }

    /// <summary>Days as dossier.json writes them: a day, a month or a year where they are just that, else "first/last".</summary>
    public static string Of(DateInterval interval)
    {
        var (first, last) = (interval.Earliest, interval.Latest);
        if (first == last) return Day(first);
        if (first.Day != 1 || last.Day != DateTime.DaysInMonth(last.Year, last.Month)) return $"{Day(first)}/{Day(last)}";
        var isYears = first.Month == 1 && last.Month == 12;
        var (left, right) = isYears ? (Year(first), Year(last)) : (Month(first), Month(last));
        return left == right ? left : $"{left}/{right}";
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    internal static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    internal static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);
    internal static string Week(DateOnly day) => $"{ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)):00}";

    internal static string Suffix(DayPart part) => part switch
    {
        DayPart.Morning => "TMO",
        DayPart.Midday => "TMI",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night => "TNI",
        DayPart.Daytime => "TDT",
        _ => "",
    };

    internal static string Name(Season season) => season switch { Season.Spring => "SP", Season.Summer => "SU", Season.Autumn => "FA", _ => "WI" };
}
