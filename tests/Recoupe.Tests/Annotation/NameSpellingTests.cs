using Recoupe.Annotation;

namespace Recoupe.Tests.Annotation;

public sealed class NameSpellingTests
{
    private static readonly NameSpelling Spelling = new(LanguagePacks.Load("fr"));

    [Theory]
    [InlineData("laure", "lore", true)]
    [InlineData("mathieu", "matieu", true)]
    [InlineData("philippe", "filippe", true)]
    [InlineData("lydie", "lidie", true)]
    [InlineData("lucas", "luca", true)]
    [InlineData("laure", "lara", false)]
    public void FirstNamesThatSoundAlikeAreWrittenWithOtherLetters(string one, string other, bool expected) => Spelling.SoundAlike(one, other).ShouldBe(expected);

    [Theory]
    [InlineData("Laure Kervadeg", "Lore Kervadec", true)]
    [InlineData("Laure Kervadeg", "Laure Kervadeg", false)]
    [InlineData("Élise Kervadeg", "Elise Kervadec", true)]
    [InlineData("Laure Kervadeg", "Laure Morand", false)]
    [InlineData("Kervadeg", "Kervadec", false)]
    [InlineData("Laure Vidal", "Laure Vidalle", true)]
    [InlineData("Laure Vidal", "Laure Vidalon", false)]
    public void ALetterOfASurnameMakesTwoSpellingsOfOneName(string one, string other, bool expected) => Spelling.AreOneInTwo(one, other).ShouldBe(expected);

    [Theory]
    [InlineData("Kervadeg", "Laure Kervadec", true)]
    [InlineData("Kervadeg", "Laure Kervadeg", false)]
    [InlineData("Morel", "Laure Moret", false)]
    public void ASurnameAloneMayBeThatOfAFullName(string alone, string full, bool expected) => Spelling.IsSurnameOf(alone, full).ShouldBe(expected);

    [Theory]
    [InlineData("Marvolti", "Marvolta", true)]
    [InlineData("Cirque Marvolti", "Cirque Marvolta", true)]
    [InlineData("Cirque Marvolti", "Fonderie Marvolta", false)]
    [InlineData("Marco", "Marca", false)]
    public void ALetterOfALongNameMakesTwoSpellingsOfOneFirm(string one, string other, bool expected) => Spelling.AreOneHouse(one, other).ShouldBe(expected);
}
