using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>Counts of those whom something befell, given on two days: the later one is news.</summary>
public sealed class LaterTollTests
{
    [Theory]
    [InlineData("Deux bûcherons de la scierie de Courvance, âgés de 40 à 60 ans, sont morts dans l'éboulement, selon la préfecture.", "Quatre bûcherons de la scierie de Courvance, âgés de 40 à 60 ans, sont morts dans l'éboulement, selon la préfecture.")]
    [InlineData("Vingt pensionnaires de la résidence pour personnes âgées des Tilleuls de Courvance ont été hospitalisés.", "Trente pensionnaires de la résidence pour personnes âgées des Tilleuls de Courvance ont été hospitalisés.")]
    [InlineData("Trois matelots du cargo Étoile-du-Nord, immatriculé à Courvance, ont été retrouvés morts.", "Huit matelots du cargo Étoile-du-Nord, immatriculé à Courvance, ont été retrouvés morts.")]
    [InlineData("L'éboulement a tué deux bûcherons près de Courvance.", "L'éboulement a tué cinq bûcherons près de Courvance.")]
    public void WhomItBefellIsToldByTheVerbHoweverFarItStands(string one, string later) =>
        Stated.Differences((one, 12), (later, 13)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);

    [Theory]
    [InlineData("Trois bûcherons de Courvance ont tué un loup dans la vallée.", "Cinq bûcherons de Courvance ont tué un loup dans la vallée.")]
    [InlineData("Trois bûcherons de Courvance, la route coupée, ont dégagé un sentier.", "Cinq bûcherons de Courvance, la route coupée, ont dégagé un sentier.")]
    public void WhoeverDoesItIsNoVictim(string one, string later) =>
        Stated.Differences((one, 12), (later, 13)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Conflict);
}
