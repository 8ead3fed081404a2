using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Acceptance;

public sealed class AcceptanceEvalTests
{
    [Fact]
    public void TheTableShowsEveryStoryTheMeanAndTheFloorsThatAreMissed()
    {
        Assert.SkipWhen(SharedData.Find("acceptance") is null, "../shared/acceptance is not here; the table is of its stories.");
        var output = new StringWriter { NewLine = "\n" };
        AcceptanceEval.Run([], _ => "{}"u8.ToArray(), output).ShouldBe(0);
        var lines = output.ToString().Split('\n');
        lines[0].ShouldEndWith("mean     floor");
        lines.ShouldContain(line => line.StartsWith("article_kept", StringComparison.Ordinal) && line.EndsWith("0.000    0.95 !", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("clutter_removed", StringComparison.Ordinal) && line.EndsWith("1.000    0.85  ", StringComparison.Ordinal));
    }

    [Fact]
    public void AStoryThatIsNotThereIsWrongUse()
    {
        Assert.SkipWhen(SharedData.Find("acceptance") is null, "../shared/acceptance is not here; the table is of its stories.");
        AcceptanceEval.Run(["no-such-story"], _ => "{}"u8.ToArray(), TextWriter.Null).ShouldBe(2);
    }
}
