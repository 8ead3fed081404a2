using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>Where two reports of one fact part, and under what name.</summary>
public sealed class DifferenceKindTests
{
    [Theory]
    [InlineData("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance est resté 89 jours en poste.", DifferenceKind.Conflict)]
    [InlineData("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance est resté trois mois en poste.", DifferenceKind.Rounding)]
    [InlineData("La crue a atteint 6,42 mètres au pont de Courvance.", "La crue a atteint 6,4 mètres au pont de Courvance.", DifferenceKind.Rounding)]
    public void TwoMeasuresOfOneThing(string one, string other, DifferenceKind expected) =>
        Stated.Differences(one, other).Select(difference => difference.Kind).ShouldBe([expected]);

    [Fact]
    public void LengthsOfTimeThatAreFarApartAreOfDifferentThings() =>
        Stated.Differences("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance a pris 40 jours de congé.").ShouldBeEmpty();

    [Fact]
    public void LengthsOfTimeOfPlainlyOneThingAreAConflictHoweverFarApart() =>
        Stated.Differences("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance est resté 40 jours en poste.").ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Conflict);

    [Fact]
    public void OneTollInTwoCountriesIsAConflictOfPlaces()
    {
        var difference = Stated.Differences("Le cyclone a fait 34 morts au Mozambique.", "Le cyclone a fait 34 morts au Malawi.").ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Place, DifferenceKind.Conflict));
        difference.Values.Select(value => value.Value).ShouldBe(["Malawi", "Mozambique"]);
    }

    [Fact]
    public void TollsOfTwoCountriesDoNotCompare() =>
        Stated.Differences("Le cyclone a fait 34 morts au Mozambique.", "Le cyclone a fait 22 morts au Malawi.").ShouldBeEmpty();

    [Fact]
    public void WhatWasAnnouncedAndIsDoneIsAnUpdate()
    {
        var difference = Stated.Differences("Le maire remettra sa démission mardi.", "Le maire a remis sa démission mardi.", 12, 14).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Other, DifferenceKind.Update));
    }

    [Fact]
    public void AFigureBesideSinceIsNotOfThePast() =>
        Stated.Differences("Le séisme, le plus fort depuis 1962, a fait 34 morts à Courvance.", "Le séisme a fait 41 morts à Courvance.", 12, 13).ShouldContain(difference => difference.Kind == DifferenceKind.Update);

    [Fact]
    public void TheBadlyHurtAreCountedApart()
    {
        Stated.One("Neuf blessés ont été admis en urgence absolue.").Quantities[0].Counted.ShouldBe("INJURY/grav");
        Stated.One("Neuf blessés ont été admis à Courvance.").Quantities[0].Counted.ShouldBe("INJURY");
    }

    [Fact]
    public void ARoughNumberIsNotAnyNumberNearIt()
    {
        Stated.Differences("Le séisme a fait 1 037 morts à Courvance.", "Le séisme a fait plus de 1 000 morts à Courvance.", 12, 12).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Rounding);
        Stated.Differences("Le séisme a fait 1 037 morts à Courvance.", "Le séisme a fait près de 1 200 morts à Courvance.", 12, 13).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);
    }

    [Fact]
    public void ADayCountedFromAnotherIsTooLittleForAConflict() =>
        Stated.Differences("Le parquet de Courvance a ouvert une enquête mardi.", "Le parquet de Courvance a ouvert une enquête la veille.").ShouldNotContain(difference => difference.Kind == DifferenceKind.Conflict);

    [Fact]
    public void WhatIsSaidSinceIsNotWhen()
    {
        Stated.One("La rivière a dépassé six mètres, du jamais-vu depuis le début des mesures, en 1921.").OwnDates.ShouldBeEmpty();
        Stated.One("Une enquête est ouverte depuis jeudi.").OwnDates.ShouldHaveSingleItem();
    }
}
