using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Tests.Reporting;

/// <summary>Which days of a story its pages tell most of.</summary>
public sealed class StoryDaysTests
{
    [Fact]
    public void WhatIsStillToldWeeksLaterOutweighsWhatWasNews()
    {
        var days = DaysOf(
            Told(3, "La grève du port de Sarnac a commencé jeudi matin, selon la capitainerie."),
            Told(28, "Le port de Sarnac est bloqué depuis le 2 mai par la grève des grutiers."),
            Told(30, "La grève des grutiers, lancée le 2 mai à Sarnac, a pris fin mercredi 29 mai."));
        days[0].Day.ShouldBe(On(2));
        days[0].Pages.ShouldBe(["p1", "p2", "p3"]);
        days.Select(day => day.Weight).ShouldBe(days.Select(day => day.Weight).OrderDescending());
        days[0].IsKey.ShouldBeTrue();
    }

    [Fact]
    public void APageThatRepeatsADayCountsOnce()
    {
        var once = DaysOf(Told(20, "Le conseil de Sarnac a voté le budget le 6 mai."));
        var often = DaysOf(Told(20, "Le conseil de Sarnac a voté le budget le 6 mai. Le maire était absent le 6 mai. Le 6 mai, deux élus ont démissionné."));
        Weights(often).ShouldBe(Weights(once));
    }

    [Fact]
    public void PagesThatCopyOneAnotherCountAsOne()
    {
        const string Text = "Le viaduc de Brélac a été fermé le 4 mai après la découverte de fissures sur deux de ses piles, a indiqué le conseil du département, qui attend les conclusions d’un bureau de contrôle avant de dire quand les voitures pourront de nouveau y passer.";
        Weights(DaysOf(Told(20, Text), Told(21, Text))).ShouldBe(Weights(DaysOf(Told(20, Text))));
    }

    [Fact]
    public void TheMorrowOfAGreaterDayLosesHalfOfItsWeight()
    {
        var alone = DaysOf(Told(25, "Les vendangeurs de Brélac ont défilé le 8 mai."));
        var shadowed = DaysOf(Told(25, "Les vendangeurs de Brélac ont défilé le 8 mai."), Told(26, "La cave de Brélac a brûlé le 7 mai."), Told(27, "Depuis l’incendie du 7 mai, la cave de Brélac est fermée."));
        shadowed.Single(day => day.Day == On(8)).Weight.ShouldBe(alone.Single().Weight / 2);
    }

    [Fact]
    public void ADayThatOnlyAMonthContainsIsNone() => DaysOf(Told(25, "La cave de Brélac a ouvert en mai 1987 et fermé deux ans plus tard.")).ShouldBeEmpty();

    private static IEnumerable<(DateOnly, double)> Weights(IEnumerable<DossierDay> days) => days.Select(day => (day.Day, day.Weight));

    private static IReadOnlyList<DossierDay> DaysOf(params Page[] pages) =>
        new Pipeline(LanguagePacks.Load("fr"), threads: 1).Run([.. pages.Select((page, i) => page with { File = $"{i}.txt" })], [], single: true).Dossiers[0].Days;

    private static Page Told(int day, string text) => new("", PageFormat.Text, text) { Stated = [new StatedDate(DateInterval.Day(On(day)), DateOrigin.Metadata, "")] };

    private static DateOnly On(int day) => new(2030, 5, day);
}
