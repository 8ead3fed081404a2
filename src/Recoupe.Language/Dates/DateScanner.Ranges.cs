namespace Recoupe.Language.Dates;

/// <summary>What two dates, or a date and the words before it, make together.</summary>
internal sealed partial class DateScanner
{
    /// <summary>Joins "du 3 au 5 mai", "entre mars et mai", "novembre 2018 à avril 2019" into one range each.</summary>
    public void JoinRanges(List<FoundDate> found, int from)
    {
        for (var i = from; i + 1 < found.Count; i++)
            if (IsRange(found[i], found[i + 1]))
            {
                var range = new RangeForm(Mark(found[i]), Mark(found[i + 1])) { Tense = found[i].Form.Tense };
                found[i] = new FoundDate(found[i].First, found[i + 1].End, TimexType.Date, range);
                found.RemoveAt(i + 1);
            }
    }

    private bool IsRange(FoundDate left, FoundDate right)
    {
        if (!CanBound(left) || !CanBound(right)) return false;
        if (After(DateRole.To, left.End) == right.First) return Precedes(DateRole.From, left.First) || right.Form is CalendarForm { Year: not null };
        if (After(DateRole.And, left.End) == right.First) return Precedes(DateRole.Between, left.First);
        return Norm(left.End) is "-" or "–" && right.First == left.End + 1 && left.Form is CalendarForm && right.Form is CalendarForm;
    }

    private static bool CanBound(FoundDate found) => found.Type == TimexType.Date && found.Form is CalendarForm or WeekdayForm or PortionForm or FeastForm or SeasonForm;

    /// <summary>"a fermé lundi le col jusqu'à jeudi": the end is the first such day behind that of the deed, wherever publication lies.</summary>
    private TimexForm Behind(FoundDate? deed, TimexForm end) =>
        end is WeekdayForm day && deed is { Form: WeekdayForm or CalendarForm { Day: not null } or OffsetForm { Unit: TimeUnit.Day, Origin: TimexOrigin.Publication } } ? day with { Deed = Mark(deed) } : end;

    /// <summary>"d'ici (à) …": the time from publication to that date. "jusqu'au …" looks ahead.</summary>
    public void BindDeadlines(List<FoundDate> found, int from)
    {
        for (var i = from; i < found.Count; i++)
        {
            if (found[i].Form is CalendarForm { Year: null } or WeekdayForm { Direction: Direction.None } && Precedes(DateRole.UpTo, found[i].First) && tenses.LastsUntil(text, found[i].First, found[i].End))
                found[i] = found[i] with { Form = Behind(i > from ? found[i - 1] : null, found[i].Form with { Tense = Tense.Future }) };
            if (found[i] is { Type: TimexType.Date, Form: not (DeadlineForm or RangeForm or OffsetForm { Amount: 0, Unit: TimeUnit.Day }) } date && Precedes(DateRole.Until, date.First))
                found[i] = date with { Form = new DeadlineForm(Mark(date with { Form = date.Form with { Tense = Tense.Future } })) };
        }
    }
}
