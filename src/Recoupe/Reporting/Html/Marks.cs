using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The small marks that recur in every view: status, kind of difference, support. Each says in words what its shape and colour say.</summary>
public static class Marks
{
    public static void Status(HtmlWriter html, DossierView view, FindingStatus status) =>
        Badge(html, Glyph(status), view.Ui.Word("status", status), "badge st-" + status.Word());

    public static void Difference(HtmlWriter html, DossierView view, DifferenceKind kind) =>
        Badge(html, Glyph(kind), view.Ui.Word("difference", kind), "badge df-" + kind.Word());

    /// <summary>How many pages and origins stand behind a finding: a dot a page, filled for a sure origin, ringed for a possible one.</summary>
    public static void Support(HtmlWriter html, DossierView view, DossierFinding finding)
    {
        var pages = DossierView.PageCount(finding);
        using (html.Open("span", ("class", "support")))
        {
            using (html.Open("span", ("class", "pips"), ("aria-hidden", "true")))
                for (var i = 0; i < Math.Min(pages, 12); i++)
                    html.Element("span", "", ("class", i < finding.Origins.Min ? "pip sure" : i < finding.Origins.Max ? "pip maybe" : "pip"));
            html.Text(view.Ui.Text("support.label", view.Ui.Count("page", pages), Origins(view, finding.Origins)));
        }
    }

    public static string Origins(DossierView view, OriginRange origins) =>
        origins.Min >= origins.Max
            ? view.Ui.Count("origin", origins.Min)
            : view.Ui.Text("support.range", view.Ui.Number(origins.Min), view.Ui.Number(origins.Max));

    /// <summary>Who stands behind a statement, from the one who speaks to the page that relays it.</summary>
    public static void Chain(HtmlWriter html, DossierView view, DossierStatement statement)
    {
        using var line = html.Open("p", ("class", "chain"));
        if (statement.Chain.Count == 0) html.Text(view.Ui["chain.own"]);
        else
        {
            html.Text(view.Ui["chain.voice"] + " ");
            html.Element("span", ChainText(view.Ui, statement.Chain), ("class", "words"), ("lang", view.LanguageOf(statement.Page)));
        }
        html.Text(" ");
        html.Element("span", view.Ui.Word("attribution", statement.Kind), ("class", "tag"));
    }

    public static string ChainText(InterfaceText ui, IReadOnlyList<string> chain) =>
        chain.Count == 0 ? "" : chain.Skip(1).Aggregate(chain[0], (sofar, relay) => ui.Text("chain.cited", sofar, relay));

    /// <summary>The words that a status or kind is known by, with what it means: shown once, beside where it is first used.</summary>
    public static void Legend<T>(HtmlWriter html, DossierView view, string group, IEnumerable<T> kinds, Action<HtmlWriter, DossierView, T> mark) where T : struct, Enum
    {
        using var list = html.Open("ul", ("class", "legend"), ("aria-label", view.Ui["legend.title"]));
        foreach (var kind in kinds)
        {
            using var item = html.Open("li");
            mark(html, view, kind);
            html.Element("span", view.Ui[$"{group}.{kind.Word()}.meaning"]);
        }
    }

    private static void Badge(HtmlWriter html, string glyph, string word, string style)
    {
        using var badge = html.Open("span", ("class", style));
        html.Element("span", glyph, ("class", "glyph"), ("aria-hidden", "true"));
        html.Text(word);
    }

    private static string Glyph(FindingStatus status) => status switch
    {
        FindingStatus.Corroborated => "●",
        FindingStatus.Updated => "▲",
        FindingStatus.Disputed => "◆",
        FindingStatus.Denied => "✕",
        _ => "○",
    };

    private static string Glyph(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Conflict => "◆",
        DifferenceKind.Update => "▲",
        DifferenceKind.Rounding => "≈",
        _ => "⊂",
    };
}
