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
        var (gold, found) = TimebankEval.Score(null, out var strict, out var relaxed, out var value, out var type);
        TimebankEval.F1(strict, gold, found).ShouldBeGreaterThan(0.92);
        TimebankEval.F1(relaxed, gold, found).ShouldBeGreaterThan(0.96);
        TimebankEval.F1(value, gold, found).ShouldBeGreaterThan(0.88);
        TimebankEval.F1(type, gold, found).ShouldBeGreaterThan(0.92);
    }
}
