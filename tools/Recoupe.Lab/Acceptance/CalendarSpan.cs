namespace Recoupe.Lab.Acceptance;

/// <summary>First and last day of a date value, as ISO text: text sorts as the days do, and a value that is no calendar day does no harm.</summary>
public readonly record struct CalendarSpan(string First, string Last)
{
    private static readonly int[] Days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The span of "2024", "2024-12", "2024-12-04", "2024-12-04T20:25" or "a/b"; null where the value starts with no year ("P3M").</summary>
    public static CalendarSpan? Of(string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var from = slash < 0 ? value : value[..slash];
        var to = slash < 0 || slash == value.Length - 1 ? from : value[(slash + 1)..];
        return StartsWithYear(from) ? new CalendarSpan(FirstDay(from), LastDay(to)) : null;
    }

    public static string Day(string? value) => value is { Length: > 10 } ? value[..10] : value ?? "";

    private static string FirstDay(string value) => IsYear(value) ? $"{value}-01-01" : IsMonth(value) ? $"{value}-01" : Day(value);

    private static string LastDay(string value) =>
        IsYear(value) ? $"{value}-12-31" : IsMonth(value) ? $"{value}-{LengthOfMonth(value):00}" : Day(value);

    private static int LengthOfMonth(string value)
    {
        var month = int.Parse(value.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
        var year = int.Parse(value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return month == 2 && year % 4 != 0 ? 28 : Days[month - 1];
    }

    private static bool IsYear(string value) => value.Length == 4 && StartsWithYear(value);
    private static bool IsMonth(string value) => value.Length == 7 && StartsWithYear(value) && value[4] == '-' && char.IsDigit(value[5]) && char.IsDigit(value[6]);
    private static bool StartsWithYear(string value) => value.Length >= 4 && value.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
