namespace Recoupe.Language.Dates;

/// <summary>Which way the clause of a date looks; it decides between last Monday and next Monday. What was planned ("devait ouvrir en mars") lay ahead when it was, and may be over.</summary>
public enum Tense : byte { Unknown, Past, Future, Planned }

/// <summary>What times are counted in, the shortest first.</summary>
public enum TimeUnit : byte { Second, Minute, Hour, Day, Weekend, Week, Month, Quarter, HalfYear, Year, Decade, Century }

/// <summary>A part of the day, as values of TIMEX3 name it (TMO, TMI, TAF, TEV, TNI, TDT).</summary>
public enum DayPart : byte { None, Morning, Midday, Afternoon, Evening, Night, Daytime }

/// <summary>A season of the northern half of the earth, as values of TIMEX3 name it (SP, SU, FA, WI).</summary>
public enum Season : byte { Spring, Summer, Autumn, Winter }

/// <summary>Which third of a stretch of time is meant.</summary>
public enum Portion : byte { Start, Middle, End }

/// <summary>"dernier", "ce", "prochain", counted from publication; "précédent", "suivant", counted from the narrated day.</summary>
public enum Direction : byte { None, Last, This, Next, Before, After }

/// <summary>What a relative date is counted from: the day of publication, the day the text has come to, an event without a date of its own, or the day on which the one quoted spoke.</summary>
public enum TimexOrigin : byte { Publication, Narrated, Event, Speech }

/// <summary>The unanchored value of a date expression.</summary>
public abstract record TimexForm
{
    /// <summary>The tense of the clause it stands in.</summary>
    public Tense Tense { get; init; }

    /// <summary>The part of the day it is narrowed to ("mardi soir").</summary>
    public DayPart Part { get; init; }
}

/// <summary>Day, month and year as far as they are said; at least one is. "mercredi 4 décembre", "juillet 2023", "1962", "mercredi 4".</summary>
public sealed record CalendarForm(int? Year, int? Month = null, int? Day = null, DayOfWeek? Weekday = null, Direction Direction = Direction.None) : TimexForm
{
    /// <summary>The month it is said to be of ("le 10 de ce mois"); null elsewhere.</summary>
    public OffsetForm? InMonth { get; init; }

    /// <summary>Whether it is of the year that the text has named last ("le 6 décembre de la même année").</summary>
    public bool IsOfSameYear { get; init; }
}

/// <summary>A weekday or weekend of a month by its number in it, -1 for the last: "le premier dimanche d'août", "le dernier week-end de janvier 2024".</summary>
/// <param name="Weekday">Null for a weekend.</param>
public sealed record NthForm(int Index, DayOfWeek? Weekday, CalendarForm Month) : TimexForm;

/// <summary>A weekday alone: "mercredi", "lundi dernier", "ce jeudi matin".</summary>
/// <param name="Weeks">How many weeks beyond the next such day: "lundi en huit" is one.</param>
public sealed record WeekdayForm(DayOfWeek Weekday, Direction Direction = Direction.None, int Weeks = 0) : TimexForm
{
    /// <summary>The week it is said to be of ("samedi de la semaine prochaine"); null elsewhere.</summary>
    public OffsetForm? Week { get; init; }

    /// <summary>The day of what ends on it ("a fermé lundi le col jusqu'à jeudi"); null elsewhere.</summary>
    public Timex? Deed { get; init; }
}

/// <summary>So many units before (negative) or after: "hier", "le mois dernier", "il y a cinq jours", "deux jours plus tard", "la veille".</summary>
/// <param name="Amount">Signed; for a vague number ("quelques heures plus tôt") only its sign means something.</param>
/// <param name="IsVague">Whether the number is not said.</param>
/// <param name="Core">The duration in it ("deux jours"); empty where none stands there.</param>
public sealed record OffsetForm(TimeUnit Unit, int Amount, TimexOrigin Origin = TimexOrigin.Publication, bool IsVague = false, TextSpan Core = default) : TimexForm
{
    /// <summary>The day of the event or of the speech it is counted from, where that is named; null elsewhere.</summary>
    public Timex? Base { get; init; }
}

/// <summary>A date of the calendar of the Republic: "le 18 brumaire an VIII", "l'an II".</summary>
public sealed record RepublicanForm(int Year, int? Month, int? Day) : TimexForm;

/// <summary>A feast: a fixed day (<paramref name="Month"/>, <paramref name="Day"/>), or with month 0 so many days after Easter Sunday.</summary>
public sealed record FeastForm(int Month, int Day, int? Year = null, Direction Direction = Direction.None) : TimexForm;

/// <summary>A season, of a year where one is said: "l'été 2023", "cet hiver".</summary>
public sealed record SeasonForm(Season Season, int? Year = null, Direction Direction = Direction.None) : TimexForm;

/// <summary>The beginning, middle or end of something: "fin mars", "début 2026", "la fin de la semaine".</summary>
public sealed record PortionForm(Portion Portion, TimexForm Whole) : TimexForm;

/// <summary>From one date to another, both with their own place in the text; what the first leaves out is said by the second.</summary>
public sealed record RangeForm(Timex From, Timex To) : TimexForm;

/// <summary>From the day of publication to <paramref name="End"/>: "d'ici au 15 septembre", "dans les 24 heures".</summary>
public sealed record DeadlineForm(Timex End) : TimexForm;

/// <summary>The night from one day to the next; <paramref name="Second"/> is null where only the first is named.</summary>
public sealed record NightForm(Timex First, Timex? Second) : TimexForm;

/// <summary>The last, these or the next so many units: "les trois derniers mois", "ces derniers jours"; null where the number is not said.</summary>
public sealed record StretchForm(TimeUnit Unit, int? Amount, Direction Direction) : TimexForm;

/// <summary>Whole years from one to another: a decade or a century.</summary>
public sealed record YearsForm(int First, int Last) : TimexForm;

/// <summary>A quarter or half of a year: "premier trimestre 2024".</summary>
public sealed record YearPartForm(TimeUnit Unit, int Index, int? Year) : TimexForm;

/// <summary>How long; null where the number is not said. <paramref name="IsSince"/>: "depuis trois mois", which also says when it began.</summary>
public sealed record DurationForm(TimeUnit Unit, double? Amount, bool IsSince = false) : TimexForm;

/// <summary>A time of day without a day: "20 h 30", "dans la soirée"; hour null where only a part of the day is named.</summary>
public sealed record ClockForm(int? Hour, int Minute, TimexOrigin Origin) : TimexForm;

/// <summary>The time last told of: with <see cref="TimeUnit.Hour"/> the hour ("à ce moment-là"), with <see cref="TimeUnit.Month"/> the time of year ("l'an dernier à la même époque").</summary>
public sealed record SameTimeForm(TimeUnit Unit) : TimexForm;

/// <summary>Something that comes back: a TIMEX3 period ("P1D") or a weekday ("XXXX-WXX-3").</summary>
public sealed record SetForm(string Value) : TimexForm;

/// <summary>A time that names no day: PRESENT_REF, PAST_REF, FUTURE_REF of TIMEX3.</summary>
public sealed record VagueForm(string Reference) : TimexForm;
