using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Holds dossiers against an older one: what is new in it, what changed, what was withdrawn.</summary>
public sealed class DossierComparer(LanguagePack pack)
{
    private readonly Stemmer stemmer = new(pack);

    /// <summary>The dossiers, with the changes in the one that tells the story of the older: that which has most of its pages, the first of equals. A single one is always held to tell it.</summary>
    public IReadOnlyList<Dossier> Compare(Dossier old, IReadOnlyList<Dossier> now)
    {
        var best = now.Select((dossier, i) => (Index: i, Shared: new PageMatches(old, dossier).Count)).OrderByDescending(d => d.Shared).ThenBy(d => d.Index).FirstOrDefault();
        if (now.Count == 0 || best.Shared == 0 && now.Count > 1) return now;
        return now.Select((dossier, i) => i == best.Index ? dossier with { Changes = Changes(old, dossier) } : dossier).ToList();
    }

    private DossierChanges Changes(Dossier old, Dossier now)
    {
        var pages = new PageMatches(old, now);
        return new DossierChanges(old.Story, PagesOf(old, now, pages), FindingsOf(old, now, pages));
    }

    private static List<PageChange> PagesOf(Dossier old, Dossier now, PageMatches pages)
    {
        var rewritten = old.Pages.Where(page => pages.Of(page.Id) is { } match && match.Text != page.Text).Select(page => pages.Of(page.Id)?.Id).ToHashSet();
        var changes = now.Pages.Where(page => pages.Unmatched.Contains(page) || rewritten.Contains(page.Id))
            .Select(page => new PageChange(rewritten.Contains(page.Id) ? ChangeKind.Changed : ChangeKind.New, page.Id, page.File)).ToList();
        changes.AddRange(old.Pages.Where(page => pages.Of(page.Id) is null).Select(page => new PageChange(ChangeKind.Withdrawn, null, page.File)));
        return changes;
    }

    private List<FindingChange> FindingsOf(Dossier old, Dossier now, PageMatches pages)
    {
        var rewritten = new RewrittenSentences(old, now, pages);
        var matches = new FindingMatches(stemmer, old, now, pages, rewritten);
        var changes = new FindingChanges(pages, rewritten);
        var (fresh, changed) = (new List<FindingChange>(), new List<FindingChange>());
        foreach (var finding in now.Findings)
        {
            if (matches.Older(finding) is { } was)
            {
                if (changes.Of(was, finding) is { Count: > 0 } reasons) changed.Add(new FindingChange(ChangeKind.Changed, finding.Id, was.Id, finding.Title, reasons));
            }
            else if (changes.OfSentences(finding) is { Count: > 0 } reworded) changed.Add(new FindingChange(ChangeKind.Changed, finding.Id, matches.Known(finding)?.Id, finding.Title, reworded));
            // What only stood among other statements before is told in another order, and no news.
            else if (!matches.IsKnown(finding)) fresh.Add(new FindingChange(ChangeKind.New, finding.Id, null, finding.Title, [WhyNew(finding, pages)]));
        }
        var withdrawn = old.Findings.Where(finding => !matches.IsContinued(finding)).Select(finding => new FindingChange(ChangeKind.Withdrawn, null, finding.Id, finding.Title, [WhyWithdrawn(finding, old, pages)]));
        return [.. fresh, .. changed.OrderBy(change => change.Because.All(reason => reason.Key is "since-pages" or "since-origins")), .. withdrawn];
    }

    private static Reason WhyNew(DossierFinding finding, PageMatches pages) =>
        finding.Statements.Select(statement => statement.Page).FirstOrDefault(page => pages.Unmatched.Any(other => other.Id == page)) is { } page ? new Reason("since-new-page", page)
        : new Reason("since-new-text", finding.Statements.Count > 0 ? finding.Statements[0].Page : "");

    private static Reason WhyWithdrawn(DossierFinding finding, Dossier old, PageMatches pages)
    {
        var kept = finding.Statements.Select(statement => pages.Of(statement.Page)).FirstOrDefault(page => page is not null);
        if (kept is not null) return new Reason("since-text-gone", kept.Id);
        var page = finding.Statements.Count > 0 ? old.Pages.FirstOrDefault(page => page.Id == finding.Statements[0].Page) : null;
        return new Reason("since-page-gone", page?.Outlet ?? page?.File ?? "");
    }
}
