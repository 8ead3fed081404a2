using Recoupe.Model;
using Recoupe.Tests.Cli;

namespace Recoupe.Tests.Comparison;

/// <summary>One event said on one page to have happened and on another not to: nobody need say "démentir".</summary>
public sealed class PolarityTests : IDisposable
{
    private static readonly Pipeline Pipeline = new(LanguagePacks.Load("fr"));

    private readonly Workspace work = new();

    [Theory]
    [InlineData("Le pont suspendu du canal de Courvance a été détruit par l'artillerie.", "Le pont suspendu du canal de Courvance n'a pas été détruit par l'artillerie.", true)]
    [InlineData("La digue du canal de Courvance aurait cédé dans la nuit.", "La digue du canal de Courvance n'a jamais cédé.", true)]
    [InlineData("Le pont suspendu du canal de Courvance a été détruit par l'artillerie.", "Le pont suspendu du canal de Courvance n'a pas encore été détruit par l'artillerie.", false)]
    [InlineData("Le pont suspendu du canal de Courvance a été détruit par l'artillerie.", "Le pont suspendu du canal de Courvance a été détruit par l'artillerie, pas la gare.", false)]
    public void ANegationDeniesWhatAnotherPageAffirms(string affirmed, string other, bool isDenied)
    {
        work.Write("a.txt", $"Nuit difficile à Courvance\n\n{affirmed} Les habitants du quartier voisin ont gagné le gymnase municipal avec leurs valises.");
        work.Write("b.txt", $"Courvance au lendemain\n\n{other} Une cellule psychologique ouvrira jeudi au lycée agricole pour les familles.");
        var dossier = Pipeline.Run([work["a.txt"], work["b.txt"]], single: true).Dossiers[0];
        dossier.Findings.ShouldContain(finding => finding.Statements.Select(statement => statement.Page).Distinct().Count() == 2);
        dossier.Findings.Any(finding => finding.Status == FindingStatus.Denied).ShouldBe(isDenied);
    }

    public void Dispose() => work.Dispose();
}
