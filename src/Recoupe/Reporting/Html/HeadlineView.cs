using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The findings that a reader should see first: those best supported.</summary>
public static class HeadlineView
{
    private const int Most = 7;

    public static void Write(HtmlWriter html, DossierView view)
    {
        var best = Best(view);
        var isShared = best.Count == 0 || best[0].Status != FindingStatus.Single;
        using var section = html.Open("section", ("id", "headline"), ("aria-labelledby", "headline-title"));
        html.Element("h2", view.Ui["headline.title"], ("id", "headline-title"));
        html.Element("p", view.Ui[isShared ? "headline.intro" : "headline.nothing"], ("class", "intro"));
        using (html.Open("ol", ("class", "headlines")))
            foreach (var finding in best) WriteFact(html, view, finding);
        Marks.Legend(html, view, "status", best.Select(finding => finding.Status).Distinct().Order(), Marks.Status);
        html.Element("p", view.Ui["support.legend"] + " " + view.Ui["origins.explained"], ("class", "note"));
    }

    /// <summary>The weightiest findings of several pages; where there are none, the weightiest of all.</summary>
    public static List<DossierFinding> Best(DossierView view)
    {
        var all = view.Dossier.Findings;
        var isShared = all.Any(finding => finding.Status != FindingStatus.Single);
        return [.. all.Where(finding => !isShared || finding.Status != FindingStatus.Single)
            .OrderByDescending(finding => finding.Weight).ThenByDescending(finding => finding.Origins.Min).Take(Most)];
    }

    private static void WriteFact(HtmlWriter html, DossierView view, DossierFinding finding)
    {
        using var item = html.Open("li");
        using (html.Open("p", ("class", "words fact"), ("lang", view.StoryLanguage))) html.Jump(finding.Id, finding.Title);
        using (html.Open("p", ("class", "meta")))
        {
            Marks.Status(html, view, finding.Status);
            Marks.Support(html, view, finding);
            if (finding.When is not null) html.Element("span", view.Ui.Interval(finding.When));
            var conflict = view.Differences.FirstOrDefault(d => d.Finding == finding && d.Difference.Kind == DifferenceKind.Conflict);
            if (conflict is not null)
                html.Jump(conflict.Id, view.Ui.Count("conflict", finding.Differences.Count(d => d.Kind == DifferenceKind.Conflict)), "alert");
        }
    }
}
