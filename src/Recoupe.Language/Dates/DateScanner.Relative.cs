namespace Recoupe.Language.Dates;

/// <summary>Dates that hang on the day of publication or on the day the text has come to.</summary>
internal sealed partial class DateScanner
{
    /// <summary>"mercredi", "ce lundi matin", "lundi dernier"; "le mercredi" alone is every Wednesday.</summary>
    private FoundDate? WeekdayAlone(int first)
    {
        var these = After(DateRole.This, first);
        var the = After(DateRole.The, first);
        var at = Optional(DateRole.Same, Math.Max(first, Math.Max(these, the)));
        if (Word(at) is not { Weekday: { } weekday } word) return null;
        if (word.IsPluralWeekday) return the > 0 ? Recurs(first, at + 1, WeekdaySet(weekday)) : null;
        if (WeekOfDay(at + 1) is var (turned, week)) return Found(first, turned, new WeekdayForm(weekday) { Week = week });
        var end = DirectionAfter(at + 1, out var direction);
        end = Optional(DateRole.Same, end);
        if (direction == Direction.None && After(DateRole.There, end) is > 0 and var there) (end, direction) = (there, Direction.Before);
        if (direction == Direction.None && the < 0 && After(DateRole.WeekOn, end) is > 0 and var weekOn) return Found(first, weekOn, new WeekdayForm(weekday, Direction.Next, Weeks: 1));
        end = DayPartAfter(end, out var part);
        if (the > 0 && direction == Direction.None && part == DayPart.None) return Recurs(first, end, WeekdaySet(weekday));
        if (these > 0 && direction == Direction.None) direction = Direction.This;
        return Found(first, end, new WeekdayForm(weekday, direction) { Part = part });
    }

    /// <summary>"de la semaine prochaine" behind a weekday; null where none stands there.</summary>
    private (int End, OffsetForm Week)? WeekOfDay(int at)
    {
        if (After(DateRole.Of, at) is not (> 0 and var of) || Word(of) is not { Unit: TimeUnit.Week, UnitFactor: 1, IsPlural: false }) return null;
        var end = DirectionAfter(of + 1, out var direction);
        return direction == Direction.None ? null : (end, Turn(TimeUnit.Week, direction));
    }

    private static string WeekdaySet(DayOfWeek weekday) => $"XXXX-WXX-{(weekday == DayOfWeek.Sunday ? 7 : (int)weekday)}";

    /// <summary>"hier soir", "aujourd'hui (mercredi)".</summary>
    private FoundDate? NamedDay(int first)
    {
        if (Word(first)?.DayOffset is not { } offset) return null;
        var end = DayPartAfter(first + 1, out var part);
        if (Word(end)?.Weekday is not null && DayNumber(end + 1, out _) < 0) end++;
        else if (Norm(end) == "(" && Word(end + 1)?.Weekday is not null && Norm(end + 2) == ")") end += 3;
        return Found(first, end, new OffsetForm(TimeUnit.Day, offset) { Part = part });
    }

