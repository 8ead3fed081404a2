namespace Recoupe.Tests.Acceptance;

public sealed class SourceScoreTests
{
    private const string Gold = """
        'attributions': [{ 'page': '01', 'anchor': 'la digue fuit', 'source': 'Le Courrier de Lorme', 'via': 'Radio Lorme' }],
        'quotes': [{ 'page': '01', 'anchor': 'on l’a vu', 'speaker': 'Aline Toury' }]
        """;

    private static string Dossier(string attribution, string speaker) => $$"""
        'pages': [{ 'id': 'p1', 'file': '01.txt' }],
        'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p1', 'text': 'La digue fuit, dit-on.', 'attribution': {{attribution}} }] }],
        'quotes': [{ 'page': 'p1', 'text': '« On l’a vu »', 'speaker': {{speaker}} }]
        """;

    [Fact]
    public void TheSourceAndItsRelayStandInTheChain()
    {
        var score = Scored.Of(Gold, Dossier("{ 'chain': ['Courrier de Lorme', 'Radio Lorme'] }", "'Mme Toury'"));
        (score.Attributions.ToString(), score.AttributionVia.ToString()).ShouldBe(("1/1", "1/1"));
    }

    [Fact]
    public void ARelayAloneIsNotTheSource()
    {
        var score = Scored.Of(Gold, Dossier("{ 'chain': ['Radio Lorme'] }", "null"));
        (score.Attributions.ToString(), score.AttributionVia.ToString()).ShouldBe(("0/1", "1/1"));
        score.Notes.ShouldContain("attribution missed on 01: la digue fuit <- Le Courrier de Lorme; got [Radio Lorme]");
    }

    [Theory]
    [InlineData("'Aline Toury'", 1)]
    [InlineData("'Toury'", 1)]
    [InlineData("'Mme Toury'", 0)]
    [InlineData("'le maire'", 0)]
    [InlineData("null", 0)]
    public void ASpeakerIsKnownByMostOfHisName(string speaker, double found) =>
        Scored.Of(Gold, Dossier("null", speaker)).Quotes.Hit.ShouldBe(found);
}
