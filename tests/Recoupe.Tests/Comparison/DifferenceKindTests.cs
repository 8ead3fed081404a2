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

    [Theory]
    [InlineData("La mort d'Irène Vasquer, 29 ans, a été annoncée lundi.", "Irène Vasquer, 27 ans, est morte lundi à l'hôpital.", "29 ans", "27 ans")]
    [InlineData("Le conducteur, un homme de 34 ans, a été arrêté à Sarnay.", "La police a arrêté le conducteur à Sarnay, âgé de 36 ans.", "34 ans", "36 ans")]
    [InlineData("Une fillette de quatre ans est morte lundi à Sarnay.", "La fillette de 5 ans est morte lundi à Sarnay.", "quatre ans", "5 ans")]
    [InlineData("Irène Vasquer, vingt-neuf ans, est morte lundi.", "Irène Vasquer, 27 ans, est morte lundi.", "vingt-neuf ans", "27 ans")]
    public void OnePersonOfTwoAgesIsAConflict(string one, string other, string first, string second)
    {
        var difference = Stated.Differences(one, other).Where(difference => difference.Unit == "an").ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Quantity, DifferenceKind.Conflict));
        difference.Values.Select(value => value.Value).ShouldBe([first, second], ignoreOrder: true);
    }

    [Fact]
    public void WhoeverGivesTheSameValueStandsBehindIt()
    {
        var difference = Stated.Differences(("Une fillette de 4 ans est morte lundi à Sarnay.", 12), ("La fillette de 5 ans est morte lundi à Sarnay.", 12), ("On pleure à Brissac une enfant de quatre ans.", 12)).ShouldHaveSingleItem();
        difference.Values.Select(value => value.Statements).ShouldBe([[0, 2], [1]]);
    }

    [Fact]
    public void ATollThatNamesNoPlaceJoinsNoTollsOfTwoPlaces() =>
        Stated.Differences(("La crue a fait neuf blessés dans la ville de Marseille.", 12), ("La crue a fait trente blessés.", 14), ("La crue a fait douze blessés dans la ville de Toulon.", 13))
            .ShouldHaveSingleItem().Values.Select(value => value.Number).ShouldBe([9, 30]);

    [Fact]
    public void RoundingsOfTwoLengthsOfTimeAreTwo() =>
        Stated.Differences(("Le maire de Courvance est resté 90 jours en poste.", 12), ("Le maire de Courvance est resté trois mois en poste.", 12), ("Le conseil a siégé 240 jours.", 12), ("Le conseil a siégé huit mois.", 12))
            .Select(difference => difference.Kind).ShouldBe([DifferenceKind.Rounding, DifferenceKind.Rounding]);

    [Theory]
    [InlineData("Irène Vasquer, 29 ans, a été blessée à Sarnay.", "Paul Mérat, 27 ans, a été blessé à Sarnay.")]
    [InlineData("Le pont de Sarnay a fermé après 29 ans de service.", "Le pont de Sarnay, âgé de 31 ans, a fermé.")]
    public void AgesOfTwoPersonsAndLengthsOfServiceDoNotCompare(string one, string other) => Stated.Differences(one, other).ShouldBeEmpty();

    [Fact]
    public void ATimeByTheClockIsMorePreciseThanAPartOfTheDay()
    {
        var difference = Stated.Differences("La ministre parlera jeudi soir aux élus de Courvance.", "La ministre parlera jeudi à 20 heures aux élus de Courvance.").ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Date, DifferenceKind.Precision));
    }

    [Fact]
    public void ADayIsMorePreciseThanTheDaysToCome()
    {
        var difference = Stated.Differences("La ministre se rendra à Courvance dans les prochains jours.", "La ministre se rendra jeudi à Courvance.").ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Date, DifferenceKind.Precision));
    }

    [Theory]
    [InlineData("À Courvance, 8 200 foyers sont privés d'électricité.", "À Courvance, 3 500 foyers sont encore privés d'électricité.")]
    [InlineData("Neuf enfants sont malades à Courvance.", "Quatre enfants sont encore malades à Courvance.")]
    [InlineData("La crue a détruit onze maisons à Courvance.", "À Courvance, quatorze habitations ont été détruites.")]
    [InlineData("Onze pompiers ont été blessés dans l'incendie.", "Quatorze soldats du feu ont été blessés dans l'incendie.")]
    [InlineData("La crue a fait quatre morts à Courvance.", "La crue a fait une cinquième victime à Courvance.")]
    public void WhatIsCountedAnewIsAnUpdate(string one, string other) =>
        Stated.Differences(one, other, 12, 14).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);

    [Fact]
    public void HousesWithoutPowerAreNoneOfThoseThatBurned() =>
        Stated.Differences("L'incendie a détruit 14 maisons à Courvance.", "L'incendie de Courvance touche la ligne de 4 500 maisons.").ShouldBeEmpty();

    [Fact]
    public void FiremenAndVisitorsHurtAreTwoCounts() =>
        Stated.Differences("Neuf pompiers ont été blessés dans l'incendie.", "Trente visiteurs ont été blessés dans l'incendie.").ShouldBeEmpty();

    [Fact]
    public void ARoundNumberOfAnotherNounIsStillARounding()
    {
        var difference = Stated.Differences("Le club a relevé 2 312 contrefaçons au stade de Courvance.", "Le club a relevé environ 2 300 faux billets au stade de Courvance.").ShouldHaveSingleItem();
        difference.Kind.ShouldBe(DifferenceKind.Rounding);
    }

    [Theory]
    [InlineData("L'incendie a brûlé des centaines d'hectares à Courvance.", "L'incendie a brûlé 800 hectares à Courvance.")]
    [InlineData("La marche a réuni des milliers de personnes à Courvance.", "La marche de Courvance a réuni 6 000 personnes.")]
    public void AWordForManyIsARoundingOfItsCount(string guess, string count)
    {
        var difference = Stated.Differences(guess, count).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Quantity, DifferenceKind.Rounding));
    }

    [Fact]
    public void AWordForManyIsNoRoundingOfFew() =>
        Stated.Differences("L'incendie a brûlé des centaines d'hectares à Courvance.", "L'incendie a brûlé 40 hectares à Courvance.").ShouldBeEmpty();

    [Theory]
    [InlineData("L'atelier de Courvance est fermé depuis début mai.", "L'atelier de Courvance est fermé depuis le 2 mai.")]
    [InlineData("La ligne de Sarnay rouvrira à la mi-juin.", "La ligne de Sarnay rouvrira le 14 juin.")]
    public void ADayIsMorePreciseThanThePartOfAMonthThatHoldsIt(string one, string other)
    {
        var difference = Stated.Differences(one, other).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Date, DifferenceKind.Precision));
    }

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
    public void WhatARunningCountHasReachedIsNewerThanWhatItHadBefore() =>
        Stated.Differences("La ligne de la préfecture avait reçu 320 appels.", "Le numéro de Courvance a dépassé les 1 400 appels.", 12, 13).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);

    [Fact]
    public void SomebodyIsOfTheAgeThatHeHad() => Stated.One("Le garçon avait sept ans.").Ages.ShouldHaveSingleItem().Years.ShouldBe(7);

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

    [Fact]
    public void TwoExactNumbersAreNoRoundingOfEachOtherForARoundOneBetweenThem()
    {
        var difference = Stated.Differences(("Le trésorier a détourné 398 000 euros à Courvance.", 12), ("Le trésorier a détourné 412 600 euros à Courvance.", 13), ("Le trésorier a détourné environ 400 000 euros à Courvance.", 14)).Single(difference => difference.Kind == DifferenceKind.Rounding);
        difference.Values.Select(value => value.Number).ShouldBe([398000, 400000]);
        difference.Because.Arguments.ShouldBe(["environ 400 000 euros", "398 000 euros"]);
    }

    [Theory]
    [InlineData("Onze personnes ont été blessées dimanche dans une bousculade à Courvance.")]
    [InlineData("La bousculade survenue dimanche à Courvance a fait onze blessés.")]
    [InlineData("Une bousculade a fait onze blessés dimanche à Courvance.")]
    [InlineData("La bousculade de dimanche à Courvance a fait onze blessés.")]
    public void TheDayOfTheEventIsNotThatOfTheCount(string text) =>
        Stated.Differences(text, "La bousculade de Courvance a fait neuf blessés.", 14, 12).ShouldHaveSingleItem().Values.Select(value => (value.Number, value.AsOf)).ShouldBe([(9, new DateOnly(2031, 5, 12)), (11, new DateOnly(2031, 5, 14))]);

    [Theory]
    [InlineData("La préfecture de Courvance comptait mardi onze blessés.")]
    [InlineData("Le bilan de mardi est de onze blessés à Courvance.")]
    public void TheDayOfTheCountIsNotThatOfThePage(string text) =>
        Stated.Differences(text, "La bousculade de Courvance a fait neuf blessés.", 14, 12).ShouldHaveSingleItem().Values.Select(value => (value.Number, value.AsOf)).ShouldBe([(9, new DateOnly(2031, 5, 12)), (11, new DateOnly(2031, 5, 13))]);

    [Fact]
    public void WhoeverTakesANumberBackDoesNotStandBehindIt()
    {
        var difference = Stated.Differences(("La crue a fait neuf morts à Courvance.", 12), ("La crue a fait onze morts à Courvance, et non plus neuf.", 14)).ShouldHaveSingleItem();
        difference.Values.Select(value => value.Statements).ShouldBe([[0], [1]]);
    }

    [Fact]
    public void TheEntriesOfARunningReportAreOfTheirOwnDays() =>
        Stated.Of("Mercredi 14 mai\n\nLe bilan passe à onze morts à Courvance.\n\nMardi 13 mai\n\nLa crue a fait neuf morts à Courvance.", 0, 14).Select(statement => statement.Written?.Day).Where(day => day is not null).Distinct().ShouldBe([14, 13]);

    [Fact]
    public void ARegionHoldsItsTowns()
    {
        var difference = Stated.Differences(("Ardèche : la crue a fait neuf blessés.", 12), ("La crue a fait douze blessés à Privas (Ardèche).", 13), ("La crue a fait trente blessés à Privas.", 14)).ShouldHaveSingleItem();
        difference.Values.Select(value => value.Number).ShouldBe([9, 12, 30]);
    }

    [Fact]
    public void AConflictNamesTwoThatCannotBothBeTrue()
    {
        var difference = Stated.Differences(("Les rebelles disent avoir tué 52 soldats à Courvance.", 12), ("L'armée compte 17 soldats tués à Courvance.", 12), ("L'armée compte 23 soldats tués à Courvance.", 13)).Single(difference => difference.Kind == DifferenceKind.Conflict);
        difference.Because.Arguments.Take(2).ShouldBe(["17 soldats", "52 soldats"]);
    }

    [Theory]
    [InlineData("Un premier décompte faisait état de 38 blessés à Courvance.", 0)]
    [InlineData("La préfecture de Courvance faisait état de 38 blessés.", 1)]
    [InlineData("Un décompte de la préfecture de Courvance fait état de 38 blessés.", 1)]
    public void ACountIsNoSource(string text, int sources) => Stated.One(text).Chain.Count.ShouldBe(sources);
}
