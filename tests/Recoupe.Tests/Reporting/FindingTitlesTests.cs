using Recoupe.Model;
using Recoupe.Reporting;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Reporting;

/// <summary>Which of a finding's statements heads it.</summary>
public sealed class FindingTitlesTests
{
    private static readonly string[] Pages = ["La crue du Lormon a fait six morts à Courvance.", "La crue du Lormon a fait neuf morts à Courvance.", "Neuf personnes sont mortes dans la crue du Lormon."];
    private static readonly Statement[] Statements = [.. Pages.Select((text, i) => Stated.One(text, i))];
    private static readonly Finding Toll = new([0, 1, 2], 0, null) { Worths = [3, 2, 1] };

    [Fact]
    public void TheStatementThatSaysItBestHeadsAFinding() => Titles().Of(Toll, Statements, []).Words.ShouldBe(Pages[0]);

    [Fact]
    public void AFigureThatALaterDayChangedHeadsNothing()
    {
        var toll = new DossierDifference(DifferenceSlot.Quantity, DifferenceKind.Update, "mort", [new("six morts", 6, Some.Day(1), [0]), new("neuf morts", 9, Some.Day(2), [1, 2])], new Reason("difference-update-later"));
        Titles().Of(Toll, Statements, [toll]).Words.ShouldBe(Pages[1]);
    }

    [Fact]
    public void NoTwoFindingsAreHeadedByTheSameWordsWhileOthersCanBeHad()
    {
        var titles = Titles();
        new[] { Toll, Toll, Toll, Toll }.Select(finding => titles.Of(finding, Statements, []).Words).ShouldBe([Pages[0], Pages[1], Pages[2], Pages[0]]);
    }

    [Fact]
    public void TheSecondClaimOfASentenceThatHeadsAFindingIsHeadedByItself()
    {
        const string Text = "Le col de Courvance a rouvert lundi matin et deux alpinistes ont été évacués par un hélicoptère.";
        var claims = Stated.Of(Text);
        var titles = new FindingTitles(new Pile([Stated.Article(Text)], [Stated.May(12)], [], []));
        claims.Select((_, i) => titles.Of(new Finding([i], i, null), claims, []).Words).ShouldBe([Text, "deux alpinistes ont été évacués par un hélicoptère."]);
    }

    [Theory]
    [InlineData("six morts", "neuf morts", "Le Lormon a retrouvé son lit à Courvance.", 0)]
    [InlineData("Neuf personnes", "six morts", "Un mort reste à nommer à Courvance.", 0)]
    [InlineData("neuf morts", "dix morts", "Le Lormon a retrouvé son lit à Courvance.", 1)]
    public void ADifferenceStandsUnderWordsThatGiveOneOfItsValues(string one, string other, string title, int expected)
    {
        var parted = Parted(new DifferenceValue(one, null, null, [0, 2]), new DifferenceValue(other, null, null, [1]));
        Titles().Headed(parted, title, Toll, Statements).Title.ShouldBe(Pages[expected]);
        Titles().Headed(parted, $"La crue a fait {one} à Courvance.", Toll, Statements).Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("La crue du Lormon a fait six morts à Courvance.", null)]
    [InlineData("Le Lormon a retrouvé son lit à Courvance.", 0)]
    public void WhatNoPageSaysInTheseWordsStandsUnderWhatRestsOnIt(string title, int? expected) =>
        Titles().Headed(Parted(new DifferenceValue("affirmed", null, null, [0]), new DifferenceValue("denied", null, null, [1])), title, Toll, Statements).Title.ShouldBe(expected is { } i ? Pages[i] : null);

    private static DossierDifference Parted(params DifferenceValue[] values) => new(DifferenceSlot.Other, DifferenceKind.Conflict, null, values, new Reason("difference-conflict"));

    private static FindingTitles Titles() => new(new Pile([.. Pages.Select(Stated.Article)], [.. Pages.Select(_ => Stated.May(12))], [], []));
}
