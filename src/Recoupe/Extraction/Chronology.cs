using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>
/// The lines over the entries of a running report: an hour ("18h20 - Le pont est fermé") or a day ("Mardi 3 mars"). They read as bylines and labels do,
/// and the entries are short as teasers are; only that there are several, with sentences beneath, tells them apart.
/// </summary>
internal sealed class Chronology
{
    private const int FewestHours = 3;
    private const int FewestDays = 2;
    private const int LongestDay = 45;
    private const int MinuteDigits = 2;
    private const int EntryWords = 4;
    private const int Reach = 2;
    private const int LongestYear = 366;
    /// <summary>Has every day that any year has.</summary>
    private const int LeapYear = 2000;

    private readonly HashSet<PageBlock> heads = [];

    private Chronology() { }

    /// <summary>The first line over an entry; int.MaxValue where there are none.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>The last sentence of the last entry; -1 where there are none.</summary>
    public int Last { get; private set; } = -1;

    public bool Opens(PageBlock block) => heads.Contains(block);

    /// <summary>The day of the newest entry, where that stands first: a report that is told backwards is published anew with each entry. Null elsewhere.</summary>
    public StatedDate? LatestDay { get; private set; }

    public static Chronology Of(IReadOnlyList<PageBlock> blocks, ExtractionData data)
    {
        var hours = new List<int>();
        var style = (Mark: '\0', IsBare: false);
        var days = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
            if (OpensWithHour(blocks[i].Text, out var own))
            {
                // One report writes its hours in one way; those of its comments look otherwise.
                if (hours.Count == 0) style = own;
                if (own == style) hours.Add(i);
            }
            else if (IsDay(blocks[i].Text, data)) days.Add(i);
        if (!Has(hours, FewestHours, blocks)) hours.Clear();
        // Days over the hours of one report belong to it, however few they are.
        if (!Has(days, FewestDays, blocks) && (hours.Count == 0 || days.TrueForAll(day => day + 1 != hours[0]))) days.Clear();
        var found = new Chronology { LatestDay = LatestOf(days.ConvertAll(day => blocks[day].Text), data) };
        foreach (var i in hours.Concat(days))
        {
            found.heads.Add(blocks[i]);
            found.First = Math.Min(found.First, i);
            found.Last = Math.Max(found.Last, EndOf(blocks, i));
        }
        return found;
    }

    private static StatedDate? LatestOf(List<string> days, ExtractionData data)
    {
        if (days.Count == 0) return null;
        var scanned = days.ConvertAll(day => data.Bylines.Dates.Scan(day)[0]);
        var (first, last) = (scanned[0].Interval.Earliest, scanned[^1].Interval.Earliest);
        // Within half a year back is before.
        return DaysBack(first, last) > LongestYear / 2 ? null : new StatedDate(scanned[0].Interval, DateOrigin.Visible, days[0], false, scanned[0].IsYearKnown);
    }

    /// <summary>How far one day lies behind another within the round of a year, for days whose year may not be said.</summary>
    public static int DaysBack(DateOnly from, DateOnly to)
    {
        return (InRound(from) - InRound(to) + LongestYear) % LongestYear;

        static int InRound(DateOnly day) => new DateOnly(LeapYear, day.Month, day.Day).DayOfYear;
    }

    private static bool Has(List<int> heads, int fewest, IReadOnlyList<PageBlock> blocks) =>
        heads.Count >= fewest && heads.Count(at => EndOf(blocks, at) > at || blocks[at].Shape.EndsSentence) * 2 > heads.Count;

    /// <summary>The sentence under a head, over a line that names the entry; the head itself where none stands there.</summary>
    private static int EndOf(IReadOnlyList<PageBlock> blocks, int head)
    {
        for (var i = head + 1; i <= head + Reach && i < blocks.Count; i++)
            if (blocks[i].Shape is { EndsSentence: true, Words: >= EntryWords }) return i;
        return head;
    }

    /// <summary>"18h20", "18:20 - …", "9 h 05 : …" at the head of a line.</summary>
    private static bool OpensWithHour(string text, out (char Mark, bool IsBare) style)
    {
        style = default;
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at is 0 or > 2) return false;
        at = AfterSpace(text, at);
        if (at >= text.Length || text[at] is not ('h' or 'H' or ':')) return false;
        style.Mark = text[at] == ':' ? ':' : 'h';
        var minutes = at = AfterSpace(text, at + 1);
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        // "18h" is an hour; "1:" numbers a list.
        if (at - minutes != MinuteDigits && (at > minutes || style.Mark == ':')) return false;
        at = AfterSpace(text, at);
        style.IsBare = at >= text.Length;
        return style.IsBare || text[at] is '-' or '–' or '—' or ':' or '|' or '·' or '.' or '►' or '•';
    }

    private static int AfterSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F') at++;
        return at;
    }

    /// <summary>Nothing but a day with its weekday, and perhaps an hour.</summary>
    private static bool IsDay(string text, ExtractionData data)
    {
        if (text.Length is < 6 or > LongestDay || !text.AsSpan().ContainsAnyInRange('0', '9') || data.Bylines.Dates.Scan(text) is not [var date]) return false;
        var before = Folding.Fold(text.AsSpan(0, date.Span.Start));
        var hasWeekday = false;
        foreach (var word in new Words(before))
            if (data.BylineWords.IsClock(word)) hasWeekday = true;
            else if (!data.StopWords.Contains(word)) return false;
        return hasWeekday && data.Bylines.IsClockOnly(Folding.Fold(text.AsSpan(date.Span.End)));
    }
}
