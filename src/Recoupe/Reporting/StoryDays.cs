using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>
/// How much the pages of a story tell of each day, for a timeline that must choose. As in date-wise timeline summarisation (Ghalandari and Ifrim 2020) days
/// are weighed by who mentions them, but a page counts once, and pages that copy one another count as one: length and syndication are no importance.
/// What is told by its day and month weighs more than "jeudi", and what is still told a week later more than what is news or still to come (Tran et al. 2015).
/// </summary>
internal sealed class StoryDays(Pile pile, PageIds ids)
{
    private const double Relative = 0.4, SameDay = 0.5, ToCome = 0.3, SameWeek = 0.6;
    private const int Week = 7;

    /// <summary>The eve and the morrow of a greater day are mostly told for its sake: so much of their weight stays.</summary>
    private const double Shadow = 0.5;

    /// <summary>A key day has at least this share of the greatest's weight.</summary>
    private const double KeyShare = 0.1;

    public IReadOnlyList<DossierDay> Of(Story story)
    {
        var mentions = story.Articles.SelectMany(Mentions).GroupBy(m => m.Day).ToDictionary(day => day.Key, day => day.ToList());
        var weights = mentions.ToDictionary(day => day.Key.DayNumber, day => day.Value.GroupBy(m => m.Text).OrderBy(text => text.Key).Sum(text => text.Max(m => m.Weight)));
        var greatest = weights.Values.DefaultIfEmpty().Max();
        return mentions.Select(day => DayOf(day.Key, day.Value, Math.Round(Shadowed(day.Key, weights), 3), greatest)).OrderByDescending(day => day.Weight).ThenBy(day => day.Day).ToList();
    }

    private DossierDay DayOf(DateOnly day, List<(DateOnly Day, int Page, int Text, double Weight)> mentions, double weight, double greatest) =>
        new(day, weight, weight > 0 && weight >= KeyShare * greatest, [.. mentions.Select(m => m.Page).Distinct().Order().Select(page => ids[page])]);

    private static double Shadowed(DateOnly day, Dictionary<int, double> weights)
    {
        var own = weights[day.DayNumber];
        var greatest = Math.Max(weights.GetValueOrDefault(day.DayNumber - 1), weights.GetValueOrDefault(day.DayNumber + 1));
        return greatest > own ? own * Shadow : own;
    }

    private IEnumerable<(DateOnly Day, int Page, int Text, double Weight)> Mentions(int page)
    {
        var analysis = pile.Articles[page].Analysis;
        var published = pile.Published[page].Interval;
        var values = TimexAnchor.Resolve(analysis.Tokenized, analysis.Dates, published);
        for (var i = 0; i < values.Length; i++)
            if (values[i].Interval is { Days: 1 } day && analysis.Dates[i].Type is TimexType.Date or TimexType.Time)
                yield return (day.Earliest, page, pile.Texts[page], (IsNamed(analysis.Dates[i].Form) ? 1 : Relative) * Lateness(day, published));
    }

    private static bool IsNamed(TimexForm form) => form is CalendarForm { Month: not null, Day: not null } or FeastForm;

    private static double Lateness(DateInterval day, DateInterval? published)
    {
        if (published is not { } page) return 1;
        if (page.Overlaps(day)) return SameDay;
        if (day.Earliest > page.Latest) return ToCome;
        return page.Earliest.DayNumber - day.Latest.DayNumber < Week ? SameWeek : 1;
    }
}
