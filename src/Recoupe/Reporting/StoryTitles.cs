using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>
/// Heads a story with the headline of one of its pages: of those that tell its last days, one that others tell too, of the page that shares most findings, but not one that asks, that promises the whole story, or whose figure was
/// overtaken or is disputed, while another can be had. "Le fleuve monte" says nothing of a story in which it fell.
/// </summary>
internal sealed class StoryTitles(PageIds ids, IReadOnlyList<Statement> statements)
{
    /// <summary>Which part of the story's days are its last ones.</summary>
    private const int LastPart = 3;
    /// <summary>A page that shares fewer findings, against that which shares most, is hardly of the story.</summary>
    private const int LeastShare = 4;

    private readonly ILookup<string, Statement> told = statements.ToLookup(s => ids[s.Page], StringComparer.Ordinal);

    /// <summary>Its span is that of the days its pages were published on.</summary>
    public DossierStory StoryOf(List<DossierFinding> findings, List<DossierPage> pages)
    {
        var shared = findings.Where(f => f.Statements.Select(s => s.Page).Distinct(StringComparer.Ordinal).Count() > 1).ToList();
        var counts = pages.ToDictionary(p => p.Id, p => shared.Count(f => f.Statements.Any(s => s.Page == p.Id)), StringComparer.Ordinal);
        var core = pages.Where(p => counts[p.Id] * LeastShare >= counts.Values.Max()).ToList();
        var late = LastDays(core);
        var best = pages.Where(p => p.Title is not null)
            .OrderByDescending(core.Contains).ThenBy(p => findings.Exists(f => IsOvertaken(f, p))).ThenBy(IsWeak).ThenByDescending(p => late.Contains(p))
            .ThenByDescending(p => shared.Exists(f => f.Statements.Any(s => s.Page == p.Id && s.Sentence.Start == 0))).ThenByDescending(p => counts[p.Id])
            .ThenBy(p => p.Published.Interval?.Earliest ?? DateOnly.MaxValue).ThenBy(p => p.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        var days = pages.Select(p => p.Published.Interval).OfType<DateInterval>().ToList();
        var language = pages.GroupBy(p => p.Language, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new DossierStory(best is null ? pages[0].File : WithoutLead(best), days.Count > 0 ? days.Min(d => d.Earliest) : null, days.Count > 0 ? days.Max(d => d.Latest) : null, language);
    }

    /// <summary>Those that came out in the last third of the story's days.</summary>
    private static HashSet<DossierPage> LastDays(List<DossierPage> pages)
    {
        var days = pages.Select(p => p.Published.Interval?.Earliest).OfType<DateOnly>().ToList();
        if (days.Count == 0) return [];
        var from = days.Max().AddDays(-(days.Max().DayNumber - days.Min().DayNumber) / LastPart);
        return pages.Where(p => p.Published.Interval?.Earliest >= from).ToHashSet();
    }

    /// <summary>Whether the headline of a page tells no fact: "Que faire ?", "L'incendie : suivez notre direct".</summary>
    private bool IsWeak(DossierPage page) => HeadlineOf(page) is { Count: > 0 } headline && headline.TrueForAll(s => s.Title.Ease < ClaimTitle.Weak);

    /// <summary>What the headline, which opens the text, claims: of "Kervigan : un marin sauvé", be it taken for one sentence or for two.</summary>
    private List<Statement> HeadlineOf(DossierPage page)
    {
        var length = page.Title is { } title && page.Text.StartsWith(title, StringComparison.Ordinal) ? title.Length : 1;
        return [.. told[page.Id].Where(s => s.Sentence.Start < length)];
    }

    /// <summary>Whether the headline of a page gives a figure or an age of the finding that a later day changed, or that another page disputes.</summary>
    private static bool IsOvertaken(DossierFinding finding, DossierPage page) =>
        finding.Differences.Where(d => d.Slot is DifferenceSlot.Quantity or DifferenceSlot.Person or DifferenceSlot.Date).Any(d => d.Kind == DifferenceKind.Update
            ? d.InTime.Any(value => value.AsOf < d.InTime[^1].AsOf && IsOf(finding, value, page))
            : d.Kind == DifferenceKind.Conflict && d.Values.Any(value => IsOf(finding, value, page)));

    private static bool IsOf(DossierFinding finding, DifferenceValue value, DossierPage page) => value.Statements.Any(i => finding.Statements[i].Page == page.Id && finding.Statements[i].Sentence.Start == 0);

    /// <summary>Without "EN DIRECT –" and the like.</summary>
    private string WithoutLead(DossierPage page)
    {
        var lead = HeadlineOf(page).Where(s => s.Title.Ease > 0).Select(s => s.Title.Span.Start).DefaultIfEmpty(0).Min();
        return lead > 0 && lead < page.Title!.Length && page.Text.StartsWith(page.Title, StringComparison.Ordinal) ? page.Title[lead..] : page.Title!;
    }
}
