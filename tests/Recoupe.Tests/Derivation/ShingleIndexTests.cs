using Recoupe.Derivation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Derivation;

public sealed class ShingleIndexTests
{
    private const string Shared = "la passerelle de Brévanne fermée depuis cinq mois a rouvert jeudi matin aux piétons et aux cyclistes";
    private const string Formula = "pour lire la suite de cet article abonnez vous dès maintenant à notre offre sans engagement";

    private static readonly TextAnalyzer Analyzer = new(LanguagePacks.Load("fr"));

    [Fact]
    public void ARunThatIsOnMostPagesIsNoPassage()
    {
        var index = new ShingleIndex([Article($"{Shared}. {Formula}."), Article($"{Shared}. Rien d'autre. {Formula}."), .. Enumerable.Range(0, 45).Select(i => Article($"Brève {i}. {Formula}."))]);
        index.Candidates().ShouldBe([(0, 1)]);
        index.Passages(0, 1).ShouldHaveSingleItem().InFrom.ShouldBe(new TextSpan(0, Shared.Length));
        index.Passages(2, 3).ShouldBeEmpty();
    }

    private static AnnotatedArticle Article(string text)
    {
        var tokenized = Analyzer.Tokenize(text);
        var article = new Article(new Page("a.txt", PageFormat.Text, text), null, null, [], [], "fr", [], text, [], [], []);
        return new AnnotatedArticle(article, new AnalyzedText(tokenized, [], [], [], [], []), new string?[tokenized.Tokens.Length], []);
    }
}
