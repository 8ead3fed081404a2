using Recoupe.Language.Tagging;

namespace Recoupe.Language.Tests.Tagging;

public sealed class WordTraitsTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load(French.Pack);

    [Theory]
    [InlineData("abbé", PartOfSpeech.Verb, false)]
    [InlineData("abbé", PartOfSpeech.Cconj, false)]
    [InlineData("abbé", PartOfSpeech.Propn, true)]
    [InlineData("avertit", PartOfSpeech.Verb, true)]
    [InlineData("avertit", PartOfSpeech.Cconj, false)]
    [InlineData("comme", PartOfSpeech.Adp, true)]
    [InlineData("zorglubait", PartOfSpeech.Verb, true)]
    [InlineData("zorglubait", PartOfSpeech.Cconj, true)]
    public void AKnownFormIsNoVerbOrGrammaticalWordUnlessTheLexiconSaysSo(string word, PartOfSpeech pos, bool candidate) =>
        ((WordTraits.Of(word, word, Lexicon).Candidates & 1u << (int)pos) != 0).ShouldBe(candidate);
}
