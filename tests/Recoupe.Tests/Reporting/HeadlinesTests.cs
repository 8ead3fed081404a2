using AngleSharp.Html.Parser;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Quantities;
using Recoupe.Model;
using Recoupe.Reporting;
using Recoupe.Reporting.Html;

namespace Recoupe.Tests.Reporting;

/// <summary>The three things that a desk needs first.</summary>
public sealed class HeadlinesTests
{
    [Fact]
    public void WhatSeveralPagesTellIsSolidUnlessItMovedOrIsDisputed()
    {
        var headlines = Of(With(Solid("f20", AttributionKind.Asserted, 3), Solid("f21", AttributionKind.Reported, 5)));
        headlines.Solid.Select(solid => solid.Finding.Id).ShouldBe(["f21", "f20"]);
        headlines.Moved.Select(moved => moved.Finding.Id).ShouldBe(["f1"]);
        headlines.Disputed.Select(disputed => disputed.Finding.Id).ShouldBe(["f2", "f3", "f4"]);
    }

    [Theory]
    [InlineData(AttributionKind.Conditional)]
    [InlineData(AttributionKind.Quoted)]
    public void HearsayAndExclamationsAreNotSolid(AttributionKind kind) => Of(With(Solid("f20", kind, 9))).Solid.ShouldBeEmpty();

    [Fact]
    public void AFigureThatOnePageAloneHasIsNotSolid()
    {
        var finding = Solid("f20", AttributionKind.Asserted, 3);
        var dossier = With(finding);
        DossierQuantity Of(DossierStatement statement, double value) => new(statement.Page, new TextSpan(statement.Claim.Start, 2), $"{value}", value, Qualifier.Exact, "poste");
        HeadlinesTests.Of(dossier with { Quantities = [Of(finding.Statements[0], 34)] }).Solid.ShouldBeEmpty();
        HeadlinesTests.Of(dossier with { Quantities = [.. finding.Statements.Select(statement => Of(statement, 34))] }).Solid.ShouldHaveSingleItem();
    }

    [Fact]
    public void WhereOneOfTwoFiguresOrAnHourIsOfOnePageAnotherStatementIsShown()
    {
        var finding = Solid("f20", AttributionKind.Asserted, 3);
        var (one, other) = (finding.Statements[0], finding.Statements[1]);
        DossierQuantity Count(DossierStatement statement, double value, int at) => new(statement.Page, new TextSpan(statement.Sentence.Start + at, 2), $"{value}", value, Qualifier.Exact, "poste");
        var told = With(finding with { Title = one.Text, Statements = [one, other with { Heading = other.Text }] });
        Of(told with { Quantities = [Count(one, 34, 0), Count(one, 12, 5), Count(other, 34, 0)] }).Solid.ShouldHaveSingleItem().Title.ShouldBe(other.Text);
        Of(told with { Quantities = [Count(one, 34, 0), Count(one, 12, 5), Count(other, 34, 0), Count(other, 12, 5)] }).Solid.ShouldHaveSingleItem().Title.ShouldBe(one.Text);
        DossierDate Hour(DossierStatement statement, string value) => new(statement.Page, new TextSpan(statement.Sentence.Start, 2), value, TimexType.Time, value);
        Of(told with { Dates = [Hour(one, "2019-03-12T17:30")] }).Solid.ShouldHaveSingleItem().Title.ShouldBe(other.Text);
        Of(told with { Dates = [Hour(one, "2019-03-12T17:30"), Hour(other, "T17:30")] }).Solid.ShouldHaveSingleItem().Title.ShouldBe(one.Text);
        Of(told with { Dates = [Hour(one, "2019-03-12TEV")] }).Solid.ShouldHaveSingleItem().Title.ShouldBe(one.Text);
    }

