namespace Recoupe.Language.Dates;

/// <summary>Days counted by one who is quoted.</summary>
internal sealed partial class DateScanner
{
    // Tokens between the quotation and the day on which it was spoken.
    private const int SpeechReach = 25;
    private const int SaidBefore = 3;
    private const int SaidAfter = 4;

    /// <summary>"« On verra après-demain », a-t-il dit mardi": inside a quotation the day counts on which its speaker spoke, where that is named close by.</summary>
    public void BindSpeech(List<FoundDate> found)
    {
        limit = tokens.Length;
        for (var i = 0; i < found.Count; i++)
            if (found[i].Form is OffsetForm { Origin: TimexOrigin.Publication, Unit: TimeUnit.Day, Core.IsEmpty: true } form && Quotation(found[i]) is { } quoted && SpokenOn(found, quoted) is { } day)
                found[i] = found[i] with { Form = form with { Origin = TimexOrigin.Speech, Base = Mark(day) } };
    }

    /// <summary>The tokens between the marks around a date, marks included; null outside quotations. A straight mark opens where none is open.</summary>
    private (int First, int End)? Quotation(FoundDate date)
    {
        var paragraph = text.Sentences[text.SentenceAt(tokens[date.First].Start)].Paragraph;
        var open = -1;
        for (var i = FirstOfParagraph(date.First, paragraph); i < tokens.Length; i++)
        {
            var mark = tokens[i].Norm;
            var closes = open >= 0 && mark is "»" or "”" or "\"";
            if (closes && i > date.First) return (open, i + 1);
            if (closes) open = -1;
            else if (mark is "«" or "“" or "\"") open = i;
            if (i >= date.First && open < 0 || open > date.First) return null;
        }
        return null;
    }

    private int FirstOfParagraph(int token, int paragraph)
    {
        var at = text.SentenceAt(tokens[token].Start);
        while (at > 0 && text.Sentences[at - 1].Paragraph == paragraph) at--;
        return text.Sentences[at].First;
    }

    private FoundDate? SpokenOn(List<FoundDate> found, (int First, int End) quoted)
    {
        FoundDate? nearest = null;
        var least = SpeechReach + 1;
        foreach (var date in found)
        {
            var distance = date.End <= quoted.First ? quoted.First - date.End : date.First - quoted.End;
            if (distance < 0 || distance >= least || date.Form is not (WeekdayForm or CalendarForm { Day: not null }) || !IsSaid(date)) continue;
            (nearest, least) = (date, distance);
        }
        return nearest;
    }

    /// <summary>"a déclaré mardi", "interrogé mardi soir", "mardi, a-t-il dit".</summary>
    private bool IsSaid(FoundDate date)
    {
        for (var i = date.First - SaidBefore; i < date.First; i++)
            if (After(DateRole.Said, i) > 0) return true;
        for (var i = date.End; i < date.End + SaidAfter; i++)
            if (After(DateRole.Said, i) > 0) return true;
        return false;
    }
}
