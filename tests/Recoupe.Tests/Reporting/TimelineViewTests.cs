using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class TimelineViewTests
{
    [Fact]
    public void AShortStoryShowsAllItsDays() => Timeline(Story(days: 9)).QuerySelectorAll(".others").ShouldBeEmpty();

    [Fact]
    public void ALongStoryOpensOnItsKeyDaysAndFoldsTheOthersWhereTheyStand()
    {
        var timeline = Timeline(Story(days: 20));
        timeline.QuerySelectorAll("section > .timeline > li > .day").Select(day => day.TextContent).ShouldBe(["4 March 2019", "11 March 2019"]);
        timeline.QuerySelectorAll(".others summary").Select(fold => fold.TextContent).ShouldBe(["3 other days", "6 other days", "9 other days"]);
        timeline.QuerySelectorAll(".others .timeline .day").Length.ShouldBe(18);
    }

    [Fact]
    public void ThePictureOfALongStoryNamesTheKeyDaysFirst()
    {
        var story = Story(days: 20);
        var heavy = story with { Findings = [.. story.Findings.Select(finding => finding with { Title = finding.When?.Earliest.Day is 4 or 11 ? "key" : "other", Weight = finding.When?.Earliest.Day is 4 or 11 ? 1 : 5 })] };
        Timeline(heavy).QuerySelectorAll("svg .label").Count(label => label.TextContent == "key").ShouldBe(2);
    }

    [Fact]
    public void OfADayWithManyFactsTheWeightiestAreShownFirst()
    {
        var timeline = Timeline(Story(days: 1, factsADay: 9));
        timeline.QuerySelectorAll(".timeline > li > div > ul > li").Length.ShouldBe(6);
        timeline.QuerySelector("summary")?.TextContent.ShouldBe("3 other findings");
    }

    [Fact]
    public void WhatSeveralPagesReportWithoutADateComesLastByItsFirstReport()
    {
        var dossier = Some.Dossier();
        var finding = dossier.Findings[1] with { When = null };
        var timeline = Timeline(dossier with { Findings = [.. dossier.Findings.Select(f => f.Id == finding.Id ? finding : f)], Timeline = [.. dossier.Timeline.Where(id => id != finding.Id)] });
        var last = timeline.QuerySelectorAll("section > .timeline")[^1];
        last.QuerySelector($"a[href='#{finding.Id}']").ShouldNotBeNull();
        last.QuerySelector(".day").ShouldNotBeNull().TextContent.ShouldBe("first told: 12 March 2019");
        DossierMarkdown.Render(dossier, Some.Interface("en")).ShouldContain("*first told: ");
    }

    /// <summary>A story of so many days, the fourth and the eleventh of which are key days.</summary>
    private static Dossier Story(int days, int factsADay = 1)
    {
        var dossier = Some.Dossier();
        var findings = Enumerable.Range(0, days * factsADay).Select(i => dossier.Findings[4] with { Id = $"f{i + 1}", When = DateInterval.Day(new DateOnly(2019, 3, 1).AddDays(i / factsADay)) }).ToList();
        return dossier with { Findings = findings, Timeline = [.. findings.Select(finding => finding.Id)], Days = [new(Some.Day(4), 3, true, ["p1"]), new(Some.Day(11), 2, true, ["p1"]), new(Some.Day(12), 0.1, false, ["p1"])] };
    }

    private static IElement Timeline(Dossier dossier) => new HtmlParser().ParseDocument(DossierHtml.Render(dossier, Some.Interface("en"))).GetElementById("timeline").ShouldNotBeNull();
}
