using System.Text;
using Recoupe.Reading;
using static Recoupe.Tests.Reading.SomeFiles;

namespace Recoupe.Tests.Reading;

public sealed class TimeStampTests
{
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("99991231235959")]
    [InlineData("19700101000000")]
    [InlineData("Fri, 31 Dec 9998 08:30:00 +0200")]
    public void AYearThatNoPageCanHaveIsNone(string text) => TimeStamp.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("1980-01-01", 1980)]
    [InlineData("Fri, 19 Apr 2024 08:30:00 +0200", 2024)]
    [InlineData("21001231235959", 2100)]
    public void AnyOtherIsRead(string text, int year) => TimeStamp.Parse(text).ShouldNotBeNull().Year.ShouldBe(year);

    [Fact]
    public void AnArchiveWhoseClockStoodStillIsReadAll()
    {
        var arc = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Arc()).Replace("20240420050607", "19700101000000", StringComparison.Ordinal));
        Pages("a.arc", arc).ShouldHaveSingleItem().Fetched.ShouldBeNull();
    }

    [Fact]
    public void APropertyWithABrokenNameHidesNoOther() =>
        Pages("a.jsonl", Encoding.UTF8.GetBytes($$"""{"\ud800etched":1,"text":{{System.Text.Json.JsonSerializer.Serialize(Text)}},"fetched":"0001-01-01"}""")).ShouldHaveSingleItem().Fetched.ShouldBeNull();
}
