namespace Recoupe.Language.Dates;

/// <summary>Lengths of time and what is counted by them, hours of the day, what comes back.</summary>
internal sealed partial class DateScanner
{
    private const int BaseReach = 8;
    private const int MinutesPerHour = 60;

    /// <summary>"dix ans", "depuis trois mois", "il y a cinq jours", "deux jours plus tard", "dans les 24 heures".</summary>
    private FoundDate? Lasting(int first)
    {
        if (After(DateRole.Ago, first) is > 0 and var ago) return Measure(ago) is { } past ? Counted(first, past.End, past.Unit, past.Amount, -1, TimexOrigin.Publication, text.SpanOf(ago, past.End)) : null;
        var at = Optional(DateRole.The, first);
        if (Measure(at) is not { } measure) return null;
        var (end, unit, amount) = measure;
        var core = text.SpanOf(at, end);
        if (Precedes(DateRole.InThe, at) || (at == first && Precedes(DateRole.Until, at)))
            return Deadline(first, end, Counted(at, end, unit, amount, 1, TimexOrigin.Publication, core));
        if (at != first) return null;
        if (After(DateRole.Later, end) is > 0 and var later) return Suffixed(first, end, later, unit, amount, 1, core);
        if (After(DateRole.Earlier, end) is > 0 and var earlier) return Suffixed(first, end, earlier, unit, amount, -1, core);
        if (IsAge(first, end, unit, amount)) return null;
        // "à trois jours du scrutin" is now, on whichever side of it.
        if (unit == TimeUnit.Day && Precedes(DateRole.At, first) && After(DateRole.EventOf, end) > 0) return FromEvent(first, end, unit, (int)Math.Round(amount ?? 0), core) is var now ? now with { Form = (OffsetForm)now.Form with { Base = null } } : null;
        if (Precedes(DateRole.In, first) && amount is not null) return Counted(first, end, unit, amount, 1, TimexOrigin.Publication, core);
        if (unit == TimeUnit.Day && amount == 1 && After(DateRole.Single, first) > 0 && end == first + 2 && !Precedes(DateRole.Since, first) && Norm(first + 1).Length < 5) return null;
        return new FoundDate(first, end, TimexType.Duration, new DurationForm(unit, amount, Precedes(DateRole.Since, first)));
    }

    /// <summary>A number, exact or vague, with its unit.</summary>
    private (int End, TimeUnit Unit, double? Amount)? Measure(int i)
    {
        var at = Optional(DateRole.About, i);
        if (HourToken(Norm(at), out var hours, out var minutes) && minutes == 0) return (at + 1, TimeUnit.Hour, hours);
        double? amount = null;
        var unitAt = After(DateRole.Vague, at);
        // "depuis des années", "pendant des heures"; elsewhere "des heures" are not a length.
        if (unitAt < 0 && (Precedes(DateRole.Since, at) || Precedes(DateRole.During, at) || Precedes(DateRole.Ago, at))) unitAt = After(DateRole.Some, at);
        if (unitAt < 0) unitAt = After(DateRole.Whole, at) is > 0 and var whole && (amount = 1) > 0 ? whole : -1;
        if (unitAt < 0)
        {
            unitAt = NumberAt(at, out var number);
            if (unitAt < 0) return Word(at) is { Unit: { } named, UnitFactor: > 1 and var factor } && named == TimeUnit.Year ? (at + 1, named, factor) : null;
            amount = number;
            if (After(DateRole.QuarterOf, unitAt) is > 0 and var quarter) return Quarter(quarter, number);
            if (Word(unitAt)?.Collective is { } about && After(DateRole.Of, unitAt + 1) is > 0 and var of) (amount, unitAt) = (about, of);
        }
        if (Word(unitAt) is not { Unit: { } unit } word) return null;
        amount *= word.UnitFactor;
        if (After(DateRole.Half, unitAt + 1) is not (> 0 and var half)) return (unitAt + 1, unit, amount);
        return (half, unit, amount + 0.5 * word.UnitFactor);
    }

    private (int End, TimeUnit Unit, double? Amount)? Quarter(int i, double number) => Word(i)?.Unit switch
    {
        TimeUnit.Century => (i + 1, TimeUnit.Year, number * 25),
        TimeUnit.Hour => (i + 1, TimeUnit.Minute, number * 15),
        _ => null,
    };

