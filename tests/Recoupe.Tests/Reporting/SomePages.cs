using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Tests.Reporting;

/// <summary>The pages of the invented story.</summary>
internal static class SomePages
{
    /// <summary>Markup, a script, quotes, a broken surrogate pair, control characters, and marks that turn the direction of what follows.</summary>
    public const string Hostile = "</style></title><script>alert('x')</script>\"><img src=x onerror=alert(1)> & &lt; \uD800 \u0000\u001B[31m \u202Eegassap\u202C | *gras* [lien](http://x) `c`\n\n# titre\r\n=1+1";

    public static IReadOnlyList<DossierPage> All { get; } =
    [
        Page("p1", "pile/courrier.html", "Le Courrier de Valmer", "https://courrier-valmer.example/2019/03/12/ferry-echoue", "fr", ["Ivane Solle"], [], Stated(12),
            "Le ferry Étoile de Brume s’échoue devant Valmer",
            "Le ferry Étoile de Brume s’est échoué mardi 12 mars à l’entrée du port de Valmer. Au moins quatre personnes sont mortes, a annoncé la préfecture maritime.",
            "Le navire transportait 186 passagers, selon la capitainerie. « Nous avons entendu un long raclement, puis plus rien », raconte Maëlle Tarrig, une passagère.",
            "Le capitaine, Ansel Dravik, a été entendu dans la nuit. Une brume épaisse couvrait la rade."),
        Page("p2", "pile/radio.html", "Radio Estuaire", "https://radio-estuaire.example/ferry", "fr", [], ["Agence Littoral"], Stated(13),
            "Naufrage à Valmer : le bilan s’alourdit",
            "Le naufrage de l’Étoile de Brume a fait onze morts, selon un nouveau bilan donné mercredi par la préfecture maritime. Le ferry s’était échoué mardi à l’entrée du port de Valmer.",
            "Il y avait 210 passagers à bord, a indiqué un porte-parole de la préfecture maritime."),
        Page("p3", "pile/canal.txt", "Canal Estuaire", null, "fr", ["La rédaction"], [],
            new PublicationDate(new DateInterval(Some.Day(13), Some.Day(15)), PublicationBasis.Inferred, [new Reason("published-weekday", "mardi 12 mars"), new Reason("published-neighbours")]),
            "Ferry échoué : la compagnie se défend",
            "Le ferry a touché un banc de sable mardi soir, selon Le Courrier de Valmer. Près de deux cents passagers étaient à bord.",
            "« Le navire était à jour de ses visites », assure Lignes du Levant. La compagnie nie toute avarie de gouvernail.",
            "Une avarie de gouvernail serait à l’origine de l’accident, d’après une source proche de l’enquête."),
        Page("p4", "pile/depeche.html", "La Dépêche des Îles", "https://depeche-iles.example/a/8841", "fr", ["B. Norrel"], [],
            new PublicationDate(new DateInterval(Some.Day(14), Some.Day(14)), PublicationBasis.Stated, [new Reason("published-dateline", "Valmer, 14 mars")], DateInterval.Day(Some.Day(15))),
            "Treize morts dans le naufrage de Valmer",
            "Treize personnes ont péri dans le naufrage du ferry, a annoncé mercredi 14 mars la préfecture maritime. Le navire s’est échoué lundi soir, a rapporté Le Courrier de Valmer.",
            "L’enquête a été confiée à la section de recherches de Port-Aubin. Les 210 passagers ont tous été identifiés."),
        Page("p5", "pile/blog.html", null, null, "fr", [], [],
            new PublicationDate(null, PublicationBasis.Unknown, [new Reason("published-unknown")]),
            null,
            "Le ferry a heurté le fond peu avant 21 heures, mardi. Selon un marin qui a requis l’anonymat, le radar était en panne. À terre, l’alerte n’a été donnée qu’à 22 heures.",
            "« On nous avait dit d’attendre », peut-on lire. Ansel Dravik répond : « Je n’ai pas bu une goutte ».",
            "Maëlle Tarrig et d’autres passagers comptent porter plainte. En 1994, un autre ferry avait coulé au même endroit."),
        Page("p6", "pile/harbour.html", "The Harbour Post", "https://harbour-post.example/valmer-ferry", "en", ["J. Okell"], ["Agence Littoral"], Stated(16),
            "Ferry aground off Valmer: eleven dead",
            "The ferry Étoile de Brume ran aground on Tuesday off the port of Valmer. Eleven people died, the maritime authority said.",
            "Lignes du Levant denied any rudder failure. The line will halt its evening crossings until April."),
    ];

    /// <summary>Where words stand in a page; a fixture that misquotes itself is a mistake.</summary>
    public static TextSpan Find(string page, string words)
    {
        var at = All.Single(candidate => candidate.Id == page).Text.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{page}: {words}");
        return new TextSpan(at, words.Length);
    }

    private static PublicationDate Stated(int day) =>
        new(DateInterval.Day(Some.Day(day)), PublicationBasis.Stated, [new Reason("published-stated", "metadata", $"2019-03-{day}")]);

    private static DossierPage Page(string id, string file, string? outlet, string? url, string language, string[] authors, string[] credits, PublicationDate published, string? title, params string[] paragraphs)
    {
        var parts = title is null ? paragraphs : [title, .. paragraphs];
        var blocks = new List<ArticleBlock>();
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            blocks.Add(new ArticleBlock(i == 0 && title is not null ? BlockKind.Title : BlockKind.Paragraph, new TextSpan(at, parts[i].Length)));
            at += parts[i].Length + 2;
        }
        return new DossierPage(id, file, url, title, outlet, authors, credits, language, published, string.Join("\n\n", parts), blocks, [new Reason("story-member", "ferry, Étoile de Brume, Valmer")]);
    }
}
