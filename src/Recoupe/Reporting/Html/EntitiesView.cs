using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Who and what is named, how often, and where.</summary>
public static class EntitiesView
{
    private const int Open = 12;

    private static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Place, EntityKind.Organisation, EntityKind.Event, EntityKind.Product];

    public static void Write(HtmlWriter html, DossierView view)
    {
        if (view.Dossier.Entities.Count == 0) return;
        using var section = html.Open("section", ("id", "entities"), ("aria-labelledby", "entities-title"));
        html.Element("h2", view.Ui["entities.title"], ("id", "entities-title"));
        using var columns = html.Open("div", ("class", "columns"));
        foreach (var kind in Kinds)
            if (view.Dossier.Entities.Where(entity => entity.Kind == kind).OrderByDescending(entity => entity.Mentions.Count).ToList() is { Count: > 0 } entities)
                WriteKind(html, view, kind, entities);
    }

    private static void WriteKind(HtmlWriter html, DossierView view, EntityKind kind, List<DossierEntity> entities)
    {
        using var column = html.Open("div");
        html.Element("h3", view.Ui.Word("entities", kind));
        WriteList(html, view, entities.Take(Open));
        if (entities.Count <= Open) return;
        using var fold = html.Open("details");
        html.Element("summary", view.Ui.Text("app.more", view.Ui.Number(entities.Count - Open)));
        WriteList(html, view, entities.Skip(Open));
    }

    private static void WriteList(HtmlWriter html, DossierView view, IEnumerable<DossierEntity> entities)
    {
        using var list = html.Open("ul", ("class", "entities"));
        foreach (var entity in entities)
        {
            using var item = html.Open("li", ("id", entity.Id));
            html.Element("span", entity.Name, ("class", "words name"), ("lang", view.StoryLanguage));
            html.Text(" ");
            html.Element("span", view.Ui.Count("mention", entity.Mentions.Count), ("class", "count"));
            using var places = html.Open("span", ("class", "in"));
            foreach (var page in entity.Mentions.GroupBy(mention => mention.Page, StringComparer.Ordinal))
            {
                html.Text(" ");
                if (view.Page(page.Key) is { } known) html.Jump(view.Passages(known).BlockAnchor(page.First().Span), view.Label(page.Key));
            }
        }
    }
}
