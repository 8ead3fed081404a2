using Recoupe.Language.Names;

namespace Recoupe.Language.Tests.Names;

public sealed class DemonymTests
{
    private static readonly DemonymWarnings Warnings = new(French.Pack);
    private static readonly DemonymIndex Index = new(French.Pack);

    [Theory]
    [InlineData("nigérien", "NE")]
    [InlineData("nigérianes", "NG")]
    [InlineData("français", "FR")]
    [InlineData("congolaise", null)]
    [InlineData("table", null)]
    public void ADemonymHasItsCountryUnlessSeveralShareIt(string form, string? country) => Index.CountryOf(form).ShouldBe(country);

    [Theory]
    [InlineData("À Niamey, le gouvernement nigérian réagit.", "nigérian NG NE")]
    [InlineData("La Slovénie vote ; le Parlement slovaque attend.", "slovaque SK SI")]
    [InlineData("À Niamey, le gouvernement nigérien réagit.", "")]
    [InlineData("Le Niger et le Nigeria : l'armée nigériane avance.", "")]
    [InlineData("L'armée nigériane avance.", "")]
    [InlineData("À Niamey, un diplomate russe.", "")]
    [InlineData("L'Égypte vote. En Égypte, au Caire, les Égyptiens attendent. Un marchand irakien parle de l'Iran.", "")]
    public void ADemonymOfTheWrongCountryIsAWarning(string text, string expected)
    {
        var tokenized = French.Analyzer.Tokenize(text);
        var warnings = Warnings.Find(tokenized, FrenchNames.Finder.Find(tokenized));
        string.Join("; ", warnings.Select(w => $"{w.Span.Of(text)} {w.Found} {w.Expected}")).ShouldBe(expected);
    }
}
