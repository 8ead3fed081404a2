namespace Recoupe.Language.Dates;

/// <summary>What comes back, and words that name no day.</summary>
internal sealed partial class DateScanner
{
    /// <summary>"chaque jour", "tous les jeudis", "chaque 1er mai", "par semestre", "annuel".</summary>
    private FoundDate? Recurring(int first)
    {
        if (Word(first)?.Set is { } period && (!Word(first)!.IsSetAdjective || IsAdjective(first) && !Precedes(DateRole.Press, first))) return Recurs(first, first + 1, period);
        if (Precedes(DateRole.Per, first) && Word(first) is { Unit: { } each } unit) return Recurs(first, first + 1, Period(each, unit.UnitFactor));
        if (After(DateRole.Every, first) is not (> 0 and var at)) return NthWeekday(first);
        if (Word(at) is { Weekday: { } weekday } && DayNumber(at + 1, out _) < 0) return Recurs(first, at + 1, WeekdaySet(weekday));
        if (Word(at) is { Part: not DayPart.None and not DayPart.Daytime and var part }) return Recurs(first, at + 1, "XXXX-XX-XX" + TimexNotation.Suffix(part));
        if (Word(at) is { Season: { } season }) return Recurs(first, at + 1, "XXXX-" + TimexNotation.Name(season));
        if (Word(at) is { Unit: TimeUnit.Weekend }) return Recurs(first, at + 1, "XXXX-WXX-WE");
        // "chaque premier samedi du mois".
        if (Word(at)?.Ordinal is not null && Word(at + 1)?.Weekday is { } nth && After(DateRole.Of, at + 2) is > 0 and var of && Word(of)?.Unit == TimeUnit.Month) return Recurs(first, at + 2, WeekdaySet(nth));
        if (DayOfEveryYear(first, at) is { } day) return day;
        var number = NumberAt(at, out var amount);
        if (number > 0) at = number; else amount = 1;
        return Word(at) is { Unit: { } every } word ? Recurs(first, at + 1, Period(every, amount * word.UnitFactor)) : null;
    }

    /// <summary>"chaque 1er mai", "chaque mois de mai", "tous les 14 juillet", "chaque Noël".</summary>
    private FoundDate? DayOfEveryYear(int first, int at) => (DayAndMonth(at) ?? MonthAndYear(at) ?? FeastDay(at)) switch
    {
        { Form: CalendarForm { Year: null, Month: { } month } form } found => Recurs(first, found.End, form.Day is { } day ? $"XXXX-{month:00}-{day:00}" : $"XXXX-{month:00}"),
        { Form: FeastForm { Year: null, Month: > 0 } feast } found => Recurs(first, found.End, $"XXXX-{feast.Month:00}-{feast.Day:00}"),
        _ => null,
    };

    /// <summary>"les deuxième et quatrième jeudis", "le premier lundi du mois".</summary>
    private FoundDate? NthWeekday(int first)
    {
        if (After(DateRole.The, first) is not (> 0 and var at) || Word(at)?.Ordinal is null) return null;
        for (at++; After(DateRole.List, at) is > 0 and var next && Word(next)?.Ordinal is not null;) at = next + 1;
        if (Word(at) is not { Weekday: { } weekday } word) return null;
        if (word.IsPluralWeekday) return Recurs(first, at + 1, WeekdaySet(weekday));
        var of = After(DateRole.Of, at + 1);
        return of > 0 && Word(Optional(DateRole.Every, of))?.Unit == TimeUnit.Month ? Recurs(first, at + 1, WeekdaySet(weekday)) : null;
    }

    private static string Period(TimeUnit unit, double amount) => TimexNotation.Period(unit, amount);

    private static FoundDate Recurs(int first, int end, string value) => new(first, end, TimexType.Set, new SetForm(value));

    /// <summary>"désormais", "l'actuel ministre", "les prochaines élections", "une explosion nocturne".</summary>
    private FoundDate? Reference(int first)
    {
        if (Word(first) is not { Reference: { } reference } word) return null;
        // "le prochain", "la semaine prochaine": what is next must be named behind it, and be no stretch of time.
        if (word.Direction != Direction.None && (Word(first + 1) is not null || first + 1 >= limit || !tokens[first + 1].Is(PartOfSpeech.Noun))) return null;
        return word.IsReferenceAdjective && !IsAdjective(first) ? null : new FoundDate(first, first + 1, TimexType.Time, new VagueForm(reference));
    }

    private bool IsAdjective(int i) => tokens[i].Is(PartOfSpeech.Adj);
}
