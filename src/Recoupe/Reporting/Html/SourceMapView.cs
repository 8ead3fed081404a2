using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Who takes from whom: a picture, a list of its arrows with their reasons, and the sources behind the statements.</summary>
public static class SourceMapView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        using var section = html.Open("section", ("id", "map"), ("aria-labelledby", "map-title"));
        html.Element("h2", view.Ui["map.title"], ("id", "map-title"));
        if (view.Dossier.Derivations.Count == 0) html.Element("p", view.Ui["map.none"], ("class", "intro"));
        else
        {
            SourceMapPicture.Write(html, view);
            WriteLinks(html, view);
        }
        if (view.Dossier.Sources.Count > 0) WriteSources(html, view);
    }

    private static void WriteLinks(HtmlWriter html, DossierView view)
    {
        html.Element("h3", view.Ui["map.links"]);
        using var list = html.Open("ul", ("class", "links"));
        foreach (var derivation in view.Dossier.Derivations)
        {
            using var item = html.Open("li");
            html.Element("strong", view.Ui.Text("map.link", view.Label(derivation.From), view.Label(derivation.To)));
            html.Text(" ");
            html.Element("span", view.Ui.Word("derivation", derivation.Kind), ("class", "tag"));
            html.Text(" ");
            html.Element("span", view.Because(derivation.Because), ("class", "because"));
        }
    }

    private static void WriteSources(HtmlWriter html, DossierView view)
    {
        using var table = html.Open("table", ("class", "sources"));
        html.Element("caption", view.Ui["map.sources"]);
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element("th", view.Ui["map.source"], ("scope", "col"));
            html.Element("th", view.Ui["map.kind"], ("scope", "col"));
            html.Element("th", view.Ui["map.pages"], ("scope", "col"));
        }
        using var body = html.Open("tbody");
        foreach (var source in view.Dossier.Sources.OrderByDescending(source => source.Pages.Count))
        {
            using var row = html.Open("tr", ("id", source.Id));
            html.Element("th", source.Name, ("scope", "row"), ("class", "words"), ("lang", view.StoryLanguage));
            html.Element("td", view.Ui.Word("source", source.Kind));
            using var cell = html.Open("td");
            WritePages(html, view, source.Pages);
        }
    }

    private static void WritePages(HtmlWriter html, DossierView view, IReadOnlyList<string> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0) html.Text(", ");
            if (view.Page(pages[i]) is null) html.Text(pages[i]);
            else html.Jump(pages[i], view.Label(pages[i]));
        }
    }
}
