using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Recoupe.Language;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class DossierHtmlTests
{
    private static readonly string[] LoadingElements = ["script", "img", "link", "iframe", "object", "embed", "audio", "video", "source", "base", "form", "image", "use"];
    private static readonly string[] ReferenceAttributes = ["aria-labelledby", "aria-describedby"];

    public static TheoryData<string, string> Renderings()
    {
        var data = new TheoryData<string, string>();
        foreach (var dossier in (string[])["whole", "hostile", "empty"])
            foreach (var language in (string[])["fr", "en"]) data.Add(dossier, language);
        return data;
    }

    [Theory, MemberData(nameof(Renderings))]
    public void EveryLinkLeadsToOneId(string dossier, string language)
    {
        var page = Parse(dossier, language);
        var ids = page.All.Select(element => element.GetAttribute("id")).OfType<string>().ToList();
        ids.ShouldBeUnique();
        foreach (var link in page.QuerySelectorAll("a[href^='#']")) ids.ShouldContain(link.GetAttribute("href")?[1..]);
        foreach (var attribute in page.All.SelectMany(element => element.Attributes).Where(attribute => ReferenceAttributes.Contains(attribute.Name)))
            foreach (var id in attribute.Value.Split(' ')) ids.ShouldContain(id);
    }

    [Theory, MemberData(nameof(Renderings))]
    public void NothingIsRunAndNothingIsLoaded(string dossier, string language)
    {
        var page = Parse(dossier, language);
        page.All.Select(element => element.LocalName).Intersect(LoadingElements).ShouldBeEmpty();
        var attributes = page.All.SelectMany(element => element.Attributes).ToList();
        attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "src" or "srcset" or "style" or "action" or "data").ShouldBeEmpty();
        foreach (var address in attributes.Where(attribute => attribute.Name is "href" or "xlink:href").Select(attribute => attribute.Value))
            (address.StartsWith('#') || address.StartsWith("https://", StringComparison.Ordinal)).ShouldBeTrue(address);
        Found.In(Render(dossier, language), "<style>(.*)</style>").ShouldHaveSingleItem().ShouldNotContain("url(");
    }

    [Theory, MemberData(nameof(Renderings))]
    public void EveryElementIsClosed(string dossier, string language)
    {
        var html = Render(dossier, language);
        var open = new Stack<string>();
        foreach (var tag in Found.In(html, "</?[a-z0-9]+").Where(tag => tag != "<meta"))
        {
            if (tag[1] != '/') open.Push(tag[1..]);
            else open.Pop().ShouldBe(tag[2..]);
        }
        open.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Renderings))]
    public void HeadingsSkipNoLevel(string dossier, string language)
    {
        var levels = Parse(dossier, language).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        foreach (var (before, after) in levels.Zip(levels.Skip(1))) after.ShouldBeLessThanOrEqualTo(before + 1);
    }

    [Theory, MemberData(nameof(Renderings))]
    public void PicturesAndTablesSayWhatTheyShow(string dossier, string language)
    {
        var page = Parse(dossier, language);
        foreach (var picture in page.QuerySelectorAll("svg"))
        {
            picture.QuerySelector("title")?.TextContent.ShouldNotBeNullOrWhiteSpace();
            picture.QuerySelector("desc").ShouldNotBeNull().TextContent.ShouldNotBeNullOrWhiteSpace();
        }
        foreach (var table in page.QuerySelectorAll("table")) table.QuerySelector("caption").ShouldNotBeNull();
        page.QuerySelectorAll("main, nav, footer").Length.ShouldBe(3);
        page.Body.ShouldNotBeNull().FirstElementChild.ShouldNotBeNull().ClassName.ShouldBe("skip");
    }

    [Fact]
    public void HostileWordsAreShownNotObeyed()
    {
        var html = Render("hostile", "fr");
        html.ShouldContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        html.ShouldNotContain('\u202E');
        html.ShouldNotContain('\0');
        html.ShouldNotContain('\u001B');
        new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(html).ShouldBeGreaterThan(html.Length);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void NoKeyIsShownInPlaceOfItsWording(string language) =>
        Found.In(Render("whole", language), ">[a-z]+[.-][a-zA-Z.-]+[< ]").ShouldBeEmpty();

    [Fact]
    public void TheSameDossierGivesTheSameBytes() => Render("whole", "fr").ShouldBe(Render("whole", "fr"));

    [Fact]
    public void AFindingLeadsToItsPlaceInTheTextAndBack()
    {
        var place = SomePages.Find("p1", "Une brume épaisse").Start;
        var page = Parse("whole", "fr");
        page.QuerySelector($"#f6 a[href='#p1-{place}']").ShouldNotBeNull();
        var mark = page.GetElementById($"p1-{place}").ShouldNotBeNull();
        mark.TextContent.ShouldBe("Une brume épaisse couvrait la rade.");
        mark.NextElementSibling.ShouldNotBeNull().GetAttribute("href").ShouldBe("#f6");
    }

    [Fact]
    public void TheClauseThatClaimsIsMarkedInItsSentence() =>
        Render("whole", "fr").ShouldContain("<mark>Le navire transportait 186 passagers</mark>, selon la capitainerie.");

    [Fact]
    public void WhatTwoPagesHaveOfOneOriginStandsUnderNeitherAlone()
    {
        var alone = SomeFindings.All.Single(finding => finding.Id == "f12");
        var told = alone with { Statements = [.. alone.Statements, SomeFindings.All.Single(finding => finding.Id == "f13").Statements[0]] };
        var page = Parse(DossierHtml.Render(Some.Dossier() with { Findings = [.. SomeFindings.All.Select(finding => finding.Id == "f12" ? told : finding)] }, Some.Interface("fr")));
        page.QuerySelectorAll(".singles #f12").ShouldBeEmpty();
        page.QuerySelector("article#f12 .badge").ShouldNotBeNull().TextContent.ShouldContain("Une seule origine");
        page.QuerySelectorAll(".singles #f10").ShouldNotBeEmpty();
        page.GetElementById($"p5-{alone.Statements[0].Sentence.Start}").ShouldNotBeNull().ClassName.ShouldBeNullOrEmpty();
    }

    [Fact]
    public void ASentenceOfTwoClaimsIsOneEntryAmongThoseOfItsPage()
    {
        var first = SomeFindings.All.Single(finding => finding.Id == "f12");
        var told = first.Statements[0];
        var second = first with { Id = "f14", Statements = [told with { Claim = new TextSpan(told.Sentence.Start, 8), Chain = ["le port"] }] };
        var dossier = Some.Dossier() with { Findings = [.. SomeFindings.All.Select(finding => finding.Id != "f12" ? finding : first with { Statements = [told with { Claim = told.Claim with { Start = told.Claim.Start + 9, Length = 10 } }] }), second] };
        var page = Parse(DossierHtml.Render(dossier, Some.Interface("fr")));
        var entry = page.QuerySelector(".singles li#f12").ShouldNotBeNull();
        entry.QuerySelectorAll("blockquote").ShouldHaveSingleItem().TextContent.Trim().ShouldBe(told.Text);
        entry.QuerySelectorAll("mark").Length.ShouldBe(2);
        entry.QuerySelectorAll(".chain").Length.ShouldBe(2);
        entry.QuerySelector("#f14").ShouldNotBeNull();
        Found.In(DossierMarkdown.Render(dossier, Some.Interface("fr")), "- À terre, l’alerte").ShouldHaveSingleItem();
    }

    [Fact]
    public void ThePageTextIsAllThereAndOnlyOnce()
    {
        var page = Parse("whole", "fr");
        foreach (var known in SomePages.All)
        {
            foreach (var link in page.QuerySelectorAll($"#{known.Id} .back")) link.Remove();
            string.Join("\n\n", page.QuerySelectorAll($"#{known.Id} .body > p").Select(block => block.TextContent)).ShouldBe(known.Text);
        }
    }

    private static IHtmlDocument Parse(string dossier, string language) => Parse(Render(dossier, language));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Render(string dossier, string language) => DossierHtml.Render(
        dossier switch { "hostile" => Some.HostileDossier(), "empty" => Some.EmptyDossier(), _ => Some.Dossier() }, Some.Interface(language));
}
