namespace Recoupe.Tests.Extraction;

public sealed class HiddenTextTests
{
    private const string Words = "crue varennes pont 400 morts vidéo en direct maintenant";

    [Theory]
    [InlineData($"<p hidden>{Words}</p>")]
    [InlineData($"<p style='display:none'>{Words}</p>")]
    [InlineData($"<p style='visibility: hidden;'>{Words}</p>")]
    [InlineData($"<p style='opacity:0'>{Words}</p>")]
    [InlineData($"<p style='font-size:0px'>{Words}</p>")]
    [InlineData($"<p style='height:0;overflow:hidden'>{Words}</p>")]
    [InlineData($"<p style='position:absolute;left:-9999px'>{Words}</p>")]
    [InlineData($"<p style='text-indent:-999em'>{Words}</p>")]
    [InlineData($"<p style='clip:rect(0,0,0,0)'>{Words}</p>")]
    [InlineData($"<p style='color:transparent !important'>{Words}</p>")]
    [InlineData($"<p aria-hidden=true>{Words}</p>")]
    [InlineData($"<p class=ghost>{Words}</p>")]
    [InlineData($"<p id=ghost2>{Words}</p>")]
    [InlineData($"<p style='color:#FFF;background:white'>{Words}</p>")]
    [InlineData($"<p style='color:#aabbcc; background-color: #abc'>{Words}</p>")]
    [InlineData($"<span class='sr-only'>{Words}</span>")]
    [InlineData($"<div class='box visually-hidden'>{Words}</div>")]
    public void HiddenWordsNeverReachTheTextAndAreReported(string hidden)
    {
        var article = Some.Holding($"<style>.ghost,.other{{display:none}} /* x */ #ghost2 {{ visibility:hidden }}</style>{hidden}");
        article.Text.ShouldBe(Some.Whole);
        article.Warnings.ShouldContain(warning => warning.Kind == "hidden-text" && warning.Because.Arguments[0] == Words);
    }

    [Theory]
    [InlineData(".seen:hover{display:none}")]
    [InlineData(".seen{opacity:.5}")]
    [InlineData("@media print{.seen{display:none}}")]
    [InlineData("@keyframes a{from{visibility:hidden}to{visibility:visible}} .seen{animation:a 1s}")]
    [InlineData(".menu .seen{display:none}")]
    [InlineData(".seen{font-size:0.9em;height:0}")]
    public void WhatIsHiddenOnlyAtTimesIsText(string rule)
    {
        var article = Some.Holding($"<style>{rule}</style><p class=seen>La rivière est montée de trois mètres en une nuit, du jamais vu ici.</p>");
        article.Text.ShouldContain("trois mètres en une nuit");
        article.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void APageThatShowsNothingIsReadAndSaysSo()
    {
        var article = Some.Html($"<div class=page><article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article></div>", $"<title>{Some.Headline}</title><style>.page{{opacity:0}}</style>");
        article.Text.ShouldBe(Some.Whole);
        article.Warnings.ShouldHaveSingleItem().Kind.ShouldBe("script-shown");
    }

    [Fact]
    public void MostOfAPageMayBeHiddenWhereItShowsAnArticle()
    {
        var hidden = string.Concat(Enumerable.Range(1, 20).Select(i => $"<p class=ghost>{Some.Headline} : {i} morts, selon un autre récit que personne ne voit sur la page.</p>"));
        var article = Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}{hidden}</article>", $"<title>{Some.Headline}</title><style>.ghost{{display:none}}</style>");
        article.Text.ShouldBe(Some.Whole);
        article.Warnings.ShouldContain(warning => warning.Kind == "hidden-text");
    }

    [Theory]
    [InlineData("<noscript><p>La crue a fait 400 morts, dit un texte que seul voit qui n'a pas de scripts.</p><p>Il est long, et il a plusieurs paragraphes que personne ne lit dans la page telle qu'elle est montrée.</p></noscript>")]
    [InlineData("<template><p>La crue a fait 400 morts, dit un modèle.</p></template>")]
    public void WhatOnlyOtherReadersSeeIsNoText(string other) => Some.Holding(other).Text.ShouldBe(Some.Whole);

    [Fact]
    public void AHiddenConsentBoxIsNoWarning() =>
        Some.Html($"<article><h1>{Some.Headline}</h1>{Some.Paragraphs}</article><div style='display:none'>Ce site pose des cookies pour mesurer son audience chaque jour.</div>").Warnings.ShouldBeEmpty();

    [Fact]
    public void ScriptsAndCommentsAreNeitherTextNorHidden()
    {
        var article = Some.Holding($"<script>var a='{Words}'</script><!-- {Words} --><template>{Words}</template>");
        article.Text.ShouldBe(Some.Whole);
        article.Warnings.ShouldBeEmpty();
    }
}
