namespace Recoupe.Language.Dates;

/// <summary>Dates of the calendar of the Republic (1793-1805), whose years stand in Roman numerals.</summary>
internal sealed partial class DateScanner
{
    /// <summary>"le 18 brumaire an VIII", "floréal an X", "l'an II".</summary>
    private FoundDate? RepublicanDate(int first)
    {
        var at = Optional(DateRole.The, first);
        int? day = null, month = null;
        if (DayNumber(at, out var number) is > 0 and var after && Word(after)?.RepublicanMonth > 0) (day, at) = (number, after);
        if (Word(at)?.RepublicanMonth is > 0 and var named) (month, at) = (named, at + 1);
        // A year alone needs its article: "an II" is also what a child calls a grade.
        if (month is null && at == first || day > Calendar.DaysInRepublicanMonth) return null;
        if (month is not null) at = Optional(DateRole.The, Optional(DateRole.Of, at));
        if (Word(at) is not { Unit: TimeUnit.Year, UnitFactor: 1, IsPlural: false } || at + 1 >= limit || !text.IsCapitalized(at + 1)) return null;
        var year = RomanNumber(Norm(at + 1));
        return year is >= 1 and <= Calendar.LastRepublicanYear ? Found(first, at + 2, new RepublicanForm(year, month, day)) : null;
    }

    /// <summary>0 where a letter is no Roman digit below fifty.</summary>
    private static int RomanNumber(ReadOnlySpan<char> digits)
    {
        var total = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = Roman(digits[i]);
            if (value == 0) return 0;
            total += i + 1 < digits.Length && Roman(digits[i + 1]) > value ? -value : value;
        }
        return total;
    }

    private static int Roman(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
}
