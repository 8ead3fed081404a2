namespace Recoupe.Language.Dates;

/// <summary>
/// The days alone that the dates of a text stand for, for whoever tries many days of publication: the same as <see cref="TimexAnchor.Days"/> says, with nothing allocated for a day.
/// Not safe to call from two threads at once.
/// </summary>
public sealed class TimexDays
{
    private readonly DatedText told;
    private readonly Anchored[] anchored;
    private readonly DateInterval?[] days;

    /// <param name="text">The text.</param>
    /// <param name="dates">Its date expressions, in order.</param>
    public TimexDays(TokenizedText text, IReadOnlyList<Timex> dates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(dates);
        told = new DatedText(text, dates);
        (anchored, days) = (new Anchored[dates.Count], new DateInterval?[dates.Count]);
    }

    /// <summary>The days of each expression, in order, where the text was published on a day. They stand until the next is asked for.</summary>
    public ReadOnlySpan<DateInterval?> Of(DateOnly published)
    {
        new DateResolver(told, TimexAnchor.OnCalendar(published) ? published : null, daysAlone: true).Resolve(anchored);
        for (var i = 0; i < days.Length; i++) days[i] = anchored[i].Interval;
        return days;
    }
}
