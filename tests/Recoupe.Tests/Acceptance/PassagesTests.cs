using Recoupe.Lab.Acceptance;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Acceptance;

/// <summary>What is read of the passages of <c>tests/gold</c> holds its floors.</summary>
public sealed class PassagesTests
{
    private static readonly Lazy<DossierScore> Score = new(() => AcceptanceEval.Score(AcceptanceEval.PassagesFolder, PipelineRun.DossierJson));

    private static readonly Lazy<DossierScore[]> SecondScores = new(() => [.. AcceptanceEval.SecondPassagesFolders.Select(folder => AcceptanceEval.Score(folder, PipelineRun.DossierJson))]);

    public static TheoryData<string> SecondFigures => [.. AcceptanceFloors.SecondPassages.Keys];

    public static TheoryData<string> Figures => [.. AcceptanceFloors.Passages.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void AFigureHoldsItsFloor(string figure) => (AcceptanceFloors.Mean([Score.Value], figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.Passages[figure], figure);

    [Theory]
    [MemberData(nameof(SecondFigures))]
    public void AFigureOfTheSecondFiftyHoldsItsFloor(string figure) =>
        (AcceptanceFloors.Mean(SecondScores.Value, figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.SecondPassages[figure], figure);

    [Fact]
    public void EveryAnchorStandsInItsPage()
    {
        foreach (var folder in (string[])[AcceptanceEval.PassagesFolder, .. AcceptanceEval.SecondPassagesFolders])
        {
            var gold = StoryGold.Load(folder);
            foreach (var anchor in gold.ArticleAnchors.Concat(gold.Dates).Concat(gold.Quantities).Concat(gold.Warnings))
                File.ReadAllText(Path.Combine(folder, "pages", anchor.Page + ".txt")).ShouldContain(anchor.Anchor);
        }
    }
}
