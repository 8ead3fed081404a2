using Recoupe.Lab.Acceptance;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Acceptance;

/// <summary>The mean over the invented stories of <c>tests/stories</c> holds its floors; every checkout has them.</summary>
public sealed class InventedStoriesTests
{
    private static readonly Lazy<IReadOnlyList<DossierScore>> Scores =
        new(() => [.. AcceptanceEval.InventedFolders().Select(folder => AcceptanceEval.Score(folder, PipelineRun.DossierJson))]);

    public static TheoryData<string> Figures => [.. AcceptanceFloors.Invented.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void AFigureHoldsItsFloor(string figure) => (AcceptanceFloors.Mean(Scores.Value, figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.Invented[figure], figure);

    [Fact]
    public void EveryAnchorOfTheGoldStandsOnceInItsPage()
    {
        foreach (var folder in AcceptanceEval.InventedFolders())
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
