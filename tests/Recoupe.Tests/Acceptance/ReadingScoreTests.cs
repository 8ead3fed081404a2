namespace Recoupe.Tests.Acceptance;

public sealed class ReadingScoreTests
{
    private const string Page = "'pages': [{ 'id': 'p1', 'file': 'pile/01.html', 'text': 'Trois\u00A0morts à Lorme.' }]";

    [Fact]
    public void ClutterIsRemovedWhereItsWordsAreGone()
    {
        var score = Scored.Of("'clutter': [{ 'page': '01', 'anchor': 'Lire aussi' }, { 'page': '01', 'anchor': 'trois morts' }]", Page);
        score.ClutterRemoved.ToString().ShouldBe("1/2");
        score.Notes.ShouldBe(["clutter left on 01: trois morts"]);
    }

    [Fact]
    public void AnArticleIsKeptWhereTheWordsOfItsFactsAre()
    {
        var score = Scored.Of("""
            'same': [{ 'id': 'S1', 'what': '', 'statements': [{ 'page': '01', 'anchor': 'Trois morts' }] }],
            'quotes': [{ 'page': '01', 'anchor': 'je l’ai vu', 'speaker': 'x' }],
            'attributions': [{ 'page': '02', 'anchor': 'Trois morts', 'source': 'x' }]
            """, Page);
        score.ArticleKept.ToString().ShouldBe("1/3");
    }

    [Theory]
    [InlineData("2025-03-12", "2025-03-12", "2025-03-12", 1, 0)]
    [InlineData("2025-03", "2025-03-12", "2025-03-13", 1, 0)]
    [InlineData("2025-03-12", "2025-03-10", "2025-03-16", 0.5, 0)]
    [InlineData("2025-03-12", "2025-01-01", "2025-12-31", 0.5, 0)]
    [InlineData("2025-03-12", "2024-01-01", "2025-12-31", 0, 0)]
    [InlineData("2025-03-12", "2025-03-13", "2025-03-13", 0, 1)]
    [InlineData("2025-03-12", "2003-12-02", "2003-12-03", 0, 1)]
    [InlineData("2025-03-12/2025-03-14", "2025-03-13", "2025-03-20", 0, 0)]
    public void ADayOfPublicationCountsAHalfWhereItIsOnlyWide(string truth, string earliest, string latest, double right, int wrong)
    {
        var score = Scored.Of(
            $"'pages': [{{ 'id': '01', 'published': '{truth}' }}]",
            $"'pages': [{{ 'id': 'p1', 'url': 'https://a.example/01.html', 'published': {{ 'earliest': '{earliest}', 'latest': '{latest}' }} }}]");
        (score.Published.Hit, score.PublishedWrong).ShouldBe((right, wrong));
    }

    [Fact]
    public void ADateNotKnownIsNotWrong()
    {
        var score = Scored.Of(
            "'pages': [{ 'id': '01', 'published': '2025-03-12' }, { 'id': '02', 'published': null }]",
            "'pages': [{ 'id': 'p1', 'file': '01.txt', 'published': { 'earliest': null, 'latest': null } }]");
        (score.Published.ToString(), score.PublishedWrong).ShouldBe(("0/1", 0));
    }
}
