using System.Globalization;
using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

/// <summary>The truth of the sample is itself true to its pages.</summary>
public sealed class SampleTruthTests
{
    private static readonly string[] Weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static IEnumerable<GoldAnchor> Anchors =>
        SamplePile.Truth.ArticleAnchors.Concat(SamplePile.Truth.Differences.SelectMany(difference => difference.Values))
            .Concat(SamplePile.Truth.Dates).Concat(SamplePile.Truth.Quantities).Concat(SamplePile.Truth.Clutter).Concat(SamplePile.Truth.Warnings);

    [Fact]
    public void EveryAnchorStandsOnceInItsPage()
    {
        var words = SamplePile.Files.ToDictionary(file => Path.GetFileNameWithoutExtension(file) ?? "", SamplePile.Words);
        foreach (var anchor in Anchors)
        {
            var expected = anchor is GoldWarning { Kind: "repeated-paragraph" } ? 2 : 1;
            (words[anchor.Page].Split(anchor.Anchor).Length - 1).ShouldBe(expected, $"page {anchor.Page}: {anchor.Anchor}");
        }
    }

    [Fact]
    public void EveryPageHasItsFile() =>
        SamplePile.Truth.Pages.Select(page => page.File).ShouldBe(SamplePile.Files.Select(Path.GetFileName));

    [Fact]
    public void EveryDifferenceBelongsToAGroup() =>
        SamplePile.Truth.Differences.Select(difference => difference.Group).ShouldBeSubsetOf(SamplePile.Truth.Same.Select(group => (string?)group.Id));

    [Fact]
    public void EveryGroupSpansTwoPages()
    {
        foreach (var group in SamplePile.Truth.Same)
            group.Statements.Select(statement => statement.Page).Distinct().Count().ShouldBeGreaterThan(1, group.Id);
    }

    [Fact]
    public void ADayThatIsNamedFallsOnThatDayOfTheWeek()
    {
        var held = 0;
        foreach (var date in SamplePile.Truth.Dates)
        {
            var named = Weekdays.Where(day => date.Anchor.Contains(day, StringComparison.OrdinalIgnoreCase)).ToList();
            if (named.Count != 1 || date.Value.Length != 10) continue;
            var day = DateOnly.ParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Weekdays[(int)day.DayOfWeek].ShouldBe(named[0], $"page {date.Page}: {date.Anchor}");
            held++;
        }
        held.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void EveryHtmlPageSaysThatItIsInvented()
    {
        foreach (var file in SamplePile.Files.Where(file => Path.GetExtension(file) == ".html"))
            SamplePile.Raw(file).ShouldContain("page inventée pour Recoupe", customMessage: file);
    }
}
