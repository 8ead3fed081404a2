using Recoupe.Language.Dates;

namespace Recoupe.Reporting.Html;

/// <summary>
/// The days that the pages of a story came out on. Pages that came out months before or after most of the others are told apart: one look back at another year does not make a
/// story last for years.
/// </summary>
internal static class StoryPeriod
{
    /// <summary>In days: pages that lie farther from all others are of another time, and a page whose day is known no better than this says nothing.</summary>
    private const int Apart = 60;

    /// <summary>Null where no page has a day.</summary>
    public static string? Words(DossierView view)
    {
        if (StorySummary.Period(view.Dossier.Story) is not { } whole) return null;
        var times = Times([.. view.Dossier.Pages.Select(page => page.Published.Interval).OfType<DateInterval>().Where(days => days.Days <= Apart).OrderBy(days => days.Earliest).ThenBy(days => days.Latest)]);
        var pages = times.Sum(time => time.Count);
        if (times.Count < 2 || times.Find(time => time.Count * 2 > pages) is not { } main) return view.Ui.Interval(whole);
        var others = times.Where(time => time != main).Select(time => view.Ui.Interval(Span(time), isDoubt: time.Count == 1));
        return view.Ui.Text("period.apart", view.Ui.Interval(Span(main)), view.Ui.Count("page", pages - main.Count), string.Join(", ", others));
    }

    private static DateInterval Span(List<DateInterval> days) => new(days.Min(d => d.Earliest), days.Max(d => d.Latest));

    private static List<List<DateInterval>> Times(List<DateInterval> ordered)
    {
        var times = new List<List<DateInterval>>();
        foreach (var days in ordered)
        {
            if (times.Count == 0 || days.Earliest.DayNumber - times[^1].Max(d => d.Latest.DayNumber) > Apart) times.Add([]);
            times[^1].Add(days);
        }
        return times;
    }
}
