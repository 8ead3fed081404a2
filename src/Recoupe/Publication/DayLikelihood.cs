using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>
/// How likely each day is as the day of publication: every date of the text is read as if written on that day, and what would read oddly counts against it.
/// Weights are natural logarithms, set by hand from how French news write; 3 means about twenty times less likely.
/// </summary>
internal sealed class DayLikelihood
{
    /// <summary>Against a day on which something that the text says cannot be.</summary>
    private const double Impossible = 12;
    /// <summary>Against a day on which nobody would write so.</summary>
    private const double Odd = 3;
    /// <summary>Against a day on which few would write so.</summary>
    private const double Unusual = 1.5;
    /// <summary>For a bare weekday that the text has named in full.</summary>
    private const double Fitting = 1.5;
    /// <summary>For the day that "ce jeudi" is itself.</summary>
    private const double ThisDay = 2;
    /// <summary>A third of the neighbours that tell of a day count as much as all of them.</summary>
    private const int OneIsEnough = 3;
    /// <summary>Power by which the likelihood falls with the days since the last one told of.</summary>
    private const double LagWeight = 0.9;
    /// <summary>Power by which the likelihood falls with the days before the last change: most pages that only say when they were changed were changed on the day they came out.</summary>
    private const double ChangeWeight = 4;
    /// <summary>A page may be kept up for months: what its text says of its day outweighs that.</summary>
    private const double MostForChange = 6;
    /// <summary>Days from the likely day to the last change within which the two are taken for one.</summary>
    private const int LateChange = 14;
    /// <summary>For a weekday on which all neighbours tell of something.</summary>
    private const double ToldByOthers = 2;
    /// <summary>For a page that tells of last night or yesterday where that is a day of which all neighbours tell.</summary>
    private const double ToldLately = 3;
    /// <summary>Days within which what lay ahead may just have been done.</summary>
    private const int Lately = 7;
    /// <summary>Days behind the only bound there is, some seven years.</summary>
    private const int SearchDays = 2500;
    /// <summary>Days on both sides of a stated one in which a better is sought: three quarters of a year, so that its namesake in another year is none of them.</summary>
    private const int DoubtReach = 275;
    /// <summary>Days before the middle one of the neighbours that may be the day.</summary>
    private const int BeforeNeighbours = 200;
    /// <summary>Days behind it; what is looked back on is written later.</summary>
    private const int AfterNeighbours = 400;
    /// <summary>Days around a stated one within which a weekday that does not fit is a slip: another year would hardly bring the page to the same weeks.</summary>
    private const int SlipReach = 14;
    /// <summary>Days from which on one tells the year.</summary>
    private const int LongAgo = 200;
    /// <summary>About.</summary>
    private const int DaysInMonth = 30;

    private readonly PublicationClues clues;
    private readonly Neighbours neighbours;
    private readonly DateOnly? upper;
    private readonly StatedDate? yearless;
    private readonly DateOnly? changed;
    /// <summary>By day: what a page states more than once is weighed against the same days.</summary>
    private readonly Dictionary<int, double> scores = [];
    /// <summary>The days that the text names when it is read as of one; those that it does not tell of as to come, and those that it does not tell of as over.</summary>
    private readonly HashSet<int> named = [], behind = [], ahead = [];

    public DayLikelihood(PublicationClues clues, Neighbours neighbours, DateOnly? upper, StatedDate? yearless, DateOnly? changed = null)
    {
        this.clues = clues;
        this.neighbours = neighbours;
        this.upper = upper;
        this.yearless = yearless;
        this.changed = changed;
    }

    /// <summary>The narrowest interval that is likely enough: a day, some days, a month, at most a year; null where even that is not known.</summary>
    public DateInterval? Best()
    {
        if (Window() is not { } window || (clues.IsEmpty && yearless is null)) return null;
        return LikelyDays.Of(window, Posterior(window));
    }

