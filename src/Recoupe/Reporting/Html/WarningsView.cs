namespace Recoupe.Reporting.Html;

/// <summary>What in the pages should be looked at twice.</summary>
public static class WarningsView
{
    private const int LongestShown = 240;

    public static void Write(HtmlWriter html, DossierView view)
    {
        if (view.Dossier.Warnings.Count == 0) return;
        using var section = html.Open("section", ("id", "warnings"), ("aria-labelledby", "warnings-title"));
        html.Element("h2", view.Ui["warnings.title"], ("id", "warnings-title"));
        using var list = html.Open("ul", ("class", "warnings"));
        foreach (var warning in view.Dossier.Warnings)
        {
            using var item = html.Open("li");
            using (html.Open("p", ("class", "meta")))
            {
                html.Element("strong", view.Ui.WordOr("warning", warning.Kind));
                if (view.Anchor(warning.Page, warning.Span) is { } place) html.Jump(place, view.Label(warning.Page));
                else html.Text(warning.Page);
            }
            if (warning.Text.Length > 0) html.Element("blockquote", Svg.Shorten(warning.Text, LongestShown), ("class", "words"), ("lang", view.LanguageOf(warning.Page)));
            html.Element("p", view.Because(warning.Because), ("class", "because"));
        }
    }
}
