using Recoupe.Lab;
using Recoupe.Lab.Acceptance;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Acceptance;

/// <summary>The mean over the acceptance stories holds its floors.</summary>
public sealed class AcceptanceFloorTests
{
    private static readonly Lazy<IReadOnlyList<DossierScore>> Scores =
        new(() => [.. AcceptanceEval.StoryFolders().Select(folder => AcceptanceEval.Score(folder, PipelineRun.DossierJson))]);

    public static TheoryData<string> Figures => [.. AcceptanceFloors.All.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void AFigureHoldsItsFloor(string figure)
    {
        SkipWhereTheStoriesAreAbsent();
        (AcceptanceFloors.Mean(Scores.Value, figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.All[figure], figure);
    }

    [Fact]
    public void EveryFloorIsOfAFigureThatIsMeasured() =>
        AcceptanceFloors.All.Keys.ShouldBeSubsetOf(Scored.Of("", "").Figures.Select(figure => figure.Name));

    [Fact]
    public void EveryStoryCanBeRead()
    {
        SkipWhereTheStoriesAreAbsent();
        foreach (var folder in AcceptanceEval.StoryFolders())
        {
            var gold = StoryGold.Load(folder);
            gold.Pages.Count.ShouldBe(StoryGold.PageFiles(folder).Count, folder);
            gold.Same.ShouldNotBeEmpty(folder);
        }
    }

    private static void SkipWhereTheStoriesAreAbsent() =>
        Assert.SkipWhen(SharedData.Find("acceptance") is null, "../shared/acceptance is not here; the floors are measured on its stories.");
}
