using Recoupe.Comparison;
using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Eval;

public sealed class ContradictionFloorTests
{
    /// <summary>Floors a little under what was measured; to lower one is a decision, not a repair.</summary>
    [Theory]
    [InlineData(Sameness.Given, false, 0.79, 0.65)]
    [InlineData(Sameness.Given, true, 0.76, 0.67)]
    [InlineData(Sameness.Aligned, false, 0.78, 0.18)]
    public void ContradictionsOfSentencePairsStayAboveTheirFloors(Sameness sameness, bool oddLinesOnly, double precision, double recall)
    {
        if (SharedData.Find("data/nli-fr/daccord-dev") is null) Assert.Skip("../shared/data/nli-fr/daccord-dev is not here: nothing to measure contradictions with.");
        var score = ContradictionEval.Score(sameness, oddLinesOnly);
        score.Rate.Precision.ShouldBeGreaterThan(precision);
        score.Rate.Recall.ShouldBeGreaterThan(recall);
    }
}
