namespace Recoupe.Language.Dates;

/// <summary>Binds date expressions to the calendar once the day of publication is known. Pure; safe to call from any thread.</summary>
public static class TimexAnchor
{
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

    internal static Anchored[] Anchor(TokenizedText text, IReadOnlyList<Timex> dates, DateInterval? published)
    {
        var early = new DateResolver(text, published?.Earliest).Resolve(dates);
        if (published is not { Days: > 1 } interval) return early;
        var late = new DateResolver(text, interval.Latest).Resolve(dates);
        for (var i = 0; i < early.Length; i++) early[i] = Merge(early[i], late[i], dates[i].Form, interval);
        return early;
    }

    private static Anchored Merge(Anchored early, Anchored late, TimexForm form, DateInterval published)
    {
        if (early == late) return early;
        if (early.Interval is not { } left || late.Interval is not { } right) return new Anchored(null, null, early.Notation == late.Notation ? early.Notation : null);
        // What lies about the publication is known no better than the publication itself.
        if (form is OffsetForm { Origin: not TimexOrigin.Narrated, Amount: 0, Unit: <= TimeUnit.Week } or WeekdayForm { Direction: Direction.This }) return Anchored.Of(published);
        var union = new DateInterval(left.Earliest < right.Earliest ? left.Earliest : right.Earliest, left.Latest > right.Latest ? left.Latest : right.Latest);
        return Anchored.Of(union);
    }
}

/// <summary>What an expression came to. <paramref name="Value"/> as dossier.json has it, <paramref name="Notation"/> as TIMEX3 has it where that differs.</summary>
internal readonly record struct Anchored(DateInterval? Interval, string? Value, string? Notation = null)
{
    public static Anchored Of(DateInterval? interval, string? notation = null) =>
        interval is { } days ? new Anchored(days, TimexNotation.Of(days), notation) : new Anchored(null, null, notation);
}
