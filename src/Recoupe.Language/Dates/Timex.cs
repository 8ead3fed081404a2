namespace Recoupe.Language.Dates;

/// <summary>The types of TIMEX3 (ISO 24617-1).</summary>
public enum TimexType : byte { Date, Time, Duration, Set }

/// <summary>Calendar days from <paramref name="Earliest"/> to <paramref name="Latest"/>, both included.</summary>
public readonly record struct DateInterval(DateOnly Earliest, DateOnly Latest)
{
    public static DateInterval Day(DateOnly day) => new(day, day);
    public int Days => Latest.DayNumber - Earliest.DayNumber + 1;
    public bool Contains(DateInterval other) => other.Earliest >= Earliest && other.Latest <= Latest;
    public bool Overlaps(DateInterval other) => other.Earliest <= Latest && Earliest <= other.Latest;
}

/// <summary>A date expression as it stands, not yet bound to a calendar: what it says without knowing when it was written.</summary>
/// <param name="Span">The expression without leading preposition, with its own article, as the French TimeBank marks it ("le 18 octobre 2022", "mercredi soir", "le mois dernier").</param>
/// <param name="Form">The unanchored value.</param>
public sealed record Timex(TextSpan Span, TimexType Type, TimexForm Form);

/// <summary>What a <see cref="Timex"/> stands for once the day of publication is known.</summary>
/// <param name="Value">TIMEX3 value ("2024-04-19", "2024-04", "2024-12-18/2024-12-22", "P3M"); null where it stays vague.</param>
/// <param name="Interval">The calendar days it may cover; null for durations, sets and what stays vague.</param>
public readonly record struct TimexValue(string? Value, DateInterval? Interval);
