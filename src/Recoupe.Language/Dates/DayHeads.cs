namespace Recoupe.Language.Dates;

/// <summary>The dates that stand alone in their lines, two or more: the days at the heads of a running report or a chronology.</summary>
internal sealed class DayHeads
{
    private const int Fewest = 2;

    private readonly HashSet<int> heads = [];

    public DayHeads(TokenizedText text, IReadOnlyList<Timex> dates)
    {
        for (var i = 0; i < dates.Count; i++)
            if (dates[i].Form is CalendarForm { Day: not null, Month: not null, Weekday: not null } && StandsAlone(text.Text, dates, i)) heads.Add(i);
        if (heads.Count < Fewest) heads.Clear();
        Timex[] inOrder = [.. heads.Order().Select(i => dates[i])];
        LastParagraph = Ascends(inOrder) ? EndOfLast(Array.ConvertAll(inOrder, head => ParagraphOf(text, head.Span))) : int.MaxValue;
    }

    /// <summary>The last paragraph that the last head of a chronology is of; what follows is written on the page's own day. A running report, newest first, has its oldest entry last, and ends with it.</summary>
    public int LastParagraph { get; }

    /// <summary>Whether the date of this index is a head.</summary>
    public bool Contains(int date) => heads.Contains(date);

    public static int ParagraphOf(TokenizedText text, TextSpan span) => text.Sentences[text.SentenceAt(span.Start)].Paragraph;

    private static bool Ascends(Timex[] heads)
    {
        for (var i = 1; i < heads.Length; i++)
            if (heads[i - 1].Form is CalendarForm before && heads[i].Form is CalendarForm after && (before.Year ?? after.Year, before.Month, before.Day).CompareTo((after.Year ?? before.Year, after.Month, after.Day)) >= 0) return false;
        return heads.Length >= Fewest;
    }

    /// <summary>Nothing marks where the last entry ends: it is taken to be as long as the longest of the others.</summary>
    private static int EndOfLast(int[] paragraphs)
    {
        var longest = 0;
        for (var i = 1; i < paragraphs.Length; i++) longest = Math.Max(longest, paragraphs[i] - paragraphs[i - 1]);
        return paragraphs[^1] + longest - 1;
    }

    /// <summary>Nothing else in the line but an hour: "Lundi 3 mars, 19h15".</summary>
    private static bool StandsAlone(string text, IReadOnlyList<Timex> dates, int at)
    {
        var span = dates[at].Span;
        if (!IsBlank(text, text.AsSpan(0, span.Start).LastIndexOf('\n') + 1, span.Start)) return false;
        var line = text.AsSpan(span.End).IndexOf('\n');
        var end = line < 0 ? text.Length : span.End + line;
        if (at + 1 < dates.Count && dates[at + 1].Form is ClockForm && dates[at + 1].Span.End <= end) return IsBlank(text, span.End, dates[at + 1].Span.Start) && IsBlank(text, dates[at + 1].Span.End, end);
        return IsBlank(text, span.End, end);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(text[i])) return false;
        return true;
    }
}
