using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>Counts that are no toll and yet go on while a story does.</summary>
public sealed class RunningCountsTests
{
    [Theory]
    [InlineData("La quête des bénévoles de Courvance pour le refuge recueille 7 000 euros.", "La cagnotte des bénévoles de Courvance pour le refuge dépasse les 19 000 euros.")]
    [InlineData("La vidéo du pont de Courvance a été visionnée 300 000 fois.", "La vidéo du pont de Courvance a été visionnée un million de fois.")]
    [InlineData("La pétition pour le pont de Courvance a recueilli 3 000 signatures.", "La pétition pour le pont de Courvance a recueilli 9 000 signatures.")]
    [InlineData("D'après un sondage, 58 % des habitants de Courvance rejettent le pont.", "D'après un sondage, 63 % des habitants de Courvance rejettent le pont.")]
    public void ALaterAndHigherOneIsNews(string one, string later) =>
        Stated.Differences((one, 12), (later, 15)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Update);

    [Theory]
    [InlineData("La vidéo du pont de Courvance a été visionnée 900 000 fois.", "La vidéo du pont de Courvance a été visionnée 300 000 fois.")]
    [InlineData("Le clown de Courvance a joué dans trois hôpitaux.", "Le clown de Courvance a joué dans quatre hôpitaux.")]
    public void ALaterAndLowerOneIsNoneAndNeitherIsWhatDoesNotGoOn(string one, string later) =>
        Stated.Differences((one, 12), (later, 15)).ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Conflict);
}
