using Recoupe.Model;

namespace Recoupe.Tests.Extraction;

public sealed class HtmlArticleTests
{
    [Fact]
    public void TextIsTitleAndParagraphsJoinedByABlankLine()
    {
        var article = Some.Html($"<nav><a href=/>Accueil</a></nav><article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article><footer>Tous droits réservés</footer>");
        article.Text.ShouldBe(Some.Whole);
        article.Title.ShouldBe(Some.Headline);
        article.Language.ShouldBe("fr");
        article.Blocks.Select(block => block.Kind).ShouldBe([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph]);
        article.Blocks[1].Span.Of(article.Text).ToString().ShouldBe(Some.Lead);
    }

    [Theory]
    [InlineData("<aside><b>Lire aussi</b> <a href=/x>La piscine rouvrira en mai</a></aside>", "La piscine rouvrira")]
    [InlineData("<p>À lire également : <a href=/x>La piscine rouvrira en mai</a></p>", "La piscine rouvrira")]
    [InlineData("<div class=qx7><a href=/x><span>Reportage</span><h3>La piscine rouvrira en mai prochain</h3></a></div>", "La piscine rouvrira")]
    [InlineData("<div class=k1><p>La lettre du canton, chaque lundi</p><input type=email><button>Recevoir</button></div>", "La lettre du canton")]
    [InlineData("<ul><li><a href=#>Facebook</a></li><li><a href=#>WhatsApp</a></li></ul>", "Facebook")]
    [InlineData("<div class=pub><span>La suite après la publicité</span></div>", "publicité")]
    [InlineData("<blockquote class=twitter-tweet><p>Quelle crue ! Du jamais vu ici depuis l'enfance</p>&mdash; Jo (@jo_varennes)</blockquote>", "Quelle crue")]
    [InlineData("<div><span>Votre navigateur ne peut pas lire cette vidéo.</span></div>", "navigateur")]
    [InlineData("<noscript>Activez les scripts pour lire la suite de cet article en entier.</noscript>", "scripts")]
    [InlineData("<p><em>Source : AFP</em></p>", "Source")]
    public void ABoxWithinTheArticleIsRemoved(string box, string words)
    {
        var article = Some.Holding(box);
        article.Text.ShouldBe(Some.Whole);
        article.Text.ShouldNotContain(words);
    }

