using Recoupe.Model;
using Recoupe.Reporting.Html;

namespace Recoupe.Reporting;

/// <summary>Renders a dossier as one file that needs nothing else: no script, no picture, no font, no network.</summary>
public static class DossierHtml
{
    public static string Render(Dossier dossier, InterfaceText ui)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Write(dossier, ui, output);
        return output.ToString();
    }

    public static void Write(Dossier dossier, InterfaceText ui, TextWriter output)
    {
        var view = new DossierView(dossier, ui);
        HtmlDocument.Write(output, ui, $"{StorySummary.Title(view)} – {ui["app.name"]}", html => WriteBody(html, view));
    }

    private static void WriteBody(HtmlWriter html, DossierView view)
    {
        WriteContents(html, view);
        using (html.Open("main", ("id", "content")))
        {
            StorySummary.Write(html, view);
            ChangesView.Write(html, view);
            HeadlineView.Write(html, view);
            DifferencesView.Write(html, view);
            TimelineView.Write(html, view);
            FigureChartView.Write(html, view);
            FindingView.Write(html, view);
            SourceMapView.Write(html, view);
            QuotesView.Write(html, view);
            EntitiesView.Write(html, view);
            PagesView.Write(html, view);
            WarningsView.Write(html, view);
            UnreadView.Write(html, view);
        }
        using var footer = html.Open("footer");
        html.Element("p", view.Ui["app.footer"]);
        html.Element("p", view.Ui.Text("app.generator", view.Dossier.Generator), ("class", "note"));
    }

    private static void WriteContents(HtmlWriter html, DossierView view)
    {
        using var nav = html.Open("nav", ("aria-label", view.Ui["app.contents"]));
        using var list = html.Open("ul");
        foreach (var section in Sections(view))
            using (html.Open("li")) html.Jump(section, view.Ui[section + ".title"]);
    }

    /// <summary>The sections that this dossier has, in the order of the page.</summary>
    private static IEnumerable<string> Sections(DossierView view)
    {
        var dossier = view.Dossier;
        if (dossier.Changes is not null) yield return "since";
        yield return "headline";
        yield return "differences";
        if (TimelineView.HasContent(view)) yield return "timeline";
        if (FigureChartView.HasContent(view)) yield return "figures";
        yield return "findings";
        yield return "map";
        if (dossier.Quotes.Count > 0) yield return "quotes";
        if (dossier.Entities.Count > 0) yield return "entities";
        yield return "pages";
        if (dossier.Warnings.Count > 0) yield return "warnings";
        if (dossier.Unread.Count > 0) yield return "unread";
    }
}
