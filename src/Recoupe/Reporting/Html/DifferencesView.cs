using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Where the accounts part: contradictions and updates in the open, roundings and precisions folded away.</summary>
public static class DifferencesView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        using var section = html.Open("section", ("id", "differences"), ("aria-labelledby", "differences-title"));
        html.Element("h2", view.Ui["differences.title"], ("id", "differences-title"));
        if (view.Differences.Count == 0)
        {
            html.Element("p", view.Ui["differences.none"], ("class", "intro"));
            return;
        }
        Marks.Legend(html, view, "difference", view.Differences.Select(d => d.Difference.Kind).Distinct(), Marks.Difference);
        var minor = view.Differences.Where(d => IsMinor(d.Difference)).ToList();
        foreach (var difference in view.Differences.Where(d => !IsMinor(d.Difference))) WriteDifference(html, view, difference);
        if (minor.Count == 0) return;
        using var fold = html.Open("details", ("class", "fold"));
        html.Element("summary", view.Ui.Count("minor", minor.Count));
        foreach (var difference in minor) WriteDifference(html, view, difference);
    }

    /// <summary>Whether both sides may well be right.</summary>
    public static bool IsMinor(DossierDifference difference) => difference.Kind is DifferenceKind.Rounding or DifferenceKind.Precision;

    private static void WriteDifference(HtmlWriter html, DossierView view, FindingDifference item)
    {
        var (finding, difference, id) = item;
        using var article = html.Open("article", ("class", "difference df-" + difference.Kind.Word()), ("id", id), ("aria-labelledby", id + "-t"));
        using (html.Open("h3", ("id", id + "-t")))
        {
            Marks.Difference(html, view, difference.Kind);
            html.Element("span", view.Slot(difference), ("class", "slot"));
            if (view.Unit(difference, out var isOfPage) is { Length: > 0 } unit) html.Element("span", unit, ("class", isOfPage ? "words unit" : "unit"), ("lang", isOfPage ? view.StoryLanguage : null));
        }
        using (html.Open("p", ("class", "about")))
        {
            html.Text(view.Ui["differences.of"] + " ");
            using (html.Open("span", ("class", "words"), ("lang", view.StoryLanguage))) html.Jump(finding.Id, item.Title);
        }
        WriteValues(html, view, finding, difference);
        html.Element("p", view.Because(difference.Because), ("class", "because"));
    }

    private static void WriteValues(HtmlWriter html, DossierView view, DossierFinding finding, DossierDifference difference)
    {
        var isDated = difference.Values.Any(value => value.AsOf is not null);
        using var table = html.Open("table", ("class", "values"));
        html.Element("caption", view.Ui["differences.values"], ("class", "unseen"));
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Element("th", view.Ui["differences.value"], ("scope", "col"));
            if (isDated) html.Element("th", view.Ui["differences.asof"], ("scope", "col"));
            html.Element("th", view.Ui["differences.who"], ("scope", "col"));
        }
        using var body = html.Open("tbody");
        foreach (var value in difference.Values)
        {
            using var row = html.Open("tr");
            // A day is the program's reading of the pages' words; those stand in their sentences.
            var words = view.Ui.Value(value, out var isOfPage);
            if (isOfPage) html.Element("th", words, ("scope", "row"), ("class", "words value"), ("lang", view.StoryLanguage));
            else html.Element("th", words, ("scope", "row"), ("class", "value"));
            if (isDated) html.Element("td", value.AsOf is { } day ? view.Ui.Day(day) : "", ("class", "asof"));
            using var cell = html.Open("td");
            using var list = html.Open("ul", ("class", "who"));
            // A page that says it thrice on one word is one voice.
            var voices = value.Statements.Where(index => index >= 0 && index < finding.Statements.Count)
                .DistinctBy(index => $"{finding.Statements[index].Page} {string.Join('\n', finding.Statements[index].Chain)}", StringComparer.Ordinal);
            foreach (var index in voices) WriteVoice(html, view, finding, index);
        }
    }

    private static void WriteVoice(HtmlWriter html, DossierView view, DossierFinding finding, int index)
    {
        var statement = finding.Statements[index];
        using var item = html.Open("li");
        html.Jump(FindingView.StatementId(finding, index), view.Label(statement.Page));
        if (statement.Chain.Count == 0) return;
        html.Text(" ");
        html.Element("span", "← " + string.Join(" ← ", statement.Chain.Reverse()), ("class", "words"), ("lang", view.LanguageOf(statement.Page)));
    }
}
