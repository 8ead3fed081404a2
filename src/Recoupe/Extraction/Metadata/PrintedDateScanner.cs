using System.Globalization;
using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Extraction.Metadata;

/// <summary>A calendar date as it stands in a line of the page.</summary>
internal readonly record struct ScannedDate(TextSpan Span, DateInterval Interval, bool IsYearKnown);

/// <summary>Finds the dates that pages print about themselves: 2023-03-09, 09/03/2023, 9 mars 2023, Mars 9. 2023, 09 déc.</summary>
internal sealed class PrintedDateScanner(BylineLexicon lexicon)
{
    /// <summary>A leap year, so that 29 February stays a date where the year is not said.</summary>
    private const int UnknownYear = 2000;
    /// <summary>Letters of the name of a month, in any language.</summary>
    private const int LongestMonth = 14;
    /// <summary>Before it no page was published that anybody reads as one.</summary>
    private const int EarliestYear = 1980;
    private const int LatestYear = 2100;

    public List<ScannedDate> Scan(string text)
    {
        var dates = new List<ScannedDate>();
        for (var at = 0; at < text.Length; at++)
        {
            var starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (!starts) continue;
            ScannedDate? found = char.IsAsciiDigit(text[at]) ? FromDigits(text, at) : char.IsLetter(text[at]) ? FromMonth(text, at) : null;
            if (found is not { } date) continue;
            dates.Add(date);
            at = date.Span.End - 1;
        }
        return dates;
    }

    /// <summary>The date that an address carries (/2024/12/04/, 20241204, -2024-12-04-); null where none or where it is no day.</summary>
    public static DateInterval? FromUrl(string url)
    {
        // The address of a copy in an archive ends in the address of the page.
        var path = url.LastIndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? url.IndexOf('/', scheme + 3) : 0;
        if (path < 0) return null;
        for (var at = Math.Max(path, 0); at + 8 <= url.Length; at++)
        {
            if (!char.IsAsciiDigit(url[at]) || at > 0 && char.IsAsciiDigit(url[at - 1])) continue;
            var digits = Digits(url, at);
            if (digits is 4 && at + 10 <= url.Length && url[at + 4] is '/' or '-' && Digits(url, at + 5) == 2 && url[at + 7] == url[at + 4] && Digits(url, at + 8) == 2
                && Day(Number(url, at, 4), Number(url, at + 5, 2), Number(url, at + 8, 2)) is { } parted) return parted;
            if (digits is 2 && at + 10 <= url.Length && url[at + 2] == '-' && Digits(url, at + 3) == 2 && url[at + 5] == '-' && Digits(url, at + 6) == 4
                && Day(Number(url, at + 6, 4), Number(url, at + 3, 2), Number(url, at, 2)) is { } dayFirst) return dayFirst;
            // 20241204 and the like of 202412150071: a day, then a running number.
            if (digits >= 8 && Day(Number(url, at, 4), Number(url, at + 4, 2), Number(url, at + 6, 2)) is { } joined) return joined;
            at += digits - 1;
        }
        return null;
    }

    /// <summary>The day that an attribute's value gives, in whatever form: ISO 8601, its digits alone, or as pages print dates.</summary>
    public DateInterval? FromValue(string? value)
    {
        if (value is null or { Length: < 6 or > 60 }) return null;
        if (FromIso(value) is { } iso) return iso;
        if (Digits(value, 0) is 8 or 14 && Day(Number(value, 0, 4), Number(value, 4, 2), Number(value, 6, 2)) is { } joined) return joined;
        return Scan(value) is [{ IsYearKnown: true } first, ..] ? first.Interval : null;
    }

    /// <summary>The day of an ISO 8601 time as written, without shifting it to another time zone.</summary>
    public static DateInterval? FromIso(string? value) =>
        value is { Length: >= 10 } && Digits(value, 0) == 4 && value[4] == '-' && Digits(value, 5) == 2 && value[7] == '-' && Digits(value, 8) is 2 ? Day(Number(value, 0, 4), Number(value, 5, 2), Number(value, 8, 2)) : null;

    /// <summary>The hour of a moment given in universal time, whose local day may be another; null where the value gives none.</summary>
    public static int? UniversalHour(string? value) =>
        value is { Length: >= 16 } && (value.EndsWith(" GMT", StringComparison.Ordinal) || value.EndsWith(" UTC", StringComparison.Ordinal)) && value.LastIndexOf(':') is > 5 and var colon
        ? HourBefore(value, value[colon - 3] == ':' ? colon - 3 : colon)
        : value is { Length: >= 16 } && value[10] is 'T' or ' ' && (value[^1] == 'Z' || value.EndsWith("+00:00", StringComparison.Ordinal) || value.EndsWith("+0000", StringComparison.Ordinal))
        && Digits(value, 11) == 2 ? Number(value, 11, 2) : null;

    private static int? HourBefore(string value, int colon) => Digits(value, colon - 2) == 2 ? Number(value, colon - 2, 2) : null;

