using Recoupe.Model;

namespace Recoupe.Extraction.Metadata;

/// <summary>What a line about the article says: who wrote it, to whom the text is owed, and its dates.</summary>
internal sealed record Byline(IReadOnlyList<string> Authors, IReadOnlyList<string> Credits, IReadOnlyList<BylineDate> Dates)
{
    public bool IsDated => Dates.Count > 0;
}

internal readonly record struct BylineDate(ScannedDate Date, DateCue Cue, string Text, DayOfWeek? Weekday = null)
{
    public StatedDate As(DateOrigin origin) => new(Date.Interval, Cue == DateCue.Archive ? DateOrigin.Archive : origin, Text, Cue == DateCue.Modified, Date.IsYearKnown) { Weekday = Weekday };
}
