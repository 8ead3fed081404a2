using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>One page tells a stage that a later page has left behind: meant and done, awaited and done, ended and begun anew.</summary>
public sealed class StageDifferencesTests
{
    [Theory]
    [InlineData("Le conseil de Courvance rénovera la halle.", "Le conseil de Courvance a rénové la halle.")]
    [InlineData("La mairie de Courvance hésite encore à vendre le manoir.", "La mairie de Courvance a vendu le manoir.")]
    [InlineData("Le groupe Mérat pourrait fermer l'usine de Sarnay.", "Le groupe Mérat a fermé l'usine de Sarnay.")]
    [InlineData("Le syndicat de Courvance déposera un recours contre le barrage.", "Un recours contre le barrage a été déposé par le syndicat de Courvance.")]
    [InlineData("La doyenne de Courvance sera décorée dans la matinée.", "La doyenne de Courvance a été décorée lundi.")]
    public void WhatIsMeantAndThenDoneIsAnUpdate(string plan, string fact)
    {
        var difference = Stated.Differences(plan, fact, 12, 15).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Other, DifferenceKind.Update));
        difference.Values.Select(value => value.Value).ShouldBe([DifferenceValue.Announced, DifferenceValue.Done]);
    }

    [Theory]
    [InlineData("La fontaine de Courvance ne fonctionne plus.", "La fontaine de Courvance fonctionne à nouveau.", "ne fonctionne plus", "fonctionne à nouveau")]
    [InlineData("Les gendarmes n'ont pas encore retrouvé la remorque de Sarnay.", "Les gendarmes ont retrouvé la remorque de Sarnay.", "n'ont pas encore retrouvé", "ont retrouvé")]
    [InlineData("Le bac de Sarnay n'a toujours pas repris la traversée.", "Le bac de Sarnay a repris la traversée.", "n'a toujours pas repris", "a repris")]
    [InlineData("Le funiculaire de Courvance roule toujours.", "Le funiculaire de Courvance ne roule plus.", "roule", "ne roule plus")]
    [InlineData("La route de la corniche est toujours coupée.", "La route de la corniche n'est plus coupée.", "est toujours coupée", "n'est plus coupée")]
    public void WhatALaterPageTellsAtALaterStageIsAnUpdate(string before, string after, string first, string last)
    {
        var difference = Stated.Differences(before, after, 12, 15).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Other, DifferenceKind.Update));
        difference.Values.Select(value => value.Value).ShouldBe([first, last]);
    }

    [Theory]
    [InlineData("Le maire de Courvance ne signera pas le bail du moulin.", "Le maire de Courvance a signé le bail du moulin.")]
    [InlineData("Le maire de Courvance signera le bail du moulin.", "Le maire de Courvance n'a pas signé le bail du moulin.")]
    public void WhatGoesOtherwiseThanAnnouncedIsAnUpdateOfPolarity(string before, string after)
    {
        var difference = Stated.Differences(before, after, 12, 15).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Polarity, DifferenceKind.Update));
        difference.Values.Select(value => value.Value).ShouldBe([DifferenceValue.Affirmed, DifferenceValue.Denied]);
    }

    [Theory]
    [InlineData("Le conseil de Courvance rénovera la halle.", "Le conseil de Sarnay a rénové la halle.")]
    [InlineData("Le conseil de Courvance rénovera la halle.", "Le conseil de Courvance a rénové la piscine.")]
    [InlineData("Le conseil de Courvance rénovera la halle.", "En 2019, le conseil de Courvance a rénové la halle.")]
    [InlineData("Le conseil de Courvance rénovera la halle.", "Le conseil de Courvance va rénover la halle.")]
    [InlineData("La fontaine de Courvance ne fonctionne plus.", "La pompe de Courvance fonctionne à nouveau.")]
    [InlineData("La mairie de Courvance n'entend pas vendre le manoir.", "La mairie de Courvance a vendu le moulin.")]
    [InlineData("Le club de Courvance achètera deux bateaux.", "Le club de Courvance a acheté cinq bateaux.")]
    public void WhatIsOfOthersOrOfAnotherTimeIsNone(string before, string after) =>
        Stated.Differences(before, after, 12, 15).ShouldNotContain(difference => difference.Slot == DifferenceSlot.Other || difference.Kind == DifferenceKind.Update && difference.Slot == DifferenceSlot.Polarity);

    [Fact]
    public void WhatWasDoneBeforeIsNotWhatALaterPageAnnounces() =>
        Stated.Differences("Le conseil de Courvance a rénové la halle.", "Le conseil de Courvance rénovera la halle.", 12, 15).ShouldBeEmpty();

    [Fact]
    public void WhatIsStillToComeThatDayIsNotDone() =>
        Stated.Differences("La ministre parlera jeudi soir aux élus de Courvance.", "La ministre s'exprimera devant les élus de Courvance dans la soirée.", 12, 15).ShouldNotContain(difference => difference.Slot == DifferenceSlot.Other);

    [Theory]
    [InlineData("Le procès du batelier Paul Mérat s'ouvrira le 2 juin à Sarnay.", "Le procès du batelier Paul Mérat a été renvoyé au 30 juin à Sarnay.", "2031-06-02", "2031-06-30")]
    [InlineData("La régate de Courvance est prévue le 24 mai.", "La régate de Courvance est reportée au 31 mai.", "2031-05-24", "2031-05-31")]
    [InlineData("La foire au lin de Sarnay aura lieu le 24 mai sous la halle.", "La foire au lin de Sarnay aura finalement lieu le 31 mai sous la halle.", "2031-05-24", "2031-05-31")]
    [InlineData("La foire au lin de Sarnay aura lieu le 24 mai sous la halle.", "La foire au lin de Sarnay, prévue le 24 mai, aura finalement lieu le 31 mai sous la halle.", "2031-05-24", "2031-05-31")]
    [InlineData("Le départ de la régate de Courvance sera donné samedi 17 mai à 15 heures.", "Le départ de la régate de Courvance, prévu à 15 heures, a été repoussé à 17 heures samedi 17 mai.", "15 heures", "17 heures")]
    public void WhatIsPutOffIsAnUpdateOfTheDate(string plan, string news, string before, string after)
    {
        var difference = Stated.Differences(plan, news, 12, 15).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Date, DifferenceKind.Update));
        difference.Values.Select(value => value.Value[^before.Length..]).ShouldBe([before, after]);
    }

    [Theory]
    [InlineData("La foire au lin de Sarnay aura lieu samedi 24 mai sous la halle.", "La foire au lin de Sarnay prévue samedi 24 mai sous la halle a été annulée.")]
    [InlineData("La régate de Courvance se courra samedi devant le port.", "La régate de Courvance a été annulée samedi devant le port à cause du vent.")]
    [InlineData("La maire Nadia Sorel recevra les bateliers mercredi à Sarnay.", "La maire Nadia Sorel n'a pas reçu les bateliers mercredi à Sarnay.")]
    public void WhatIsCalledOffIsNotDone(string plan, string news)
    {
        var difference = Stated.Differences(plan, news, 12, 18).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Polarity, DifferenceKind.Update));
    }

    [Theory]
    [InlineData("La régate de Courvance est prévue le 24 mai.", "La foire de Sarnay est reportée au 31 mai.")]
    [InlineData("La régate de Courvance aura lieu le 24 mai.", "La réunion sur la régate de Courvance avec Nadia Sorel a été annulée le 14 mai.")]
    [InlineData("La régate de Courvance est reportée au 31 mai.", "La régate de Courvance est reportée au 31 mai.")]
    public void WhatIsPutOffElsewhereChangesNothing(string plan, string news) =>
        Stated.Differences(plan, news, 12, 15).ShouldNotContain(difference => difference.Kind == DifferenceKind.Update);

    [Fact]
    public void WhatWasClosedAndIsOpenedDaysLaterIsAnUpdate()
    {
        var difference = Stated.Differences("La piscine de Courvance est fermée aux nageurs du port.", "La piscine de Courvance est rouverte aux nageurs du port.", 12, 15).ShouldHaveSingleItem();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Other, DifferenceKind.Update));
        difference.Values.Select(value => value.Value).ShouldBe(["fermée", "rouverte"]);
    }
}
