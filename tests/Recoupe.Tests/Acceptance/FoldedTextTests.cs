using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("L’eau  « monte »\n", "l'eau \" monte \"")]
    [InlineData("1\u202F037\u00A0Morts…", "1 037 morts...")]
    [InlineData(null, "")]
    public void SpacesMarksAndCaseAreFolded(string? text, string expected) => FoldedText.Fold(text).ShouldBe(expected);

    [Theory]
    [InlineData("la préfecture du Haut-Vaur", "Préfecture", true)]
    [InlineData("le ministère de l'Intérieur", "ministère des Affaires sociales", false)]
    [InlineData("Jean Tarbin", "M. Tarbin", false)]
    [InlineData("les", "les", false)]
    public void NamesAreTheSameWhereMostWordsOfTheShorterAreShared(string wanted, string got, bool same) => FoldedText.IsSameName(wanted, got).ShouldBe(same);
}
