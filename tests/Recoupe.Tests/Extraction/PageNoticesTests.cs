using Recoupe.Model;

namespace Recoupe.Tests.Extraction;

/// <summary>Pages that hold no article, and articles that are not whole or not in their author's words.</summary>
public sealed class PageNoticesTests
{
    private const string Menu = "<nav><a href=/>Accueil</a> <a href=/sport>Sport</a></nav>";

    private static string Cards(int count) => string.Concat(Enumerable.Range(1, count).Select(i =>
        $"<article><a href=/a{i}><h2>La rivière monte encore dans le canton numéro {i}</h2></a><p>Une vigilance est maintenue.</p></article>"));

    [Theory]
    [InlineData("<h1>Page introuvable</h1><p>La page que vous cherchez a été déplacée ou n'existe plus. Revenez à l'accueil pour poursuivre votre visite.</p>", "error-page")]
    [InlineData("<h1>Erreur 404</h1><p>Oups, rien par ici.</p>", "error-page")]
    [InlineData("<h1>gazette.example</h1><p>Vérifions d'abord que vous n'êtes pas un robot avant de poursuivre.</p>", "error-page")]
    [InlineData("<h1>403 Forbidden</h1><hr>nginx", "error-page")]
    [InlineData("<h1>Avant de continuer</h1><p>Nous et nos partenaires stockons et consultons des informations sur votre appareil.</p><button>Tout accepter</button>", "consent-page")]
    [InlineData("<div class=box><p>Avec votre accord, nos partenaires et nous utilisons des traceurs pour mesurer notre audience.</p><button>Accepter et fermer</button></div>", "consent-page")]
    public void APageWithoutAnArticleHasNoTextAndSaysWhatItIs(string body, string kind)
    {
        var article = Some.Html(Menu + body);
        article.Warnings.Select(warning => warning.Kind).ShouldContain(kind);
        article.Text.ShouldBeEmpty();
        article.Title.ShouldBeNull();
        article.Blocks.ShouldBeEmpty();
        article.Removed.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Accès interdit au public sur la digue de Varennes")]
    [InlineData("Service indisponible : les trains arrêtés à Sainte-Aure")]
    [InlineData("Consentement : ce que dit la loi sur les images de la crue")]
    public void ABriefMaySpeakOfSuchThings(string title)
    {
        var article = Some.Html($"{Menu}<article><h1>{title}</h1><p>{Some.Lead}</p></article>", $"<title>{title}</title>");
        article.Warnings.ShouldBeEmpty();
        article.Text.ShouldBe($"{title}\n\n{Some.Lead}");
    }

    [Fact]
    public void AListOfArticlesIsNone()
    {
        var list = Some.Html($"{Menu}<main><h1>Canton de Varennes</h1>{Cards(20)}</main>");
        list.Warnings.ShouldContain(warning => warning.Kind == "listing-page");
        list.Text.ShouldBeEmpty();
    }

    [Fact]
    public void ABriefAmongManyHeadlinesIsNoList()
    {
        var article = Some.Html($"{Menu}<main><h1>{Some.Headline}</h1><p>{Some.Lead}</p></main><section>{Cards(30)}</section>");
        article.Warnings.ShouldBeEmpty();
        article.Text.ShouldContain(Some.Lead);
    }

    [Fact]
    public void AnArticleWithManyOthersBesideItIsNoList()
    {
        var article = Some.Html($"{Menu}<main><article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article><section>{Cards(30)}</section></main>");
        article.Warnings.ShouldBeEmpty();
        article.Text.ShouldBe(Some.Whole);
    }

    [Theory]
    [InlineData("Erreur 404 : la page qui avait disparu du site de la mairie")]
    [InlineData("Cookies : la vie privée des lecteurs devant le juge")]
    public void AnArticleMaySpeakOfErrorsAndConsent(string title)
    {
        var article = Some.Html($"<article><h1>{title}</h1>{Some.Paragraphs}<p>{Some.Lead.Replace("mardi", "mercredi", StringComparison.Ordinal)}</p><p>« Nous et nos partenaires stockons » : la phrase a été lue à l'audience, devant des journalistes venus en nombre.</p></article>");
        article.Warnings.Select(warning => warning.Kind).ShouldNotContain("error-page");
        article.Warnings.Select(warning => warning.Kind).ShouldNotContain("consent-page");
        article.Text.ShouldContain(Some.Second);
    }

    [Theory]
    [InlineData("<div class=paywall><p>Il vous reste 72 % de cet article à lire.</p></div>", "")]
    [InlineData("<p>Cet article est réservé aux abonnés.</p>", "")]
    [InlineData("", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Le pont\",\"isAccessibleForFree\":\"False\"}</script>")]
    public void AnArticleForSubscribersSaysSo(string inside, string head)
    {
        var article = Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}{inside}</article>", head);
        article.Warnings.ShouldContain(warning => warning.Kind == "paywall");
        article.Text.ShouldBe(Some.Whole);
    }

