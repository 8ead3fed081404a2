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

    [Theory]
    [InlineData("L'avalanche a fait 31 morts à Courvance, selon la préfecture.", "Le bilan de l'avalanche de Courvance a été revu à la baisse à 27 morts, selon la préfecture.")]
    [InlineData("L'explosion a fait 18 blessés à Courvance.", "L'explosion a fait 14 blessés à Courvance, selon un bilan corrigé.")]
    [InlineData("L'explosion a fait 18 blessés à Courvance, selon les pompiers.", "L'explosion a fait 14 blessés à Courvance, selon les pompiers.")]
    public void ATollMayBeTakenBack(string one, string later) =>
        Stated.Differences((one, 12), (later, 13)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);

    [Fact]
    public void TwoVoicesWithALowerTollContradictEachOther() =>
        Stated.Differences(("L'explosion a fait 18 blessés à Courvance, selon les pompiers.", 12), ("L'explosion a fait 14 blessés à Courvance, selon la mairie.", 13)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Conflict);

    [Theory]
    [InlineData("Le nombre de foyers privés d'électricité à Courvance est de 4 000, selon la régie.", "Le nombre de foyers privés d'électricité à Courvance est monté à 7 000, selon la régie.")]
    [InlineData("Douze personnes ont été interpellées à Courvance après le match.", "Le nombre de personnes interpellées à Courvance après le match a été porté à 19.")]
    [InlineData("Le carnaval de Courvance réunit 30 chars.", "Le nombre de chars du carnaval de Courvance est passé à 47.")]
    public void WhatAFigureIsRaisedToIsTheLaterOfOneDay(string one, string later)
    {
        var difference = Stated.Differences(one, later).ShouldHaveSingleItem();
        (difference.Kind, difference.Because.Key).ShouldBe((DifferenceKind.Update, "difference-update-text"));
    }

    [Theory]
    [InlineData("Soixante bénévoles étaient mobilisés lundi à Courvance, selon la mairie.", "Deux cents bénévoles étaient mobilisés mercredi à Courvance, selon la mairie.")]
    [InlineData("Trois hélicoptères participent aux recherches à Courvance.", "Cinq hélicoptères participent aux recherches à Courvance.")]
    public void WhoIsAtWorkThereComesAndGoes(string one, string later) =>
        Stated.Differences((one, 12), (later, 14)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);

    [Fact]
    public void OfOneDayTheyContradictEachOther() =>
        Stated.Differences("Trois hélicoptères participent aux recherches à Courvance.", "Cinq hélicoptères participent aux recherches à Courvance.").ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Conflict);

    [Fact]
    public void WhatWasExpectedWasNotGiven() =>
        Stated.Differences(("Les organisateurs du carnaval de Courvance attendent 8 000 visiteurs.", 12), ("Le carnaval de Courvance a réuni 6 500 visiteurs.", 14)).ShouldHaveSingleItem().Because.Key.ShouldBe("difference-update-expected");
}
