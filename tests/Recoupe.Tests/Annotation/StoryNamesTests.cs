using Recoupe.Annotation;
using Recoupe.Extraction;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Annotation;

/// <summary>A name given in short on one page is the one that another page of the story gives in full.</summary>
public sealed class StoryNamesTests
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ConceptLexicon Lexicon = new(Pack);
    private static readonly ArticleAnnotator Annotator = new(Pack, Lexicon);

    [Fact]
    public void ASurnameAloneIsThePersonWhomAnotherPageNamesInFull()
    {
        var pages = Complete("Le maire de Courvance, Philippe Tarbin, a remis sa démission.", "M. Tarbin a remis sa démission. « Je pars », a déclaré M. Tarbin.");
        pages[1].Analysis.Names[0].Name.ShouldBe("Philippe Tarbin");
        pages[1].Concepts.ShouldContain("n:philippe tarbin");
        pages[1].Analysis.Quotations[0].Speaker.ShouldBe("Philippe Tarbin");
    }

    [Fact]
    public void ASurnameOfTwoPersonsIsNeither()
    {
        var pages = Complete("Le maire, Philippe Tarbin, a remis sa démission.", "La préfète, Claire Tarbin, l'a acceptée.", "M. Tarbin est parti.");
        pages[2].Analysis.Names[0].Name.ShouldBe("Tarbin");
    }

    [Fact]
    public void ASurnameOfTwoWordsIsFoundByBoth()
    {
        var pages = Complete("La présidente de la région, Marie Le Goff, a visité le chantier.", "Mme Le Goff a visité le chantier.");
        pages[1].Analysis.Names[0].Name.ShouldBe("Marie Le Goff");
    }

    [Fact]
    public void AnAcronymIsTheOrganisationWhoseLettersItHas()
    {
        var pages = Complete("La Fédération vaurienne des Pêcheurs a bloqué le port.", "La FVP a bloqué le port, selon la FVP.");
        var full = pages[0].Analysis.Names[0].Name;
        pages[1].Analysis.Names.ShouldAllBe(name => name.Name == full);
    }

    [Fact]
    public void WhoIsCalledByAnOfficeIsThePersonOfThePageThatHasItOnAnother()
    {
        var pages = Complete("La maire de Courvance, Anne Vasseur, a fermé le pont.", "Pour la maire, le pont tiendra. Anne Vasseur a fermé la route.", "Pour la maire, le pont tiendra.");
        pages[1].Analysis.Attributions[0].Chain.ShouldBe(["Anne Vasseur"]);
        pages[2].Analysis.Attributions[0].Chain.ShouldBe(["la maire"], "the page does not speak of her");
    }

    [Fact]
    public void AnOfficeOfTwoPersonsIsNeither()
    {
        var pages = Complete("La maire de Courvance, Anne Vasseur, et la maire de Lormont, Léa Morand, ont fermé le pont.", "Pour la maire, le pont tiendra. Anne Vasseur a fermé la route.");
        pages[1].Analysis.Attributions[0].Chain.ShouldBe(["la maire"]);
    }

    [Fact]
    public void TheOrderOfThePagesChangesNothing()
    {
        string[] texts = ["Le maire, Philippe Tarbin, est parti.", "M. Tarbin est parti.", "P. Tarbin est parti."];
        var there = Complete(texts).Select(page => page.Analysis.Names[0].Name);
        var back = Complete([.. texts.Reverse()]).Select(page => page.Analysis.Names[0].Name).Reverse();
        back.ShouldBe(there);
    }

    private static IReadOnlyList<AnnotatedArticle> Complete(params string[] texts) =>
        StoryNames.Complete([.. texts.Select(text => Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))))], Lexicon);
}
