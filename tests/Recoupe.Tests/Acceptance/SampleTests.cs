using System.Text.Json;
using Recoupe.Lab;
using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

/// <summary>What the sample was written to show, asked of the dossier that a user would get.</summary>
public sealed class SampleTests
{
    [Fact]
    public void NoPageIsDatedWrongly() => SamplePile.Score.PublishedWrong.ShouldBe(0, Notes("published"));

    [Theory]
    [InlineData("04", "its metadata and its banner are of June")]
    [InlineData("09", "only a weekday, a day and a month stand in its text")]
    public void ADayOfPublicationIsSolvedFromTheText(string page, string why)
    {
        var gold = SamplePile.Truth with { Pages = [.. SamplePile.Truth.Pages.Where(candidate => candidate.Id == page)] };
        DossierScore.Of(gold, SamplePile.Dossier).Published.Hit.ShouldBeGreaterThan(0, why);
    }

    [Fact]
    public void NoClutterReachesAFinding()
    {
        var dossier = SamplePile.Dossier;
        foreach (var clutter in SamplePile.Truth.Clutter)
            dossier.Findings.SelectMany(finding => finding.Statements)
                .ShouldNotContain(statement => statement.Page == clutter.Page && statement.Text.Contains(FoldedText.Fold(clutter.Anchor), StringComparison.Ordinal), $"page {clutter.Page}: {clutter.Anchor}");
    }

    [Fact]
    public void TheArticlesAreKeptWhole() => (SamplePile.Score.ArticleKept.Value ?? 0).ShouldBeGreaterThanOrEqualTo(0.98, Notes("article text lost"));

    [Fact]
    public void HiddenTextAndARepeatedStandfirstArePointedOut() => SamplePile.Score.Warnings.Value.ShouldBe(1, Notes("warning"));

    [Theory]
    [InlineData("D1", "the toll grows over three days")]
    [InlineData("D2", "1 037 is rounded")]
    [InlineData("D6", "the missing are found, and become fewer")]
    [InlineData("D5", "prefect and mayor count the missing on one day")]
    public void ADifferenceIsShownUnderItsKind(string id, string why)
    {
        var gold = SamplePile.Truth with { Differences = [.. SamplePile.Truth.Differences.Where(difference => difference.Id == id)] };
        var score = DossierScore.Of(gold, SamplePile.Dossier);
        (score.DifferencesFound.Hit, score.DifferencesKindRight.Hit).ShouldBe((1, 1), why);
    }

    [Fact]
    public void TheFloodOf2003StaysApart() => SamplePile.Score.StrayDistractorFindings.ShouldBe(0);

    [Fact]
    public void TheSharedDispatchIsACopy()
    {
        using var dossier = JsonDocument.Parse(SamplePile.Json);
        var names = SamplePile.PageNames(dossier.RootElement);
        var copies = dossier.RootElement.GetProperty("derivations").EnumerateArray()
            .Where(derivation => derivation.GetProperty("kind").GetString() == "copy")
            .Select(derivation => string.Join(' ', ((string[])["from", "to"]).Select(end => names.GetValueOrDefault(derivation.GetProperty(end).GetString() ?? "", "")).Order(StringComparer.Ordinal)));
        copies.ShouldContain("01 02");
    }

    [Fact]
    public void ARelayStandsInTheChain()
    {
        var gold = SamplePile.Truth with { Attributions = [.. SamplePile.Truth.Attributions.Where(attribution => attribution.Via == "Radio Plateau")] };
        var score = DossierScore.Of(gold, SamplePile.Dossier);
        (score.Attributions.ToString(), score.AttributionVia.ToString()).ShouldBe(("1/1", "1/1"));
    }

