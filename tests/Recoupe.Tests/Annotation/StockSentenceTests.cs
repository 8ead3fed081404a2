using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Annotation;

/// <summary>The sentences that everybody writes alike.</summary>
public sealed class StockSentenceTests
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ArticleAnnotator Annotator = new(Pack, new ConceptLexicon(Pack));

    public static TheoryData<string> Examples => [.. Pack.Rows("formulas.tsv", 2).Select(row => row[1])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void EachFormulaMatchesItsExample(string example) => Find(example).ShouldBe([example]);

    [Theory]
    [InlineData("Le parquet a classé l'enquête ouverte en mars.")]
    [InlineData("Le maire encourt les foudres des riverains.")]
    [InlineData("La vigilance des voisins a payé.")]
    [InlineData("Le musée est né en 1970 à Brévanne et depuis lors, malgré deux incendies, trois faillites et le départ de son fondateur pour le nord du pays, il a reçu, selon ses livres, plus de visiteurs que la cathédrale.")]
    public void OtherSentencesTellSomething(string text) => Find(text).ShouldBeEmpty();

    private static IEnumerable<string> Find(string text) =>
        Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))).StockSentences.Select(span => span.Of(text).ToString());
}
