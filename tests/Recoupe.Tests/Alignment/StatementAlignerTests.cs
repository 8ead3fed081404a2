using Recoupe.Alignment;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Tests.Alignment;

/// <summary>Which statements report the same fact.</summary>
public sealed class StatementAlignerTests
{
    private static readonly StatementAligner Aligner = new(LanguagePacks.Load("fr"));
    private static readonly PublicationDate Published = new(new DateInterval(new DateOnly(2031, 5, 12), new DateOnly(2031, 5, 12)), PublicationBasis.Stated, []);

    /// <summary>What else the two pages say: enough for a rare word to be rare.</summary>
    private const string Filler = " Le conseil municipal se réunira au gymnase. La fanfare jouera sur la place. Les écoles restent fermées. Un marché aura lieu au port.";

    [Theory]
    [InlineData("L'incendie de l'entrepôt de Courvance a fait six morts.", "Six personnes ont péri dans l'incendie de l'entrepôt de Courvance.", true)]
    [InlineData("L'incendie de l'entrepôt de Courvance a fait six morts.", "L'incendie de l'entrepôt de Courvance a fait neuf morts.", true)]
    [InlineData("L'incendie de l'entrepôt de Courvance a fait six morts.", "Le procureur a ouvert une enquête à Courvance.", false)]
    [InlineData("Le maire de Courvance a démissionné lundi.", "Le maire de Courvance a remis sa démission lundi.", true)]
    public void OneFactInOtherWordsIsOneFinding(string one, string other, bool isOne)
    {
        Statement[] statements = [.. Stated.Of(one + Filler, 0), .. Stated.Of(other, 1)];
        var last = statements.Length - 1;
        Aligner.Align(statements, [Published, Published]).Any(finding => finding.Statements.Contains(0) && finding.Statements.Contains(last)).ShouldBe(isOne);
    }
}
