namespace Recoupe.Language.Dates;

/// <summary>Lengths of time and what is counted by them.</summary>
internal sealed partial class DateScanner
{
    private const int BaseReach = 8;

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
        if (HourToken(Norm(at), out var hours, out var minutes)) return (at + 1, TimeUnit.Hour, hours + (double)Math.Max(minutes, 0) / MinutesPerHour);
        double? amount = null;
        var unitAt = UncountedUnit(at);
        if (unitAt < 0) unitAt = After(DateRole.Whole, at) is > 0 and var whole && (amount = 1) > 0 ? whole : -1;
        if (unitAt < 0)
        {
            unitAt = NumberAt(at, out var number);
            if (unitAt < 0) return Word(at) is { Unit: { } named, UnitFactor: > 1 and var factor } && named == TimeUnit.Year ? (at + 1, named, factor) : null;
            amount = number;
            if (After(DateRole.QuarterOf, unitAt) is > 0 and var quarter) return Quarter(quarter, number);
            if (Word(unitAt)?.Collective is { } about && After(DateRole.Of, unitAt + 1) is > 0 and var of) (amount, unitAt) = (about, of);
        }
        if (UnitAt(unitAt) is not { } word) return null;
        var unit = word.Unit!.Value;
        amount *= word.UnitFactor;
        var end = unitAt + 1;
        if (unit is TimeUnit.Hour or TimeUnit.Minute && amount is { } length) (end, amount) = Fraction(end, unit, length);
        return After(DateRole.Half, end) is > 0 and var half ? (half, unit, amount + 0.5 * word.UnitFactor) : (end, unit, amount);
    }

    /// <summary>The unit after "plusieurs", or after "des" where a word before tells of a length: "depuis des années"; elsewhere "des heures" are none.</summary>
    private int UncountedUnit(int at) =>
        After(DateRole.Vague, at) is > 0 and var vague ? vague
        : Precedes(DateRole.Since, at) || Precedes(DateRole.During, at) || Precedes(DateRole.Ago, at) || Precedes(DateRole.Lasts, at) ? After(DateRole.Some, at) : -1;

    /// <summary>The word for a unit; null where it is the title of something ("Les Mille et Une Nuits", "les 24 Heures du Mans") or an ordinal ("une seconde fois").</summary>
    private DateWord? UnitAt(int i) =>
        Word(i) is { Unit: not null } unit && !IsTitled(i) && !(unit.Ordinal is not null && i + 1 < limit && tokens[i + 1].Is(PartOfSpeech.Noun)) ? unit : null;

    /// <summary>What stands behind hours and minutes: "2 heures 30", "3 min 42 s", "une heure et quart".</summary>
    private (int End, double Amount) Fraction(int end, TimeUnit unit, double amount)
    {
        if (After(DateRole.QuarterPast, end) is > 0 and var quarter) return (quarter, amount + (double)QuarterHour / MinutesPerHour);
        // "deux heures et quarante minutes".
        if (Norm(end) == "et" && NumberAt(end + 1, out var added) is > 0 and var named && added < MinutesPerHour && Word(named)?.Unit is TimeUnit.Minute or TimeUnit.Second && Word(named)!.Unit < unit)
            return (named + 1, amount + added / (unit == TimeUnit.Hour && Word(named)!.Unit == TimeUnit.Second ? MinutesPerHour * MinutesPerHour : MinutesPerHour));
        if (NumberAt(end, out var rest) is not (> 0 and var after) || rest >= MinutesPerHour) return (end, amount);
        var smaller = Word(after)?.Unit;
        if (smaller is TimeUnit.Minute or TimeUnit.Second && smaller < unit) after++;
        // "en 24 heures 12 personnes": a number before a noun counts that.
        else if (unit != TimeUnit.Hour || !IsMinute(end, out _) || after < limit && tokens[after].Is(PartOfSpeech.Noun) && Word(after)?.Weekday is null) return (end, amount);
        return (after, amount + rest / (unit == TimeUnit.Hour && smaller == TimeUnit.Second ? MinutesPerHour * MinutesPerHour : MinutesPerHour));
    }

    private (int End, TimeUnit Unit, double? Amount)? Quarter(int i, double number) => Word(i)?.Unit switch
    {
        TimeUnit.Century => (i + 1, TimeUnit.Year, number * 25),
        TimeUnit.Hour => (i + 1, TimeUnit.Minute, number * QuarterHour),
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
        if (StartOfRow(first) is var start && start < first) return IsAge(start, end, unit, amount);
        // "un bébé de 18 mois".
        if (unit == TimeUnit.Month && Precedes(DateRole.Of, first) && lexicon.IsPerson(Norm(first - 2))) return true;
        if (unit != TimeUnit.Year || amount is null or > 120) return false;
        // "les moins de 17 ans", "les 6-16 ans".
        if (Norm(first - 1) is "-" or "–" || (Precedes(DateRole.The, first) && After(DateRole.About, first) > 0)) return true;
        if (Before(DateRole.About, first) is >= 0 and var about && Precedes(DateRole.The, about)) return true;
        // "condamné à quatre ans de prison", "à deux ans ferme": a length, for what it measures follows.
        if (Precedes(DateRole.At, first) && (lexicon.IsSpanNoun(Norm(end)) || After(DateRole.Of, end) is > 0 and var of && lexicon.IsSpanNoun(Norm(of)))) return false;
        // "ses vingt ans de carrière" are no age.
        if (Precedes(DateRole.Age, first)) return Precedes(DateRole.At, first) ? !Precedes(DateRole.Until, first) : After(DateRole.Of, end) < 0;
        var before = Norm(first - 1);
        if (before is "," or "(" && (IsPunctuation(end) || end >= limit)) return true;
        return Precedes(DateRole.Of, first) && !Precedes(DateRole.About, first) && lexicon.IsSpanNoun(Norm(first - 2)) is false;
    }

    /// <summary>"âgés de 15, 16 et 17 ans", "entre 20 et 30 ans": the first number of a row that has its unit once.</summary>
    private int StartOfRow(int first)
    {
        var start = first;
        while (start >= 2 && After(DateRole.List, start - 1) == start && tokens[start - 1].Norm is not ("-" or "–") && IsNumber(start - 2)) start -= 2;
        return start < first && Precedes(DateRole.Between, start) ? start - 1 : start;
    }

    private bool IsNumber(int i) => char.IsAsciiDigit(tokens[i].Norm[0]) || Word(i)?.Number is not null;
}
