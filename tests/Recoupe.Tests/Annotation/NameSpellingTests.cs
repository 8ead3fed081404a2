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
    [InlineData("laure", "lara", false)]
    public void FirstNamesThatSoundAlikeAreWrittenWithOtherLetters(string one, string other, bool expected) => Spelling.SoundAlike(one, other).ShouldBe(expected);

    [Theory]
    [InlineData("Laure Kervadeg", "Lore Kervadec", true)]
    [InlineData("Laure Kervadeg", "Laure Kervadeg", false)]
    [InlineData("Élise Kervadeg", "Elise Kervadec", true)]
    [InlineData("Laure Kervadeg", "Laure Morand", false)]
    [InlineData("Kervadeg", "Kervadec", false)]
    public void ALetterOfASurnameMakesTwoSpellingsOfOneName(string one, string other, bool expected) => Spelling.AreOneInTwo(one, other).ShouldBe(expected);
}
