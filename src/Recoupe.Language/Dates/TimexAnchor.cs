namespace Recoupe.Language.Dates;

/// <summary>Binds date expressions to the calendar once the day of publication is known. Pure; safe to call from any thread.</summary>
public static class TimexAnchor
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    /// <summary>
    /// The value of each expression, in order. Where publication is only known as an interval, each is resolved from both its ends and covers what either gives;
    /// without publication only what names its own year is resolved.
    /// </summary>
    public static TimexValue[] Resolve(TokenizedText text, IReadOnlyList<Timex> dates, DateInterval? published)
    {
        var anchored = Anchor(text, dates, published);
        var values = new TimexValue[anchored.Length];
        for (var i = 0; i < values.Length; i++) values[i] = new TimexValue(anchored[i].Value, anchored[i].Interval);
        return values;
    }

    /// <summary>The days alone that each expression stands for.</summary>
    public static DateInterval?[] Days(TokenizedText text, IReadOnlyList<Timex> dates, DateInterval? published) =>
        Array.ConvertAll(Anchor(text, dates, published), anchored => anchored.Interval);

    /// <summary>Nobody published before or after; a broken date must not carry the arithmetic off the calendar.</summary>
    internal static bool OnCalendar(DateOnly published) => published.Year is >= FirstYear and <= LastYear;

    internal static Anchored[] Anchor(TokenizedText text, IReadOnlyList<Timex> dates, DateInterval? published)
    {
        if (published is { } given && !(OnCalendar(given.Earliest) && OnCalendar(given.Latest))) published = null;
        var told = new DatedText(text, dates);
        var early = new DateResolver(told, published?.Earliest).Resolve();
        if (published is not { Days: > 1 } interval) return early;
        var late = new DateResolver(told, interval.Latest).Resolve();
        for (var i = 0; i < early.Length; i++) early[i] = Merge(early[i], late[i], dates[i].Form, interval);
        if (interval.Days > Calendar.DaysInWeek && NamedDay(dates, early, interval) is { } named) PinWeekdays(told, early, named);
        return early;
    }

    /// <summary>"mercredi 4 décembre": who names a past day so writes within days of it, so it can stand in for a publication that is not known to the week.</summary>
    private static DateOnly? NamedDay(IReadOnlyList<Timex> dates, Anchored[] values, DateInterval published)
    {
        DateOnly? latest = null;
        for (var i = 0; i < values.Length; i++)
            if (dates[i].Form is CalendarForm { Weekday: not null, Day: not null, Month: not null, Direction: Direction.None, Tense: not (Tense.Future or Tense.Planned) }
                && values[i].Interval is { Days: 1 } day && published.Contains(day) && (latest is null || day.Earliest > latest)) latest = day.Earliest;
        return latest;
    }

    /// <summary>"L'usine, fermée le mardi 4, rouvrira mardi": what is still to come is not on the day told of as over.</summary>
    private static void PinWeekdays(DatedText told, Anchored[] values, DateOnly named)
    {
        var pinned = new DateResolver(told, named).Resolve();
        for (var i = 0; i < values.Length; i++)
            if (told.Dates[i].Form is WeekdayForm form && !(form.Tense is Tense.Future or Tense.Planned && pinned[i].Interval?.Earliest == named)) values[i] = pinned[i];
    }

    private static Anchored Merge(Anchored early, Anchored late, TimexForm form, DateInterval published)
    {
        if (early.Interval == late.Interval && early.Notation == late.Notation && early.Value == late.Value) return early;
        if (early.Interval is not { } left || late.Interval is not { } right) return new Anchored(null, null, early.Notation == late.Notation ? early.Notation : null);
        // What lies about the publication is known no better than the publication itself.
        if (form is OffsetForm { Origin: not TimexOrigin.Narrated, Amount: 0, Unit: <= TimeUnit.Week } or WeekdayForm { Direction: Direction.This }) return Anchored.Of(published);
        var union = new DateInterval(left.Earliest < right.Earliest ? left.Earliest : right.Earliest, left.Latest > right.Latest ? left.Latest : right.Latest);
        return Anchored.Of(union);
    }
}

/// <summary>What an expression came to.</summary>
/// <param name="Named">Its value where that is not the notation of the days alone.</param>
/// <param name="Notation">As TIMEX3 has it where that differs.</param>
internal readonly record struct Anchored(DateInterval? Interval, string? Named, string? Notation = null)
{
    /// <summary>As dossier.json has it.</summary>
    public string? Value => Named ?? (Interval is { } days ? TimexNotation.Of(days) : null);

    public static Anchored Of(DateInterval? interval, string? notation = null) =>
        new(interval, null, notation);
}
