using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>Days, stretches of years, hours and lengths that two reports of one thing give otherwise.</summary>
public sealed class DatePartingTests
{
    [Theory]
    [InlineData("Le bassin de Courvance sera rempli le 12 juin.", "Le bassin de Courvance ne sera pas rempli avant août.")]
    [InlineData("La passerelle de Sarnay rouvrira le 3 juin.", "La passerelle de Sarnay rouvrira, mais pas avant septembre.")]
    [InlineData("Les travaux du quai de Sarnay commenceront début juin.", "D'après le maire, les travaux du quai de Sarnay ne commenceront pas avant octobre.")]
    [InlineData("Le théâtre de Courvance a joué de 2018 à 2021 sous la tente.", "Le théâtre de Courvance a joué sous la tente entre 2018 et 2022.")]
    [InlineData("Irène Vasquer a dirigé le port de Sarnay de 2014 à 2020.", "Irène Vasquer a dirigé de 2015 à 2020 le port de Sarnay.")]
    [InlineData("Le festival occupera la halle de Sarnay du 3 au 20 juin.", "Le festival occupera la halle de Sarnay du 3 au 24 juin.")]
    [InlineData("L'orgue de Courvance sera remonté mercredi par deux facteurs.", "L'orgue de Courvance sera remonté jeudi par deux facteurs.")]
    [InlineData("À Courvance, les manèges devront s'arrêter à 20 heures.", "À Courvance, on arrête les manèges à 19 heures.")]
    [InlineData("Le dernier bac de Sarnay part à 22 h 30.", "Le dernier bac de Sarnay partira à 21 heures.")]
    public void OneThingAtTwoTimesIsAConflict(string one, string other)
    {
        var difference = Stated.Differences(one, other, 12, 13).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Date, DifferenceKind.Conflict));
    }

    [Theory]
    [InlineData("Le bassin de Courvance sera rempli le 12 septembre.", "Le bassin de Courvance ne sera pas rempli avant août.")]
    [InlineData("Le bassin de Courvance sera vidé le 12 juin.", "Le bassin de Courvance ne sera pas rempli avant août.")]
    [InlineData("Le bassin de Courvance sera rempli le 12 juin.", "Le bassin de Courvance n'avait pas été rempli avant 2011.")]
    [InlineData("Irène Vasquer a dirigé le port de Sarnay de 2014 à 2020.", "Irène Vasquer a présidé la région de 2014 à 2022.")]
    [InlineData("Le premier bac de Sarnay part à 6 heures.", "Le dernier bac de Sarnay part à 21 heures.")]
    [InlineData("La déchetterie de Sarnay ouvre à 8 heures.", "La déchetterie de Sarnay ferme à 10 heures.")]
    [InlineData("La réunion a commencé à 18 heures à la mairie de Sarnay.", "La réunion a commencé à 20 heures à la mairie de Sarnay.")]
    public void AnotherThingOrAnotherDayIsNone(string one, string other) => Stated.Differences(one, other, 12, 14).ShouldBeEmpty();

    [Theory]
    [InlineData("Le concert a été coupé trois quarts d'heure par la pluie.", "Le concert est arrêté vingt minutes.")]
    [InlineData("L'essai des trottinettes, à Courvance, durera six semaines de plus.", "À Courvance, l'essai des trottinettes est rallongé de huit semaines.")]
    [InlineData("Le départ de la course a été retardé de vingt minutes.", "Le départ de la course a été repoussé d'une heure.")]
    [InlineData("Le trafic du tramway a été interrompu deux heures.", "Le tramway : une interruption du trafic de quatre heures.")]
    public void LengthsOfOneKindAreOfOneThing(string one, string other)
    {
        var difference = Stated.Differences(one, other).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Quantity, DifferenceKind.Conflict));
    }

    [Theory]
    [InlineData("Le concert a été coupé trois quarts d'heure par la pluie.", "Le match est arrêté vingt minutes.")]
    [InlineData("Le concert a été coupé trois quarts d'heure.", "Le concert a commencé avec vingt minutes de retard.")]
    public void LengthsOfOtherThingsOrOfOtherKindsAreNot(string one, string other) => Stated.Differences(one, other).ShouldBeEmpty();
}
