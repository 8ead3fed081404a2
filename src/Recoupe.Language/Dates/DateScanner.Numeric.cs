namespace Recoupe.Language.Dates;

/// <summary>Dates written in digits alone: 04/12/1993, 17.12.2024, 2024-12-04, 2002/2003.</summary>
internal sealed partial class DateScanner
{
    private FoundDate? Numeric(int first)
    {
        var at = Optional(DateRole.The, first);
        if (at >= limit || !char.IsAsciiDigit(text.Text[tokens[at].Start])) return null;
        var end = at + 1;
        var form = FromDigits(tokens[at].Norm, at != first);
        // "04-12-1993" is cut at its hyphens.
        if (form is null && Norm(at + 1) == "-" && Norm(at + 3) == "-" && !HasSpaceBefore(at + 1) && !HasSpaceBefore(at + 4))
            (form, end) = (FromDigits($"{Norm(at)}/{Norm(at + 2)}/{Norm(at + 4)}", false), at + 5);
        // "le 1/3 de".
        if (form is { Year: null } && After(DateRole.Of, end) > 0) return null;
        if (form is not null) return Found(first, end, form);
        return at == first ? SchoolYear(first) : null;
    }

    private FoundDate? SchoolYear(int first)
    {
        // "2002/2003": a season, a school year.
        var norm = tokens[first].Norm;
        if (norm.Length != 9 || norm[4] != '/' || !TryInteger(norm[..4], 4, out var from) || !TryInteger(norm[5..], 4, out var to) || to != from + 1 || !IsYear(from)) return null;
        var start = tokens[first].Start;
        var left = new Timex(new TextSpan(start, 4), TimexType.Date, new CalendarForm(from));
        var right = new Timex(new TextSpan(start + 5, 4), TimexType.Date, new CalendarForm(to));
        return new FoundDate(first, first + 1, TimexType.Date, new RangeForm(left, right));
    }

    private static CalendarForm? FromDigits(string norm, bool hasArticle)
    {
        var digitsOnly = norm.EndsWith('t') ? norm[..^1] : norm;
        Span<int> parts = stackalloc int[3];
        var count = 0;
        var value = 0;
        var digits = 0;
        var firstDigits = 0;
        foreach (var c in digitsOnly)
        {
            if (char.IsAsciiDigit(c)) { value = value * 10 + (c - '0'); if (++digits > 4) return null; continue; }
            if (c is not ('/' or '.' or '-') || digits == 0 || count == 2) return null;
            if (count == 0) firstDigits = digits;
            parts[count++] = value;
            (value, digits) = (0, 0);
        }
        if (digits == 0 || count == 0) return null;
        parts[count] = value;
        if (count == 1) return hasArticle && digitsOnly.Contains('/') ? Day(null, parts[1], parts[0]) : firstDigits <= 2 && digits == 4 && digitsOnly.Contains('/') && parts[0] is >= 1 and <= 12 && IsYear(value) ? new CalendarForm(value, parts[0]) : null;
        if (firstDigits == 4) return Day(parts[0], parts[1], parts[2]);
        if (digits is not (2 or 4) || (digits == 2 && !digitsOnly.Contains('/'))) return null;
        var year = digits == 2 ? (value > 50 ? 1900 : 2000) + value : value;
        return parts[1] > 12 ? Day(year, parts[0], parts[1]) : Day(year, parts[1], parts[0]);
    }

    private static CalendarForm? Day(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 && (year is null || IsYear(year.Value)) ? new CalendarForm(year, month, day) : null;
}
