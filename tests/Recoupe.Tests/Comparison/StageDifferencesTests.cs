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
}