    private FoundDate Counted(int first, int end, TimeUnit unit, double? amount, int sign, TimexOrigin origin, TextSpan core, bool isBased = false)
    {
        var whole = amount is { } some ? (int)Math.Round(some) : 1;
        return new FoundDate(first, end, unit < TimeUnit.Day ? TimexType.Time : TimexType.Date,
            new OffsetForm(unit, sign * whole, origin, amount is null, core) { Tense = sign < 0 && !isBased ? Tense.Past : TenseAt(first, end) });
    }

    private FoundDate? Suffixed(int first, int end, int suffixEnd, TimeUnit unit, double? amount, int sign, TextSpan core)
    {
        // "plus tard" stands alone; "après" has an event after it, or hangs on the narrated day where nothing follows.
        var alone = suffixEnd - end > 1 || IsPunctuation(suffixEnd) || After(DateRole.The, suffixEnd) < 0 && After(DateRole.Follower, suffixEnd) < 0;
        if (!alone && FromEvent(first, end, unit, sign * (int)Math.Round(amount ?? 1), core) is { } based) return based with { End = end };
        return Counted(first, suffixEnd, unit, amount, sign, TimexOrigin.Narrated, core, isBased: true);
    }

    /// <summary>So many units from an event; where the event's own day is named close behind ("après le vote du 5 mai") it is counted from there.</summary>
    private FoundDate FromEvent(int first, int end, TimeUnit unit, int amount, TextSpan core)
    {
        Timex? from = null;
        for (var i = end + 1; i < Math.Min(limit, end + BaseReach) && from is null && !IsPunctuation(i); i++)
            if ((DayAndMonth(i) ?? Numeric(i) ?? FeastDay(i)) is { Type: TimexType.Date } day && day.Form is CalendarForm or FeastForm) from = Mark(day);
        return new FoundDate(first, end, unit < TimeUnit.Day ? TimexType.Time : TimexType.Date, new OffsetForm(unit, amount, TimexOrigin.Event, false, core) { Base = from, Tense = TenseAt(first, end) });
    }

    private FoundDate Deadline(int first, int end, FoundDate to) => new(first, end, TimexType.Date, new DeadlineForm(Mark(to)));

    /// <summary>"35 ans" after a name or a noun of a person is how old somebody is, not how long.</summary>
    private bool IsAge(int first, int end, TimeUnit unit, double? amount)
    {
        if (unit != TimeUnit.Year || amount is null or > 120) return false;
        // "les moins de 17 ans", "les 6-16 ans".
        if (Norm(first - 1) is "-" or "–" || (Precedes(DateRole.The, first) && After(DateRole.About, first) > 0)) return true;
        if (Precedes(DateRole.Age, first)) return !Precedes(DateRole.At, first) || !Precedes(DateRole.Until, first);
        var before = Norm(first - 1);
        if (before is "," or "(" && (IsPunctuation(end) || end >= limit)) return true;
        return Precedes(DateRole.Of, first) && !Precedes(DateRole.About, first) && lexicon.IsSpanNoun(Norm(first - 2)) is false;
    }

    /// <summary>"20 h 30", "21h15", "04H00", "à 20 heures", "vers midi", "20:35" after a date.</summary>
    private FoundDate? ClockTime(int first)
    {
        var end = first + 1;
        if (Word(first)?.ClockMinutes is { } noon)
        {
            if (!Precedes(DateRole.NearbyHour, first) || text.IsCapitalized(first)) return null;
            return Clock(first, end, noon / MinutesPerHour, noon % MinutesPerHour);
        }
        if (HourToken(Norm(first), out var hour, out var minute))
        {
            // "dans les 24H00" is a length.
            if (hour > 24 || (minute == 0 && (Precedes(DateRole.InThe, first) || Precedes(DateRole.During, first) || Precedes(DateRole.The, first)))) return null;
            if (minute < 0) minute = TryInteger(Norm(end), 2, out var follows) && follows < MinutesPerHour && Norm(end).Length == 2 ? Advance(ref end, follows) : 0;
            return Clock(first, end, hour, minute);
        }
        if (ColonTime(Norm(first), out hour, out minute))
            return Precedes(DateRole.NearbyHour, first) || (first > 0 && tokens[first - 1].Norm.Length >= 4 && char.IsAsciiDigit(tokens[first - 1].Norm[0])) ? Clock(first, end, hour, minute) : null;
        return SpelledHour(first);
    }

