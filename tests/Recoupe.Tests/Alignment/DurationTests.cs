using Recoupe.Alignment;

namespace Recoupe.Tests.Alignment;

/// <summary>One length of time, in whatever units it is told.</summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance est resté trois mois en poste.", true)]
    [InlineData("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance est resté deux mois et vingt-neuf jours en poste.", true)]
    [InlineData("Le maire de Courvance est resté 90 jours en poste.", "Le maire de Courvance est resté deux mois en poste.", false)]
    [InlineData("La grève a duré deux jours.", "La grève a duré 48 heures.", false)]
    public void UnitsDoNotMatter(string one, string other, bool meet) =>
        Durations.Meet(Durations.Of(Stated.One(one)), Durations.Of(Stated.One(other))).ShouldBe(meet);
}
