namespace Recoupe.Reporting.Html;

/// <summary>The pages that could not be read, by name, and why.</summary>
public static class UnreadView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        if (view.Dossier.Unread.Count == 0) return;
        using var section = html.Open("section", ("id", "unread"), ("aria-labelledby", "unread-title"));
        html.Element("h2", view.Ui["unread.title"], ("id", "unread-title"));
        using var list = html.Open("ul", ("class", "warnings"));
        foreach (var page in view.Dossier.Unread)
        {
            using var item = html.Open("li");
            html.Element("p", page.File, ("class", "path"));
            html.Element("p", view.Because(page.Because), ("class", "because"));
        }
    }
}
