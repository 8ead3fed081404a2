using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Eval;

/// <summary>The short pages of a local newsroom, which share towns, months and words: how many of their stories come out whole and alone must not fall.</summary>
public sealed class LocalPileTests
{
    [Theory]
    [InlineData("ferrande", 11, 12)]
    [InlineData("varnois", 11, 12)]
    public void StoriesOfOneTownOrRegionComeOutWholeAndAlone(string pile, int least, int stories)
    {
        var file = GroupingEval.Piles().Single(path => Path.GetFileNameWithoutExtension(path) == pile);
        var grouped = GroupingEval.MeasurePile(new Pipeline(LanguagePacks.Load("fr")), file, lists: false);
        grouped.Stories.ShouldBe(stories);
        grouped.Whole.ShouldBeGreaterThanOrEqualTo(least);
        grouped.Rate.Precision.ShouldBe(1);
    }
}
