using Recoupe.Lab.Acceptance;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Acceptance;

/// <summary>The mean over the invented stories, the first eight and those written later, holds its floors; every checkout has them.</summary>
public sealed class InventedStoriesTests
{
    private static readonly Lazy<IReadOnlyList<DossierScore>> Scores =
        new(() => [.. AcceptanceEval.InventedFolders().Select(folder => AcceptanceEval.Score(folder, PipelineRun.DossierJson))]);

    private static readonly Lazy<IReadOnlyList<DossierScore>> LaterScores =
        new(() => [.. AcceptanceEval.ReadFolders().Concat(AcceptanceEval.UnreadFolders()).Select(folder => AcceptanceEval.Score(folder, PipelineRun.DossierJson))]);

    public static TheoryData<string> LaterFigures => [.. AcceptanceFloors.Later.Keys];

    public static TheoryData<string> Figures => [.. AcceptanceFloors.Invented.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void AFigureHoldsItsFloor(string figure) => (AcceptanceFloors.Mean(Scores.Value, figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.Invented[figure], figure);

    [Theory]
    [MemberData(nameof(LaterFigures))]
    public void AFigureOfTheLaterStoriesHoldsItsFloor(string figure) => (AcceptanceFloors.Mean(LaterScores.Value, figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.Later[figure], figure);

    [Fact]
    public void EveryAnchorOfTheGoldStandsOnceInItsPage()
    {
        foreach (var folder in AcceptanceEval.AllInventedFolders())
        {
            var gold = StoryGold.Load(folder);
            foreach (var anchor in gold.Same.SelectMany(group => group.Statements))
            {
                var text = File.ReadAllText(Path.Combine(folder, "pages", anchor.Page + ".txt"));
                (text.Split(anchor.Anchor).Length - 1).ShouldBe(1, $"{folder}: {anchor.Page} {anchor.Anchor}");
            }
        }
    }
}
