using Recoupe.Alignment;

namespace Recoupe.Tests.Alignment;

public sealed class TermSetTests
{
    private static readonly TermSet One = new(200, [0, 3, 63, 64, 130, 199]);

    [Fact]
    public void WhatTwoSetsShareComesInAscendingOrder()
    {
        var shared = new List<int>();
        foreach (var number in One.SharedWith(new TermSet(200, [199, 64, 63, 1, 131]))) shared.Add(number);
        shared.ShouldBe([63, 64, 199]);
    }

    [Fact]
    public void SetsThatShareNothingDoNotMeet()
    {
        One.Meets(new TermSet(200, [1, 65, 198])).ShouldBeFalse();
        One.Meets(new TermSet(200, [1, 130])).ShouldBeTrue();
    }

    [Fact]
    public void TheLowerNumbersOfASetGiveThePlaceOfATerm() => ((int[])[0, 3, 63, 64, 130, 199]).Select(One.PlaceOf).ShouldBe([0, 1, 2, 3, 4, 5]);

    [Theory]
    [InlineData(63, true)]
    [InlineData(62, false)]
    [InlineData(64, true)]
    [InlineData(198, false)]
    public void ASetKnowsWhatItHolds(int number, bool isHeld) => One.Contains(number).ShouldBe(isHeld);

    [Fact]
    public void ASetOfNothingIsEmpty() => new TermSet(0, []).IsEmpty.ShouldBeTrue();
}
