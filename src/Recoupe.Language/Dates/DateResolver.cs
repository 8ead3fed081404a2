namespace Recoupe.Language.Dates;

/// <summary>Resolves the dates of one text in order, as told from one day of publication (or none).</summary>
internal sealed class DateResolver
{
    // How many sentences on "le lendemain" still hangs on a day named before.
    private const int NarratedReach = 3;
    private const int LongestMonth = 31;

    // Characters between a part of the day and the day that it is of; half as many behind an hour.
    private const int LongestGap = 4;

    private readonly DatedText text;
    private readonly DateOnly? issued;
    private readonly bool daysAlone;

    // The day of writing: of the whole, or of the entry of a running report.
    private DateOnly? published;
    private DateOnly? narrated;
    private DateOnly? lastNarrated;

    // Minutes into the day the text has come to, where it tells the hour or the part of it.
    private int? narratedMinute;
    private int narratedSentence;
    private TextSpan last;
    private Anchored lastHour;
    private int? lastYear;
    private int? namedYear;

    // The month or year the text has come to, where it has named no day since.
    private DateInterval? period;
    private int periodSentence;
    private DateOnly? lastPast;

    /// <param name="daysAlone">Whether nobody asks for values and notations, only for the days.</param>
    public DateResolver(DatedText text, DateOnly? published, bool daysAlone = false)
    {
        this.text = text;
        this.daysAlone = daysAlone;
        issued = this.published = published;
    }

    public Anchored[] Resolve()
    {
        var anchored = new Anchored[text.Dates.Count];
        Resolve(anchored);
        return anchored;
    }

    /// <param name="anchored">One for each date.</param>
    public void Resolve(Span<Anchored> anchored)
    {
        var (dates, heads) = (text.Dates, text.Heads);
        for (var i = 0; i < anchored.Length; i++)
        {
            // Each entry of a running report is written on the day at its head.
            if (heads.Contains(i) && new DateResolver(text, issued, daysAlone).Resolve(dates[i].Form, dates[i].Span) is { Interval: { Days: 1 } day }) (published, narrated) = (day.Earliest, null);
            else if (published != issued && text.ParagraphOf(i) > heads.LastParagraph) (published, narrated) = (issued, null);
            var sentence = text.SentenceOf(i);
            if (narrated is not null && sentence - narratedSentence > NarratedReach) narrated = null;
            if (sentence - periodSentence > NarratedReach) period = null;
            // "vers 15 h 30, hier", "dans l'après-midi de mardi": the day may stand right behind.
            if (dates[i].Form is ClockForm clock && i + 1 < anchored.Length && dates[i + 1].Span.Start - dates[i].Span.End <= (clock.Hour is null ? LongestGap : LongestGap / 2) && dates[i + 1].Form is CalendarForm or WeekdayForm or OffsetForm { Unit: TimeUnit.Day, Origin: TimexOrigin.Publication })
                Narrate(dates[i + 1], Resolve(dates[i + 1].Form, dates[i + 1].Span), sentence);
            anchored[i] = Resolve(dates[i].Form, dates[i].Span);
            Narrate(dates[i], anchored[i], sentence);
        }
    }

    private void Narrate(Timex date, Anchored value, int sentence)
    {
        if (date.Form is ClockForm { Hour: not null }) lastHour = value;
        narratedMinute = DayMinutes.Of(date.Form) ?? (value.Interval is null || date.Form is ClockForm ? narratedMinute : null);
        if (value.Interval is { } whole && whole.Earliest.Year == whole.Latest.Year) lastYear = whole.Earliest.Year;
        if (date.Form is CalendarForm { Year: { } year }) namedYear = year;
        if (date.Form is CalendarForm { Day: null } or YearPartForm && value.Interval is { } told) (period, periodSentence) = (told, sentence);
        // An hour keeps the telling on its day.
        if (date.Form is ClockForm && narrated is not null) narratedSentence = sentence;
        if (value.Interval is not { } days || date.Form is ClockForm or DeadlineForm or DurationForm or StretchForm) return;
        if (days.Days > 2 || (days.Days == 2 && date.Form is not NightForm)) return;
        (narrated, narratedSentence, last) = (days.Latest, sentence, date.Span);
        lastNarrated = narrated;
        period = null;
        if (published is not { } today || narrated <= today) lastPast = narrated;
    }

