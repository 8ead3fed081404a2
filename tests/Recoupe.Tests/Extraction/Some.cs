using Recoupe.Extraction;
using Recoupe.Model;

namespace Recoupe.Tests.Extraction;

/// <summary>Pages and paragraphs of nobody's, for tests that care about one thing on them.</summary>
internal static class Some
{
    public static ArticleExtractor Extractor { get; } = new(LanguagePacks.Load("fr"));

    public const string Headline = "Le pont de Varennes fermé après la crue";
    public const string Lead = "Le pont de Varennes a été fermé mardi matin à la circulation, après que la crue de la Lorne a emporté une partie de sa pile centrale, a annoncé la préfecture.";
    public const string Second = "Les services techniques du département ont relevé un affaissement de douze centimètres au milieu de la nuit, et les camions sont détournés par la commune voisine de Sainte-Aure.";
    public const string Third = "La maire de la commune, Odile Carrel, a demandé aux habitants de ne pas s'approcher des berges tant que le niveau de la rivière n'aura pas baissé d'un mètre au moins.";

    public static string Paragraphs => $"<p>{Lead}</p><p>{Second}</p><p>{Third}</p>";

    public static Article Html(string body, string head = "") => Extractor.Extract(new Page("page.html", PageFormat.Html, $"<!doctype html><html lang=fr><head>{head}</head><body>{body}</body></html>"));

    /// <summary>An article with <paramref name="inside"/> between its second and third paragraph.</summary>
    public static Article Holding(string inside) => Html($"<main><article><h1>{Headline}</h1><div class=txt><p>{Lead}</p><p>{Second}</p>{inside}<p>{Third}</p></div></article></main>");

    /// <summary>An article with <paramref name="line"/> between its title and its text.</summary>
    public static Article Under(string line) => Html($"<article><h1>{Headline}</h1>{line}<div>{Paragraphs}</div></article>");

    public static Article Text(string content) => Extractor.Extract(new Page("page.txt", PageFormat.Text, content));

    /// <summary>Flattened text: <paramref name="above"/>, the article, <paramref name="below"/>.</summary>
    public static Article Flat(string above = "", string below = "", string inside = "") =>
        Text($"{above}\n\n{Headline}\n\n{Lead}\n\n{Second}\n\n{inside}\n\n{Third}\n\n{below}");

    public static string Whole => $"{Headline}\n\n{Lead}\n\n{Second}\n\n{Third}";
}