    [Theory]
    [InlineData("<p><em>Cet article a été traduit automatiquement de l'anglais.</em></p>")]
    [InlineData("<p>Texte traduit par DeepL, relu par la rédaction</p>")]
    public void ATextThatSaysAMachineTranslatedItCarriesAWarning(string line)
    {
        var warning = Some.Holding(line).Warnings.ShouldHaveSingleItem();
        warning.Kind.ShouldBe("machine-translated");
        warning.Because.Arguments[0].ShouldContain("raduit");
    }

    [Fact]
    public void WhatATranslatorLeavesInTheMarkupIsASignToo()
    {
        var wrapped = string.Concat(new[] { Some.Lead, Some.Second, Some.Third }.Select(p => $"<p><font style=\"vertical-align: inherit;\"><font style=\"vertical-align: inherit;\">{p}</font></font></p>"));
        Some.Html($"<article><h1>{Some.Headline}</h1>{wrapped}</article>").Warnings.ShouldContain(warning => warning.Kind == "machine-translated");
        Some.Html($"<article><h1>{Some.Headline}</h1><p><font size=2>{Some.Lead}</font></p></article>").Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mise à jour du 12 mars, 18 heures : la circulation alternée sera rétablie jeudi.")]
    [InlineData("RECTIFICATIF. Une erreur de date s'était glissée dans notre texte.")]
    [InlineData("Une première version de cet article disait que le pont datait de 1830.")]
    public void ACorrectionIsKeptAndCalledOne(string words)
    {
        var article = Some.Holding($"<p>{words}</p>");
        article.Blocks.Single(block => block.Kind == BlockKind.Correction).Span.Of(article.Text).ToString().ShouldBe(words);
    }

    [Fact]
    public void CreditsAndPostsOfOthersAreAsides()
    {
        var article = Some.Holding("<figure><img src=x><figcaption>Le pont, mardi. © Lise Ardent</figcaption></figure><blockquote class=twitter-tweet><p>Quelle crue ! Du jamais vu ici depuis l'enfance</p>&mdash; Jo (@jo_varennes)</blockquote>");
        article.Asides.ShouldContain(aside => aside.Kind == "embed" && aside.Text.Contains("Quelle crue"));
        article.Text.ShouldNotContain("Quelle crue");
    }

    [Fact]
    public void TheRowsOfATableOfDataAreLinesOfTheArticle()
    {
        var article = Some.Holding("<table><tr><th>Commune</th><th>Sinistrés</th></tr><tr><td><p>Varennes</p></td><td>120</td></tr><tr><td>Sainte-Aure</td><td></td></tr></table>");
        article.Blocks.Where(block => block.Kind == BlockKind.TableRow).Select(block => block.Span.Of(article.Text).ToString()).ShouldBe(["Commune | Sinistrés", "Varennes | 120", "Sainte-Aure"]);
    }

    [Fact]
    public void ATableThatLaysOutThePageHasNoRows() =>
        Some.Html($"<table><tr><td>{Menu}</td><td><h1>{Some.Headline}</h1>{Some.Paragraphs}</td></tr></table>").Blocks.ShouldAllBe(block => block.Kind != BlockKind.TableRow);

    [Fact]
    public void EachBlockSaysItsLanguage()
    {
        var article = Some.Holding("<p>The prefect told reporters that the bridge would stay closed until the water had gone down by at least one metre.</p>");
        article.Language.ShouldBe("fr");
        article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Language).ShouldBe(["fr", "fr", "en", "fr"]);
        article.Blocks[0].Language.ShouldBeNull();
    }

    [Fact]
    public void FactsSayWhereTheyWereRead()
    {
        var article = Some.Html($"<article><h1>{Some.Headline}</h1><p class=byline>Par Lise Ardent, avec AFP</p>{Some.Paragraphs}</article>",
            "<meta property=og:site_name content=\"La Gazette des Rives\"><script type=\"application/ld+json\">[{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Accueil\"},{\"item\":{\"name\":\"Faits divers\"}}]}]</script>");
        article.Section.ShouldBe("Faits divers");
        article.Places.ShouldBe([
            new FactPlace("outlet", "La Gazette des Rives", "og:site_name"),
            new FactPlace("section", "Faits divers", "json-ld breadcrumb"),
            new FactPlace("title", Some.Headline, "h1"),
            new FactPlace("author", "Lise Ardent", "class author"),
            new FactPlace("credit", "AFP", "class author"),
        ], ignoreOrder: true);
    }
}
