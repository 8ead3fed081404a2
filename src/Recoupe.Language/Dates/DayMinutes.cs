namespace Recoupe.Language.Dates;

/// <summary>When on its day a date is, in minutes from midnight, and into which other day hours counted from there lead.</summary>
internal static class DayMinutes
{
    private const int Hour = 60;
    private const int HoursPerDay = 24;

    /// <summary>The minute that an hour names, or about when a part of the day is; null where a date tells neither.</summary>
    public static int? Of(TimexForm form) => form switch
    {
        ClockForm { Hour: { } hour } clock => hour * Hour + clock.Minute,
        NightForm { Second: not null } => 0,
        _ => form.Part switch
        {
            DayPart.Morning => 8 * Hour,
            DayPart.Midday => 12 * Hour,
            DayPart.Afternoon => 15 * Hour,
            DayPart.Evening => 20 * Hour,
            DayPart.Night => 23 * Hour,
            _ => null,
        },
    };

    /// <summary>"mardi soir … ; douze heures plus tard": how many days on or back less than a day of hours leads; null where no hour is known, or more than a day is counted.</summary>
    public static int? DaysCrossed(int? minute, OffsetForm counted)
    {
        if (minute is not { } from || counted.Unit != TimeUnit.Hour || Math.Abs(counted.Amount) >= HoursPerDay) return null;
        var until = from + counted.Amount * Hour;
        return until < 0 ? -1 : until >= HoursPerDay * Hour ? 1 : 0;
    }
}
