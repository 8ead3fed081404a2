namespace Recoupe.Tests.Extraction;

/// <summary>Who wrote it: the marks near the headline, a line that says "by", and last what the head of the page was left at.</summary>
public sealed class AuthorTests
{
    [Theory]
    [InlineData("<div><span>Par</span></div><div>Lise Ardent</div>", "Lise Ardent")]
    [InlineData("<p class=byline>Lise Ardent, Le Varennois</p>", "Lise Ardent")]
    [InlineData("<span class=author>Lise Ardent il y a 5 heures</span>", "Lise Ardent")]
    [InlineData("<span class=author>Lise Ardent @lise_a</span>", "Lise Ardent")]
    [InlineData("<span class=author>Tous les articles de Lise Ardent →</span>", "Lise Ardent")]
    [InlineData("<span class=author>Lise Ardent Et Paul Nery</span>", "Lise Ardent|Paul Nery")]
    [InlineData("<span class=author>Lise Ardent, Économie</span>", "Lise Ardent")]
    [InlineData("<span class=author>Avril Ardent</span>", "Avril Ardent")]
    [InlineData("<span class=author>Lise H</span>", "Lise H")]
    [InlineData("<p>Publié par Odile le 12 mars 2024</p>", "Odile")]
    [InlineData("<div class=comment-author>Nino Bellac</div>", "")]
    [InlineData("<div class=signature>Le Varennois, le journal de la vallée, est imprimé à Sainte-Aure depuis 1921.</div>", "")]
    [InlineData("<p>Varennes, 12 mars 2024</p>", "")]
    [InlineData("<p>Droit de suite | 12 mars 2024</p>", "")]
    public void TheLinesUnderTheHeadlineNameAuthors(string line, string authors)
    {
        var article = Some.Under(line);
        string.Join('|', article.Authors).ShouldBe(authors);
        article.Credits.ShouldBeEmpty();
    }

    [Fact]
    public void WhatThePageShowsGoesBeforeItsHead()
    {
        var article = Some.Html($"<article><h1>{Some.Headline}</h1><p>Par Lise Ardent</p>{Some.Paragraphs}</article>", "<meta name=author content='Jeanne Webmestre'>");
        article.Authors.ShouldBe(["Lise Ardent"]);
    }

    [Fact]
    public void ALineThatNamesAllDeclaredAuthorsAndMoreCompletesThem() =>
        Some.Html($"<article><h1>{Some.Headline}</h1><p>Par Lise Ardent et Paul Nery</p>{Some.Paragraphs}</article>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Lise Ardent\"}</script>")
            .Authors.ShouldBe(["Lise Ardent", "Paul Nery"]);

    [Theory]
    [InlineData("Le Varennois")]
    [InlineData("levarennois.example")]
    [InlineData("LeVarennois")]
    [InlineData("© Le Varennois")]
    public void TheSiteIsNobody(string author) =>
        Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", $"<link rel=canonical href='https://www.levarennois.example/pont'><meta property=og:site_name content='Le Varennois'><meta name=author content='{author}'>").Authors.ShouldBeEmpty();

    [Fact]
    public void TheCardForSharingNamesTheAuthorBesideItsLabel() =>
        Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article>", "<meta name=twitter:label1 content='Écrit par'><meta name=twitter:data1 content='Lise Ardent'><meta name=twitter:label2 content='Durée'><meta name=twitter:data2 content='Trois Minutes'>")
            .Authors.ShouldBe(["Lise Ardent"]);
}
