namespace Recoupe.Tests.Acceptance;

public sealed class ItemScoreTests
{
    private const string Page = "'pages': [{ 'id': 'p1', 'file': '01.txt' }], ";

    [Theory]
    [InlineData("mercredi", "2025-03-12", 1)]
    [InlineData("dans la nuit de mercredi", "2025-03-12", 1)]
    [InlineData("mercredi", "2025-03-13", 0)]
    [InlineData("jeudi", "2025-03-12", 0)]
    public void ADateIsRightWhereItMeansTheSameDays(string text, string value, double right) =>
        Scored.Of("'dates': [{ 'page': '01', 'anchor': 'nuit de mercredi', 'value': '2025-03-12' }]",
            $"{Page}'dates': [{{ 'page': 'p1', 'text': '{text}', 'value': '{value}' }}]").Dates.Hit.ShouldBe(right);

    [Fact]
    public void ADateOutsideTheArticleIsNotAskedFor() =>
        Scored.Of("'dates': [{ 'page': '01', 'anchor': 'lundi', 'value': '2025-03-10', 'zone': 'page' }]", Page + "'dates': []").Dates.ToString().ShouldBe("0/0");

    [Theory]
    [InlineData("plus de 140 mm", "140", "morethan", 1)]
    [InlineData("140", "140.0", "morethan", 1)]
    [InlineData("140", "140", "exact", 0)]
    [InlineData("140", "142", "morethan", 0)]
    [InlineData("140", "null", "morethan", 0)]
    public void AQuantityNeedsItsNumberAndItsQualifier(string text, string value, string qualifier, double right) =>
        Scored.Of("'quantities': [{ 'page': '01', 'anchor': 'plus de 140 mm', 'value': 140, 'qualifier': 'morethan', 'noun': 'mm' }]",
            $"{Page}'quantities': [{{ 'page': 'p1', 'text': '{text}', 'value': {value}, 'qualifier': '{qualifier}', 'noun': 'mm' }}]").Quantities.Hit.ShouldBe(right);

    [Theory]
    [InlineData("hidden-text", "", 1)]
    [InlineData("hidden-text", "27 morts", 1)]
    [InlineData("demonym", "27 morts", 0)]
    [InlineData("hidden-text", "cinq noms", 0)]
    public void AWarningNeedsItsKindAndItsPlace(string kind, string text, double right) =>
        Scored.Of("'warnings': [{ 'page': '01', 'anchor': 'on parle de 27 morts', 'kind': 'hidden-text', 'why': '' }]",
            $"{Page}'warnings': [{{ 'page': 'p1', 'text': '{text}', 'kind': '{kind}' }}]").Warnings.Hit.ShouldBe(right);
}