    private DateOnly? NarratedDay => narrated ?? published;

    private Anchored Resolve(TimexForm form, TextSpan span) => form switch
    {
        CalendarForm calendar => WithPart(OfCalendar(calendar), form.Part),
        NthForm nth => Nth(nth),
        WeekdayForm weekday => WithPart(Weekday(weekday, span) is { } day ? Anchored.Of(DateInterval.Day(day)) : default, form.Part),
        OffsetForm offset => Offset(offset),
        RepublicanForm republican => Anchored.Of(Calendar.Republican(republican.Year, republican.Month, republican.Day)),
        SameTimeForm same => SameTime(same),
        FeastForm feast => CalendarDates.Resolve(feast, published),
        SeasonForm season => CalendarDates.Resolve(season, published),
        PortionForm portion => PortionOf(portion, Resolve(portion.Whole, span)),
        RangeForm range => Range(range, span),
        DeadlineForm deadline => Deadline(deadline, span),
        NightForm night => Night(night, span),
        StretchForm stretch => Stretch(stretch),
        YearsForm years => Anchored.Of(Calendar.Years(years.First, years.Last), daysAlone ? null : years.Last - years.First == 9 ? $"{years.First / 10}" : $"{(years.First - 1) / 100:00}"),
        YearPartForm part => YearPart(part),
        DurationForm duration => Duration(duration),
        ClockForm clock => Clock(clock),
        SetForm set => new Anchored(null, set.Value),
        VagueForm vague => new Anchored(null, null, vague.Reference),
        _ => default,
    };

    private Anchored WithPart(Anchored value, DayPart part) =>
        daysAlone || part == DayPart.None || value.Interval is not { Days: 1 } ? value : value with { Named = value.Value + TimexNotation.Suffix(part), Notation = value.Notation is { } own ? own + TimexNotation.Suffix(part) : null };

    private Anchored OfCalendar(CalendarForm form) => form switch
    {
        { InMonth: { } month, Day: { } day } => Anchored.Of(Offset(month).Interval is { } days && Calendar.TryDay(days.Earliest.Year, days.Earliest.Month, day, out var date) ? DateInterval.Day(date) : null),
        { IsOfSameYear: true } => (namedYear ?? lastYear) is { } year ? CalendarDates.Resolve(form with { Year = year }, published) : default,
        { Year: null, Month: not null, Direction: Direction.Before or Direction.After } when lastNarrated is { } from => CalendarDates.Beside(form, from),
        _ => CalendarDates.Resolve(form, published),
    };

    private Anchored Nth(NthForm form) =>
        CalendarDates.Resolve(form.Month with { Tense = form.Tense }, published).Interval is { } month ? Anchored.Of(Calendar.Nth(month, form.Index, form.Weekday)) : default;

