using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Annotation;

/// <summary>A neighbour's demonym on one page of a story that knows of another country.</summary>
public sealed class StoryDemonymTests
{
    private const string Planes = "Deux avions suédois survolent le feu de Vaur. La Suède les a envoyés lundi. Le pilote suédois a parlé à la presse.";
    private const string Buyer = "Le groupe belge Tolmex rachète la verrerie de Vaur. L'offre belge est connue. Les Belges de Tolmex garderont les emplois.";

    private const string Owner = "Le moulin de Vaur est au groupe danois Skovbak. Le groupe danois attend.";

    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ArticleAnnotator Annotator = new(Pack, new ConceptLexicon(Pack));
    private static readonly StoryDemonyms Demonyms = new(Pack);

    [Theory]
    [InlineData(Planes, "Le feu de Vaur recule devant deux avions suisses.", "suisses", "suédois")]
    [InlineData(Buyer, "À Vaur, l'industriel néerlandais promet un four neuf.", "néerlandais", "belge")]
    [InlineData(Buyer, "La verrerie ira aux Néerlandais de Tolmex.", "Néerlandais", "belge")]
    // A country that is named no more than this, of a thing that has always been its own.
    [InlineData(Owner, "Le moulin de Vaur tourne pour le groupe suédois Skovbak.", "suédois", "danois")]
    public void ADemonymThatNothingElseInTheStoryHasIsDoubted(string other, string page, string found, string usual) =>
        Warn(other, page)[1].Warnings.ShouldHaveSingleItem().Because.Arguments.ShouldBe([found, usual]);

    [Theory]
    // One more of its kind.
    [InlineData(Planes, "Le feu de Vaur recule. Un ingénieur suisse a vu les flammes.")]
    // Each country has one.
    [InlineData(Buyer, "Le gouvernement néerlandais ne dit rien de l'offre.")]
    // Who is named is another.
    [InlineData(Buyer, "À Vaur, l'industriel néerlandais Piet Molen promet un four neuf.")]
    // The page knows the country.
    [InlineData(Buyer, "Aux Pays-Bas, l'industriel néerlandais de Vaur promet un four neuf.")]
    // Not taken for one another.
    [InlineData(Buyer, "À Vaur, l'industriel brésilien promet un four neuf.")]
    // Another kind of thing.
    [InlineData(Owner, "Au moulin de Vaur, le camion suédois attend.")]
    // People at large.
    [InlineData(Buyer, "Les Néerlandais aiment la verrerie de Vaur.")]
    public void WhatTheStoryDoesNotKnowYetIsLetBe(string other, string page) => Warn(other, page).ShouldAllBe(warned => warned.Warnings.Count == 0);

    [Fact]
    public void AStoryAboutAnotherCountryKnowsLittleOfItsNeighbours() =>
        Warn("Le Brésil vote. Les Brésiliens votent. Le vote brésilien. Un juge brésilien. La loi brésilienne. Une ville brésilienne. Un café brésilien. Le droit brésilien. Un port brésilien. Le sol brésilien. Un bus brésilien. Un bar brésilien. Un lac brésilien. La Suède aussi. La Suède attend. Un navire suédois.", "Le marin suisse a vu le Brésil.").ShouldAllBe(warned => warned.Warnings.Count == 0);

    [Fact]
    public void AStoryMayNameCountriesAndNoPeople() => Warn("La crue a touché la Suède.", "Il pleut à Vaur.").ShouldAllBe(warned => warned.Warnings.Count == 0);

    [Fact]
    public void AStoryMayBeEmpty() => Warn("", "").ShouldAllBe(warned => warned.Warnings.Count == 0);

    [Fact]
    public void OnePageIsNoStory() => Warn("Le groupe belge, les Belges de Tolmex et l'offre belge plaisent. L'industriel néerlandais promet un four.").ShouldAllBe(warned => warned.Warnings.Count == 0);

    private static IReadOnlyList<AnnotatedArticle> Warn(params string[] texts) =>
        Demonyms.Warn([.. texts.Select(text => Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))))]);
}
