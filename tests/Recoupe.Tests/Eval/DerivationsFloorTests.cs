using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Eval;

public sealed class DerivationsFloorTests
{
    /// <summary>The goals themselves; to lower one is a decision, not a repair.</summary>
    [Fact]
    public void MadeCopiesAreFoundAndArticlesThatShareNothingAreNot()
    {
        if (SharedData.Find("data/cl-tls-fr") is null) { Assert.Skip("../shared/data/cl-tls-fr is not here: nothing to make derivations from."); return; }
        var result = DerivationsEval.Measure(null, list: false);
        result.Copies.Copies.ShouldBeGreaterThan(DerivationsEval.FoundGoal);
        result.Copies.Direction.ShouldBeGreaterThan(DerivationsEval.DirectionGoal);
        result.Rewrites.Found.ShouldBeGreaterThan(0.85);
        result.FalsePairs.ShouldBeLessThan(DerivationsEval.FalseGoal);
        result.FalseMadePairs.ShouldBeLessThan(DerivationsEval.FalseGoal);
    }
}
