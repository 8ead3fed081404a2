using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

public sealed class SpecExampleTests
{
    /// <summary>What the classes beside this one run, and those of <c>Recoupe.Tests/Specs</c>.</summary>
    private static readonly string[] Kinds =
    [
        "attribution", "dates", "demonyms", "dependencies", "names", "quantities", "quotation", "sentences", "tags", "tokens", "words",
        "clauses", "difference", "given difference", "modality",
    ];

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

    [Fact]
    public void AnExampleOfWhichNothingIsExpectedIsNamedByPageAndLine() =>
        Should.Throw<FormatException>(() => SpecExample.Read("page.md", ["```clauses", "Il pleut.", "---", "```"]).ToList()).Message.ShouldBe("page.md(1): nothing is expected of the text.");

    [Fact]
    public void EveryExampleIsOfAKindThatIsRun() =>
        SpecExample.All().Where(example => !Kinds.Contains(example.Kind)).Select(example => $"{example.Page}({example.Line}): {example.Kind}").ShouldBeEmpty();

    [Theory]
    [InlineData("il pleut", "il pleut", true)]
    [InlineData("il pleut", "il pleut fort", false)]
    [InlineData("il pleut…", "il pleut fort", true)]
    [InlineData("…fort", "il pleut fort", true)]
    [InlineData("…pleut…", "il pleut fort", true)]
    [InlineData("…pleut", "il pleut fort", false)]
    public void AnEllipsisStandsForWordsLeftOut(string expected, string got, bool fits) => SpecExample.Fits(expected, got).ShouldBe(fits);
}