    /// <summary>"la veille au soir", "le lendemain", "au lendemain du vote"; "ce jour-là", "le jour même", "le matin même".</summary>
    private FoundDate? NarratedDay(int first)
    {
        var the = After(DateRole.The, first);
        var these = After(DateRole.This, first);
        var at = Math.Max(first, Math.Max(the, these));
        if (Word(at)?.NarratedOffset is { } offset)
        {
            var end = DayPartAfter(at + 1, out var part);
            var ofEvent = After(DateRole.Of, end) > 0;
            var core = text.SpanOf(first, end);
            return ofEvent ? FromEvent(first, end, TimeUnit.Day, offset, default) : Found(first, end, new OffsetForm(TimeUnit.Day, offset, TimexOrigin.Narrated) { Part = part });
        }
        if (at == first) return null;
        var same = Optional(DateRole.Same, at);
        var word = Word(same);
        if (word is null || (word.Unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) && word.Part == DayPart.None)) return null;
        var after = After(DateRole.There, same + 1) is > 0 and var there && these > 0 ? there : After(DateRole.Same, same + 1) is > 0 and var sameAfter && the > 0 ? sameAfter : same > at ? same + 1 : -1;
        if (after < 0) return null;
        return Found(first, after, new OffsetForm(word.Part == DayPart.None ? word.Unit ?? TimeUnit.Day : TimeUnit.Day, 0, TimexOrigin.Narrated) { Part = word.Part });
    }

    /// <summary>"ce matin", "cette nuit", "dans la soirée", "la nuit dernière", "la nuit prochaine", "le soir précédent".</summary>
    private FoundDate? PartOfDay(int first)
    {
        var these = After(DateRole.This, first);
        var the = After(DateRole.The, first);
        var at = Math.Max(first, Math.Max(the, these));
        if (Word(at) is not { Part: not DayPart.None and var part }) return null;
        // "cette soirée, animée par un orchestre" is what happened in it.
        if (these > 0) return After(DateRole.Gathering, at) > 0 ? null : Found(first, at + 1, new OffsetForm(TimeUnit.Day, 0) { Part = part });
        var end = DirectionAfter(at + 1, out var direction);
        if (direction == Direction.Last) return Found(first, end, new OffsetForm(TimeUnit.Day, -1) { Part = part });
        if (direction == Direction.Before) return Found(first, end, new OffsetForm(TimeUnit.Day, -1, TimexOrigin.Narrated) { Part = part });
        if (direction == Direction.Next && part == DayPart.Night) return Found(first, end, new NightForm(DayFromNow(first, end, 0), DayFromNow(first, end, 1)) { Part = part });
        return Precedes(DateRole.PartLead, at) ? Found(first, at + 1, new ClockForm(null, 0, TimexOrigin.Narrated) { Part = part }) : null;
    }

    private Timex DayFromNow(int first, int end, int days) => new(text.SpanOf(first, end), TimexType.Date, new OffsetForm(TimeUnit.Day, days));

    /// <summary>"la nuit du vendredi au samedi 9 septembre", "la nuit de lundi".</summary>
    private FoundDate? NightBetween(int first)
    {
        var at = Optional(DateRole.This, Optional(DateRole.The, first));
        if (Word(at)?.Part != DayPart.Night || After(DateRole.From, at + 1) is not (> 0 and var day)) return null;
        day = Optional(DateRole.The, day);
        if ((DayAndMonth(day) ?? WeekdayAlone(day) ?? DayOfNight(day)) is not { Type: TimexType.Date } from || from.Form is SetForm) return null;
        if (After(DateRole.To, from.End) is > 0 and var next && (DayAndMonth(next) ?? WeekdayAlone(next) ?? DayAlone(next)) is { Type: TimexType.Date } to)
            return Found(first, to.End, new NightForm(Mark(from), Mark(to)) { Part = DayPart.Night });
        return Found(first, from.End, new NightForm(Mark(from), null) { Part = DayPart.Night });
    }

    /// <summary>"la nuit du 23 | au 24": two days of the month by their numbers alone.</summary>
    private FoundDate? DayOfNight(int i) =>
        DayAlone(i) is { } from && After(DateRole.To, from.End) is > 0 and var next && DayNumber(next, out _) > 0 ? from : null;

    private FoundDate? DayAlone(int i) => DayNumber(i, out var number) is > 0 and var end ? Found(i, end, new CalendarForm(null, null, number)) : null;

    /// <summary>"le mois dernier", "la semaine prochaine", "cette année", "ce mois-ci", "l'année suivante", "premier trimestre 2024".</summary>
    private FoundDate? TurnedUnit(int first)
    {
        var these = After(DateRole.This, first);
        var the = After(DateRole.The, first);
        var at = Math.Max(first, Math.Max(the, these));
        if (YearPart(first, at) is { } part) return part;
        var fresh = the > 0 ? Optional(DateRole.New, at) : at;
        if (Word(fresh) is not { Unit: >= TimeUnit.Day and { } unit, UnitFactor: 1 } word) return null;
        if (fresh > at) return unit == TimeUnit.Year ? Found(first, fresh + 1, new OffsetForm(unit, 0)) : null;
        var end = DirectionAfter(at + 1, out var direction);
        if (word.IsPlural) return Plural(first, end, unit, direction, these > 0);
        if (direction != Direction.None) return Number(at - 1) ? null : Found(first, end, Turn(unit, direction));
        if (these > 0) return unit == TimeUnit.Day && word.Part != DayPart.None ? null : Found(first, Optional(DateRole.Here, end), new OffsetForm(unit, 0));
        return the > 0 && unit == TimeUnit.Weekend ? Found(first, end, new OffsetForm(unit, 0)) : null;
    }

    /// <summary>"les jours suivants", "ces jours derniers", "ces années": nobody says how many.</summary>
    private FoundDate? Plural(int first, int end, TimeUnit unit, Direction direction, bool isThese) => direction switch
    {
        Direction.Last or Direction.Next => new FoundDate(first, end, TimexType.Duration, new StretchForm(unit, null, direction) { Tense = TenseAt(first, end) }),
        Direction.Before => Found(first, end, new OffsetForm(unit, -1, TimexOrigin.Narrated, IsVague: true)),
        Direction.After => Found(first, end, new OffsetForm(unit, 1, TimexOrigin.Narrated, IsVague: true)),
        _ => isThese && After(DateRole.Here, end) is > 0 and var here ? new FoundDate(first, here, TimexType.Duration, new StretchForm(unit, null, Direction.This)) : null,
    };

    /// <summary>"la semaine du 9 décembre".</summary>
    private FoundDate? WeekOf(int first)
    {
        var at = Optional(DateRole.The, first);
        if (Word(at)?.Unit != TimeUnit.Week || After(DateRole.Of, at + 1) != at + 2) return null;
        if ((DayAndMonth(at + 2) ?? Numeric(at + 2)) is not { Type: TimexType.Date, Form: CalendarForm } day) return null;
        return Found(first, day.End, new OffsetForm(TimeUnit.Week, 0, TimexOrigin.Event) { Base = Mark(day) });
    }

    private bool Number(int i) => NumberAt(i, out _) > 0 && After(DateRole.Single, i) < 0;

    private static OffsetForm Turn(TimeUnit unit, Direction direction) => direction switch
    {
        Direction.Last => new OffsetForm(unit, -1),
        Direction.Next => new OffsetForm(unit, 1),
        Direction.Before => new OffsetForm(unit, -1, TimexOrigin.Narrated),
        Direction.After => new OffsetForm(unit, 1, TimexOrigin.Narrated),
        _ => new OffsetForm(unit, 0),
    };

    private FoundDate? YearPart(int first, int at)
    {
        if (Word(at)?.Ordinal is not { } ordinal || Word(at + 1)?.Unit is not (TimeUnit.Quarter or TimeUnit.HalfYear) || ordinal > 4) return null;
        var unit = Word(at + 1)!.Unit!.Value;
        var end = YearAfter(at + 2, out var year);
        return Found(first, end, new YearPartForm(unit, ordinal, year));
    }

    /// <summary>"les trois derniers mois", "ces derniers jours", "les prochaines 48 heures".</summary>
    private FoundDate? Stretch(int first)
    {
        var at = Optional(DateRole.This, Optional(DateRole.The, first));
        var number = NumberAt(at, out var amount);
        if (number > 0) at = number;
        var end = DirectionAfter(at, out var direction);
        // "a passé dix jours": only an adjective in the plural stands before what it counts.
        if (end == at || (Word(end)?.Unit is not TimeUnit.Month && !Norm(at).EndsWith('s'))) return null;
        if (number < 0 && NumberAt(end, out amount) is > 0 and var later) (number, end) = (later, later);
        if (Word(end) is not { Unit: { } unit } word || direction is Direction.Before or Direction.After) return null;
        // "la dernière journée", "le dernier jour": the last of a row, not the last few.
        if (number < 0 && !word.IsPlural && unit != TimeUnit.Month) return null;
        return new FoundDate(first, end + 1, TimexType.Duration, new StretchForm(unit, number > 0 ? (int)amount * word.UnitFactor : null, direction) { Tense = TenseAt(first, end + 1) });
    }

    /// <summary>"l'été dernier", "cet hiver", "au printemps 2023", "en été".</summary>
    private FoundDate? SeasonOf(int first)
    {
        var these = After(DateRole.This, first);
        var the = After(DateRole.The, first);
        var at = Math.Max(first, Math.Max(these, the));
        if (After(DateRole.MonthOf, at) is > 0 and var months && Word(months) is { Season: { } named }) return AnySeason(first, months + 1, named);
        if (Word(at) is not { Season: { } season }) return null;
        var end = YearAfter(at + 1, out var year);
        end = DirectionAfter(end, out var direction);
        // "été comme hiver".
        if (at == first && (After(DateRole.AsWellAs, at + 1) is > 0 and var other && Word(other)?.Season is not null || Before(DateRole.AsWellAs, at) is > 0 and var like && Word(like - 1)?.Season is not null)) return AnySeason(first, at + 1, season);
        // "été" is a participle far more often than a season; the determiner tells them apart.
        if (at == first && year is null && direction == Direction.None && !Precedes(DateRole.During, at) && !Precedes(DateRole.To, at) && !Precedes(DateRole.MonthOf, at)) return null;
        // "ont été passés".
        if (at == first && direction != Direction.None && !Precedes(DateRole.To, at) && !Precedes(DateRole.From, at)) return null;
        if (these > 0) direction = Direction.This;
        // "en été" is any summer.
        if (at == first && year is null && direction == Direction.None && Precedes(DateRole.During, at)) return AnySeason(first, end, season);
        return Found(first, end, new SeasonForm(season, year, direction));
    }

    private static FoundDate AnySeason(int first, int end, Season season) => new(first, end, TimexType.Date, new VagueForm("XXXX-" + TimexNotation.Name(season)));

    /// <summary>"Noël", "le lundi de Pâques", "la Toussaint 2023".</summary>
    private FoundDate? FeastDay(int first)
    {
        var at = Optional(DateRole.The, first);
        if (lexicon.FeastsFrom(Norm(at)) is not { } feasts) return null;
        Feast? best = null;
        foreach (var feast in feasts)
            if (Stands(feast.Words, at) && (best is null || feast.Words.Length > best.Words.Length)) best = feast;
        // Without its capital "ascension" is a climb.
        if (best is null || (best.Words.Length == 1 && char.IsLetter(Norm(at)[0]) && !text.IsCapitalized(at))) return null;
        var end = YearAfter(at + best.Words.Length, out var year);
        end = DirectionAfter(end, out var direction);
        return Found(first, end, new FeastForm(best.Month, best.Day, year, direction));
    }

    /// <summary>"fin mars", "début 2026", "la mi-mai", "la fin de la semaine prochaine", "début d'après-midi".</summary>
    private FoundDate? PortionOf(int first)
    {
        var at = Optional(DateRole.The, first);
        if (Norm(at).IndexOf('-') is > 0 and var hyphen && lexicon.Find(Norm(at)[..hyphen])?.Portion == Portion.Middle) return MiddleOf(first, at, Norm(at)[(hyphen + 1)..]);
        if (Word(at)?.Portion is not { } portion) return null;
        var start = Norm(at + 1) == "-" ? at + 2 : Optional(DateRole.Of, at + 1);
        if (start >= limit) return null;
        if (Word(start) is { Part: not DayPart.None and var part }) return Found(first, start + 1, new ClockForm(null, 0, TimexOrigin.Narrated) { Part = part });
        var whole = Whole(start) ?? (start > at + 2 ? Whole(start - 1) : null) ?? (Norm(at + 1) != "-" && After(DateRole.Of, at + 1) > 0 ? Whole(at + 2) : null);
        // "depuis | début avril": the words before the whole expression tell its tense.
        return whole is null ? null : Found(first, whole.End, new PortionForm(portion, whole.Form with { Tense = TenseAt(first, whole.End) }));
    }

    private FoundDate? MiddleOf(int first, int at, string rest)
    {
        if (lexicon.Find(rest) is { Month: > 0 and var month })
        {
            var end = YearAfter(at + 1, out var year);
            end = DirectionAfter(end, out var direction);
            return Found(first, end, new PortionForm(Portion.Middle, new CalendarForm(year, month, Direction: direction) { Tense = TenseAt(first, end) }));
        }
        return TryInteger(rest, 4, out var named) && IsYear(named) ? Found(first, at + 1, new PortionForm(Portion.Middle, new CalendarForm(named))) : null;
    }

    /// <summary>What may have a beginning and an end: a month, a year, a season, a week; here "la semaine" alone is this week.</summary>
    private FoundDate? Whole(int i)
    {
        if ((MonthAndYear(i) ?? TurnedUnit(i) ?? SeasonOf(i) ?? YearSpan(i) ?? YearAlone(i)) is { } found) return found;
        var at = Optional(DateRole.The, i);
        if (TryInteger(Norm(at), 4, out var year) && IsYear(year) && Norm(at).Length == 4) return Found(i, at + 1, new CalendarForm(year));
        return Word(at) is { Unit: >= TimeUnit.Weekend and <= TimeUnit.Year and { } unit, UnitFactor: 1 } ? Found(i, at + 1, new OffsetForm(unit, 0)) : null;
    }
}