    /// <summary>Whether a page that came out on a day of the interval may as well have come out on the day it was changed: pages of news are seldom changed later than that, and weekdays alone ("jeudi") fit any week.</summary>
    public bool MayBeOfChange(DateInterval interval) => changed is { } last && last.DayNumber - interval.Latest.DayNumber is >= 0 and <= LateChange && !Contradicts(last);

    /// <summary>Whether a day reads worse than some other of the same months by more than so much; never where there is nothing to judge by. A better one mostly lies near, and the search ends with it.</summary>
    public bool IsWorse(DateOnly day, double by)
    {
        if (!Contradicts(day, spareSlip: true)) return false;
        var enough = Score(day) + by;
        for (var shift = 1; shift <= DoubtReach; shift++)
            if (Score(day.AddDays(-shift)) > enough || Score(day.AddDays(shift)) > enough) return true;
        return false;
    }

    /// <summary>Whether any date of the text, read as of a day, cannot be; spares the search for most pages.</summary>
    /// <param name="spareSlip">Whether one wrong weekday beside the day is let be: "dimanche 9 mars 2025" over "la criée rouvre mercredi 11 mars". A second would tell of another year.</param>
    private bool Contradicts(DateOnly day, bool spareSlip = false)
    {
        var values = clues.Days.Of(day);
        DateOnly? slip = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } days || PublicationClues.Inner(clues.Dates[i].Form) is not CalendarForm form || Named(form, days, day, clues.Dates[i].Form is PortionForm) > -Odd * 2) continue;
            if (!spareSlip || !IsSlip(form, days.Earliest, day) || slip is { } other && other != days.Earliest) return true;
            slip = days.Earliest;
        }
        return false;
    }

    private static bool IsSlip(CalendarForm form, DateOnly on, DateOnly day) =>
        form is { Weekday: { } weekday, Day: not null } && on.DayOfWeek != weekday && Math.Abs(on.DayNumber - day.DayNumber) <= SlipReach;

    /// <summary>
    /// The days worth a look. Neighbours set them where there are any; the last year that the text names is but a lower bound, and how much later it was written
    /// only its weekdays and yearless dates can tell: the search is wide, so that little evidence gives no answer instead of an early one.
    /// </summary>
    private DateInterval? Window()
    {
        if (neighbours.Median is { } median) return Until(median.Earliest.AddDays(-BeforeNeighbours), median.Latest.AddDays(AfterNeighbours));
        if (clues.LowerBound() is { } lower) return Until(lower, lower.AddDays(SearchDays));
        return upper is { } end ? new DateInterval(end.AddDays(-SearchDays), end) : null;
    }

    private DateInterval Until(DateOnly first, DateOnly last) => new(first, upper is { } until && until >= first && until < last ? until : last);

    private double[] Posterior(DateInterval window)
    {
        var mass = new double[window.Days];
        var best = double.NegativeInfinity;
        for (var i = 0; i < mass.Length; i++)
        {
            mass[i] = Score(window.Earliest.AddDays(i));
            best = Math.Max(best, mass[i]);
        }
        double total = 0;
        for (var i = 0; i < mass.Length; i++) total += mass[i] = Math.Exp(mass[i] - best);
        for (var i = 0; i < mass.Length; i++) mass[i] /= total;
        return mass;
    }

    private double Score(DateOnly day)
    {
        if (!scores.TryGetValue(day.DayNumber, out var score)) scores.Add(day.DayNumber, score = Read(day));
        return score;
    }

    private double Read(DateOnly day)
    {
        var values = clues.Days.Of(day);
        named.Clear();
        behind.Clear();
        ahead.Clear();
        var latest = int.MinValue;
        var latestOnWeekday = int.MinValue;
        var latestApart = int.MinValue;
        double score = 0;
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { } days && PublicationClues.Inner(clues.Dates[i].Form) is CalendarForm form)
            {
                score += Named(form, days, day, clues.Dates[i].Form is PortionForm);
                // "en avril" without its year is the last of what the text has come to, much as a day is.
                if (form.Day is null && form.Month is not null && form.Year is null && form.Direction == Direction.None && days.Latest < day) latest = Math.Max(latest, days.Latest.DayNumber);
                if (days.Days > 1) continue;
                named.Add(days.Earliest.DayNumber);
                if (form.Tense is not (Tense.Future or Tense.Planned)) behind.Add(days.Earliest.DayNumber);
                if (form.Tense is not Tense.Past) ahead.Add(days.Earliest.DayNumber);
                if (days.Earliest <= day && form.Weekday is not null) latestOnWeekday = Math.Max(latestOnWeekday, days.Latest.DayNumber);
                if (clues.IsToldApart(clues.Dates[i])) latestApart = Math.Max(latestApart, days.Earliest.DayNumber);
                if (days.Earliest <= day) latest = Math.Max(latest, days.Latest.DayNumber);
            }
        if (latest > int.MinValue) score -= LagWeight * Math.Log(1 + (day.DayNumber - latest) / 2.0);
        // "vendredi 19 avril" is written within days of it.
        if (latestOnWeekday > int.MinValue) score -= LagWeight * Math.Log(1 + (day.DayNumber - latestOnWeekday) / 2.0);
        // "Lundi matin", and "le mardi 4": what is told apart by its number where others have none is none of the last days.
        if (latestApart > int.MinValue && EarliestBare(values) < latestApart) score -= Odd;
        // "Cette nuit", "hier soir": most likely the day that the others tell of most; said twice, it is no likelier.
        double toldLately = 0;
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { Days: 1 } on && clues.Dates[i].Form is WeekdayForm form) score += Weekday(form, on.Earliest, day);
            else if (clues.Dates[i].Form is OffsetForm { Origin: TimexOrigin.Publication, Unit: TimeUnit.Day, Amount: < -2, IsVague: false, Core.IsEmpty: false } && values[i] is { Days: 1 } told)
                score += Odd * Math.Min(1, OneIsEnough * neighbours.Tell(told.Earliest));
            else if (clues.Dates[i].Form is OffsetForm { Origin: TimexOrigin.Publication, Unit: TimeUnit.Day, Amount: <= 0, IsVague: false } && values[i] is { Days: 1 } lately)
                toldLately = Math.Max(toldLately, neighbours.Tell(lately.Earliest));
            else if (clues.Dates[i].Form is OffsetForm { Origin: TimexOrigin.Event, Unit: TimeUnit.Day, Amount: > 1 or < -1, Base: null } counted && !(counted.Amount < 0 && counted.Tense == Tense.Past) && !IsApposed(i))
                score += Counted(counted.Amount, day);
        return score + ToldLately * toldLately + neighbours.Score(day) + neighbours.Twin(day) + neighbours.Aligned(clues.Dates, values) + Bounds(day);
    }

    /// <summary>The first day that the text tells of by its weekday alone; the last of all days where it does of none.</summary>
    private int EarliestBare(ReadOnlySpan<DateInterval?> values)
    {
        var earliest = int.MaxValue;
        for (var i = 0; i < values.Length; i++)
            if (clues.Dates[i].Form is WeekdayForm { Direction: Direction.None, Tense: Tense.Past } && values[i] is { Days: 1 } on) earliest = Math.Min(earliest, on.Earliest.DayNumber);
        return earliest;
    }

    private double Named(CalendarForm form, DateInterval days, DateOnly day, bool isPortion)
    {
        double score = 0;
        var lag = day.DayNumber - days.Latest.DayNumber;
        // "mercredi 18 mars" where the others tell of Tuesday the 18th: the weekday is the slip, not the year.
        if (form.Weekday is { } weekday && form.Day is not null && days.Earliest.DayOfWeek != weekday)
            score -= Math.Max(Odd, Impossible * (1 - OneIsEnough * neighbours.Tell(days.Earliest) - (neighbours.HasTwinNear(days.Earliest) ? 1 : 0)));
        var isAhead = days.Earliest > day;
        if (form.Tense == Tense.Past && isAhead) score -= form.Year is null ? Odd * 2 : form.Month is null ? Odd : Impossible;
        // "devait rendre son rapport le 30 janvier": lately, what lay ahead may be over.
        else if ((form.Tense == Tense.Future || form.Tense == Tense.Planned && form.Day is not null) && lag > 0) score -= lag <= Lately ? Unusual : Odd;
        if (form.Direction is Direction.Next && lag > 0) score -= Impossible;
        if (form.Year is not null || form.Month is null) return score;
        // What lies long ago or far ahead is told with its year.
        if (Math.Abs(lag) > LongAgo) score -= Odd;
        // Within April one writes "ce mois-ci", not "en avril"; "début avril" says nothing.
        if (form.Day is null && !isPortion && form.Tense is not (Tense.Future or Tense.Planned) && !isAhead && lag <= 0) score -= Odd;
        if (form.Day is null && lag > 0) score -= lag / (double)DaysInMonth / 4;
        return score;
    }

    /// <summary>
    /// A bare weekday is mostly the day of writing or the day before, and the day that the text has named in full, not its namesake a week later; but what has been and what will be
    /// ("éteint le mardi 4", "partiront mardi") are two days.
    /// </summary>
    private double Weekday(WeekdayForm form, DateOnly on, DateOnly day)
    {
        var isAhead = form.Tense is Tense.Future or Tense.Planned;
        var score = form.Direction switch
        {
            Direction.This => on == day ? ThisDay : Math.Abs(day.DayNumber - on.DayNumber) == 1 ? 0 : -Odd,
            // What is still to come today is told as "ce jeudi" or by the hour.
            _ when isAhead => on == day ? -0.7 : 0,
            _ => on == day ? 0.7 : on == day.AddDays(-1) ? 0.2 : 0,
        };
        if (isAhead && behind.Contains(on.DayNumber) && !ahead.Contains(on.DayNumber)) return score - Unusual;
        score += ToldByOthers * neighbours.Tell(on);
        var told = isAhead ? ahead : form.Tense == Tense.Past ? behind : named;
        if (told.Contains(on.DayNumber)) return score + Fitting;
        if (told.Contains(on.DayNumber - 7) || told.Contains(on.DayNumber + 7)) score -= Unusual;
        return score;
    }

    /// <summary>"Trois jours après le cyclone", "à dix jours du scrutin": so far from the day of writing stands a day that this text or the others tell of.</summary>
    private double Counted(int amount, DateOnly day)
    {
        double best = 0;
        for (var slack = -1; slack <= 1; slack++)
        {
            var occasion = day.AddDays(slack - amount);
            var told = Math.Max(named.Contains(occasion.DayNumber) ? 1 : 0, neighbours.Tell(occasion));
            best = Math.Max(best, slack == 0 ? told : told * 0.9);
        }
        return Odd * (2 * best - 1);
    }

    /// <summary>"le 14 mars, trente jours après la signature": counted to the day named before it, not to that of writing.</summary>
    private bool IsApposed(int at) =>
        at > 0 && clues.Dates[at - 1].Form is CalendarForm { Day: not null } or WeekdayForm && clues.Text.SentenceAt(clues.Dates[at - 1].Span.Start) == clues.Text.SentenceAt(clues.Dates[at].Span.Start);

    private double Bounds(DateOnly day)
    {
        double score = upper is { } until && day > until ? -Impossible : 0;
        if (changed is { } last && day <= last) score -= Math.Min(MostForChange, ChangeWeight * Math.Log(1 + last.DayNumber - day.DayNumber));
        if (yearless is { Interval: var stated })
            score -= stated.Earliest.Month == day.Month && stated.Earliest.Day == day.Day ? yearless.Weekday is { } weekday && weekday != day.DayOfWeek ? Odd : 0 : Impossible;
        return score;
    }
}
