using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>The date expressions of one article that say something about when it was written.</summary>
internal sealed class PublicationClues
{
    // More than any news text has; every day that is tried reads all of them.
    private const int MostDates = 200;

    public PublicationClues(AnnotatedArticle article)
    {
        Text = article.Analysis.Tokenized;
        Dates = article.Analysis.Dates is { Count: > MostDates } many ? [.. many.Take(MostDates)] : article.Analysis.Dates;
        foreach (var date in Dates)
            if (date.Form is CalendarForm { Weekday: not null, Day: not null, Tense: not (Tense.Future or Tense.Planned) }) WeekdayDate ??= date;
        Days = new TimexDays(Text, Dates);
    }

    public TokenizedText Text { get; }
    public IReadOnlyList<Timex> Dates { get; }

    /// <summary>What the dates stand for on each day that is tried.</summary>
    public TimexDays Days { get; }

    /// <summary>The first date told of the past by weekday and day ("vendredi 19 avril"); null where there is none.</summary>
    public Timex? WeekdayDate { get; }

    public bool IsEmpty => Dates.Count == 0;

    /// <summary>"le mardi 4", told of the past: a day that has its number, and neither month nor "ce", so as not to be taken for its namesake of this week.</summary>
    public bool IsToldApart(Timex date) =>
        date.Form is CalendarForm { Weekday: not null, Day: not null, Month: null, Year: null, Direction: Direction.None, Tense: Tense.Past }
        && Text.SentenceAt(date.Span.Start) is >= 0 and var sentence && Text.TokenAt(date.Span.Start) is var token && token >= Text.Sentences[sentence].First && Text.Tokens[token].Norm == "le";

    /// <summary>The first day from which the text can have been written: it tells of dates up to then as past. Null where it names no year.</summary>
    public DateOnly? LowerBound()
    {
        DateOnly? bound = null;
        foreach (var date in Dates)
            if (Inner(date.Form) is CalendarForm { Year: { } year } form && form.Tense is not (Tense.Future or Tense.Planned) && year is > 1900 and < 2200)
            {
                // A bare year of unknown tense ("l'horizon 2030") may lie ahead.
                if (form.Month is null && form.Tense != Tense.Past) continue;
                var first = new DateOnly(year, form.Month ?? 1, 1);
                if (bound is null || first > bound) bound = first;
            }
        return bound;
    }

    /// <summary>The expression whose day is the last on or before a day; null where none names a day.</summary>
    public Timex? LatestDate(DateOnly until)
    {
        var values = Days.Of(until);
        var best = -1;
        for (var i = 0; i < values.Length; i++)
            if (Dates[i].Form is CalendarForm && values[i] is { } days && days.Earliest <= until && (best < 0 || days.Latest > values[best]!.Value.Latest)) best = i;
        return best < 0 ? null : Dates[best];
    }

    public static TimexForm Inner(TimexForm form) => form switch
    {
        PortionForm portion => Inner(portion.Whole),
        RangeForm range => Inner(range.To.Form),
        DeadlineForm deadline => Inner(deadline.End.Form) with { Tense = Tense.Future },
        NightForm { Second: { } second } => Inner(second.Form),
        _ => form,
    };
}
