using Recoupe.Model;
using Recoupe.Reporting.Html;

namespace Recoupe.Reporting;

/// <summary>A story in the list of stories: its dossier and where it lies, relative to the list, with forward slashes.</summary>
public sealed record IndexedDossier(Dossier Dossier, string Path);

/// <summary>Renders the list of the stories that were found in a pile.</summary>
public static class DossierIndexHtml
{
    public static string Render(IReadOnlyList<IndexedDossier> stories, InterfaceText ui)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Write(stories, ui, output);
        return output.ToString();
    }

    public static void Write(IReadOnlyList<IndexedDossier> stories, InterfaceText ui, TextWriter output) =>
        HtmlDocument.Write(output, ui, $"{ui["index.title"]} – {ui["app.name"]}", html => WriteBody(html, stories, ui));

    private static void WriteBody(HtmlWriter html, IReadOnlyList<IndexedDossier> stories, InterfaceText ui)
    {
        using (html.Open("main", ("id", "content")))
        {
            using (html.Open("header", ("class", "story")))
            {
                html.Element("p", ui["app.name"], ("class", "kicker"));
                html.Element("h1", ui["index.title"]);
                html.Element("p", ui["index.intro"], ("class", "intro period"));
            }
            WriteTable(html, stories, ui);
        }
        using var footer = html.Open("footer");
        html.Element("p", ui["app.footer"]);
        if (stories.Count > 0) html.Element("p", ui.Text("app.generator", stories[0].Dossier.Generator), ("class", "note"));
    }

    private static void WriteTable(HtmlWriter html, IReadOnlyList<IndexedDossier> stories, InterfaceText ui)
    {
        using var frame = html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", ui["index.title"]));
        using var table = html.Open("table", ("class", "stories"));
        html.Element("caption", ui["index.title"], ("class", "unseen"));
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element("th", ui["index.story"], ("scope", "col"));
            html.Element("th", ui["index.when"], ("scope", "col"));
            html.Element("th", ui["index.pages"], ("scope", "col"), ("class", "number"));
            html.Element("th", ui["index.findings"], ("scope", "col"), ("class", "number"));
            html.Element("th", ui["index.conflicts"], ("scope", "col"), ("class", "number"));
        }
        using var body = html.Open("tbody");
        foreach (var story in stories) WriteStory(html, story, ui);
    }

    private static void WriteStory(HtmlWriter html, IndexedDossier story, InterfaceText ui)
    {
        var view = new DossierView(story.Dossier, ui);
        using var row = html.Open("tr");
        using (html.Open("th", ("scope", "row"), ("class", "words fact"), ("lang", view.StoryLanguage)))
            html.Element("a", StorySummary.Title(view), ("href", Address(story.Path)));
        html.Element("td", StoryPeriod.Words(view) ?? "");
        html.Element("td", ui.Number(story.Dossier.Pages.Count), ("class", "number"));
        html.Element("td", ui.Number(story.Dossier.Findings.Count), ("class", "number"));
        html.Element("td", ui.Number(view.Differences.Count(d => d.Difference.Kind == DifferenceKind.Conflict)), ("class", "number"));
    }

    /// <summary>A path as an address: each part escaped, and led by a dot so that no part of it can be taken for a scheme.</summary>
    private static string Address(string path) => "./" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
