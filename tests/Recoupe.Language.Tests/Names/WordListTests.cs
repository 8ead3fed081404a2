using Recoupe.Language.Names;
using Recoupe.Language.Tokens;

namespace Recoupe.Language.Tests.Names;

public sealed class WordListTests
{
    [Fact]
    public void EveryListedPlaceIsCutAsATextIs()
    {
        var words = new WordList(French.Pack);
        var tokenizer = new Tokenizer(new TokenLists(French.Pack), new FormPool());
        var forms = French.Pack.Rows("places.tsv", 3).SelectMany(row => row[2].Split('|')).Select(form => form.TrimStart('*')).ToList();
        forms.Count.ShouldBeGreaterThan(0);
        forms.FindAll(form => !Norms(words.Cut(form)).SequenceEqual(Norms(tokenizer.Tokenize(form)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Saint-Tilmat", "saint-tilmat")]
    [InlineData("Vaur-là", "vaur|-là")]
    [InlineData("Côte d'Oriez", "côte|d'|oriez")]
    public void AFormIsCutAtSpacesElisionsAndClitics(string form, string expected) =>
        string.Join('|', Norms(new WordList(French.Pack).Cut(form))).ShouldBe(expected);

    private static IEnumerable<string> Norms(Token[] tokens) => tokens.Select(token => token.Norm);
}
