using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>
/// What happened when: a picture for the eye and a list that says the same. Of a long story the list opens on its key days and folds the others away where they stand.
/// What several pages report without a date of its own comes last, in the order in which it was first reported.
/// </summary>
public static class TimelineView
{
    /// <summary>Days that a timeline shows all of.</summary>
    internal const int MostDays = 12;
    private const int MostFacts = 6, LongestKey = 7;

    public static void Write(HtmlWriter html, DossierView view)
    {
        if (!HasContent(view)) return;
        using var section = html.Open("section", ("id", "timeline"), ("aria-labelledby", "timeline-title"));
        html.Element("h2", view.Ui["timeline.title"], ("id", "timeline-title"));
        html.Element("p", view.Ui["timeline.intro"], ("class", "intro"));
        var dated = Dated(view);
        if (dated.Count > 0) TimelinePicture.Write(html, view, dated);
        WriteList(html, view, dated);
        WriteUndated(html, view);
    }

    public static bool HasContent(DossierView view) => Dated(view).Count > 0 || Undated(view).Count > 0;

    /// <summary>The findings of the timeline, in its order.</summary>
    public static List<DossierFinding> Dated(DossierView view) =>
        [.. view.Dossier.Timeline.Select(view.Finding).OfType<DossierFinding>().Where(finding => finding.When is not null)];

    /// <summary>What several pages report without saying when, with the days that the first of them may have been published on.</summary>
    public static List<(DossierFinding Finding, DateInterval Since)> Undated(DossierView view) =>
        [.. view.Dossier.Findings.Where(finding => finding.When is null && !finding.IsSingle && DossierView.PageCount(finding) > 1)
            .Select(finding => (finding, Since: FirstReport(view, finding))).Where(f => f.Since is not null).Select(f => (Finding: f.finding, Since: f.Since.GetValueOrDefault()))
            .OrderBy(f => f.Since.Earliest).ThenBy(f => f.Since.Latest).ThenByDescending(f => f.Finding.Weight)];

    private static DateInterval? FirstReport(DossierView view, DossierFinding finding) =>
        finding.Statements.Select(statement => view.Page(statement.Page)?.Published.Interval).OfType<DateInterval>().OrderBy(days => days.Latest).ThenBy(days => days.Earliest).Cast<DateInterval?>().FirstOrDefault();

    private static void WriteList(HtmlWriter html, DossierView view, List<DossierFinding> dated)
    {
        var days = dated.GroupBy(finding => finding.When.GetValueOrDefault()).ToList();
        var keys = view.Dossier.Days.Where(day => day.IsKey).Select(day => DateInterval.Day(day.Day)).ToList();
        bool IsOpen(DateInterval when) => days.Count <= MostDays || when.Days <= LongestKey && keys.Exists(when.Contains);
        using var list = html.Open("ol", ("class", "timeline"));
        for (var i = 0; i < days.Count;)
        {
            if (IsOpen(days[i].Key))
            {
                WriteDay(html, view, days[i++]);
                continue;
            }
            var closed = days.Skip(i).TakeWhile(day => !IsOpen(day.Key)).ToList();
            i += closed.Count;
            using var item = html.Open("li", ("class", "others"));
            using var fold = html.Open("details", ("class", "fold"));
            html.Element("summary", view.Ui.Count("otherday", closed.Count));
            using var others = html.Open("ol", ("class", "timeline"));
            foreach (var day in closed) WriteDay(html, view, day);
        }
    }

    private static void WriteDay(HtmlWriter html, DossierView view, IGrouping<DateInterval, DossierFinding> day)
    {
        using var item = html.Open("li");
        html.Element("p", view.Ui.Interval(day.Key), ("class", "day"));
        using var facts = html.Open("div");
        using (html.Open("ul"))
            foreach (var finding in day.Take(MostFacts)) WriteFact(html, view, finding);
        if (day.Count() <= MostFacts) return;
        using var fold = html.Open("details", ("class", "fold"));
        html.Element("summary", view.Ui.Count("otherfact", day.Count() - MostFacts));
        using var others = html.Open("ul");
        foreach (var finding in day.Skip(MostFacts)) WriteFact(html, view, finding);
    }

    private static void WriteUndated(HtmlWriter html, DossierView view)
    {
        var undated = Undated(view);
        if (undated.Count == 0) return;
        html.Element("h3", view.Ui["timeline.undated"], ("class", "group"));
        using var list = html.Open("ol", ("class", "timeline"));
        foreach (var day in undated.GroupBy(f => f.Since, f => f.Finding))
        {
            using var item = html.Open("li");
            html.Element("p", view.Ui.Text("timeline.reported", view.Ui.Interval(day.Key, isDoubt: true)), ("class", "day"));
            using var facts = html.Open("ul");
            foreach (var finding in day) WriteFact(html, view, finding);
        }
    }

    private static void WriteFact(HtmlWriter html, DossierView view, DossierFinding finding)
    {
        using var fact = html.Open("li");
        using (html.Open("span", ("class", "words"), ("lang", view.StoryLanguage))) html.Jump(finding.Id, finding.Title);
        html.Text(" ");
        using var meta = html.Open("span", ("class", "meta"));
        Marks.Status(html, view, finding.Status);
        if (!finding.IsSingle) html.Element("span", view.Ui.Count("page", DossierView.PageCount(finding)));
    }
}
