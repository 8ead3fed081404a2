using System.Diagnostics;
using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Annotation;

/// <summary>What a page says that cannot all be so, and what only looks like it.</summary>
public sealed class ArticleWarningsTests
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ReusedQuotations Reused = new(Pack);
    private static readonly ArticleAnnotator Annotator = new(Pack, new ConceptLexicon(Pack));

    [Theory]
    [InlineData("Les habitants seront invités à se recueillir à 11h. Le décret prescrit, lundi 23 mars à 12 heures, un moment de recueillement.", "conflict-hours")]
    [InlineData("Les sauveteurs évacueront l'école à 9 heures. La mairie annonce l'évacuation pour 10 h 30.", "conflict-hours")]
    [InlineData("Le conseil a adopté le budget par 331 voix. Il pleuvait. Le budget a été adopté par le conseil avec 332 voix.", "conflict-figures")]
    [InlineData("À la question posée, 62 % ont répondu oui et 48 % non.", "conflict-shares")]
    [InlineData("« La digue tiendra jusqu'au printemps prochain », a dit Léa Morand. « La digue tiendra jusqu'au printemps prochain », a dit Karim Belloc.", "reused-quotation")]
    [InlineData("En Savoie, la crue a fait deux morts ; trente maisons ont été détruites en Savoie.", "repeated-place")]
    [InlineData("Les quarante-trois salariés attendent devant la grille. Le chômage débutera lundi pour les 34 employés de l'atelier.", "conflict-figures")]
    [InlineData("Les 212 habitants du hameau ont été relogés. Le maire a écrit à ses 221 habitants.", "conflict-figures")]
    [InlineData("La crue a fait douze blessés, dont neuf grièvement et quatre légèrement.", "conflict-parts")]
    [InlineData("Le budget a été adopté par 15 voix pour, 8 contre et 3 abstentions, sur 24 votants.", "conflict-shares")]
    [InlineData("On compte 30 maisons détruites, dont 40 au bord de la Lorne.", "conflict-parts")]
    [InlineData("L'avalanche a fait douze victimes, huit hommes et trois femmes.", "conflict-sum")]
    [InlineData("Le bilan est de neuf morts. Ce sont quatre femmes, trois hommes et une fillette.", "conflict-sum")]
    [InlineData("Le bilan monte à neuf. Ce sont quatre femmes, quatre hommes et deux enfants.", "conflict-sum")]
    [InlineData("Le moniteur est Karim Belloc, 51 ans, de Sarnay. La famille de Karim Belloc (53 ans) est venue.", "conflict-figures")]
    public void APageThatContradictsItselfIsWarnedOf(string text, string reason) => Reasons(text).ShouldContain(reason);

    [Theory]
    [InlineData("Les habitants seront invités à se recueillir à 11h. Le décret prescrit un moment de recueillement à 11 heures.")]
    [InlineData("Les sauveteurs évacueront l'école lundi à 9 heures. L'évacuation de la mairie est fixée à mardi, 10 h 30.")]
    [InlineData("Les sauveteurs évacueront l'école à 9 heures. L'évacuation a finalement été reportée à 10 h 30.")]
    [InlineData("Le conseil a adopté le budget par 331 voix. Le conseil avait adopté le budget précédent par 332 voix.")]
    [InlineData("Selon Léa Morand, la crue a détruit 12 maisons du village. Selon Karim Belloc, la crue a détruit 14 maisons du village.")]
    [InlineData("La crue a détruit 12 maisons à Vaur. La crue a détruit 14 maisons à Sarnay.")]
    [InlineData("À la question posée, 62 % ont répondu oui et 38 % non.")]
    [InlineData("Les prix ont monté de 62 % en mars et de 48 % en avril.")]
    [InlineData("« La digue tiendra jusqu'au printemps prochain », a dit Léa Morand. « La digue tiendra jusqu'au printemps prochain », a répété Mme Morand.")]
    [InlineData("En Savoie, la crue a fait deux morts ; dans l'Ain, trois, soit plus qu'en Savoie.")]
    [InlineData("Les 43 salariés attendent. Les 34 employés licenciés partiront lundi.")]
    [InlineData("Les 43 salariés attendent. Les 34 employés qui restent ont voté.")]
    [InlineData("Les 43 salariés attendent. Les 34 employés de nuit ont voté.")]
    [InlineData("Les 43 salariés attendent. Les 34 employés de l'usine de Sarnay ont voté.")]
    [InlineData("Les 43 salariés attendent. Quelque 34 employés ont voté. Les deux salariés ont parlé.")]
    [InlineData("La crue a fait douze blessés, dont neuf graves et trois légers.")]
    [InlineData("Le budget a été adopté par 15 voix pour, 8 contre et une abstention, sur 24 votants.")]
    [InlineData("Le budget a été adopté par 15 voix contre 12. Sur 24 votants, 15 ont parlé et 12 ont quitté la salle.")]
    [InlineData("Le conseil compte 24 élus, dont 15 femmes et 12 nouveaux.")]
    [InlineData("L'avalanche a fait douze victimes, huit hommes, trois femmes et une fillette.")]
    [InlineData("L'avalanche a fait douze victimes, huit hommes et trois femmes de la vallée voisine.")]
    [InlineData("L'avalanche a fait deux morts, trente blessés et dix disparus.")]
    [InlineData("On compte deux morts, trente pompiers et dix gendarmes.")]
    [InlineData("Le bilan est de neuf morts. Ce sont quatre femmes et cinq hommes.")]
    [InlineData("Le moniteur est Karim Belloc, 51 ans, de Sarnay. Son frère est Yanis Belloc, 53 ans, de Vaur.")]
    [InlineData("La crue a fait douze blessés, dont neuf graves et neuf enfants.")]
    [InlineData("La crue a touché deux villages, dont 300 habitants ont fui.")]
    [InlineData("La crue a coûté 3 millions d'euros, dont 60 % à la charge de la ville.")]
    public void WhatOnlyLooksLikeAContradictionIsNone(string text) => Reasons(text).ShouldBeEmpty();

    [Theory]
    [InlineData("En tout, 36 blessés ont été soignés.", true)]
    [InlineData("Au total, 36 blessés ont été soignés.", true)]
    [InlineData("En tout, 38 blessés ont été soignés.", false)]
    [InlineData("36 blessés ont été soignés.", false)]
    [InlineData("En tout, 36 blessés ont été soignés à Sarnay.", false)]
    [InlineData("En tout, 36 blessés ont été soignés mardi.", false)]
    [InlineData("En tout, selon le préfet, 36 blessés ont été soignés.", false)]
    [InlineData("En tout, 36 blessés ont été soignés. Deux blessés ont été transférés.", false)]
    [InlineData("En tout, plus de 36 blessés ont été soignés.", false)]
    [InlineData("En tout cas, 36 blessés ont été soignés.", false)]
    [InlineData("Au total, trois médecins pour 36 blessés.", false)]
    [InlineData("Les hôpitaux ont reçu 36 blessés en tout.", true)]
    public void APageThatOpensOnOneCountAndAddsUpToAnotherIsWarnedOf(string last, bool expected)
    {
        string[] blocks = ["Vaur pleure ses morts", "Le bilan s'est alourdi à quatre morts et trente-huit blessés.", "La pluie avait cessé quand la grue est venue.", last];
        var text = string.Join("\n\n", blocks);
        var article = Article.Plain(new Page("a.txt", PageFormat.Text, text)) with
        {
            Blocks = [.. blocks.Select((block, i) => new ArticleBlock(i == 0 ? BlockKind.Title : BlockKind.Paragraph, new TextSpan(text.IndexOf(block, StringComparison.Ordinal), block.Length), "fr"))],
        };
        Annotator.Annotate(article).Warnings.Select(warning => warning.Because.Key).ShouldBe(expected ? ["conflict-figures"] : []);
    }

    [Theory]
    [InlineData("Au nom de neuf familles, l'avocate a porté plainte mardi.", true)]
    [InlineData("Au nom de huit familles, l'avocate a porté plainte mardi.", false)]
    [InlineData("Au nom de trente familles, l'avocate a porté plainte mardi.", false)]
    [InlineData("Une autre plainte a été portée par neuf familles.", false)]
    [InlineData("Neuf familles vivent encore au moulin.", false)]
    [InlineData("Neuf familles ont porté plainte. Sept familles hésitent.", false)]
    public void ATitleMayCountOtherwiseThanItsText(string last, bool expected)
    {
        string[] blocks = ["Vaur : huit familles portent plainte", "L'usine est visée.", last];
        var text = string.Join("\n\n", blocks);
        var article = Article.Plain(new Page("a.txt", PageFormat.Text, text)) with
        {
            Blocks = [.. blocks.Select((block, i) => new ArticleBlock(i == 0 ? BlockKind.Title : BlockKind.Paragraph, new TextSpan(text.IndexOf(block, StringComparison.Ordinal), block.Length), "fr"))],
        };
        Annotator.Annotate(article).Warnings.Select(warning => warning.Because.Key).ShouldBe(expected ? ["conflict-figures"] : []);
    }

    [Fact]
    public void WordsThatTwoPagesGiveToTwoPersonsAreWarnedOfOnTheSecond()
    {
        string[] texts = ["« La digue tiendra jusqu'au printemps prochain », a dit Léa Morand.", "« La digue tiendra jusqu'au printemps prochain », a dit Karim Belloc."];
        var pages = Reused.Warn([.. texts.Select(text => Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))))]);
        pages[0].Warnings.ShouldBeEmpty();
        pages[1].Warnings.ShouldHaveSingleItem().Because.Arguments.ShouldBe(["Léa Morand", "Karim Belloc"]);
    }

    [Theory]
    [InlineData("« La digue tiendra jusqu'au printemps prochain », a dit Karim Kowalski.", "« La digue tiendra jusqu'au printemps prochain », a dit Karim Kovalski.")]
    [InlineData("« La digue tiendra », a dit Léa Morand.", "« La digue tiendra », a dit Karim Belloc.")]
    public void ASlipInANameOrAFewWordsAreNoReuse(params string[] texts) =>
        Reused.Warn([.. texts.Select(text => Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))))]).ShouldAllBe(page => page.Warnings.Count == 0);

    [Fact]
    public void MarksAndCapitalsMakeNoOtherWords() =>
        Reasons("« La digue, dit-on, tiendra – jusqu'au printemps ! », a dit Léa Morand. « la digue dit on tiendra jusqu’au printemps », a dit Karim Belloc.").ShouldBe(["reused-quotation"]);

    [Theory]
    [InlineData("Les {0} salariés attendent. ")]
    [InlineData("La crue a fait {0} blessés, dont {0} graves et {0} légers. ")]
    [InlineData("En tout, {0} blessés ont été soignés par le gouvernement nigérian de Niamey à {0} heures. ")]
    public void ThousandsOfCountsAreComparedInBoundedTime(string sentence)
    {
        var analyzed = Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, string.Concat(Enumerable.Range(0, 3000).Select(i => string.Format(CultureInfo.InvariantCulture, sentence, 10 + i % 14)))))).Analysis;
        var warnings = new ArticleWarnings(Pack);
        var clock = Stopwatch.StartNew();
        warnings.Find(analyzed, new string?[analyzed.Tokens.Length], []).Count.ShouldBeLessThan(20_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void ThousandsOfQuotationsAreComparedInBoundedTime()
    {
        var page = Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, string.Concat(Enumerable.Range(0, 5000).Select(i => $"« La digue tiendra jusqu'au printemps prochain », a dit {(i % 2 == 0 ? "Léa Morand" : "Karim Belloc")}. ")))));
        var clock = Stopwatch.StartNew();
        Reused.Warn([page, page]).Count.ShouldBe(2);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("La chambre basse de l'Assemblée nationale a rejeté le texte.", 1)]
    [InlineData("La chambre haute du Sénat siège mardi.", 1)]
    [InlineData("Le Bundestag, chambre basse du Parlement allemand, siège mardi.", 0)]
    [InlineData("La chambre basse du Parlement a rejeté le texte.", 0)]
    [InlineData("Le texte est passé de la chambre basse au Sénat.", 0)]
    [InlineData("La chambre basse, l'Assemblée nationale, a rejeté le texte.", 0)]
    public void AChamberHasNoChambers(string text, int count) => Reasons(text).Count(reason => reason == "conflict-chamber").ShouldBe(count);

    [Theory]
    [InlineData("Les quarante salariés de l'usine attendent. Les douze salariés de l'usine ont été reçus.", 1)]
    [InlineData("Les quarante salariés de l'usine attendent. Les douze salariés de la boutique aussi.", 0)]
    public void ThoseOfAnotherBodyAreOthers(string text, int count) => Reasons(text).Count(reason => reason == "conflict-figures").ShouldBe(count);

    [Fact]
    public void ThousandsOfHoursAreComparedInBoundedTime()
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{(i % 2 == 0 ? "Lundi" : "Mardi")}, l'évacuation débutera à {11 + i % 2} heures.\n\n"));
        var analyzed = Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text)));
        var clock = Stopwatch.StartNew();
        new ArticleWarnings(Pack).Find(analyzed.Analysis, analyzed.Concepts, []).Count.ShouldBeLessThan(20_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    private static IEnumerable<string> Reasons(string text) =>
        Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))).Warnings.Select(warning => warning.Because.Key);
}