    [Theory]
    [InlineData("<p>{0} <strong>À lire aussi :</strong> <a href=/x>La piscine rouvrira en mai</a></p>", "{0}")]
    [InlineData("<p>{0} <a href=/y>(Lire aussi : Un hangar brûle à Sainte-Aure)</a> {1}</p>", "{0}\n\n{1}")]
    [InlineData("<p>{0}<br>LIRE AUSSI - <a href=/z>Le stade sera rénové</a></p>", "{0}")]
    public void WhatWasFusedWithAParagraphIsCutFromIt(string paragraph, string expected)
    {
        const string First = "La circulation sera rétablie jeudi sur une seule voie, a précisé le département.";
        const string Next = "Les camions restent détournés par la commune voisine de Sainte-Aure jusqu'à la fin du mois.";
        Some.Holding(paragraph.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Next, StringComparison.Ordinal)).Text
            .ShouldContain($"{Some.Second}\n\n{expected.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Next, StringComparison.Ordinal)}\n\n{Some.Third}");
    }

    [Theory]
    [InlineData("entry-content with-paywall", true)]
    [InlineData("related-post-text", false)]
    [InlineData("box--related", true)]
    [InlineData("medium-push-2", true)]
    public void TheFirstWordOfAClassNameCounts(string names, bool isText) =>
        Some.Holding($"<div class='{names}'><p>La circulation sera rétablie jeudi sur une seule voie.</p></div>").Text.Contains("une seule voie", StringComparison.Ordinal).ShouldBe(isText);

    [Fact]
    public void EveryRemovedBlockSaysWhatItWasTakenForAndWhy()
    {
        var removed = Some.Holding("<p>Lire aussi : <a href=/x>La piscine rouvrira en mai</a></p>").Removed;
        removed.ShouldContain(block => block.Kind == "related" && block.Text.StartsWith("Lire aussi") && block.Because.Key == "clutter-words");
    }

    [Theory]
    [InlineData("<div class='reactions'><h3>2 réactions</h3><p>Mon cousin a vu le pont tomber hier soir, il en est certain.</p></div>", "Mon cousin")]
    [InlineData("<h3>Commentaires</h3><div><b>Zoé</b> lundi<br>Le pont était fermé depuis un an déjà, je crois bien.</div>", "fermé depuis un an")]
    [InlineData("<div><div>Dans la même rubrique</div><div><a href=/a>Un hangar brûle à Sainte-Aure</a><p>Personne n'a été blessé.</p></div></div>", "hangar")]
    [InlineData("<table><tr><td>1. Posté par Nino</td></tr><tr><td>Le pont a 300 ans, il fallait le refaire.</td></tr></table>", "300 ans")]
    public void WhatFollowsTheArticleIsRemoved(string after, string words)
    {
        var article = Some.Html($"<div id=a><h1>{Some.Headline}</h1><div>{Some.Paragraphs}</div>{after}</div>");
        article.Text.ShouldStartWith(Some.Whole);
        article.Text.ShouldNotContain(words);
    }

    [Fact]
    public void CardsOfOtherArticlesAreToldByTheirBuild()
    {
        static string Card(int i) => $"<div class=x{i}z><a href=/{i}><span>Le stade de la ville numéro {i} sera rénové</span></a><p>Les travaux de ce stade commenceront au printemps et dureront deux années.</p></div>";
        var article = Some.Html($"<div><h1>{Some.Headline}</h1><div>{Some.Paragraphs}</div><div>{Card(1)}{Card(2)}{Card(3)}{Card(4)}</div></div>");
        article.Text.ShouldBe(Some.Whole);
    }

    [Fact]
    public void ParagraphsMayBeLinesOfOneElement()
    {
        var article = Some.Html($"<div id=tete><a href=/>Le Varennois</a></div><div id=c><h1>{Some.Headline}</h1><div id=t>{Some.Lead}<br><br>{Some.Second}<br><br>{Some.Third}</div></div>");
        article.Text.ShouldBe(Some.Whole);
        article.Outlet.ShouldBe("Le Varennois");
    }

    [Fact]
    public void PagesLaidOutInTablesAreRead()
    {
        var article = Some.Html($"""
            <table><tr><td><a href=/a>Accueil</a></td><td><a href=/b>Monde</a></td></tr>
            <tr><td><b>Les plus lus</b><br><a href=/c>Le marché de Noël est annulé</a></td><td><table><tr><td><h1><font size=5>{Some.Headline}</font></h1>
            <p><font>{Some.Lead}</font></p><p><font>{Some.Second}</font></p><table align=right><tr><td><font>Le pont, mardi.</font></td></tr><tr><td>Ph. AFP</td></tr></table><p><font>{Some.Third}</font></p>
            </td></tr></table></td></tr></table>
            """);
        article.Text.ShouldContain(Some.Lead);
        article.Text.ShouldContain(Some.Third);
        article.Text.ShouldNotContain("AFP");
        article.Text.ShouldNotContain("marché");
    }

    [Fact]
    public void AStandfirstAboveTheTextIsKeptOnce()
    {
        const string standfirst = "La crue de la Lorne a eu raison d'un ouvrage vieux de deux siècles ; les riverains redoutent la suite.";
        var article = Some.Html($"<main><h1>{Some.Headline}</h1><p class=chapo>{standfirst}</p><p class=by>Par Lise Ardent</p><article><p>{standfirst}</p>{Some.Paragraphs}</article></main>");
        article.Text.Split(standfirst).Length.ShouldBe(2);
        article.Blocks[1].Kind.ShouldBe(BlockKind.Standfirst);
        article.Warnings.ShouldContain(warning => warning.Kind == "repeated-paragraph" && warning.Span.IsEmpty);
    }

    [Theory]
    [InlineData("<figcaption>Le pont, mardi matin. <span class=credit>(Photo Lise Ardent/Le Varennois)</span></figcaption>")]
    [InlineData("<figcaption><p>Le pont, mardi matin.</p><small>AFP</small></figcaption>")]
    [InlineData("<figcaption>Le pont, mardi matin. © Lise Ardent / Reuters</figcaption>")]
    [InlineData("<figcaption>Le pont, mardi matin. Crédit photo : AFP</figcaption>")]
    [InlineData("<p class=legende>Le pont, mardi matin. Ph/Archives</p>")]
    public void ACaptionStaysWithoutThePhotographer(string figure)
    {
        var article = Some.Holding($"<figure><img src=a.jpg>{figure}</figure>");
        article.Blocks.Single(block => block.Kind == BlockKind.Caption).Span.Of(article.Text).ToString().ShouldBe("Le pont, mardi matin.");
        article.Credits.ShouldBeEmpty();
    }

    [Fact]
    public void ALiveBlogKeepsItsKeyPointsAndPosts()
    {
        var article = Some.Html($"""
            <main><h1>{Some.Headline}</h1><div class=z1><h2>L'essentiel</h2><ul><li>Le pont est fermé depuis mardi matin. <a href=#>Lire</a></li><li>Les camions passent par Sainte-Aure.</li></ul>
            <section><time>19:48</time><h3>La préfecture s'explique</h3><p>{Some.Lead}</p></section><section><time>18:02</time><h3>Un affaissement la nuit</h3><p>{Some.Second}</p></section></div></main>
            """);
        article.Text.ShouldContain("Les camions passent par Sainte-Aure.");
        article.Text.ShouldContain("La préfecture s'explique");
        article.Text.ShouldNotContain("19:48");
    }

    [Fact]
    public void NoBreakSpacesStayAndOtherWhiteSpaceIsFolded()
    {
        var article = Some.Holding("<p>La crue  a coûté\n  plus de 12\u00A0000\u00A0euros à la commune,\tselon les premières estimations de la mairie.</p>");
        article.Text.ShouldContain("La crue a coûté plus de 12\u00A0000\u00A0euros à la commune, selon");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<h1></h1><p><table><p><script>")]
    [InlineData("\u0000<b>\uFFFD</i></b><!-- ")]
    public void StrangePagesGiveStrangeArticlesWithoutFailing(string html) =>
        Should.NotThrow(() => Some.Extractor.Extract(new Page("x.html", PageFormat.Html, html)));

    [Theory]
    [InlineData("<div>", 60_000)]
    [InlineData("<x><b>", 30_000)]
    [InlineData("<p>a", 60_000)]
    [InlineData("<table><tr><td>", 20_000)]
    public void DeepAndLongPagesTakeBoundedTime(string repeated, int times)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Some.Html(string.Concat(Enumerable.Repeat(repeated, times)));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }
}
