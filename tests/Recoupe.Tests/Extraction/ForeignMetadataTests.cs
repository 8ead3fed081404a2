using Recoupe.Model;

namespace Recoupe.Tests.Extraction;

/// <summary>What pages say of themselves in other languages and by other names than French ones do.</summary>
public sealed class ForeignMetadataTests
{
    private static string Page => $"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>";

    [Theory]
    [InlineData("<p>Veröffentlicht am 4. Dezember 2024</p>")]
    [InlineData("<p>4 de diciembre de 2024</p>")]
    [InlineData("<p>Pubblicato il 4 dicembre 2024</p>")]
    [InlineData("<p>4 augustus 2024</p>", 8)]
    [InlineData("<p>December 4th, 2024</p>")]
    [InlineData("<p>2024年12月4日</p>")]
    [InlineData("<p>12/25/2024</p>", 12, 25)]
    public void MonthsOfOtherLanguagesAreRead(string line, int month = 12, int day = 4) =>
        Some.Under(line).StatedDates.ShouldHaveSingleItem().Interval.Earliest.ShouldBe(new DateOnly(2024, month, day));

    [Theory]
    [InlineData("<meta name=parsely-pub-date content='2024-12-04T10:00:00Z'>")]
    [InlineData("<meta name=date content='Wed, 04 Dec 2024 09:12:22 +0100'>")]
    [InlineData("<meta itemprop=datePublished content=20241204>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2024-12-04\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\", broken \"datePublished\": \"2024-12-04\"</script>")]
    public void TheHeadGivesTheDayByManyNames(string head) => Some.Html(Page, head).StatedDates.ShouldHaveSingleItem().Interval.Earliest.ShouldBe(new DateOnly(2024, 12, 4));

    [Fact]
    public void AMomentInUniversalTimeGivesWayToTheLocalDay() =>
        Some.Html($"<article><h1>{Some.Headline}</h1><p>Publié le 5 décembre 2024</p>{Some.Paragraphs}</article>", "<meta property=article:published_time content='2024-12-04T23:10:00Z'>")
            .StatedDates[0].Interval.Earliest.Day.ShouldBe(5);

    [Theory]
    [InlineData("Von Lise Ardent und Paul Nery", "Lise Ardent|Paul Nery")]
    [InlineData("Lise Ardent, PhD", "Lise Ardent")]
    [InlineData("Lise Ardent | Le Varennois", "Lise Ardent")]
    [InlineData("Lise Ardent am Samstag", "Lise Ardent")]
    [InlineData("Redaktion", "")]
    [InlineData("https://a.example/lise", "")]
    public void TheHeadNamesAuthors(string content, string authors) => string.Join('|', Some.Html(Page, $"<meta name=author content='{content}'>").Authors).ShouldBe(authors);

    [Fact]
    public void AnAuthorGivenByReferenceIsNamedElsewhereInTheGraph() => Some.Html(Page, """
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Lise Ardent"}]}</script>
        """).Authors.ShouldBe(["Lise Ardent"]);

    [Fact]
    public void ALinkToTheAuthorNamesHim() => Some.Under("<span class=by><a rel=author href='/author/lise/'>Lise Ardent</a></span>").Authors.ShouldBe(["Lise Ardent"]);

    [Fact]
    public void TheKickerIsNoPartOfTheTitle() =>
        Some.Html($"<article><h1><span>Crue de la Lorne</span> {Some.Headline}</h1>{Some.Paragraphs}</article>", $"<meta property=og:title content='{Some.Headline}'>").Title.ShouldBe(Some.Headline);

    [Fact]
    public void ADateOfChangeIsNoDateOfPublication() =>
        Some.Under("<p>Zuletzt aktualisiert: 4. Dezember 2024</p>").StatedDates.ShouldHaveSingleItem().IsModified.ShouldBeTrue();
}
