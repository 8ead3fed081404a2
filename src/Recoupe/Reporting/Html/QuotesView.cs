using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Quotations, speaker by speaker; those who are quoted most come first, those nobody is named for last.</summary>
public static class QuotesView
{
    public static void Write(HtmlWriter html, DossierView view)
    {
        if (view.Dossier.Quotes.Count == 0) return;
        using var section = html.Open("section", ("id", "quotes"), ("aria-labelledby", "quotes-title"));
        html.Element("h2", view.Ui["quotes.title"], ("id", "quotes-title"));
        var speakers = view.Dossier.Quotes.GroupBy(quote => quote.Speaker ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0).ThenByDescending(group => group.Count());
        foreach (var speaker in speakers) WriteSpeaker(html, view, [.. speaker]);
    }

    private static void WriteSpeaker(HtmlWriter html, DossierView view, List<DossierQuote> quotes)
    {
        using var group = html.Open("div", ("class", "speaker"));
        if (string.IsNullOrEmpty(quotes[0].Speaker)) html.Element("h3", view.Ui["quotes.nobody"]);
        else html.Element("h3", quotes[0].Speaker ?? "", ("class", "words"), ("lang", view.LanguageOf(quotes[0].Page)));
        using var list = html.Open("ul");
        foreach (var quote in quotes)
        {
            using var item = html.Open("li");
            html.Element("blockquote", quote.Text, ("class", "words"), ("lang", view.LanguageOf(quote.Page)));
            using var line = html.Open("p", ("class", "meta"));
            if (view.Anchor(quote.Page, quote.Span) is { } place) html.Jump(place, view.Label(quote.Page));
            else html.Text(quote.Page);
            if (!string.IsNullOrEmpty(quote.Via)) html.Element("span", view.Ui.Text("quotes.via", quote.Via));
        }
    }
}
