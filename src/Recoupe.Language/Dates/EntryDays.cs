namespace Recoupe.Language.Dates;

/// <summary>The days on which the entries of a running report or a chronology were written, by the days at their heads.</summary>
public sealed class EntryDays
{
    private readonly List<(int Paragraph, DateOnly Day)> heads = [];
    private readonly int last;

    /// <param name="dates">The date expressions of the text.</param>
    /// <param name="values">What each came to.</param>
    public EntryDays(TokenizedText text, IReadOnlyList<Timex> dates, IReadOnlyList<TimexValue> values)
    {
        var found = new DayHeads(text, dates);
        for (var i = 0; i < dates.Count; i++)
            if (found.Contains(i) && values[i].Interval is { Days: 1 } day) heads.Add((DayHeads.ParagraphOf(text, dates[i].Span), day.Earliest));
        last = found.LastParagraph;
    }

    /// <summary>The day at the head of the entry in which a sentence stands; null where it stands in none.</summary>
    public DateOnly? Of(Sentence sentence)
    {
        if (sentence.Paragraph > last) return null;
        DateOnly? day = null;
        foreach (var head in heads)
            if (head.Paragraph <= sentence.Paragraph) day = head.Day;
        return day;
    }
}