    [Fact]
    public void TheHearsayAboutTheDykeIsConditional()
    {
        using var dossier = JsonDocument.Parse(SamplePile.Json);
        var hearsay = dossier.RootElement.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("statements").EnumerateArray())
            .Where(statement => ClaimOf(statement).Contains("aurait cédé vers 4 h", StringComparison.Ordinal)).ToList();
        hearsay.ShouldNotBeEmpty();
        hearsay.ShouldAllBe(statement => statement.GetProperty("attribution").GetProperty("kind").GetString() == "conditional");
    }

    /// <summary>The dead, the evacuated and the missing are three series; only the dyke is denied, and only the missing are given otherwise on one day.</summary>
    [Fact]
    public void WhatADeskReadsFirstIsTrueOfTheSample()
    {
        using var dossier = JsonDocument.Parse(SamplePile.Json);
        var differences = dossier.RootElement.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("differences").EnumerateArray()).ToList();
        string Of(string slot, string kind) => string.Join(' ', differences.Where(d => d.GetProperty("slot").GetString() == slot && d.GetProperty("kind").GetString() == kind).Select(d => d.TryGetProperty("unit", out var unit) ? unit.GetString() ?? "-" : "-").Order(StringComparer.Ordinal));
        Of("quantity", "update").ShouldBe("disparu mort évacué");
        Of("quantity", "conflict").ShouldBe("disparu");
        Of("polarity", "conflict").ShouldBe("-");
        var dead = differences.Where(d => d.GetProperty("slot").GetString() == "quantity" && d.GetProperty("unit").GetString() == "mort").SelectMany(d => d.GetProperty("values").EnumerateArray()).Select(value => value.GetProperty("value").GetString() ?? "").ToList();
        dead.ShouldNotBeEmpty();
        dead.ShouldAllBe(value => value.EndsWith("morts", StringComparison.Ordinal));
        // "Près de 1 200 évacués ont pu rentrer chez eux" counts those who are evacuated no more.
        differences.Where(d => d.TryGetProperty("unit", out var unit) && unit.GetString() == "évacué").SelectMany(d => d.GetProperty("values").EnumerateArray()).ShouldNotContain(value => value.GetProperty("number").GetDouble() == 1200);
    }

    private static string ClaimOf(JsonElement statement)
    {
        var (claim, start) = (statement.GetProperty("claim"), statement.GetProperty("start").GetInt32());
        return (statement.GetProperty("text").GetString() ?? "")[(claim.GetProperty("start").GetInt32() - start)..(claim.GetProperty("end").GetInt32() - start)];
    }

    [Fact]
    public void APileOfOneStoryIsOneStoryAndWhatIsOfAnotherEventStandsApart()
    {
        var result = new Pipeline(LanguagePacks.Load("fr")).Run([Path.Combine(SharedData.RepositoryRoot, "samples", "crue", "pages")], single: false);
        result.Dossiers.Select(dossier => string.Join(' ', dossier.Pages.Select(page => Path.GetFileNameWithoutExtension(page.File)))).ShouldBe(["01 02 03 04 05 06 07 09 10", "08"]);
    }

    [Fact]
    public void EveryStatementIsASpanOfItsPage()
    {
        using var dossier = JsonDocument.Parse(SamplePile.Json);
        var texts = dossier.RootElement.GetProperty("pages").EnumerateArray().ToDictionary(page => page.GetProperty("id").GetString() ?? "", page => page.GetProperty("text").GetString() ?? "");
        foreach (var statement in dossier.RootElement.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("statements").EnumerateArray()))
            texts[statement.GetProperty("page").GetString() ?? ""][statement.GetProperty("start").GetInt32()..statement.GetProperty("end").GetInt32()].ShouldBe(statement.GetProperty("text").GetString());
    }

    [Fact]
    public void TheOrderOfTheFilesChangesNoByte() => PipelineRun.DossierJson([.. SamplePile.Files.Reverse()]).ShouldBe(SamplePile.Json);

    private static string Notes(string start) => string.Join('\n', SamplePile.Score.Notes.Where(note => note.StartsWith(start, StringComparison.Ordinal)));
}
