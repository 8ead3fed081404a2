using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Statements;

/// <summary>What happened and who took part, by the concepts of an invented sentence's first claim.</summary>
public sealed class ClauseCoreTests
{
    [Theory]
    [InlineData("Le conseil a renversé le maire.", "Le maire a été renversé par le conseil.")]
    [InlineData("Le préfet veut fermer l'usine.", "L'usine doit être fermée par le préfet.")]
    [InlineData("Une tempête a détruit le pont.", "Le pont, vieux de cent ans, est détruit par une tempête.")]
    public void ActiveAndPassiveHaveOneCore(string active, string passive)
    {
        var (one, other) = (Stated.One(active), Stated.One(passive));
        one.Predicate.ShouldNotBeNull();
        other.Predicate.ShouldBe(one.Predicate);
        one.Participants.Count.ShouldBe(2);
        other.Participants.Order(StringComparer.Ordinal).ShouldBe(one.Participants.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhereAndWhenTakeNoPart()
    {
        var statement = Stated.One("Dans la nuit, le maire a fermé l'école après la messe.");
        statement.Participants.Count.ShouldBe(2);
    }

    [Fact]
    public void AHeadlineWithoutAVerbHasItsEventForACore() => Stated.One("Explosion dans une usine de Courvance").Predicate.ShouldBe("EXPLOSION");

    [Fact]
    public void WhatHasNoVerbAndNoEventHasNone() => Stated.One("La mairie de Courvance").Predicate.ShouldBeNull();

    [Fact]
    public void WhatIsSetBesideTheSourceIsNoPartOfWhatItSays()
    {
        static IReadOnlyList<string> Terms(string text) => Stated.One(text).Terms;
        Terms("Le pont est fermé, a déclaré Anne Vasseur, présidente du syndicat.").ShouldBe(Terms("Le pont est fermé, a déclaré Anne Vasseur."));
        Terms("Anne Vasseur, présidente du syndicat, a déclaré que le pont est fermé.").ShouldBe(Terms("Anne Vasseur a déclaré que le pont est fermé."));
    }

    [Fact]
    public void APhraseWithAClauseOfItsOwnIsAClaimOfItsOwn() =>
        Stated.Of("Le conseil a renversé le maire de Courvance, réduit à gérer les affaires courantes jusqu'à ce qu'un successeur soit nommé.").Count.ShouldBe(2);

    [Fact]
    public void PlacesAbroadAreToldFromWhatAPageSaysOfItsOwnCountry()
    {
        var home = Stated.Of("À Lyon et à Lille, l'orage a fait deux morts. Onze personnes sont mortes.");
        var abroad = Stated.Of("En Espagne, l'orage a fait deux morts. À Lyon, il pleut. À Lille et à Paris, il vente.", 1);
        Statement dead = home[^1], spain = abroad[0];
        spain.IsAbroadFrom(dead).ShouldBeTrue();
        dead.IsAbroadFrom(spain).ShouldBeTrue();
        home[0].IsAbroadFrom(dead).ShouldBeFalse();
    }
}
