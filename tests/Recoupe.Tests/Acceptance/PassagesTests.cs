using Recoupe.Lab.Acceptance;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Acceptance;

/// <summary>What is read of the passages of <c>tests/gold</c> holds its floors.</summary>
public sealed class PassagesTests
{
    private static readonly Lazy<DossierScore> Score = new(() => AcceptanceEval.Score(AcceptanceEval.PassagesFolder, PipelineRun.DossierJson));

    public static TheoryData<string> Figures => [.. AcceptanceFloors.Passages.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void AFigureHoldsItsFloor(string figure) => (AcceptanceFloors.Mean([Score.Value], figure) ?? 0).ShouldBeGreaterThanOrEqualTo(AcceptanceFloors.Passages[figure], figure);

    [Fact]
    public void EveryAnchorStandsInItsPage()
    {
        var gold = StoryGold.Load(AcceptanceEval.PassagesFolder);
        foreach (var anchor in gold.ArticleAnchors.Concat(gold.Dates).Concat(gold.Quantities).Concat(gold.Warnings))
            File.ReadAllText(Path.Combine(AcceptanceEval.PassagesFolder, "pages", anchor.Page + ".txt")).ShouldContain(anchor.Anchor);
    }
}
