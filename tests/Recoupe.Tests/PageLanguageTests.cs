using Recoupe.Model;

namespace Recoupe.Tests;

public sealed class PageLanguageTests
{
    private const string English =
        "Flood kills three in the valley\n\nThe river rose by two metres in the night and killed three people, the mayor said on Wednesday. " +
        "More than a thousand people were taken to safety by the fire brigade, which had been called at four in the morning.\n\n" +
        "The school will stay closed until Friday, according to the town hall, and the bridge is not safe to use.";

    [Fact]
    public void AnEnglishPageKeepsItsTextAndSaysNothing()
    {
        var article = Annotate(anyLanguage: false);
        article.Article.Text.ShouldContain("killed three people");
        article.Analysis.Quantities.ShouldBeEmpty();
        article.Concepts.ShouldAllBe(concept => concept == null);
        article.Warnings.ShouldHaveSingleItem().Kind.ShouldBe("language");
    }

    [Fact]
    public void TheUserMayHaveEveryPageReadAsFrench() => Annotate(anyLanguage: true).Warnings.ShouldBeEmpty();

    [Fact]
    public void AnEnglishParagraphOfAFrenchPageSaysNothing()
    {
        const string French = "La rivière est montée de deux mètres dans la nuit et a fait trois morts, a dit le maire mercredi devant les habitants réunis à la mairie.";
        var text = $"Crue à Vaur\n\n{French}\n\n{English.Split("\n\n")[1]}\n\n{French.Replace("trois", "quatre", StringComparison.Ordinal)}";
        var article = new Pipeline(LanguagePacks.Load("fr"), threads: 1).Annotate([new Page("crue.txt", PageFormat.Text, text)])[0];
        article.Warnings.Where(warning => warning.Kind == "language").ShouldHaveSingleItem().Span.Of(article.Article.Text).ToString().ShouldStartWith("The river rose");
        article.Analysis.Quantities.Select(quantity => quantity.Value).ShouldBe([2, 3, 2, 4]);
    }

    private static AnnotatedArticle Annotate(bool anyLanguage) =>
        new Pipeline(LanguagePacks.Load("fr"), threads: 1, anyLanguage).Annotate([new Page("flood.txt", PageFormat.Text, English)])[0];
}
