using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Eval;

public sealed class TimelinesFloorTests
{
    /// <summary>Floors a little under what was measured; to lower one is a decision, not a repair.</summary>
    [Fact]
    public void TheWeightiestDaysAreMoreOftenThoseOfAHumanTimelineThanTheDaysOfMostPages()
    {
        if (SharedData.Find("data/cl-tls-fr/reference") is null) { Assert.Skip("../shared/data/cl-tls-fr is not here: nothing to measure timelines with."); return; }
        var scores = TimelinesEval.Measure(_ => { }).ToDictionary(score => score.Story, StringComparer.Ordinal);
        scores["egypt"].F1.ShouldBeGreaterThan(0.26);
        scores["libya"].F1.ShouldBeGreaterThan(0.36);
        foreach (var score in scores.Values) score.F1.ShouldBeGreaterThan(score.PublishedF1 + 0.05);
    }
}
