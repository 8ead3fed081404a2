using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The head of a dossier: whose story, of when, from how many pages.</summary>
public static class StorySummary
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        using var header = html.Open("header", ("class", "story"));
        html.Element("p", view.Ui["app.kind"], ("class", "kicker"));
        html.Element("h1", Title(view), ("class", "words"), ("lang", view.StoryLanguage));
        if (StoryPeriod.Words(view) is { } period) html.Element("p", period, ("class", "period"));
        using (html.Open("ul", ("class", "counts")))
            foreach (var count in Counts(view)) html.Element("li", count);
        html.Element("p", view.Ui["app.intro"], ("class", "intro"));
        html.Element("p", view.Ui["app.own"], ("class", "note"));
        if (view.Dossier.Unread.Count > 0)
            using (html.Open("p", ("class", "note"))) html.Jump("unread", view.Ui.Count("unread", view.Dossier.Unread.Count), "alert");
    }

    public static string Title(DossierView view) => string.IsNullOrWhiteSpace(view.Dossier.Story.Title) ? view.Ui["app.untitled"] : view.Dossier.Story.Title;

    public static DateInterval? Period(DossierStory story) =>
        story.From is { } from ? new DateInterval(from, story.To is { } to && to >= from ? to : from) : story.To is { } end ? DateInterval.Day(end) : null;

    public static IEnumerable<string> Counts(DossierView view)
    {
        var dossier = view.Dossier;
        yield return view.Ui.Count("page", dossier.Pages.Count);
        var outlets = dossier.Pages.Select(page => page.Outlet).OfType<string>().ToList();
        if (outlets.Count > 0) yield return view.Ui.Count("outlet", outlets.Distinct(StringComparer.Ordinal).Count());
        if (outlets.Count > 0 && outlets.Count < dossier.Pages.Count) yield return view.Ui.Count("unsigned", dossier.Pages.Count - outlets.Count);
        yield return view.Ui.Count("finding", dossier.Findings.Count);
        yield return view.Ui.Count("shared", dossier.Findings.Count(finding => DossierView.PageCount(finding) > 1));
        yield return view.Ui.Count("conflict", view.Differences.Count(d => d.Difference.Kind == DifferenceKind.Conflict));
        yield return view.Ui.Count("update", view.Differences.Count(d => d.Difference.Kind == DifferenceKind.Update));
    }
}