    private DateOnly? Weekday(WeekdayForm form, TextSpan span)
    {
        if (form.Week is { } week) return Offset(week).Interval is { } days ? Calendar.Monday(days.Earliest).AddDays(((int)form.Weekday + 6) % Calendar.DaysInWeek) : null;
        if (form.Deed is { } deed && Resolve(deed.Form, deed.Span).Interval is { Days: 1 } done) return Calendar.Next(done.Earliest, form.Weekday);
        // "trois jours plus tard, samedi": the weekday only names again the day before it.
        if (narrated is { } day && day.DayOfWeek == form.Weekday && (form.Direction == Direction.Before || span.Start - last.End is > 0 and <= 3)) return day;
        // "le mardi précédent" told of the past is not counted from what lies ahead.
        var told = form is { Direction: Direction.Before, Tense: Tense.Past } && narrated > published ? lastPast ?? published : NarratedDay;
        if ((form.Direction is Direction.Before or Direction.After ? told : published) is not { } from) return null;
        var ahead = ((int)form.Weekday - (int)from.DayOfWeek + Calendar.DaysInWeek) % Calendar.DaysInWeek;
        return form.Direction switch
        {
            Direction.Last or Direction.Before => from.AddDays(ahead - Calendar.DaysInWeek),
            Direction.Next or Direction.After => from.AddDays((ahead == 0 ? Calendar.DaysInWeek : ahead) + form.Weeks * Calendar.DaysInWeek),
            _ when ahead == 0 => from,
            // "Samedi, il gèlera. Dimanche, quelques flocons.": where nothing else is said, the days go on.
            _ when form is { Tense: Tense.Unknown, Direction: Direction.None } && narrated is { } latest && latest > from && latest < from.AddDays(ahead) => from.AddDays(ahead),
            _ when form.Tense is Tense.Future or Tense.Planned || (form.Direction == Direction.This && form.Tense == Tense.Unknown && ahead <= 3) => from.AddDays(ahead),
            _ => from.AddDays(ahead - Calendar.DaysInWeek),
        };
    }

    private Anchored Offset(OffsetForm form)
    {
        if (form.Origin == TimexOrigin.Event) return AfterEvent(form);
        if (OriginOf(form) is not { } from) return default;
        if (form.Unit < TimeUnit.Day) return Anchored.Of(DateInterval.Day(from.AddDays(form.IsVague ? 0 : form.Origin == TimexOrigin.Narrated && narrated is not null && DayMinutes.DaysCrossed(narratedMinute, form) is { } crossed ? crossed : DaysOf(form.Unit, form.Amount))));
        if (form.IsVague) return default;
        if (form.Unit == TimeUnit.Weekend) return Weekend(form, from);
        return WithPart(Shifted(from, form.Unit, form.Amount), form.Part);
    }

    private DateOnly? OriginOf(OffsetForm form) => form.Origin switch
    {
        TimexOrigin.Publication => published,
        TimexOrigin.Speech => form.Base is { } said && Resolve(said.Form, said.Span).Interval is { Days: 1 } day ? day.Earliest : published,
        // "débute en 1954 ; sept ans plus tard": counted from the year or month that was told of last.
        _ when form.Unit >= TimeUnit.Month && !form.IsVague && ToldPeriod(form.Unit, form.Amount) is { } period => period,
        // Of the day of writing one says "hier" and "demain": however far back, what was told of last is nearer than that.
        // "Trente ans après, la ville n'a pas oublié": where no day was told of, nobody counts from the day of writing into the past.
        _ when lastNarrated is null && form is { Amount: > 0, Unit: > TimeUnit.Day } && form.Tense is not (Tense.Future or Tense.Planned) => null,
        _ => form.Unit < TimeUnit.Day ? NarratedDay : lastNarrated ?? published,
    };

    private DateOnly? ToldPeriod(TimeUnit unit, int amount) =>
        amount != 0 && period is { } told && (unit > TimeUnit.Month || told.Days <= LongestMonth) ? told.Earliest : null;

    private static int DaysOf(TimeUnit unit, int amount) => unit == TimeUnit.Hour && Math.Abs(amount) < 24 * 400 ? amount / 24 : 0;

    private Anchored Shifted(DateOnly from, TimeUnit unit, int amount)
    {
        var days = Calendar.Shift(from, unit, amount);
        return Anchored.Of(days, !daysAlone && unit == TimeUnit.Week && days is { } week ? TimexNotation.Week(week.Earliest) : null);
    }

