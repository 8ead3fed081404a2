using Recoupe.Alignment;
using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Tests.Alignment;

/// <summary>Which statements a figure brings together that the aligner left apart.</summary>
public sealed class FigureTiesTests
{
    private const double Threshold = 0.15;
    private static readonly FigureTies Ties = new(LanguagePacks.Load("fr"));

    [Theory]
    [InlineData("La fonderie supprime 612 postes à Courvance.", "612 salariés de la fonderie perdront leur place.", true)]
    [InlineData("La fonderie supprime 612 postes à Courvance.", "Près de 600 postes restent menacés.", true)]
    [InlineData("La ville a versé 12 millions d'euros à la fonderie.", "L'argent public l'a soutenue à hauteur de 12 millions.", true)]
    [InlineData("La fonderie supprime 600 postes à Courvance.", "Une pétition a recueilli 600 signatures.", false)]
    [InlineData("La fonderie supprime 22 postes à Courvance.", "Les 22 élus de la ville se réunissent.", false)]
    [InlineData("Le vent a soufflé à 140 km/h sur la côte.", "Ils ont été jusqu'à 140 à travailler sur le site.", false)]
    [InlineData("La fonderie supprime 612 postes à Courvance.", "Près de 800 postes restent menacés.", false)]
    public void ANumberThatIsLargeAndNotRoundTies(string one, string other, bool isOne) => Joined(one, other, 0.1f).ShouldBe(isOne);

    [Theory]
    [InlineData("Une jeune femme de 29 ans, Irène Vasquer, est morte lundi.", "Le club pleure une abonnée âgée de 27 ans.", 0.35f, true)]
    [InlineData("Une jeune femme de 29 ans, Irène Vasquer, est morte lundi.", "Le club pleure une abonnée âgée de 27 ans.", 0.2f, false)]
    [InlineData("Une jeune femme de 29 ans, Irène Vasquer, est morte lundi.", "Le club pleure une abonnée âgée de 67 ans.", 0.35f, false)]
    public void WhoIsSpokenOfAlikeAndIsOfOneAgeIsOne(string one, string other, float likelihood, bool isOne) => Joined(one, other, likelihood).ShouldBe(isOne);

    [Fact]
    public void WhatIsNotAlikeAtAllIsNotTied() => Joined("La fonderie supprime 612 postes à Courvance.", "612 salariés de la fonderie perdront leur place.", 0.05f).ShouldBeFalse();

    [Fact]
    public void NoTieLeadsToAnotherEvent() =>
        Joined("La fonderie supprime 612 postes à Courvance.", "612 salariés de la fonderie perdront leur place.", 0.1f, new Dictionary<int, int> { [0] = 0, [1] = 1 }).ShouldBeFalse();

    [Fact]
    public void OnlyWhatTheFigureTiesIsMoved()
    {
        Statement[] statements = [.. "Le mistral souffle sur la côte. La fonderie supprime 612 postes.".Split(". ").Select(text => Stated.One(text)), Stated.One("612 salariés perdront leur place.", 1), Stated.One("Le carnaval aura lieu dimanche.", 1)];
        var likelihoods = new PairTable([[], [], [new Paired(1, 0.1f)], []]);
        Ties.Join([[0, 1], [2, 3]], [.. statements], likelihoods, Threshold, null).Select(members => members.ToArray()).ShouldBe([[0, 1, 2], [3]]);
    }

    private static bool Joined(string one, string other, float likelihood, Dictionary<int, int>? strands = null)
    {
        var likelihoods = new PairTable([[], [new Paired(0, likelihood)]]);
        return Ties.Join([[0], [1]], [Stated.One(one), Stated.One(other, 1)], likelihoods, Threshold, strands).Count == 1;
    }
}
