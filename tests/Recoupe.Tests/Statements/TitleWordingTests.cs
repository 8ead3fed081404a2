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
    public void WhatLeansOnOthersOrAsksReadsWorse(string better, string worse) =>
        Stated.One(worse).Title.Ease.ShouldBeLessThan(Stated.One(better).Title.Ease);

    [Fact]
    public void AClaimThatLacksItsSubjectReadsWorstAndGivesWayToItsSentence()
    {
        var tied = Stated.Of("Les secours ont retrouvé au matin le corps du maire de Courvance, qui avait quitté la mairie à pied dans la nuit de samedi à dimanche pour fermer les vannes du barrage, malgré les consignes de la préfecture.");
        tied.Skip(1).ShouldNotBeEmpty();
        tied.Skip(1).ShouldAllBe(statement => statement.Title.Span == statement.Sentence && statement.Title.Ease < tied[0].Title.Ease);
    }

    [Fact]
    public void NothingOfATitleLeadsOnToWhatItLeavesOut()
    {
        var text = "Le préfet a ordonné la fermeture de la route et l'évacuation du camping de Courvance, ce qui a surpris les commerçants, car la saison venait d'ouvrir" + Tail;
        foreach (var statement in Stated.Of(text)) statement.Title.Span.Of(text).ToString().Split(' ')[^1].ShouldNotBeOneOf("ce", "car", "et", "selon", ",");
    }

    private static string Shown(string sentence) => Stated.One(sentence).Title.Span.Of(sentence).ToString();
}
