using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>What a reader should see first, under three headings: what is solid, what moved, what is disputed.</summary>
public static class HeadlineView
{
    private const int MostVoices = 4;

    public static void Write(HtmlWriter html, DossierView view)
    {
        var headlines = new Headlines(view);
        using var section = html.Open("section", ("id", "headline"), ("aria-labelledby", "headline-title"));
        html.Element("h2", view.Ui["headline.title"], ("id", "headline-title"));
        var solid = !headlines.IsShared ? "headline.nothing" : headlines.Solid.Count == 0 ? "headline.solid.none" : "headline.solid.intro";
        WriteGroup(html, view.Ui[headlines.IsShared ? "headline.solid" : "headline.first"], view.Ui[solid], headlines.Solid, solid => WriteSolid(html, view, solid));
        WriteGroup(html, view.Ui["headline.moved"], view.Ui[headlines.Moved.Count == 0 ? "headline.moved.none" : "headline.moved.intro"], headlines.Moved, moved => WriteMoved(html, view, moved));
        WriteGroup(html, view.Ui["headline.disputed"], view.Ui[headlines.Disputed.Count == 0 ? "headline.disputed.none" : "headline.disputed.intro"], headlines.Disputed, disputed => WriteDisputed(html, view, disputed));
        html.Element("p", view.Ui["support.legend"] + " " + view.Ui["origins.explained"], ("class", "note"));
    }

    private static void WriteGroup<T>(HtmlWriter html, string title, string intro, IReadOnlyList<T> items, Action<T> write)
    {
        html.Element("h3", title, ("class", "group"));
        html.Element("p", intro, ("class", "intro"));
        if (items.Count == 0) return;
        using var list = html.Open("ol", ("class", "headlines"));
        foreach (var item in items)
            using (html.Open("li")) write(item);
    }

    private static void WriteSolid(HtmlWriter html, DossierView view, SolidPoint solid)
    {
        WriteFact(html, view, solid.Finding, solid.Title);
        WriteMeta(html, view, solid.Finding, FindingStatus.Corroborated);
    }

    /// <summary>"au moins trois morts (12 mars) → neuf morts (14 mars)", and the sentence that gives the last.</summary>
    private static void WriteMoved(HtmlWriter html, DossierView view, FindingDifference moved)
    {
        using (html.Open("p", ("class", "steps df-update")))
        {
            html.Jump(moved.Id, view.About(moved.Difference), "about");
            var isFirst = true;
            foreach (var step in Headlines.Steps(moved.Difference))
            {
                html.Text(isFirst ? " " : " → ");
                isFirst = false;
                if (step is null) html.Text("…");
                else WriteValue(html, view, step);
            }
        }
        if (Headlines.Latest(moved) is { } latest)
        {
            var statement = moved.Finding.Statements[latest];
            using var fact = html.Open("p", ("class", "words fact"), ("lang", view.LanguageOf(statement.Page)));
            html.Jump(FindingView.StatementId(moved.Finding, latest), Headlines.Words(statement));
        }
        else WriteFact(html, view, moved.Finding, moved.Title);
        WriteMeta(html, view, moved.Finding, FindingStatus.Updated);
    }

    private static void WriteDisputed(HtmlWriter html, DossierView view, FindingDifference disputed)
    {
        WriteFact(html, view, disputed.Finding, disputed.Title);
        html.Jump(disputed.Id, view.About(disputed.Difference), "about");
        using (html.Open("ul", ("class", "sides df-conflict")))
            foreach (var value in disputed.Difference.Values)
            {
                using var side = html.Open("li");
                WriteValue(html, view, value);
                html.Text(view.Ui.Text("text.pair", "", Voices(view, disputed.Finding, value)));
            }
        WriteMeta(html, view, disputed.Finding, FindingStatus.Disputed);
    }

    private static void WriteFact(HtmlWriter html, DossierView view, DossierFinding finding, string title)
    {
        using var fact = html.Open("p", ("class", "words fact"), ("lang", view.StoryLanguage));
        html.Jump(finding.Id, title);
    }

    private static void WriteValue(HtmlWriter html, DossierView view, DifferenceValue value)
    {
        var words = view.Ui.Value(value, out var isOfPage);
        html.Element("strong", words, ("class", isOfPage ? "words" : null), ("lang", isOfPage ? view.StoryLanguage : null));
        if (value.AsOf is { } day) html.Element("span", $" ({view.Ui.ShortDay(day)})", ("class", "asof"));
    }

    /// <summary>Support and day; the status too where it is other than the heading says.</summary>
    private static void WriteMeta(HtmlWriter html, DossierView view, DossierFinding finding, FindingStatus understood)
    {
        using var meta = html.Open("p", ("class", "meta"));
        if (finding.Status != understood) Marks.Status(html, view, finding.Status);
        Marks.Support(html, view, finding);
        if (finding.When is not null) html.Element("span", view.Ui.Interval(finding.When));
    }

    /// <summary>Who says so, each with the pages that give it, and the pages that say it of themselves alone: "Jeanne Oriol, dans Le Rivage; Radio Saule".</summary>
    public static string Voices(DossierView view, DossierFinding finding, DifferenceValue value)
    {
        var said = value.Statements.Where(index => index >= 0 && index < finding.Statements.Count).Select(index => finding.Statements[index])
            .Select(statement => (Voice: VoiceOf(view, statement), Page: view.Label(statement.Page))).DistinctBy(s => $"{s.Voice}\n{s.Page}", StringComparer.OrdinalIgnoreCase).GroupBy(s => s.Voice, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key is null).ToList();
        // A headline that leaves out whose word it is has not the page's own.
        var lent = said.Where(group => group.Key is not null).SelectMany(group => group.Select(s => s.Page)).ToHashSet(StringComparer.Ordinal);
        var words = said.SelectMany(group => group.Key is null ? group.Select(s => s.Page).Where(page => !lent.Contains(page)) : [view.Ui.Text("headline.voice", group.Key, string.Join(", ", group.Select(s => s.Page)))]).ToList();
        if (words.Count > MostVoices) words = [.. words.Take(MostVoices), "…"];
        return words.DefaultIfEmpty("").Aggregate((all, next) => view.Ui.Text("text.list", all, next));
    }

    /// <summary>Whose word it is; null where it is that of the page itself.</summary>
    private static string? VoiceOf(DossierView view, DossierStatement statement) =>
        statement.Chain.Count == 0 || statement.Chain[0] == view.Page(statement.Page)?.Outlet ? null : statement.Chain[0];
}