    /// <summary>"Quatre jours après la tempête" is today, unless the day of the event stands there.</summary>
    private Anchored AfterEvent(OffsetForm form)
    {
        if (form.Base is { } named && Resolve(named.Form, named.Span).Interval is { Days: 1 } day)
            return form.Unit < TimeUnit.Day ? Anchored.Of(DateInterval.Day(day.Earliest.AddDays(DaysOf(form.Unit, form.Amount)))) : Shifted(day.Earliest, form.Unit, form.Amount);
        // "Il a été pris mercredi, trois heures après les faits."
        if (form.Unit == TimeUnit.Hour && Math.Abs(form.Amount) < 24 && narrated is { } told) return Anchored.Of(DateInterval.Day(told));
        // "Il l'avait dit deux jours avant l'attaque": only the day of the attack could tell.
        if (form.Amount < 0 && form.Tense == Tense.Past) return default;
        return form.Unit <= TimeUnit.Day && published is { } today ? Anchored.Of(DateInterval.Day(today)) : default;
    }

    private Anchored Weekend(OffsetForm form, DateOnly from)
    {
        var isOn = from.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var shift = form.Amount < 0 ? -1 : form.Amount > 0 ? (isOn ? 1 : 0) : isOn || form.Tense is Tense.Future or Tense.Planned || (form.Tense == Tense.Unknown && from.DayOfWeek >= DayOfWeek.Wednesday) ? 0 : -1;
        var days = Calendar.Shift(from, TimeUnit.Weekend, shift)!.Value;
        return Anchored.Of(days, daysAlone ? null : TimexNotation.Week(days.Earliest) + "-WE");
    }

    private Anchored PortionOf(PortionForm form, Anchored whole)
    {
        if (whole.Interval is not { Days: > 2 } days) return whole;
        var third = (days.Days + 2) / 3;
        var part = form.Portion switch
        {
            Portion.Start => new DateInterval(days.Earliest, days.Earliest.AddDays(third - 1)),
            Portion.Middle => new DateInterval(days.Earliest.AddDays(third), days.Latest.AddDays(-third)),
            _ => new DateInterval(days.Latest.AddDays(1 - third), days.Latest),
        };
        if (daysAlone) return Anchored.Of(part);
        // A month or a year has a notation of its own, which TIMEX3 keeps beside a modifier; of a week only the days are left to name.
        var isNamed = days.Days > Calendar.DaysInWeek;
        return new Anchored(part, isNamed ? whole.Value : TimexNotation.Of(part), whole.Notation ?? whole.Value);
    }

    private Anchored Range(RangeForm form, TextSpan span)
    {
        var to = Resolve(form.To.Form, span);
        if (to.Interval is not { } end) return default;
        var from = Resolve(form.From.Form, span).Interval;
        if (form.From.Form is CalendarForm { Year: null } calendar)
        {
            var year = calendar.Month is { } month && form.To.Form is CalendarForm && month > end.Latest.Month ? end.Latest.Year - 1 : end.Latest.Year;
            from = CalendarDates.Resolve(calendar with { Year = year, Month = calendar.Month ?? end.Latest.Month, Weekday = null }, published).Interval;
        }
        else if (form.From.Form is WeekdayForm weekday && from is { } day && day.Earliest > end.Latest)
        {
            // What lies ahead begins with the next such day, what is over ended with the last.
            if (form.Tense is Tense.Future or Tense.Planned && end.Days == 1) end = DateInterval.Day(end.Earliest.AddDays(Calendar.DaysInWeek));
            else from = DateInterval.Day(day.Earliest.AddDays(-Calendar.DaysInWeek));
        }
        else if (form.From.Form is WeekdayForm && from is null) return default;
        return from is { } start && start.Earliest <= end.Latest ? Anchored.Of(new DateInterval(start.Earliest, end.Latest)) : default;
    }

    private Anchored Deadline(DeadlineForm form, TextSpan span)
    {
        if (published is not { } today || Resolve(form.End.Form, span) is not { Interval: { } end } inner || end.Latest < today) return default;
        // "dans les deux mois" ends on a day, not with its month.
        var until = form.End.Form is OffsetForm { Origin: TimexOrigin.Publication, IsVague: false } counted
            ? counted.Unit switch { TimeUnit.Week => today.AddDays(Calendar.DaysInWeek * counted.Amount), TimeUnit.Month => today.AddMonths(counted.Amount), _ => end.Latest }
            : end.Latest;
        return Anchored.Of(new DateInterval(today, until), inner.Notation);
    }

