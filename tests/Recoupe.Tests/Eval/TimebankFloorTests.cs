using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Eval;

public sealed class TimebankFloorTests
{
    /// <summary>Floors a little under what was measured; to lower one is a decision, not a repair.</summary>
    [Fact]
    public void DatesOfTheFrenchTimeBankStayAboveTheirFloors()
    {
        if (SharedData.Find("data/fr-timebank/dev") is null) Assert.Skip("../shared/data/fr-timebank/dev is not here: nothing to measure dates with.");
        var score = TimebankEval.Score(null);
        score.Strict.F1.ShouldBeGreaterThan(0.92);
        score.Relaxed.F1.ShouldBeGreaterThan(0.96);
        score.Value.F1.ShouldBeGreaterThan(0.88);
        score.Type.F1.ShouldBeGreaterThan(0.92);
    }
}
