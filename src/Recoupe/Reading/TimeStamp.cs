using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reading;

/// <summary>Reads the time stamps of feeds, mail and archives: ISO 8601, RFC 822 and the fourteen digits of web archives. Without a zone they are taken as UTC; those that no page can have are none.</summary>
internal static class TimeStamp
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Null outside of 1980 to 2100 too: 0001 and 9999 are what makers put where they know nothing.</summary>
    public static DateTimeOffset? Parse(string? text) => Read(text) is { Year: >= 1980 and <= 2100 } time ? time : null;

    private static DateTimeOffset? Read(string? text)
    {
        text = text?.Trim();
        if (text is not { Length: >= 8 and <= 80 }) return null;
        if (Digits(text, 0) is 14 or 12 or 8 or 17) return FromDigits(text);
        if (text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        return FromMail(text);
    }

    /// <summary>The day as it was written, without shifting it to another zone.</summary>
    public static StatedDate? State(string name, string? text, bool isModified = false) =>
        Parse(text) is { } time ? new StatedDate(DateInterval.Day(DateOnly.FromDateTime(time.DateTime)), DateOrigin.Metadata, $"{name} {text?.Trim()}", isModified) : null;

    private static DateTimeOffset? FromDigits(string text) =>
        DateTime.TryParseExact(text.AsSpan(0, Math.Min(14, Digits(text, 0))), ["yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, TimeSpan.Zero) : null;

    /// <summary>"Fri, 19 Apr 2024 08:30:00 +0200": the weekday is not believed, the year may have two digits (RFC 2822 section 4.3).</summary>
    private static DateTimeOffset? FromMail(string text)
    {
        var words = text.Split([' ', ',', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || words[i + 1].Length < 3) continue;
            var month = Array.FindIndex(Months, name => words[i + 1].StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
            if (month == 0 || !int.TryParse(words[i + 2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) continue;
            if (words[i + 2].Length == 2) year += year < 50 ? 2000 : 1900;
            if (year is < 1900 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
            var clock = i + 3 < words.Length && TimeOnly.TryParse(words[i + 3], CultureInfo.InvariantCulture, out var read) ? read : default;
            return new DateTimeOffset(new DateOnly(year, month, day), clock, Zone(text));
        }
        return null;
    }

    /// <summary>+0200 and the like; letters are taken as UTC, as RFC 2822 asks for all but a few.</summary>
    private static TimeSpan Zone(string text)
    {
        if (text.Length < 6 || text[^5] is not ('+' or '-') || Digits(text, text.Length - 4) != 4) return TimeSpan.Zero;
        var minutes = int.Parse(text.AsSpan(text.Length - 4, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(text.AsSpan(text.Length - 2), CultureInfo.InvariantCulture);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(text[^5] == '-' ? -minutes : minutes);
    }

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }
}
