using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Statements;

/// <summary>Which dates say when a claim happened, and which only date what it speaks of; the pages are of May 2031.</summary>
public sealed class DatesBesideTests
{
    [Theory]
    [InlineData("Le budget 2031 a eu raison du maire de Courvance.")]
    [InlineData("Après la crue de 2003, le pont de Courvance est le deuxième à céder.")]
    [InlineData("Nul maire n'avait tenu si peu de temps depuis la fondation de la commune libre de Courvance, en 1958.")]
    [InlineData("Les travaux de la digue, votés en 2019, n'ont jamais commencé.")]
    public void WhatAClaimOnlyMentionsIsNotWhenItHappened(string text) => Stated.One(text).EventDates.ShouldBeEmpty();

    [Theory]
    [InlineData("La crue de 2003 avait fait cinq morts à Courvance.")]
    [InlineData("Les travaux de la digue ont été votés en 2019.")]
    [InlineData("Le maire de Courvance a démissionné à l'été 2019.")]
    [InlineData("Après la crue, le pont de Courvance a rouvert en 2019.")]
    [InlineData("Le pont, fermé lundi, rouvrira après la crue.")]
    public void WhenItHappenedStays(string text) => Stated.One(text).EventDates.ShouldHaveSingleItem();
}
