using Recoupe.Model;

namespace Recoupe.Tests;

/// <summary>Who brings out a page of the pile is a medium for every other.</summary>
public sealed class PileOutletTests
{
    [Theory]
    [InlineData("La Gazette de Tarvezy", "Le marché couvert sera rasé, a révélé mardi La Gazette de Tarvezy.")]
    [InlineData("La Gazette de Tarvezy", "Selon la Gazette de Tarvezy, le marché couvert sera rasé.")]
    [InlineData("Le Réveil", "Le marché couvert sera rasé, d'après nos confrères du Réveil.")]
    [InlineData("Tarvinfo", "Comme l'a écrit le site Tarvinfo, le marché couvert sera rasé.")]
    [InlineData("Radio Tarvezy", "Selon Radio Tarvezy, des engins raseront le marché couvert.")]
    [InlineData("La Voix de Tarvezy", "Le marché couvert sera rasé, d'après La Voix de Tarvezy.")]
    public void AnotherPageMayHaveItsWordFromThere(string outlet, string text) =>
        SourcesOf(outlet, text).ShouldBe([outlet]);

    [Theory]
    [InlineData("Le Réveil", "Le réveil est rude, a dit le maire de Tarvezy.")]
    [InlineData("Horizons", "Horizons bouchés pour les bouchers, affirme le maire de Tarvezy.")]
    [InlineData("Le Monde", "La Coupe du Monde aura lieu, affirme le maire de Tarvezy.")]
    public void WordsThatItsNameIsMadeOfAreNone(string outlet, string text) =>
        SourcesOf(outlet, text).ShouldBe(["le maire de Tarvezy"]);

    private static IEnumerable<string> SourcesOf(string outlet, string text)
    {
        var pages = new[] { PageOf("a.html", outlet, "Le conseil se réunit jeudi soir pour voter le budget des écoles de la vallée."), PageOf("b.html", "Le Relais", text) };
        return new Pipeline(LanguagePacks.Load("fr"), threads: 1).Annotate(pages)[1].Analysis.Attributions.Select(said => said.Chain[0]);
    }

    private static Page PageOf(string file, string outlet, string text) =>
        new(file, PageFormat.Html, $"<html lang=\"fr\"><head><meta property=\"og:site_name\" content=\"{outlet}\"></head><body><article><h1>Tarvezy en bref</h1><p>{text}</p></article></body></html>");
}
