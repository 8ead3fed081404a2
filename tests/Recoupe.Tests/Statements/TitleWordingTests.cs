using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Statements;

/// <summary>What is shown of a sentence for its claims, and how well it reads where nothing stands before it.</summary>
public sealed class TitleWordingTests
{
    private const string Tail = ", au terme d'une nuit de recherches qui avait mobilisé tous les pompiers du canton, plusieurs plongeurs venus de Lormont et un hélicoptère de la gendarmerie, selon un premier point de la sous-préfecture, publié au matin.";

    [Theory]
    [InlineData("Le pont de Courvance a cédé lundi.", "Le pont de Courvance a cédé lundi.")]
    [InlineData("LYON, 12 mai 2031 (ATV) - Le pont de Courvance a cédé lundi.", "Le pont de Courvance a cédé lundi.")]
    [InlineData("10h30 - Le pont de Courvance a cédé lundi.", "Le pont de Courvance a cédé lundi.")]
    [InlineData("10:30 – Le pont de Courvance a cédé lundi.", "Le pont de Courvance a cédé lundi.")]
    [InlineData("Lundi 12 mai - Le pont de Courvance a cédé.", "Le pont de Courvance a cédé.")]
    [InlineData("EN DIRECT - Incendie à Courvance : le maire mis en examen", "Incendie à Courvance : le maire mis en examen")]
    [InlineData("Le maire de Courvance – élu le 12 mai – a fermé le pont.", "Le maire de Courvance – élu le 12 mai – a fermé le pont.")]
    [InlineData("- Le pont de Courvance a cédé lundi.", "Le pont de Courvance a cédé lundi.")]
    [InlineData("-9 degrés sont annoncés lundi à Courvance.", "-9 degrés sont annoncés lundi à Courvance.")]
    [InlineData("-4,5 % : la fréquentation de Courvance a reculé.", "-4,5 % : la fréquentation de Courvance a reculé.")]
    public void WhatASentenceIsFiledUnderIsNoPartOfItsTitle(string sentence, string title) => Shown(sentence).ShouldBe(title);

    [Theory]
    [InlineData("Les plongeurs ont retrouvé deux corps dans la rivière.", "Ils ont retrouvé deux corps dans la rivière.")]
    [InlineData("Cinq blessés sont dans un état grave à Courvance.", "Cinq d'entre eux sont dans un état grave à Courvance.")]
    [InlineData("Le maire a vendu l'usine pour un euro symbolique.", "C'est une usine vendue pour un euro symbolique.")]
    [InlineData("La femme du maire a vendu l'usine de Courvance.", "Sa femme a vendu l'usine de Courvance lundi soir.")]
    [InlineData("Le pont de Courvance a cédé lundi matin.", "Mais le pont de Courvance a cédé lundi matin.")]
    [InlineData("Le pont de Courvance a cédé lundi matin.", "Le pont de Courvance a-t-il cédé lundi matin ?")]
    [InlineData("Le procureur parle d'un incendie volontaire.", "Incendie de Courvance : ce que dit le procureur")]
    [InlineData("Le pont de Courvance a cédé lundi matin.", "Le pont de Courvance : suivez les événements")]
    [InlineData("Le ministre visitera Courvance lundi matin.", "Le ministre visitera Courvance demain matin.")]
    [InlineData("Le pont de Courvance a cédé sous le poids.", "Pourquoi le pont de Courvance a cédé sous le poids")]
    [InlineData("Les deux témoins décrivent un incendie parti de la cave.", "Tous deux décrivent un incendie parti de la cave.")]
    [InlineData("Le départ du directeur était prévu depuis un mois.", "Ce départ était prévu depuis un mois par le conseil.")]
    [InlineData("Le fabricant de Courvance conteste les mesures du laboratoire.", "De son côté, le fabricant conteste les mesures du laboratoire.")]
    [InlineData("Les enfants, âgés de six à dix ans, ont été soignés sur place.", "Âgés de six à dix ans, ils ont été soignés sur place.")]
    [InlineData("Dix autobus sur trente ont été réparés par la régie de Courvance.", "Dix autres autobus ont été réparés par la régie de Courvance.")]
    [InlineData("Le permis de six conducteurs a été retiré sur-le-champ.", "Le permis de six d'entre eux a été retiré sur-le-champ.")]
    [InlineData("« La vanne était fermée lundi », a dit le maire de Courvance.", "« La vanne était fermée lundi à Courvance », a-t-il dit.")]
    [InlineData("La régie affirme que huit vannes étaient fermées lundi.", "La régie de Courvance affirme que huit étaient fermées.")]
    [InlineData("Dix maisons de Courvance sont à reconstruire.", "Dix sont à reconstruire dans le bourg de Courvance.")]
    public void WhatLeansOnOthersOrAsksReadsWorse(string better, string worse) =>
        Stated.One(worse).Title.Ease.ShouldBeLessThan(Stated.One(better).Title.Ease);

    [Fact]
    public void AClaimThatLacksItsSubjectReadsWorstAndGivesWayToItsSentence()
    {
        var tied = Stated.Of("Les secours ont retrouvé au matin le corps du maire de Courvance, qui avait quitté la mairie à pied dans la nuit de samedi à dimanche pour fermer les vannes du barrage, malgré les consignes de la préfecture.");
        tied.Skip(1).ShouldNotBeEmpty();
        tied.Skip(1).ShouldAllBe(statement => statement.Title.Span == statement.Sentence && statement.Title.Ease < tied[0].Title.Ease);
    }

    [Theory]
    [InlineData("Ce lundi, le pont de Courvance a cédé sous le poids d'un camion.")]
    [InlineData("Sur trente vannes, dix étaient fermées dans la nuit à Courvance.")]
    [InlineData("Le maire de Courvance, qui les avait prévenus, a fermé le pont.")]
    [InlineData("Le maire s'est rendu lundi au chevet des blessés de Courvance.")]
    public void WhatNamesItselfWhatItSpeaksOfLeansOnNothing(string sentence) => Stated.Of(sentence)[0].Title.Leans.ShouldBeFalse();

    [Theory]
    [InlineData("Le col de Courvance a rouvert lundi matin et deux alpinistes ont été évacués par un hélicoptère.", "deux alpinistes ont été évacués par un hélicoptère.")]
    [InlineData("La régie de Courvance fermera trois lignes en mai et le directeur a refusé de recevoir les élus.", "le directeur a refusé de recevoir les élus.")]
    public void AClaimThatReadsByItselfHasAHeadingOfItsOwn(string sentence, string own) =>
        Stated.Of(sentence).Select(statement => statement.OwnTitle?.Of(sentence).ToString()).ShouldContain(own);

    [Theory]
    [InlineData("Le maire de Courvance a fermé le pont lundi matin et a prévenu tous les riverains du quai.")]
    [InlineData("Le pont de Courvance a cédé lundi, ce qui a surpris tous les riverains du quai.")]
    public void AClaimThatLacksItsSubjectHasNone(string sentence) => Stated.Of(sentence)[^1].OwnTitle.ShouldBeNull();

    [Fact]
    public void NothingOfATitleLeadsOnToWhatItLeavesOut()
    {
        var text = "Le préfet a ordonné la fermeture de la route et l'évacuation du camping de Courvance, ce qui a surpris les commerçants, car la saison venait d'ouvrir" + Tail;
        foreach (var statement in Stated.Of(text)) statement.Title.Span.Of(text).ToString().Split(' ')[^1].ShouldNotBeOneOf("ce", "car", "et", "selon", ",");
    }

    private static string Shown(string sentence) => Stated.One(sentence).Title.Span.Of(sentence).ToString();
}
