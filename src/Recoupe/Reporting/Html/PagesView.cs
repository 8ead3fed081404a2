using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Each page: what is known about it and how, and its text with the passages marked that findings rest on.</summary>
public static class PagesView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        using var section = html.Open("section", ("id", "pages"), ("aria-labelledby", "pages-title"));
        html.Element("h2", view.Ui["pages.title"], ("id", "pages-title"));
        html.Element("p", view.Ui["pages.intro"], ("class", "intro"));
        foreach (var page in view.Dossier.Pages) WritePage(html, view, page);
    }

    private static void WritePage(HtmlWriter html, DossierView view, DossierPage page)
    {
        using var article = html.Open("article", ("class", "page"), ("id", page.Id), ("aria-labelledby", page.Id + "-t"));
        using (html.Open("h3", ("id", page.Id + "-t")))
        {
            html.Element("span", view.Label(page.Id), ("class", "outlet"));
            html.Text(" ");
            if (string.IsNullOrWhiteSpace(page.Title)) html.Text(view.Ui["app.untitled"]);
            else html.Element("span", page.Title, ("class", "words"), ("lang", view.LanguageOf(page.Id)));
        }
        WriteFacts(html, view, page);
        using var fold = html.Open("details", ("open", ""), ("class", "text"));
        using (html.Open("summary"))
        {
            html.Text(view.Ui["page.text"] + " ");
            html.Element("span", view.Ui.Count("word", WordCount(page.Text)), ("class", "count"));
        }
        WriteText(html, view, page);
    }

    private static void WriteFacts(HtmlWriter html, DossierView view, DossierPage page)
    {
        var published = page.Published;
        using var list = html.Open("dl", ("class", "facts"));
        using (html.Open("div"))
        {
            html.Element("dt", view.Ui["page.published"]);
            using var value = html.Open("dd");
            html.Text(view.Ui.Interval(published.Interval, isDoubt: true));
            if (published.Basis != PublicationBasis.Unknown)
            {
                html.Text(" ");
                html.Element("span", view.Ui.Word("basis", published.Basis), ("class", "tag"));
            }
            foreach (var reason in published.Because) html.Element("p", view.Because(reason), ("class", "because"));
        }
        if (published.Modified is not null) Fact(html, view.Ui["page.modified"], view.Ui.Interval(published.Modified));
        if (page.Authors.Count > 0) Fact(html, view.Ui["page.authors"], string.Join(", ", page.Authors), "words");
        if (page.Credits.Count > 0) Fact(html, view.Ui["page.credits"], string.Join(", ", page.Credits), "words");
        Fact(html, view.Ui["page.language"], view.Ui.WordOr("language", page.Language));
        Fact(html, view.Ui["page.file"], page.File, "path");
        if (!string.IsNullOrEmpty(page.Url)) WriteAddress(html, view, page.Url);
        if (page.Membership.Count > 0) Fact(html, view.Ui["page.member"], string.Join(' ', page.Membership.Select(view.Because)));
    }

    private static void WriteAddress(HtmlWriter html, DossierView view, string url)
    {
        using var fact = html.Open("div");
        html.Element("dt", view.Ui["page.url"]);
        using var value = html.Open("dd", ("class", "path"));
        html.External(url, url);
    }

    private static void Fact(HtmlWriter html, string name, string words, string? style = null)
    {
        using var fact = html.Open("div");
        html.Element("dt", name);
        html.Element("dd", words, ("class", style));
    }

    private static void WriteText(HtmlWriter html, DossierView view, DossierPage page)
    {
        var passages = view.Passages(page);
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        using var text = html.Open("div", ("class", "words body"), ("lang", view.LanguageOf(page.Id)));
        for (var i = 0; i < passages.Blocks.Count; i++)
        {
            var (kind, span, _) = passages.Blocks[i];
            using var block = html.Open("p", ("id", passages.IdOf(i)), ("class", "b-" + kind.Word()));
            var at = span.Start;
            foreach (var passage in SortedSpans.In(passages.Passages, span, static passage => passage.Span))
            {
                var part = TextSpan.FromBounds(Math.Max(passage.Span.Start, span.Start), Math.Min(passage.Span.End, span.End));
                html.Text(page.Text[at..part.Start]);
                var id = passages.IdOf(passage);
                // What this page alone reports is marked faintly: most sentences are, and those that others report too should stand out.
                var isAlone = passage.Findings.All(finding => view.Finding(finding) is { IsSingle: true } single && DossierView.PageCount(single) == 1);
                html.Element("mark", page.Text[part.Start..part.End], ("id", anchored.Add(id) ? id : null), ("class", isAlone ? "alone" : null));
                if (part.End == passage.Span.End) WriteBackLinks(html, view, passage);
                at = part.End;
            }
            html.Text(page.Text[at..span.End]);
        }
    }

    private static void WriteBackLinks(HtmlWriter html, DossierView view, Passage passage)
    {
        foreach (var finding in passage.Findings)
            html.Element("a", finding, ("href", "#" + finding), ("class", "back"), ("aria-label", view.Ui.Text("findings.toFinding", finding)), ("title", view.Finding(finding)?.Title));
    }

    private static int WordCount(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) count++;
        return count;
    }
}
