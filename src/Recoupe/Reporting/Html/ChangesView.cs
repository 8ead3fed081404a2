using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>What is other than in an older dossier: findings that are new, changed or withdrawn, and the pages behind that.</summary>
public static class ChangesView
{
    private const int Most = 8;

    /// <summary>What a reader of the older dossier must unlearn comes before what is only more.</summary>
    public static IReadOnlyList<ChangeKind> Kinds { get; } = [ChangeKind.Changed, ChangeKind.Withdrawn, ChangeKind.New];

    public static void Write(HtmlWriter html, DossierView view)
    {
        if (view.Dossier.Changes is not { } changes) return;
        using var section = html.Open("section", ("id", "since"), ("aria-labelledby", "since-title"));
        html.Element("h2", view.Ui["since.title"], ("id", "since-title"));
        html.Element("p", Summary(view, changes), ("class", "intro"));
        foreach (var kind in Kinds) WriteFindings(html, view, kind, [.. changes.Findings.Where(change => change.Kind == kind)]);
        if (changes.Pages.Count == 0) return;
        html.Element("h3", view.Ui["since.pages"], ("class", "group"));
        using var list = html.Open("ul", ("class", "links"));
        foreach (var change in changes.Pages)
        {
            using var item = html.Open("li");
            html.Element("span", view.Ui.Word("pagechange", change.Kind), ("class", "tag"));
            html.Text(" ");
            if (change.Id is { } id && view.Page(id) is not null) html.Jump(id, view.Label(id));
            else html.Element("span", change.File, ("class", "path"));
        }
    }

    /// <summary>Which dossier it is held against, and how much is other.</summary>
    public static string Summary(DossierView view, DossierChanges changes)
    {
        var against = view.Ui.Text("since.intro", StorySummary.Period(changes.Since) is { } period ? view.Ui.Interval(period) : "");
        if (changes.Findings.Count + changes.Pages.Count == 0) return $"{against} {view.Ui["since.none"]}";
        if (changes.Findings.Count == 0) return $"{against} {view.Ui["since.pagesonly"]}";
        var counts = changes.Findings.GroupBy(change => change.Kind).OrderBy(group => group.Key).Select(group => view.Ui.Count("change" + group.Key.Word(), group.Count()));
        return $"{against} {string.Join(", ", counts)}.";
    }

    private static void WriteFindings(HtmlWriter html, DossierView view, ChangeKind kind, List<FindingChange> changes)
    {
        if (changes.Count == 0) return;
        html.Element("h3", view.Ui.Word("since", kind), ("class", "group"));
        using (html.Open("ul", ("class", "changes")))
            foreach (var change in changes.Take(Most)) WriteChange(html, view, change);
        if (changes.Count <= Most) return;
        using var fold = html.Open("details", ("class", "fold"));
        html.Element("summary", view.Ui.Count("otherfact", changes.Count - Most));
        using var others = html.Open("ul", ("class", "changes"));
        foreach (var change in changes.Skip(Most)) WriteChange(html, view, change);
    }

    private static void WriteChange(HtmlWriter html, DossierView view, FindingChange change)
    {
        using var item = html.Open("li");
        using (html.Open("p", ("class", "words"), ("lang", view.StoryLanguage)))
            if (change.Id is { } id && view.Finding(id) is not null) html.Jump(id, change.Title);
            else html.Element("del", change.Title);
        foreach (var reason in change.Because) html.Element("p", view.Because(reason), ("class", "because"));
    }
}
