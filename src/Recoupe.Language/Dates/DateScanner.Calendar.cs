namespace Recoupe.Language.Dates;

/// <summary>Days, months and years by number and name.</summary>
internal sealed partial class DateScanner
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    /// <summary>"le mercredi 4 décembre 2024 au soir", "samedi 7 et dimanche 8 mai", "mercredi 4".</summary>
    private FoundDate? DayAndMonth(int first)
    {
        var at = Optional(DateRole.The, Optional(DateRole.This, first));
        at = Optional(DateRole.Same, at);
        var weekday = Word(at) is { Weekday: { } day, IsPluralWeekday: false } ? day : (DayOfWeek?)null;
        var isApart = false;
        if (weekday is not null)
        {
            at++;
            if (Norm(at) == "," && (DayNumber(at + 1, out _) > 0 || After(DateRole.The, at + 1) > 0)) isApart = After(DateRole.The, ++at) < 0;
            at = Optional(DateRole.The, at);
        }
        var end = DayNumber(at, out var number);
        if (end < 0) return MonthFirst(first, at, weekday);
        var slash = Norm(end) == "/" ? end + 1 : end;
        if (Word(slash) is { Month: > 0 and var month })
        {
            end = YearAfter(slash + 1, out var year);
            if (year is null && SameYearAfter(end) is > 0 and var same) return Found(first, same, new CalendarForm(null, month, number, weekday) { IsOfSameYear = true });
            end = DirectionAfter(end, out var direction);
            return WithPart(first, end, new CalendarForm(year, month, number, weekday, direction));
        }
        if (MonthTurned(end) is var (turned, theirMonth)) return Found(first, turned, new CalendarForm(null, null, number, weekday) { InMonth = theirMonth });
        if (BorrowMonth(end, out var borrowed, out var theirYear)) return Found(first, end, new CalendarForm(theirYear, borrowed, number, weekday));
        if (weekday is null && !(Norm(end - 1)[0] is >= '0' and <= '9' && IsDayAlone(first, at, end))) return null;
        // "Jeudi, 12 % des puits", "Mercredi, 3 des 5 skieurs": behind a comma a number without a month begins what is told.
        if (isApart || After(DateRole.DayBlocker, end) > 0) return null;
        return StandsFree(end) ? WithPart(first, end, new CalendarForm(null, null, number, weekday)) : null;
    }

    /// <summary>"le 10 | de ce mois", "le 3 | du mois dernier"; null where no such month stands there.</summary>
    private (int End, OffsetForm Month)? MonthTurned(int at) =>
        After(DateRole.Of, at) is > 0 and var of && TurnedUnit(of) is { Form: OffsetForm { Unit: TimeUnit.Month, Origin: TimexOrigin.Publication } month } found ? (found.End, month) : null;

    /// <summary>"le 6 décembre | de la même année", "en mai | de cette année-là"; -1 where it is not said.</summary>
    private int SameYearAfter(int at)
    {
        if (After(DateRole.Of, at) is not (> 0 and var of)) return -1;
        var these = After(DateRole.This, of);
        var year = these > 0 ? these : Optional(DateRole.Same, Optional(DateRole.The, of));
        if (year == of && !(of > at + 1 && After(DateRole.Same, of) > 0) || Word(year)?.Unit != TimeUnit.Year) return -1;
        return these > 0 ? After(DateRole.There, year + 1) : After(DateRole.Same, year - 1) == year ? year + 1 : -1;
    }

    /// <summary>"le premier dimanche d'août", "le dernier week-end de janvier 2024".</summary>
    private FoundDate? NthOfMonth(int first)
    {
        if (After(DateRole.The, first) is not (> 0 and var at) || Word(at) is not { } which) return null;
        var index = which.Ordinal ?? (which.Direction == Direction.Last ? -1 : 0);
        if (index is 0 or > 5 || Word(at + 1) is not { } day || day.Weekday is null && day.Unit != TimeUnit.Weekend || day.IsPluralWeekday) return null;
        if (After(DateRole.Of, at + 2) is not (> 0 and var of) || MonthAndYear(of) is not { Form: CalendarForm { Month: not null } month } found) return null;
        return Found(first, found.End, new NthForm(index, day.Weekday, month));
    }

    /// <summary>"en grève depuis le 18", "est arrivée le 18", "le 3 au soir": a day of this month or the last, by its number alone.</summary>
    private bool IsDayAlone(int first, int number, int end)
    {
        if (After(DateRole.Of, end) > 0) return false;
        // "le 3 au soir".
        if (number > first && Optional(DateRole.AtPart, end) > end && DayPartAfter(end, out _) > end) return true;
        if (Precedes(DateRole.DayCue, number)) return true;
        // Nothing but a date can follow a participle with "être" and "le": "il a composé le 18".
        if (number != first + 1 || first < 2 || !tokens[first - 1].Is(PartOfSpeech.Verb) || !tokens[first - 1].Has(Morphology.Participle | Morphology.Past)) return false;
        return tokens[first - 2] is { Lemma: "être", Pos: PartOfSpeech.Aux };
    }

    private FoundDate WithPart(int first, int end, CalendarForm form)
    {
        end = DayPartAfter(end, out var part);
        return Found(first, end, form with { Part = part });
    }

    /// <summary>"Mars 14, 2023": as pages translated by machine have it; the year must be there.</summary>
    private FoundDate? MonthFirst(int first, int at, DayOfWeek? weekday)
    {
        if (Word(at) is not { Month: > 0 and var month }) return null;
        var end = DayNumber(at + 1, out var day);
        // The full stop of "Mars 14. 2023" ends the sentence for the splitter, not for the reader.
        if (end < 0 || end + 1 >= tokens.Length || tokens[end].Norm is not ("," or ".")) return null;
        return TryInteger(tokens[end + 1].Norm, 4, out var year) && IsYear(year) ? Found(first, end + 2, new CalendarForm(year, month, day, weekday)) : null;
    }

    /// <summary>After a weekday and a number, without a month: "mercredi 4," but not "lundi 3 personnes".</summary>
    private bool StandsFree(int i) => IsPunctuation(i) || After(DateRole.Follower, i) > 0;

    private int DayNumber(int i, out int number)
    {
        number = 0;
        if (i >= limit) return -1;
        if (TryInteger(tokens[i].Norm, 2, out number)) return number is >= 1 and <= 31 ? i + 1 : -1;
        if (Word(i) is { Ordinal: 1 }) { number = 1; return i + 1; }
        var end = NumberAt(i, out var spelled);
        number = (int)spelled;
        return end > 0 && number is >= 1 and <= 31 && spelled == number && Word(end) is { Month: > 0 } or { RepublicanMonth: > 0 } ? end : -1;
    }

    /// <summary>The year after a month; <paramref name="i"/> where none stands there. Two digits count where they cannot be a day or a number of things.</summary>
    private int YearAfter(int i, out int? year)
    {
        year = null;
        var at = Norm(i) is "/" or "," || After(DateRole.Of, i) == i + 1 ? i + 1 : i;
        if (TryInteger(Norm(at), 4, out var number) && IsYear(number)) { year = number; return at + 1; }
        if (at == i && Norm(i).Length == 2 && TryInteger(Norm(i), 2, out var brief) && brief > 31 && StandsFree(i + 1)) { year = 1900 + brief; return i + 1; }
        return i;
    }

    private static bool IsYear(int number) => number is >= FirstYear and <= LastYear;

    /// <summary>The month that a day takes from the next in a row: "les 6 et 13 avril", "du 3 au 5 mai 2024".</summary>
    private bool BorrowMonth(int i, out int month, out int? year)
    {
        (month, year) = (0, null);
        for (var hops = 0; hops < 6; hops++)
        {
            var at = After(DateRole.List, i);
            if (at < 0) return false;
            at = Optional(DateRole.From, Optional(DateRole.The, at));
            if (Word(at)?.Weekday is not null) at++;
            i = DayNumber(at, out _);
            if (i < 0) return false;
            if (Word(i)?.Month is not > 0) continue;
            month = Word(i)!.Month;
            YearAfter(i + 1, out year);
            return true;
        }
        return false;
    }

    /// <summary>"juillet 2023", "en mars", "mois de juin", "juin dernier".</summary>
    private FoundDate? MonthAndYear(int first)
    {
        var at = Optional(DateRole.The, first);
        at = Optional(DateRole.MonthOf, at);
        if (at != first && After(DateRole.MonthOf, Optional(DateRole.The, first)) < 0) return null;
        if (Word(at) is not { Month: > 0 and var month }) return null;
        var end = YearAfter(at + 1, out var year);
        if (year is null && SameYearAfter(end) is > 0 and var same) return Found(first, same, new CalendarForm(null, month) { IsOfSameYear = true });
        end = DirectionAfter(end, out var direction);
        // "Mars", "Mai", "Avril" with a capital inside a sentence are names more often than months, unless a preposition or a year says otherwise.
        if (end == at + 1 && at == first && text.IsCapitalized(at) && !StartsSentence(at) && !Precedes(DateRole.YearCue, at) && !Precedes(DateRole.YearWeakCue, at)) return null;
        return Found(first, end, new CalendarForm(year, month, Direction: direction));
    }

    private bool StartsSentence(int i) => text.SentenceAt(tokens[i].Start) is >= 0 and var at && text.Sentences[at].First == i;

    /// <summary>"en 1962", "l'année 2001", "2002-2003".</summary>
    private FoundDate? YearAlone(int first)
    {
        var at = Optional(DateRole.The, first);
        if (at != first || Word(first)?.Unit == TimeUnit.Year)
        {
            if (Word(at) is not { Unit: TimeUnit.Year, UnitFactor: 1 }) return null;
            at++;
            return TryInteger(Norm(at), 4, out var named) && IsYear(named) ? Found(first, at + 1, new CalendarForm(named)) : null;
        }
        if (Norm(at).Length != 4 || !TryInteger(Norm(at), 4, out var year) || !IsYear(year) || After(DateRole.YearBlocker, at + 1) > 0) return null;
        if (Norm(at + 1) is "-" or "–" or "/" && TryInteger(Norm(at + 2), 4, out var next) && next > year && next <= year + 40 && Norm(at + 2).Length == 4)
            return new FoundDate(first, at + 3, TimexType.Date, new RangeForm(Mark(Found(at, at + 1, new CalendarForm(year))), Mark(Found(at + 2, at + 3, new CalendarForm(next)))));
        var certain = Precedes(DateRole.YearCue, at);
        return certain || (Precedes(DateRole.YearWeakCue, at) && year is > 1799 and < 2100 && StandsFree(at + 1)) ? Found(first, at + 1, new CalendarForm(year)) : null;
    }

    /// <summary>"les années 1990", "les années quatre-vingt", "XIXe siècle", "dix-huitième siècle".</summary>
    private FoundDate? YearSpan(int first)
    {
        var at = Optional(DateRole.The, first);
        if (After(DateRole.Epoch, at) is > 0 and var number && NumberAt(number, out var value) is > 0 and var end && value % 10 == 0)
        {
            var start = (int)value < 100 ? 1900 + (int)value : (int)value;
            return IsYear(start) && value >= 10 ? Found(first, end, new YearsForm(start, start + 9)) : null;
        }
        if (After(DateRole.Century, at + 1) < 0) return null;
        var century = Word(at)?.Ordinal ?? CenturyNumber(Norm(at));
        return century is > 0 and <= 21 ? Found(first, at + 2, new YearsForm((century - 1) * 100 + 1, century * 100)) : null;
    }

    /// <summary>"xixe", "19e", "xxième": Roman or Arabic with an ordinal ending; 0 where it is none.</summary>
    private static int CenturyNumber(string norm)
    {
        var digits = 0;
        while (digits < norm.Length && (char.IsAsciiDigit(norm[digits]) || norm[digits] is 'i' or 'v' or 'x')) digits++;
        var ending = norm.AsSpan(digits);
        if (digits == 0 || ending is not ("e" or "ème" or "ième" or "er" or "eme" or "è" or "")) return 0;
        return TryInteger(norm[..digits], 2, out var arabic) ? arabic : RomanNumber(norm.AsSpan(0, digits));
    }
}