    [Fact]
    public void ATitleThatLeansYieldsToAStatementThatDoesNotAndNoWordsStandTwice()
    {
        var finding = Solid("f20", AttributionKind.Asserted, 3);
        var leaning = finding with { Leans = true, Statements = [finding.Statements[0], finding.Statements[1] with { Heading = "Ansel Dravik répond" }] };
        Of(With(leaning)).Solid.ShouldHaveSingleItem().Title.ShouldBe("Ansel Dravik répond");
        Of(With(leaning, leaning with { Id = "f21" })).Solid.ShouldHaveSingleItem();
        Of(With(finding with { Leans = true })).Solid.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Maëlle Tarrig", 0)]
    [InlineData("préfecture maritime", 1)]
    public void OnePersonsWordIsNotSolidHoweverManyPagesTellIt(string voice, int expected)
    {
        var finding = Solid("f20", AttributionKind.Reported, 3);
        Of(With(finding with { Statements = [.. finding.Statements.Select(statement => statement with { Chain = [voice] })] })).Solid.Count.ShouldBe(expected);
        Of(With(finding with { Statements = [finding.Statements[0] with { Chain = [voice] }, finding.Statements[1] with { Chain = [] }] })).Solid.ShouldHaveSingleItem();
    }

    [Fact]
    public void WhatHasNoLaterDayOrWasOnlyAnnouncedAndThenDoneDidNotMove()
    {
        var finding = Some.Dossier().Findings[0];
        var toll = finding.Differences.First(d => d.Kind == DifferenceKind.Update);
        Headlines With(DossierDifference difference) => Of(Some.Dossier() with { Findings = [finding with { Differences = [difference] }] });
        With(toll with { Values = [.. toll.Values.Select(value => value with { AsOf = Some.Day(12) })] }).Moved.ShouldBeEmpty();
        With(toll with { Because = new Reason("difference-done") }).Moved.ShouldBeEmpty();
        With(toll with { Values = [.. toll.Values.Select(value => value with { AsOf = null })] }).Moved.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(3380, 3000, 2)]
    [InlineData(1130, 1000, 2)]
    [InlineData(3380, 2900, 3)]
    [InlineData(12, 7, 3)]
    public void AStepThatOnlyRoundsTheOneBeforeIsNone(double before, double last, int steps)
    {
        DifferenceValue[] values = [new("1", 1, Some.Day(12), [0]), new($"{before}", before, Some.Day(13), [1]), new($"{last}", last, Some.Day(14), [2])];
        Headlines.Steps(new DossierDifference(DifferenceSlot.Quantity, DifferenceKind.Update, "hectare", values, new Reason("difference-update-later", "1", "2", "3", "4"))).Count.ShouldBe(steps);
    }

    [Fact]
    public void WhatSurelyHasTwoOriginsComesBeforeItsLike()
    {
        var sure = Solid("f21", AttributionKind.Asserted, 3) with { Origins = new OriginRange(2, 2, []) };
        Of(With(Solid("f20", AttributionKind.Asserted, 3.5), sure)).Solid.Select(solid => solid.Finding.Id).ShouldBe(["f21", "f20"]);
    }

    [Fact]
    public void TheLatestOfWhatMovedIsToldInItsOwnSentence()
    {
        var moved = Of(Some.Dossier()).Moved[0];
        Headlines.Steps(moved.Difference).Select(step => step?.Value).ShouldBe(["au moins 4", "11", "13"]);
        Headlines.Words(moved.Finding.Statements[Headlines.Latest(moved).ShouldNotBeNull()]).ShouldStartWith("Treize personnes ont péri");
    }

    [Theory]
    [InlineData("difference-update-undated", 0)]
    [InlineData("difference-update-text", 1)]
    public void WhatBeginsAndEndsOnOneDayMovedOnlyWhereATextSaysSo(string key, int told)
    {
        var finding = Some.Dossier().Findings[0];
        var toll = finding.Differences.First(d => d.Kind == DifferenceKind.Update);
        var day = toll.Values.First(value => value.AsOf is not null).AsOf;
        var ofOneDay = toll with { Because = new Reason(key, "11", "13"), Values = [.. toll.Values.Select(value => value with { AsOf = day })] };
        Of(Some.Dossier() with { Findings = [finding with { Differences = [ofOneDay] }] }).Moved.Count.ShouldBe(told);
    }

    [Fact]
    public void OfTwoSeriesOfOneThingTheLongerIsTold()
    {
        var finding = Some.Dossier().Findings[0];
        var toll = finding.Differences.First(d => d.Kind == DifferenceKind.Update);
        var part = toll with { Values = [.. toll.Values.Take(2)] };
        Of(Some.Dossier() with { Findings = [finding with { Differences = [part, toll] }] }).Moved.ShouldHaveSingleItem().Difference.ShouldBe(toll);
    }

    [Fact]
    public void OfManyStepsTheFirstAndTheLastAreShown()
    {
        var values = Enumerable.Range(1, 9).Reverse().Select(day => new DifferenceValue($"{day} blessés", day, Some.Day(day), [0])).ToList();
        Headlines.Steps(new DossierDifference(DifferenceSlot.Quantity, DifferenceKind.Update, "blessé", values, new Reason("difference-update-later", "1", "2", "3", "4")))
            .Select(step => step?.Value).ShouldBe(["1 blessés", "2 blessés", null, "7 blessés", "8 blessés", "9 blessés"]);
    }

    [Fact]
    public void WhereNoPageSharesAFindingTheWeightiestAreShownAndTheReaderIsTold()
    {
        var dossier = Some.Dossier() with { Findings = [.. SomeFindings.All.Where(finding => finding.Status == FindingStatus.Single)] };
        Of(dossier).IsShared.ShouldBeFalse();
        Of(dossier).Solid.ShouldNotBeEmpty();
        DossierHtml.Render(dossier, Some.Interface("en")).ShouldContain("No finding is reported by two pages");
    }

    [Theory]
    [InlineData("fr", "Ce qui est solide", "Ce qui a bougé", "Ce qui est contesté")]
    [InlineData("en", "What is solid", "What moved", "What is disputed")]
    public void TheThreeHeadingsComeFirstInPageAndMarkdown(string language, params string[] headings)
    {
        var dossier = Some.Dossier() with { Changes = null };
        new HtmlParser().ParseDocument(DossierHtml.Render(dossier, Some.Interface(language))).QuerySelectorAll("h3").Take(3).Select(heading => heading.TextContent).ShouldBe(headings);
        Found.In(DossierMarkdown.Render(dossier, Some.Interface(language)), "### ([^\n]+)").Take(3).ShouldBe(headings);
    }

    [Theory]
    [InlineData(AttributionKind.Conditional)]
    [InlineData(AttributionKind.Planned)]
    public void WhatItsOwnTitleTellsAsHearsayOrAsAPlanIsNotSolid(AttributionKind kind)
    {
        var told = Solid("f20", AttributionKind.Asserted, 9);
        var title = told.Statements[0] with { Kind = kind };
        Of(With(told with { Title = title.Text, Statements = [title, .. told.Statements.Skip(1), .. told.Statements.Skip(1).Select(s => s with { Page = "p9", Text = "…" })] })).Solid.ShouldBeEmpty();
    }

    [Fact]
    public void WhatAnybodyDeniesIsNotSolid()
    {
        var told = Solid("f20", AttributionKind.Asserted, 9);
        Of(With(told with { Statements = [.. told.Statements, told.Statements[0] with { Kind = AttributionKind.Denied, Text = "…" }] })).Solid.ShouldBeEmpty();
    }

    [Fact]
    public void OneDisputeIsToldOnceUnderWordsThatHoldIt()
    {
        var finding = SomeFindings.All.Single(finding => finding.Id == "f3");
        var dispute = finding.Differences[0] with { Title = "Il y avait 210 passagers à bord" };
        var dossier = Some.Dossier() with { Findings = [finding with { Differences = [dispute, dispute with { Unit = "voyageur", Title = null }, dispute with { Values = [new("12", 12, null, [0]), new("14", 14, null, [1])] }] }] };
        Of(dossier).Disputed.Select(disputed => disputed.Id).ShouldBe(["f3-d1", "f3-d3"]);
        new HtmlParser().ParseDocument(DossierHtml.Render(dossier, Some.Interface("fr"))).QuerySelector("#headline li .fact a[href='#f3']").ShouldNotBeNull().TextContent.ShouldBe(dispute.Title);
        DossierMarkdown.Render(dossier, Some.Interface("fr")).ShouldContain($"- {dispute.Title} passager");
    }

    [Theory]
    [InlineData("f2", 1, "Le Courrier de Valmer, in La Dépêche des Îles")]
    [InlineData("f3", 0, "la capitainerie, in Le Courrier de Valmer")]
    [InlineData("f3", 1, "un porte-parole de la préfecture maritime, in Radio Estuaire; La Dépêche des Îles")]
    [InlineData("f4", 1, "Lignes du Levant, in Canal Estuaire, The Harbour Post")]
    public void ASideIsGivenToWhoSpeaksAndToThePageOnlyWhereItSpeaksItself(string id, int value, string expected)
    {
        var view = new DossierView(Some.Dossier(), Some.Interface("en"));
        var finding = SomeFindings.All.Single(finding => finding.Id == id);
        HeadlineView.Voices(view, finding, finding.Differences[0].Values[value]).ShouldBe(expected);
        DossierMarkdown.Render(Some.Dossier(), Some.Interface("en")).ShouldContain($": {expected}");
    }

    [Fact]
    public void AHeadlineThatLeavesOutWhoseWordItIsIsNoOtherVoice()
    {
        var finding = SomeFindings.All.Single(finding => finding.Id == "f3");
        var told = finding with { Statements = [finding.Statements[0] with { Chain = [] }, .. finding.Statements] };
        HeadlineView.Voices(new DossierView(Some.Dossier(), Some.Interface("en")), told, new DifferenceValue("186", 186, null, [0, 1])).ShouldBe("la capitainerie, in Le Courrier de Valmer");
    }

    private static Headlines Of(Dossier dossier) => new(new DossierView(dossier, Some.Interface("en")));

    private static Dossier With(params DossierFinding[] findings) => Some.Dossier() with { Findings = [.. SomeFindings.All.Where(finding => finding.Status != FindingStatus.Corroborated), .. findings] };

    /// <summary>A finding of two pages that part on nothing.</summary>
    private static DossierFinding Solid(string id, AttributionKind kind, double weight)
    {
        var finding = SomeFindings.All.Single(finding => finding.Status == FindingStatus.Corroborated);
        return finding with { Id = id, Title = id == "f21" ? "Le capitaine, Ansel Dravik" : finding.Title, Weight = weight, Statements = [.. finding.Statements.Select(statement => statement with { Kind = kind })] };
    }
}
