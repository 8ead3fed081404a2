using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>What happened when: a picture for the eye and a list that says the same.</summary>
public static class TimelineView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        var dated = Dated(view);
        if (dated.Count == 0) return;
        using var section = html.Open("section", ("id", "timeline"), ("aria-labelledby", "timeline-title"));
        html.Element("h2", view.Ui["timeline.title"], ("id", "timeline-title"));
        TimelinePicture.Write(html, view, dated);
        WriteList(html, view, dated);
    }

    public static bool HasContent(DossierView view) => Dated(view).Count > 0;

    private static List<DossierFinding> Dated(DossierView view) =>
        [.. view.Dossier.Timeline.Select(view.Finding).OfType<DossierFinding>().Where(finding => finding.When is not null)];

    private static void WriteList(HtmlWriter html, DossierView view, List<DossierFinding> dated)
    {
        using var list = html.Open("ol", ("class", "timeline"));
        for (var i = 0; i < dated.Count;)
        {
            var when = dated[i].When;
            using var item = html.Open("li");
            html.Element("p", view.Ui.Interval(when), ("class", "day"));
            using var facts = html.Open("ul");
            for (; i < dated.Count && dated[i].When == when; i++)
            {
                using var fact = html.Open("li");
                using (html.Open("span", ("class", "words"), ("lang", view.StoryLanguage))) html.Jump(dated[i].Id, dated[i].Title);
                html.Text(" ");
                using var meta = html.Open("span", ("class", "meta"));
                Marks.Status(html, view, dated[i].Status);
                if (dated[i].Status != FindingStatus.Single) html.Element("span", view.Ui.Count("page", DossierView.PageCount(dated[i])));
            }
        }
    }
}
