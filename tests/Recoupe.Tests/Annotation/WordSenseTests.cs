using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Annotation;

/// <summary>A word that may speak of several things speaks of what its article speaks of.</summary>
public sealed class WordSenseTests
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ArticleAnnotator Annotator = new(Pack, new ConceptLexicon(Pack));

    [Theory]
    [InlineData("renversé", "Un piéton a été renversé. La collision a eu lieu à midi.", "ACCIDENT")]
    [InlineData("renversé", "Le gouvernement a été renversé. La motion a réuni la majorité.", "MOTION")]
    [InlineData("renversé", "Le président a été renversé. Le putsch a eu lieu à midi.", "COUP")]
    [InlineData("opéré", "Le patient a été opéré à l'hôpital.", "HOSPITALISATION")]
    [InlineData("courantes", "Le ministre gère les affaires courantes.", null)]
    public void AWordIsOfTheClassThatTheOtherWordsAreOf(string word, string text, string? expected)
    {
        var article = Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text)));
        var token = Array.FindIndex(article.Analysis.Tokens, t => t.Norm == word);
        var concept = article.Concepts[token];
        (concept is { Length: > 0 } && char.IsUpper(concept[0]) ? concept : null).ShouldBe(expected);
    }
}
