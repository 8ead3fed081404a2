using Recoupe.Language.Names;

namespace Recoupe.Language.Tests.Names;

public sealed class NameRoleTests
{
    [Theory]
    [InlineData("Le ministre français de l'Intérieur, Jules Morvan, part.", "ministre français de l'Intérieur")]
    [InlineData("Le ministre de l'Économie et des Finances Jules Morvan part.", "ministre de l'Économie et des Finances")]
    [InlineData("Jules Morvan, chef du régime, part.", "chef du régime")]
    [InlineData("Jules Morvan, le porte-parole de l'armée, part.", "porte-parole de l'armée")]
    [InlineData("Le général Jules Morvan part.", "général")]
    [InlineData("L'ancien président Jules Morvan part.", "ancien président")]
    [InlineData("Le président démocratiquement élu Jules Morvan part.", "président démocratiquement élu")]
    [InlineData("La cheffe de la diplomatie européenne Claire Dunois part.", "cheffe de la diplomatie européenne")]
    [InlineData("Le député RN Jules Morvan part.", "député RN")]
    [InlineData("Le maire (PS) de Vaurmont, Jules Morvan, part.", "maire (PS) de Vaurmont")]
    [InlineData("La présidente de la Commission européenne Claire Dunois part.", "présidente de la Commission européenne")]
    [InlineData("Le directeur régional de l'agence, le Dr Jules Morvan, part.", "directeur régional de l'agence")]
    [InlineData("Jules Morvan, son homologue russe, part.", "homologue russe")]
    [InlineData("Le général Jules Morvan, chef de la junte, part.", "général, chef de la junte")]
    [InlineData("Le ministre Jules Morvan, le préfet et le maire partent.", "ministre")]
    [InlineData("M. Jules Morvan part.", null)]
    [InlineData("Le président a rencontré Jules Morvan.", null)]
    public void ARoleIsKeptAsItStands(string text, string? role)
    {
        var person = FrenchNames.In(text).Single(m => m.Kind == EntityKind.Person);
        person.Role.ShouldBe(role);
        person.Span.Of(text).ToString().ShouldBeOneOf("Jules Morvan", "Claire Dunois");
    }

    [Fact]
    public void ACountryInARoleStaysAPlace() =>
        FrenchNames.Spans("Le président du Niger Ali Zandou part.").ShouldBe("L Niger; P Ali Zandou");

    [Fact]
    public void AnOrganisationInARoleStaysOne() =>
        FrenchNames.Spans("Le secrétaire général de l'ONU, Ali Zandou, part.").ShouldBe("O ONU; P Ali Zandou");
}
