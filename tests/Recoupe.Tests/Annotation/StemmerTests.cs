using Recoupe.Annotation;

namespace Recoupe.Tests.Annotation;

public sealed class StemmerTests
{
    private static readonly Stemmer Stemmer = new(LanguagePacks.Load("fr"));

    [Theory]
    [InlineData("renforcer", "renforcement")]
    [InlineData("inonder", "inondation")]
    [InlineData("coller", "collage")]
    [InlineData("décider", "décision")]
    [InlineData("obtenir", "obtention")]
    [InlineData("ville", "urbain")]
    public void WordsOfOneFamilyMeetUnderOneStem(string one, string other) => Stemmer.Of(one).ShouldBe(Stemmer.Of(other));

    [Theory]
    [InlineData("pont", "pont")]
    [InlineData("âge", "age")]
    [InlineData("lettre", "lett")]
    public void AStemIsFoldedAndHasFourLettersAtLeast(string lemma, string stem) => Stemmer.Of(lemma).ShouldBe(stem);
}
