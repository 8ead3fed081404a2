using Recoupe.Language.Tagging;

namespace Recoupe.Language.Tests.Tagging;

public sealed class TagCandidatesTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load(French.Pack);

    [Theory]
    [InlineData("abbé", PartOfSpeech.Verb, false)]
    [InlineData("abbé", PartOfSpeech.Cconj, false)]
    [InlineData("abbé", PartOfSpeech.Propn, true)]
    [InlineData("avertit", PartOfSpeech.Cconj, false)]
    [InlineData("comme", PartOfSpeech.Adp, true)]
    [InlineData("zorglubait", PartOfSpeech.Verb, true)]
    [InlineData("zorglubait", PartOfSpeech.Cconj, true)]
    public void AKnownFormIsNoVerbOrGrammaticalWordUnlessTheLexiconSaysSo(string word, PartOfSpeech pos, bool candidate) =>
        IsAllowed(word, new Tag(pos, Morphology.None)).ShouldBe(candidate);

    [Theory]
    [InlineData("avertit", Morphology.Fin | Morphology.Ind | Morphology.Pres | Morphology.Third | Morphology.Sing, true)]
    [InlineData("avertit", Morphology.Fin | Morphology.Cnd | Morphology.Pres | Morphology.Third | Morphology.Sing, false)]
    [InlineData("avertit", Morphology.Fin | Morphology.Ind | Morphology.Pres | Morphology.Third | Morphology.Plur, false)]
    [InlineData("avertie", Morphology.Participle | Morphology.Past | Morphology.Pass | Morphology.Fem | Morphology.Sing, true)]
    [InlineData("avertie", Morphology.Participle | Morphology.Past | Morphology.Masc | Morphology.Sing, false)]
    public void AVerbHasOnlyTheFormsThatTheLexiconLists(string word, Morphology features, bool candidate) => IsAllowed(word, new Tag(PartOfSpeech.Verb, features)).ShouldBe(candidate);

    private static bool IsAllowed(string word, Tag tag)
    {
        var candidates = new TagCandidates([tag], [], Lexicon);
        var traits = WordTraits.Of(word, word, Lexicon);
        return candidates.IsAllowed(candidates.Of(traits), 0, traits);
    }
}
