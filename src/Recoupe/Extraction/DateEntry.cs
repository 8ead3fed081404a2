using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>How far a date is to be believed to be the article's own, by where it stands; the best first.</summary>
internal enum DateTrust : byte { Declared, Marked, Visible, Address, Weak, Guessed }

/// <summary>A date that a page states of itself, as it is gathered.</summary>
/// <param name="UniversalHour">The hour of a moment given in universal time, whose local day may be another; null for others.</param>
internal readonly record struct DateEntry(DateTrust Trust, StatedDate Date, int? UniversalHour)
{
    /// <summary>Whether it may be the day of publication.</summary>
    public bool IsOwn => Date is { IsModified: false, IsYearKnown: true, Origin: not DateOrigin.Archive };

    /// <summary>
    /// In order of trust; but what one property alone says gives way to a day that two others state, and a moment in universal time
    /// to the day before or after where nothing local confirms it.
    /// </summary>
    public static IReadOnlyList<StatedDate> Ordered(IEnumerable<DateEntry> entries)
    {
        var ordered = entries.OrderBy(entry => entry.Trust).ToList();
        var first = ordered.FindIndex(entry => entry.IsOwn);
        if (first >= 0)
        {
            if (Outvoted(ordered, first) is > 0 and var other) Prefer(ordered, other, first);
            if (LocalDay(ordered, first) is > 0 and var local) Prefer(ordered, local, first);
        }
        return ordered.ConvertAll(entry => entry.Date);
    }

    private static void Prefer(List<DateEntry> entries, int at, int before)
    {
        var entry = entries[at];
        entries.RemoveAt(at);
        entries.Insert(before, entry);
    }

    private static int Outvoted(List<DateEntry> entries, int first)
    {
        if (entries[first].Trust > DateTrust.Marked || Witnesses(entries, entries[first]) > 1) return -1;
        var best = -1;
        for (var i = first + 1; i < entries.Count; i++)
            if (entries[i].IsOwn && Witnesses(entries, entries[i]) is var count && count > 1 && (best < 0 || count > Witnesses(entries, entries[best]))) best = i;
        return best;
    }

    /// <summary>How many kinds of places state the day of an entry: structured data, the head, named elements, lines on the page, the address.</summary>
    private static int Witnesses(List<DateEntry> entries, DateEntry entry) =>
        entries.Where(other => other.IsOwn && other.Trust <= DateTrust.Address && other.Date.Interval == entry.Date.Interval).Select(other => (other.Trust, IsStructured(other))).Distinct().Count();

    private static bool IsStructured(DateEntry entry) => entry.Trust == DateTrust.Declared && entry.Date.Text.StartsWith("datePublished", StringComparison.Ordinal);

    /// <summary>East of Greenwich the next day begins early, west of it the day lasts longer.</summary>
    private static int LocalDay(List<DateEntry> entries, int first)
    {
        if (entries[first].UniversalHour is not { } hour) return -1;
        var day = entries[first].Date.Interval;
        if (entries.Exists(entry => IsLocal(entry) && entry.Date.Interval == day)) return -1;
        return entries.FindIndex(entry => IsLocal(entry) && (entry.Date.Interval.Earliest.DayNumber - day.Earliest.DayNumber) is var shift && (shift == 1 && hour >= 14 || shift == -1 && hour < 12));

        static bool IsLocal(DateEntry entry) => entry.IsOwn && entry.UniversalHour is null && entry.Trust != DateTrust.Guessed;
    }
}
