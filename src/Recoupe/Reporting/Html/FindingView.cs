using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Each finding with the sentences that report it, side by side; those of one page only are folded away page by page.</summary>
public static class FindingView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        using var section = html.Open("section", ("id", "findings"), ("aria-labelledby", "findings-title"));
        html.Element("h2", view.Ui["findings.title"], ("id", "findings-title"));
        html.Element("p", view.Ui["findings.intro"], ("class", "intro"));
        Marks.Legend(html, view, "status", view.Dossier.Findings.Select(finding => finding.Status).Distinct().Order(), Marks.Status);
        foreach (var finding in view.Dossier.Findings.Where(finding => !IsFolded(view, finding))) WriteFinding(html, view, finding);

        var single = view.Dossier.Findings.Where(finding => IsFolded(view, finding)).ToList();
        if (single.Count == 0) return;
        html.Element("h3", view.Ui["findings.single"], ("class", "group"));
        foreach (var page in view.Dossier.Pages)
            if (single.Where(finding => finding.Statements[0].Page == page.Id).ToList() is { Count: > 0 } own) WriteSingles(html, view, page, own);
    }

    /// <summary>The id of a statement's card.</summary>
    public static string StatementId(DossierFinding finding, int index) => $"{finding.Id}-s{index + 1}";

    /// <summary>Whether a finding is told in a line among those of its page: one page alone reports it, and nothing speaks against it.</summary>
    public static bool IsFolded(DossierView view, DossierFinding finding) =>
        finding.IsSingle && DossierView.PageCount(finding) == 1 && finding.Differences.Count == 0 && view.Page(finding.Statements[0].Page) is not null;

    private static void WriteFinding(HtmlWriter html, DossierView view, DossierFinding finding)
    {
        using var article = html.Open("article", ("class", "finding"), ("id", finding.Id), ("aria-labelledby", finding.Id + "-t"));
        html.Element("h3", finding.Title, ("class", "words"), ("id", finding.Id + "-t"), ("lang", view.StoryLanguage));
        using (html.Open("p", ("class", "meta")))
        {
            Marks.Status(html, view, finding.Status);
            Marks.Support(html, view, finding);
            if (finding.When is not null) html.Element("span", view.Ui.Interval(finding.When));
        }
        WriteDifferenceLinks(html, view, finding);
        using (html.Open("ul", ("class", "cards"), ("aria-label", view.Ui["findings.statements"])))
            for (var i = 0; i < finding.Statements.Count; i++) WriteCard(html, view, finding, i);
        if (finding.Origins.Because.Count == 0) return;
        using var why = html.Open("details", ("class", "why"));
        html.Element("summary", $"{Marks.Origins(view, finding.Origins)} – {view.Ui["origins.why"].ToLowerInvariant()}");
        using var reasons = html.Open("ul");
        foreach (var reason in finding.Origins.Because) html.Element("li", view.Because(reason));
    }

    private static void WriteDifferenceLinks(HtmlWriter html, DossierView view, DossierFinding finding)
    {
        if (finding.Differences.Count == 0) return;
        using var line = html.Open("ul", ("class", "parts"), ("aria-label", view.Ui["findings.seen"]));
        foreach (var (_, difference, id) in view.Differences.Where(d => d.Finding == finding))
        {
            using var item = html.Open("li");
            using var link = html.Open("a", ("href", "#" + id), ("class", "part df-" + difference.Kind.Word()));
            html.Element("span", view.Ui.Word("difference", difference.Kind), ("class", "kind"));
            html.Text(" ");
            html.Element("span", string.Join(" / ", difference.Values.Select(value => view.Ui.Value(value, out _))), ("class", "words"));
        }
    }

    private static void WriteCard(HtmlWriter html, DossierView view, DossierFinding finding, int index)
    {
        var statement = finding.Statements[index];
        using var card = html.Open("li", ("class", "card"), ("id", StatementId(finding, index)));
        using (html.Open("p", ("class", "from")))
        {
            if (view.Page(statement.Page) is { } page)
            {
                html.Jump(page.Id, view.Label(page.Id), "outlet");
                if (page.Published.Interval is not null) html.Element("span", view.Ui.Interval(page.Published.Interval, isDoubt: true), ("class", "date"));
            }
            else html.Element("span", statement.Page, ("class", "outlet"));
        }
        WriteSentence(html, view, statement);
        Marks.Chain(html, view, statement);
        if (view.Anchor(statement.Page, statement.Sentence) is not { } place) return;
        using var foot = html.Open("p", ("class", "place"));
        html.Jump(place, view.Ui["findings.intext"]);
    }

    /// <summary>The whole sentence, with the clauses that claim this marked in it.</summary>
    private static void WriteSentence(HtmlWriter html, DossierView view, params IEnumerable<DossierStatement> statements)
    {
        var told = statements.First();
        using var quote = html.Open("blockquote", ("class", "words"), ("lang", view.LanguageOf(told.Page)));
        using var paragraph = html.Open("p");
        var (text, at) = (told.Text, 0);
        foreach (var claim in statements.OrderBy(statement => statement.Claim.Start).ThenByDescending(statement => statement.Claim.Length).Select(statement => statement.Claim))
        {
            var start = Math.Clamp(claim.Start - told.Sentence.Start, at, text.Length);
            var end = Math.Clamp(claim.End - told.Sentence.Start, start, text.Length);
            if (start == end) continue;
            html.Text(text[at..start]);
            html.Element("mark", text[start..end]);
            at = end;
        }
        html.Text(text[at..]);
    }

    private static void WriteSingles(HtmlWriter html, DossierView view, DossierPage page, List<DossierFinding> findings)
    {
        var entries = Entries(findings);
        using var fold = html.Open("details", ("class", "fold singles"));
        using (html.Open("summary"))
        {
            html.Element("strong", view.Label(page.Id));
            html.Text(" " + view.Ui.Count("single", entries.Count));
        }
        using var list = html.Open("ul");
        foreach (var entry in entries)
        {
            using var item = html.Open("li", ("id", entry[0].Id));
            foreach (var other in entry.Skip(1)) html.Element("span", "", ("id", other.Id));
            foreach (var sentence in entry.SelectMany(finding => finding.Statements.Select((statement, i) => (Statement: statement, Id: StatementId(finding, i)))).GroupBy(s => s.Statement.Sentence)) WriteSingle(html, view, [.. sentence]);
        }
    }

    /// <summary>One a sentence, be it that it claims two things of which each is a finding.</summary>
    public static List<List<DossierFinding>> Entries(IEnumerable<DossierFinding> findings) => [.. findings.GroupBy(finding => finding.Statements[0].Sentence).Select(entry => entry.ToList())];

    private static void WriteSingle(HtmlWriter html, DossierView view, List<(DossierStatement Statement, string Id)> claims)
    {
        using var part = html.Open("div", ("id", claims[0].Id));
        foreach (var (_, id) in claims.Skip(1)) html.Element("span", "", ("id", id));
        var told = claims[0].Statement;
        WriteSentence(html, view, claims.Select(claim => claim.Statement));
        foreach (var (statement, _) in claims.DistinctBy(claim => $"{string.Join('\n', claim.Statement.Chain)} {claim.Statement.Kind}")) Marks.Chain(html, view, statement);
        if (view.Anchor(told.Page, told.Sentence) is not { } place) return;
        using var foot = html.Open("p", ("class", "place"));
        html.Jump(place, view.Ui["findings.intext"]);
    }
}