    private Anchored Night(NightForm form, TextSpan span)
    {
        var second = form.Second is { } next ? Resolve(next.Form with { Tense = form.Tense }, span).Interval?.Earliest : null;
        var first = second?.AddDays(-1) ?? Resolve(form.First.Form with { Tense = form.Tense }, span).Interval?.Earliest;
        if (first is not { } night) return default;
        return second is { } morning ? Anchored.Of(new DateInterval(night, morning), daysAlone ? null : TimexNotation.Day(night) + TimexNotation.Suffix(DayPart.Night)) : WithPart(Anchored.Of(DateInterval.Day(night)), DayPart.Night);
    }

    private Anchored Stretch(StretchForm form)
    {
        var notation = daysAlone ? null : TimexNotation.Period(form.Unit, form.Amount);
        if (published is not { } today || form.Amount is not { } amount) return new Anchored(null, null, notation);
        var isAhead = form.Direction == Direction.Next;
        var far = form.Unit < TimeUnit.Day ? DateInterval.Day(today.AddDays((isAhead ? 1 : -1) * DaysOf(form.Unit, amount))) : Calendar.Shift(today, form.Unit, isAhead ? amount : -amount);
        if (far is not { } edge) return new Anchored(null, null, notation);
        return Anchored.Of(isAhead ? new DateInterval(today, edge.Latest) : new DateInterval(edge.Earliest, today), notation);
    }

    private Anchored YearPart(YearPartForm form)
    {
        if ((form.Year ?? published?.Year) is not { } year) return default;
        var days = Calendar.Shift(new DateOnly(year, 1, 1), form.Unit, form.Index - 1);
        // "au quatrième trimestre", told in February, is over; "au premier trimestre", announced in June, is to come.
        if (form.Year is null && days is { } named && published is { } today && (form.Tense == Tense.Past && named.Earliest > today ? -1 : form.Tense is Tense.Future or Tense.Planned && named.Latest < today ? 1 : 0) is not 0 and var shift)
            days = Calendar.Shift(new DateOnly(year += shift, 1, 1), form.Unit, form.Index - 1);
        return Anchored.Of(days, daysAlone ? null : $"{year}-{(form.Unit == TimeUnit.Quarter ? "Q" : "H")}{form.Index}");
    }

    /// <summary>"depuis trois mois" began three months ago; a plain duration has no place in the calendar.</summary>
    private Anchored Duration(DurationForm form)
    {
        var notation = daysAlone ? null : TimexNotation.Period(form.Unit, form.Amount);
        if (!form.IsSince || form.Amount is not { } amount || published is not { } today) return new Anchored(null, notation);
        var began = form.Unit < TimeUnit.Day ? DateInterval.Day(today.AddDays(-DaysOf(form.Unit, (int)amount))) : Calendar.Shift(today, form.Unit, -(int)Math.Round(amount));
        return Anchored.Of(began, notation);
    }

    /// <summary>The hour named before, or this time of the year named before.</summary>
    private Anchored SameTime(SameTimeForm form)
    {
        if (form.Unit == TimeUnit.Hour) return lastHour;
        if (lastYear is not { } year || published is not { } today) return default;
        return Anchored.Of(Calendar.Month(year, today.Month));
    }

    private Anchored Clock(ClockForm form)
    {
        if (NarratedDay is not { } day) return default;
        if (daysAlone) return Anchored.Of(DateInterval.Day(day));
        var time = form.Hour is { } hour ? $"T{hour:00}:{form.Minute:00}" : TimexNotation.Suffix(form.Part);
        return new Anchored(DateInterval.Day(day), TimexNotation.Day(day) + time);
    }
}
