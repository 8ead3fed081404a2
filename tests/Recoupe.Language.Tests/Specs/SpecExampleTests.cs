using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

public sealed class SpecExampleTests
{
    private static readonly string[] Page =
    [
        "# A page", "", "Prose.", "", "```attribution", "Selon le maire,", "il pleut.", "", "Il neige.", "---", "source: le maire", "nothing", "```", "More prose.",
    ];

    [Fact]
    public void AnExampleIsATextAndTheLinesExpectedOfIt()
    {
        var example = SpecExample.Read("page.md", Page).ShouldHaveSingleItem();
        (example.Kind, example.Line, example.Text).ShouldBe(("attribution", 6, "Selon le maire, il pleut.\n\nIl neige."));
        example.Expected.ShouldBe(["source: le maire", "nothing"]);
    }

    [Fact]
    public void AFenceThatIsNeverClosedIsNamedByPageAndLine() =>
        Should.Throw<FormatException>(() => SpecExample.Read("page.md", Page[..11]).ToList()).Message.ShouldBe("page.md(5): the fence is never closed.");

    [Fact]
    public void AnExampleWithoutADividerIsNamedByPageAndLine() =>
        Should.Throw<FormatException>(() => SpecExample.Read("page.md", ["```clauses", "Il pleut.", "```"]).ToList()).Message.ShouldStartWith("page.md(1): no line '---'");

    [Theory]
    [InlineData("il pleut", "il pleut", true)]
    [InlineData("il pleut", "il pleut fort", false)]
    [InlineData("il pleut…", "il pleut fort", true)]
    [InlineData("…fort", "il pleut fort", true)]
    [InlineData("…pleut…", "il pleut fort", true)]
    [InlineData("…pleut", "il pleut fort", false)]
    public void AnEllipsisStandsForWordsLeftOut(string expected, string got, bool fits) => SpecExample.Fits(expected, got).ShouldBe(fits);
}
