namespace Recoupe.Language.Tests.Names;

public sealed class NameAliasTests
{
    [Theory]
    [InlineData("Jules Morvan parle. M. Morvan s'en va.", "P Jules Morvan; P Jules Morvan")]
    [InlineData("Morvan s'en va\n\nLe maire Jules Morvan a parlé.", "P Jules Morvan; P Jules Morvan")]
    [InlineData("Marine Le Tellec parle. Le Tellec s'en va.", "P Marine Le Tellec; P Marine Le Tellec")]
    [InlineData("Jules Hollande parle. Pour Hollande, c'est fini.", "P Jules Hollande; P Jules Hollande")]
    public void ASurnameTakesTheFullNameOfTheText(string text, string expected) => FrenchNames.Names(text).ShouldBe(expected);

    [Fact]
    public void OfTwoPersonsWithOneSurnameTheBareSurnameIsNeither() =>
        FrenchNames.Names("Jules Morvan et Claire Morvan parlent. Puis le colonel Morvan part.")
            .ShouldBe("P Jules Morvan; P Claire Morvan; P Morvan");

    [Fact]
    public void ATitleTellsTwoPersonsOfOneSurnameApart() =>
        FrenchNames.Names("Jules Morvan et Claire Morvan parlent. Mme Morvan part, puis M. Morvan.")
            .ShouldBe("P Jules Morvan; P Claire Morvan; P Claire Morvan; P Jules Morvan");

    [Fact]
    public void AnAcronymTakesItsExpansion() =>
        FrenchNames.Names("L'Institut vaurien des risques (IVR) alerte. L'IVR attend.")
            .ShouldBe("O Institut vaurien des risques; O Institut vaurien des risques; O Institut vaurien des risques");

    [Fact]
    public void ABareHeadNounTakesTheOneNameItOpens() =>
        FrenchNames.Names("L'Assemblée nationale vote. Puis l'Assemblée lève la séance.").ShouldBe("O Assemblée nationale; O Assemblée nationale");

    [Fact]
    public void SpellingsOfOneKnownNameShareIt() =>
        FrenchNames.Names("La Cedeao et la Cédéao.").ShouldBe("O Cédéao; O Cédéao");
}