    private FoundDate? SpelledHour(int first)
    {
        var at = NumberAt(first, out var number);
        if (at < 0 || number > 24 || number != (int)number || After(DateRole.Hour, at) is not (> 0 and var end)) return null;
        var minute = 0;
        var hasMinutes = TryInteger(Norm(end), 2, out var follows) && follows < MinutesPerHour && Norm(end).Length == 2;
        if (hasMinutes) minute = Advance(ref end, follows);
        var isShort = tokens[at].Norm.Length == 1;
        if (!hasMinutes && !isShort && !Precedes(DateRole.NearbyHour, first) && !(first > 0 && Word(first - 1)?.Weekday is not null)) return null;
        if (!hasMinutes && (Precedes(DateRole.InThe, first) || Precedes(DateRole.During, first) || Precedes(DateRole.The, first))) return null;
        // "à 24 heures du scrutin", "après 20 heures de débats": what is measured off follows.
        if (!hasMinutes && !isShort && After(DateRole.Of, end) > 0 && Word(end + 1)?.Part is null or DayPart.None && After(DateRole.Of, end) > 0) return null;
        if (!hasMinutes && !isShort && (After(DateRole.Later, end) > 0 || After(DateRole.Earlier, end) > 0) && IsPunctuation(end + 2)) return null;
        return Clock(first, end, (int)number, minute);
    }

    private static int Advance(ref int end, int value)
    {
        end++;
        return value;
    }

    private FoundDate Clock(int first, int end, int hour, int minute) => Found(first, end, new ClockForm(hour, minute, TimexOrigin.Narrated));

    /// <summary>"21h15" (minutes -1 where none stand: "21h").</summary>
    private static bool HourToken(string norm, out int hour, out int minute)
    {
        (hour, minute) = (0, -1);
        var h = norm.IndexOf('h');
        if (h is not (1 or 2) || !TryInteger(norm[..h], 2, out hour)) return false;
        if (h == norm.Length - 1) return true;
        return TryInteger(norm[(h + 1)..], 2, out minute) && minute < MinutesPerHour;
    }

    private static bool ColonTime(string norm, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        var colon = norm.IndexOf(':');
        return colon is 1 or 2 && norm.Length >= colon + 3 && TryInteger(norm[..colon], 2, out hour) && hour < 25
            && TryInteger(norm[(colon + 1)..(colon + 3)], 2, out minute) && minute < MinutesPerHour && (norm.Length == colon + 3 || norm[colon + 3] == ':');
    }

    /// <summary>"chaque jour", "tous les jeudis", "par semestre", "annuel".</summary>
    private FoundDate? Recurring(int first)
    {
        if (Word(first)?.Set is { } period) return Recurs(first, first + 1, period);
        if (Precedes(DateRole.Per, first) && Word(first) is { Unit: { } each } unit) return Recurs(first, first + 1, Period(each, unit.UnitFactor));
        if (After(DateRole.Every, first) is not (> 0 and var at)) return null;
        if (Word(at) is { Weekday: { } weekday }) return Recurs(first, at + 1, WeekdaySet(weekday));
        if (Word(at) is { Part: not DayPart.None and not DayPart.Daytime and var part }) return Recurs(first, at + 1, "XXXX-XX-XX" + TimexNotation.Suffix(part));
        var number = NumberAt(at, out var amount);
        if (number > 0) at = number; else amount = 1;
        return Word(at) is { Unit: { } every } word ? Recurs(first, at + 1, Period(every, amount * word.UnitFactor)) : null;
    }

    private static string Period(TimeUnit unit, double amount) => TimexNotation.Period(unit, amount);

    private static FoundDate Recurs(int first, int end, string value) => new(first, end, TimexType.Set, new SetForm(value));

    private FoundDate? Reference(int first) =>
        Word(first)?.Reference is { } reference ? new FoundDate(first, first + 1, TimexType.Time, new VagueForm(reference)) : null;
}
