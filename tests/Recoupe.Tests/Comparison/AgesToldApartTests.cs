using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>Ages that do not stand behind whose they are: at the head of the clause, or in a sentence of their own.</summary>
public sealed class AgesToldApartTests
{
    [Fact]
    public void AnAgeAheadOfWhoeverDoesItIsHers() =>
        Stated.Differences("Line Aubry, 39 ans, reçoit la présidence du club de Sarnay.", "À 38 ans, la gardienne reçoit la présidence du club de Sarnay.").ShouldHaveSingleItem().Unit.ShouldBe("an");

    [Fact]
    public void AnAgeAheadOfWhatWasLongAgoIsNot() =>
        Stated.Differences("Line Aubry, 39 ans, reçoit la présidence du club de Sarnay.", "À 35 ans, la gardienne quittait la présidence du club de Sarnay.").ShouldBeEmpty();

    [Theory]
    [InlineData("Le pilote du ballon s'est envolé dimanche. Il a 61 ans.", "Le pilote du ballon, 63 ans, s'est envolé dimanche.")]
    [InlineData("Une institutrice de Sarnay a sauvé le chien. Elle a 34 ans.", "L'institutrice de Sarnay, 31 ans, a sauvé le chien.")]
    public void AnAgeBehindAPronounIsOfWhomTheSentenceBeforeTellsOf(string one, string other) =>
        Stated.Differences(one, other).ShouldHaveSingleItem().Unit.ShouldBe("an");

    [Fact]
    public void WhatIsNoPersonHasNoAge() => Stated.Of("Le moulin de Sarnay a brûlé dimanche. Il a 61 ans.").ShouldAllBe(statement => statement.Ages.Count == 0);
}