    private ScannedDate? FromDigits(string text, int at)
    {
        var digits = Digits(text, at);
        if (digits == 4) return YearFirst(text, at);
        if (digits is 0 or > 2) return null;
        var day = Number(text, at, digits);
        var next = at + digits;
        if (next < text.Length && text[next] is '/' or '.' or '-' && Digits(text, next + 1) is 1 or 2) return Numeric(text, at, next, day, Digits(text, next + 1));
        next = AfterOrdinal(text, next);
        while (next < text.Length && text[next] is ' ' or '\u00A0' or '\u202F' or '/' or '-' or '.') next++;
        next = AfterParticle(text, next);
        var month = MonthAt(text, next, out var end);
        if (month == 0) return null;
        var year = YearAfter(text, end, out var yearEnd);
        return year == 0 ? Make(text, at, end, UnknownYear, month, day, false) : Make(text, at, yearEnd, year, month, day, true);
    }

    private static ScannedDate? YearFirst(string text, int at)
    {
        if (at + 8 <= text.Length && text[at + 4] == '年') return EastAsian(text, at);
        if (at + 8 > text.Length || text[at + 4] is not ('-' or '/' or '.')) return null;
        var monthDigits = Digits(text, at + 5);
        var dayAt = at + 6 + monthDigits;
        if (monthDigits is 0 or > 2 || dayAt >= text.Length || text[dayAt - 1] != text[at + 4] || Digits(text, dayAt) is 0 or > 2) return null;
        return Make(text, at, dayAt + Digits(text, dayAt), Number(text, at, 4), Number(text, at + 5, monthDigits), Number(text, dayAt, Digits(text, dayAt)), true);
    }

    /// <summary>2024年12月4日.</summary>
    private static ScannedDate? EastAsian(string text, int at)
    {
        var monthDigits = Digits(text, at + 5);
        var dayAt = at + 6 + monthDigits;
        if (monthDigits is 0 or > 2 || dayAt >= text.Length || text[dayAt - 1] != '月' || Digits(text, dayAt) is 0 or > 2) return null;
        return Make(text, at, dayAt + Digits(text, dayAt), Number(text, at, 4), Number(text, at + 5, monthDigits), Number(text, dayAt, Digits(text, dayAt)), true);
    }

    private static ScannedDate? Numeric(string text, int at, int separator, int day, int monthDigits)
    {
        var yearAt = separator + 2 + monthDigits;
        if (yearAt > text.Length || yearAt - 1 >= text.Length || text[yearAt - 1] != text[separator]) return null;
        var yearDigits = Digits(text, yearAt);
        if (yearDigits is not (2 or 4)) return null;
        var year = Number(text, yearAt, yearDigits) + (yearDigits == 2 ? 2000 : 0);
        var month = Number(text, separator + 1, monthDigits);
        // Americans put the month first; only a day past the twelfth gives them away.
        if (month > 12 && day <= 12 && text[separator] == '/') (day, month) = (month, day);
        return Make(text, at, yearAt + yearDigits, year, month, day, true);
    }

    /// <summary>Month first: "March 9, 2023", "Mars 9. 2023"; a month with a year alone is no day of publication.</summary>
    private ScannedDate? FromMonth(string text, int at)
    {
        var month = MonthAt(text, at, out var next);
        if (month == 0) return null;
        while (next < text.Length && text[next] is ' ' or '\u00A0' or '.') next++;
        var digits = Digits(text, next);
        if (digits is 0 or > 2) return null;
        var year = YearAfter(text, AfterOrdinal(text, next + digits), out var end);
        return year == 0 ? null : Make(text, at, end, year, month, Number(text, next, digits), true);
    }

    /// <summary>1er, 2nd, 3rd, 4th, 5º.</summary>
    private int AfterOrdinal(string text, int at)
    {
        if (at < text.Length && text[at] is 'º' or '°') return at + 1;
        foreach (var ending in lexicon.DayEndings)
            if (string.CompareOrdinal(text, at, ending, 0, ending.Length) == 0 && (at + ending.Length == text.Length || !char.IsLetter(text[at + ending.Length]))) return at + ending.Length;
        return at;
    }

    /// <summary>"6 de mayo de 2022", "4th of May".</summary>
    private int AfterParticle(string text, int at)
    {
        foreach (var particle in lexicon.DateParticles)
            if (string.CompareOrdinal(text, at, particle, 0, particle.Length) == 0) return at + particle.Length;
        return at;
    }

    private int MonthAt(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (end - at is < 3 or > LongestMonth) return 0;
        Span<char> folded = stackalloc char[end - at];
        for (var i = at; i < end; i++) folded[i - at] = Folding.Fold(text[i]);
        return lexicon.Month(folded);
    }

    private int YearAfter(string text, int at, out int end)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' or '.' or ',' or '/' or '-') at++;
        at = AfterParticle(text, at);
        end = at + 4;
        return Digits(text, at) == 4 && Number(text, at, 4) is >= EarliestYear and <= LatestYear and var year ? year : 0;
    }

    private static ScannedDate? Make(string text, int start, int end, int year, int month, int day, bool isYearKnown) =>
        (end >= text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsDigit(text[end])) && Day(year, month, day) is { } interval
            ? new ScannedDate(TextSpan.FromBounds(start, end), interval, isYearKnown) : null;

    private static DateInterval? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DateInterval.Day(new DateOnly(year, month, day)) : null;

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }

    private static int Number(string text, int at, int length) => int.Parse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
