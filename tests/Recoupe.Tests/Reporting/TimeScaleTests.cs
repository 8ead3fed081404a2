using Recoupe.Reporting.Html;

namespace Recoupe.Tests.Reporting;

public sealed class TimeScaleTests
{
    [Fact]
    public void NearDaysKeepTheirDistance()
    {
        var scale = new TimeScale([Some.Day(16), Some.Day(12), Some.Day(13)], 0, 400);
        scale.Places.Select(place => place.X).ShouldBe([0, 100, 400]);
        scale.Breaks.ShouldBeEmpty();
    }

    [Fact]
    public void ALongSilenceIsABreak()
    {
        var scale = new TimeScale([new DateOnly(1994, 1, 1), Some.Day(12), Some.Day(13)], 0, 400);
        scale.Breaks.ShouldHaveSingleItem();
        scale[Some.Day(12)].ShouldBe(100);
        scale[Some.Day(13)].ShouldBe(400);
    }

    [Fact]
    public void OneDayStandsInTheMiddle() => new TimeScale([Some.Day(12)], 0, 400)[Some.Day(12)].ShouldBe(200);
}
