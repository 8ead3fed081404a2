using Recoupe.Model;

namespace Recoupe.Tests.Extraction;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("<p>Publié le 9 octobre 2021 à 17h38</p>", "2021-10-09", false)]
    [InlineData("<div>23.08.2022, 08:54</div>", "2022-08-23", false)]
    [InlineData("<div class=date>Vendredi 12 Mai 2023 - 09:17</div>", "2023-05-12", false)]
    [InlineData("<i>2022-03-08 14:36:52</i>", "2022-03-08", false)]
    [InlineData("<p>Mis à jour le 19/07/2023 16:04</p>", "2023-07-19", true)]
    [InlineData("<p>Dossier actualisé le 26 avril 2022</p>", "2022-04-26", true)]
    [InlineData("<p>Par Lise Ardent | 1er mars 2023</p>", "2023-03-01", false)]
    [InlineData("<p>By Lise Ardent, March 5, 2023</p>", "2023-03-05", false)]
    public void AVisibleDateIsReadAndLeavesTheText(string line, string day, bool isModified)
    {
        var article = Some.Under(line);
        article.Text.ShouldBe(Some.Whole);
        var date = article.StatedDates.ShouldHaveSingleItem();
        (date.Interval.Earliest, date.Interval.Latest, date.Origin, date.IsModified).ShouldBe((DateOnly.Parse(day, null), DateOnly.Parse(day, null), DateOrigin.Visible, isModified));
    }

    [Fact]
    public void ADateWithoutYearSaysSo() => Some.Under("<p>Publié le 8 août à 7h55</p>").StatedDates.ShouldHaveSingleItem().IsYearKnown.ShouldBeFalse();

    [Theory]
    [InlineData("https://a.example/2023/09/06/pont", "2023-09-06")]
    [InlineData("https://a.example/20230907/0f4f/c.html", "2023-09-07")]
    [InlineData("https://a.example/pont_LN-202305180071.html", "2023-05-18")]
    [InlineData("https://a.example/pont-ferme-20230906_XY/", "2023-09-06")]
    public void AnAddressMayHoldADay(string url, string day)
    {
        var article = Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", $"<link rel=canonical href='{url}'>");
        article.Page.Url.ShouldBe(url);
        article.StatedDates.ShouldHaveSingleItem().ShouldBe(new StatedDate(new(DateOnly.Parse(day, null), DateOnly.Parse(day, null)), DateOrigin.Url, url));
    }

    [Theory]
    [InlineData("https://a.example/article_5318426.html")]
    [InlineData("https://a.example/story/99999999-x")]
    public void ANumberThatIsNoDayIsNone(string url) =>
        Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", $"<link rel=canonical href='{url}'>").StatedDates.ShouldBeEmpty();

    [Theory]
    [InlineData("L'Écho des Rives - {0}", "L'Écho des Rives")]
    [InlineData("Radio Lorne | {0} hier", "Radio Lorne")]
    [InlineData("{0} | La Gazette", "La Gazette")]
    public void TheSiteMayStandBeforeOrBehindTheHeadline(string title, string outlet) =>
        Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", $"<title>{title.Replace("{0}", Some.Headline, StringComparison.Ordinal)}</title>").Outlet.ShouldBe(outlet);

    [Fact]
    public void HalvesOfSurrogatePairsInStructuredDataAreReadOver()
    {
        var article = Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", """
            <script type="application/ld+json">{"\ud800date":1,"@type":"News\u0041rticle","headline":"\ud800","date\u0050ublished":"2024-12-24T23:30:00+01:00","author":{"\udc00":{"a":1},"@type":["Person","\ud800"],"name":"Lise Ardent"}}</script>
            """);
        article.StatedDates.ShouldHaveSingleItem().Interval.Earliest.ShouldBe(new DateOnly(2024, 12, 24));
        article.Authors.ShouldBe(["Lise Ardent"]);
        article.Text.ShouldBe(Some.Whole);
    }

    /// <summary>No heading shows the headline, so that the head's title stands for it: the outlet's name before or behind it is none of it.</summary>
    [Theory]
    [InlineData("L'Écho de Varenne - {0}")]
    [InlineData("{0} - L'Écho de Varenne")]
    public void AHeadlineThatTheHeadAloneGivesHasNoOutlet(string title) =>
        Some.Html($"<article>{Some.Paragraphs}</article><p>© L'Écho de Varenne</p>", $"<title>{title.Replace("{0}", Some.Headline, StringComparison.Ordinal)}</title>").Title.ShouldBe(Some.Headline);

    [Fact]
    public void StructuredDataGivesDatesAuthorsAndOutlet()
    {
        var article = Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"x","datePublished":"2024-12-24T23:30:00+01:00","dateModified":"2024-12-25T08:00:00Z",
            "author":[{"@type":"Person","name":"Lise Ardent"},{"@type":"Organization","name":"AFP"},{"@type":"Person","name":"Rédaction Monde"}],"publisher":{"name":"Le Varennois"}}]}</script>
            <script type="application/ld+json">{ broken</script><meta property="article:published_time" content="2024-12-24T23:30:00+01:00">
            """);
        article.Authors.ShouldBe(["Lise Ardent"]);
        article.Credits.ShouldBe(["AFP"]);
        article.Outlet.ShouldBe("Le Varennois");
        article.StatedDates.Select(date => (date.Interval.Earliest.Day, date.IsModified)).Distinct().ShouldBe([(24, false), (25, true)]);
    }

    [Theory]
    [InlineData("<p>Par Lise Ardent et Paul Nery</p>", "Lise Ardent|Paul Nery", "")]
    [InlineData("<p>Rédigé par Lise Ardent</p>", "Lise Ardent", "")]
    [InlineData("<p>Par Lise Ardent avec AFP</p>", "Lise Ardent", "AFP")]
    [InlineData("<address>(Rédaction Monde/AFP)</address>", "", "AFP")]
    [InlineData("<p>par la rédaction</p>", "", "")]
    [InlineData("<div>6Medias</div>", "", "6Medias")]
    [InlineData("<p>Avec Reuters</p>", "", "Reuters")]
    [InlineData("<p>Avec l'Agence France-Presse</p>", "", "AFP")]
    [InlineData("<p>La rédaction avec agences</p>", "", "agences")]
    [InlineData("<p class=byline>Lise Ardent avec Belga</p>", "Lise Ardent", "Belga")]
    [InlineData("<p class=author>O. C. avec Reuters</p>", "O. C", "Reuters")]
    public void ABylineNamesPersonsAndAgencies(string line, string authors, string credits)
    {
        var article = Some.Under(line);
        article.Text.ShouldBe(Some.Whole);
        string.Join('|', article.Authors).ShouldBe(authors);
        string.Join('|', article.Credits).ShouldBe(credits);
    }

    [Theory]
    [InlineData("<p>Source : AFP</p>", "AFP")]
    [InlineData("<p>(Xinhua/bureau de Paris)</p>", "Xinhua")]
    [InlineData("<p>Euronews</p>", "Euronews")]
    [InlineData("<p>Source : Le Courrier de Brévanne</p>", "Le Courrier de Brévanne")]
    [InlineData("<p>Article rédigé avec Reuters</p>", "Reuters")]
    [InlineData("<p>Cet article a été rédigé à partir d'une dépêche de l'ATS.</p>", "ATS")]
    [InlineData("<p class=credit>Avec Belga</p>", "Belga")]
    [InlineData("<p class=credits>Source : Reuters</p>", "Reuters")]
    public void ALineUnderTheTextMayCreditIt(string line, string credit) =>
        Some.Html($"<article><h1>{Some.Headline}</h1><div>{Some.Paragraphs}{line}</div></article>").Credits.ShouldBe([credit]);

    [Theory]
    [InlineData("<p class=credit>AFP</p>")]
    [InlineData("<p class=credit>Photo Léa Morin avec un drone</p>")]
    [InlineData("<p>Source : Insee</p>")]
    public void APictureAndAFigureHaveTheirCreditsForThemselves(string line) =>
        Some.Html($"<article><h1>{Some.Headline}</h1><div>{Some.Paragraphs}{line}</div></article>").Credits.ShouldBeEmpty();

    [Theory]
    [InlineData("La rivière a baissé de quarante centimètres dans la nuit, et les pompiers ont levé leur camp. (AFP)", "AFP")]
    [InlineData("« La rivière baisse enfin, et les enfants retourneront en classe lundi matin », dit la maire. (avec Belga et Reuters)", "Belga|Reuters")]
    [InlineData("La rivière a baissé, selon l'agence de l'eau (ATS)", "")]
    [InlineData("La rivière a baissé dans la nuit. (photo)", "")]
    public void BracketsBehindTheLastStopMayCreditAnAgency(string last, string credits) =>
        string.Join('|', Some.Html($"<article><h1>{Some.Headline}</h1><div>{Some.Paragraphs}<p>{last}</p></div></article>").Credits).ShouldBe(credits);

    [Fact]
    public void DatesOfCommentsAndOtherArticlesAreNotThoseOfThePage()
    {
        var article = Some.Html($"""
            <article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article><section class=comments><h3>Commentaires</h3><p>Le 27/09/2023 à 18:35</p><time datetime="2025-01-01">hier</time><p>Bravo à tous.</p></section>
            <section><h2>À lire également</h2><ul><li><a href=/a>Un hangar brûle à Sainte-Aure</a><p>Publié le 11 juin 2023.</p></li></ul></section>
            """);
        article.StatedDates.ShouldBeEmpty();
    }

    [Fact]
    public void ATimeInTheHeaderIsMetadata() =>
        Some.Html($"<header><time datetime='2020-01-01'>hier</time></header><article><h1>{Some.Headline}</h1><p><time datetime='2024-10-08T20:35:00+02:00'>le 8 octobre</time></p>{Some.Paragraphs}</article>")
            .StatedDates.ShouldContain(date => date.Origin == DateOrigin.Metadata && date.Interval.Earliest == new DateOnly(2024, 10, 8));

    [Fact]
    public void AnArchiveBannerIsADateOfTheCopy()
    {
        var article = Some.Html($"<div class=b>Copie d'archive faite le 14 novembre 2022</div><article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>");
        article.StatedDates.ShouldHaveSingleItem().Origin.ShouldBe(DateOrigin.Archive);
        article.Text.ShouldBe(Some.Whole);
    }

    [Theory]
    [InlineData("<title>Le pont de Varennes fermé après la crue | Le Varennois</title>", "Le Varennois")]
    [InlineData("<title>Le pont de Varennes fermé après la crue - Le Varennois</title>", "Le Varennois")]
    [InlineData("<meta property=og:site_name content='Le Varennois'><title>Crue - Autre</title>", "Le Varennois")]
    public void TheOutletIsInTheHead(string head, string outlet) => Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", head).Outlet.ShouldBe(outlet);

    [Fact]
    public void WithoutHeadlineOnThePageItsHeadGivesTheTitle() =>
        Some.Html($"<div>{Some.Paragraphs}</div>", $"<meta property=og:title content='{Some.Headline}'>").Text.ShouldBe(Some.Whole);

    [Theory]
    [InlineData("The bridge of the town was closed to all traffic on Tuesday after the river rose by more than three metres in one night.", "en")]
    [InlineData("Die Brücke wurde am Dienstag gesperrt, nachdem der Fluss in einer einzigen Nacht um mehr als drei Meter gestiegen war.", "other")]
    [InlineData(Some.Lead, "fr")]
    public void LanguageIsToldByItsCommonWords(string text, string language) => Some.Text($"Varennes\n\n{text}").Language.ShouldBe(language);
}
