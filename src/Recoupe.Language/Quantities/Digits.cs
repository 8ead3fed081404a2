namespace Recoupe.Language.Quantities;

/// <summary>Reads a number token written in digits: "1 037", "1.037", "2,8", "1/3", "180ml".</summary>
internal static class Digits
{
    /// <param name="length">How many characters of the token are the number; the rest is a suffix ("ml").</param>
    /// <returns>False for what has digits but is no number: times, dates, addresses of machines, "007".</returns>
    public static bool TryRead(ReadOnlySpan<char> form, out double value, out int length)
    {
        value = 0;
        length = 0;
        while (length < form.Length && (char.IsAsciiDigit(form[length]) || IsSeparator(form[length]))) length++;
        while (length > 0 && !char.IsAsciiDigit(form[length - 1])) length--;
        var number = form[..length];
        if (length == 0 || form[length..].ContainsAnyInRange('0', '9')) return false;
        if (number.IndexOf('/') is var slash and > 0) return TryReadFraction(number, slash, out value);
        if (number.ContainsAny(':', '-') || number.Length > 1 && number[0] == '0' && char.IsAsciiDigit(number[1])) return false;
        return TryReadGrouped(number, out value);
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '/' or ':' or '-' || IsGroupSpace(c);
    private static bool IsGroupSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Below one and with a small denominator; "24/7" and "11/9" are no fractions.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> number, int slash, out double value)
    {
        value = 0;
        if (number[(slash + 1)..].Contains('/') || !TryReadGrouped(number[..slash], out var above) || !TryReadGrouped(number[(slash + 1)..], out var below)) return false;
        if (number[0] == '0' || above >= below || below is not (<= 12 or 20 or 50 or 100 or 1000) || number.ContainsAny('.', ',')) return false;
        value = above / below;
        return true;
    }

    private static bool TryReadGrouped(ReadOnlySpan<char> number, out double value)
    {
        value = 0;
        int commas = number.Count(','), stops = number.Count('.');
        // Of two kinds of mark the last one is the decimal mark; of one kind that stands twice, or a stop before three digits, it groups.
        var lastMark = number.LastIndexOfAny(',', '.');
        var grouped = lastMark >= 0 && (commas > 1 && stops == 0 || stops > 1 && commas == 0 || number[lastMark] == '.' && stops == 1 && commas == 0 && Groups(number, lastMark));
        var decimals = grouped ? -1 : lastMark;
        if (commas > 1 && stops > 1) return false;
        double scale = 0;
        for (var i = 0; i < number.Length; i++)
        {
            if (i == decimals) { scale = 1; continue; }
            if (number[i] is ',' or '.' && !HasThree(number, i)) return false;
            if (!char.IsAsciiDigit(number[i])) continue;
            value = value * 10 + (number[i] - '0');
            scale *= 10;
        }
        if (scale > 1) value /= scale;
        return true;
    }

    private static bool Groups(ReadOnlySpan<char> number, int mark) => HasThree(number, mark) && mark is >= 1 and <= 3 && number[0] != '0';

    private static bool HasThree(ReadOnlySpan<char> number, int mark)
    {
        var end = mark + 1;
        while (end < number.Length && char.IsAsciiDigit(number[end])) end++;
        return end - mark == 4;
    }
}
