namespace Recoupe.Tests.Acceptance;

public sealed class DifferenceScoreTests
{
    private static string Gold(string slot, string kind) => $$"""
        'differences': [{ 'id': 'D1', 'slot': '{{slot}}', 'kind': '{{kind}}', 'values': [{ 'page': '01', 'anchor': 'trois morts', 'value': '3' }, { 'page': '02', 'anchor': 'sept morts', 'value': '7' }] }]
        """;

    private static string Dossier(params string[] differences) => $$"""
        'pages': [{ 'id': 'p1', 'file': '01.txt' }, { 'id': 'p2', 'file': '02.txt' }],
        'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p1', 'text': 'Trois morts.' }, { 'page': 'p2', 'text': 'Sept morts.' }],
          'differences': [{{string.Join(", ", differences)}}] }]
        """;

    private const string Update = "{ 'slot': 'quantity', 'kind': 'update', 'values': [{ 'value': '3', 'statements': [0] }, { 'value': '7', 'statements': [1] }] }";
    private const string Conflict = "{ 'slot': 'quantity', 'kind': 'conflict', 'values': [{ 'value': '3', 'statements': [0] }, { 'value': '7', 'statements': [1] }] }";
    private const string OneValue = "{ 'slot': 'quantity', 'kind': 'update', 'values': [{ 'value': '3', 'statements': [0, 1] }] }";

    [Fact]
    public void ADifferenceIsFoundWhereItsSentencesGiveTwoValues()
    {
        var score = Scored.Of(Gold("quantity", "update"), Dossier(Update));
        (score.DifferencesFound.ToString(), score.DifferencesKindRight.ToString(), score.ConflictsNotInGold).ShouldBe(("1/1", "1/1", 0));
    }

    [Fact]
    public void AnUpdateCalledAConflictIsFoundUnderAnotherKind()
    {
        var score = Scored.Of(Gold("quantity", "update"), Dossier(Conflict));
        (score.DifferencesFound.ToString(), score.DifferencesKindRight.ToString(), score.ConflictsNotInGold).ShouldBe(("1/1", "0/1", 0));
    }

    [Fact]
    public void TheRightKindIsPreferredAndTheOtherIsAFalseAlarm()
    {
        var score = Scored.Of(Gold("quantity", "update"), Dossier(Conflict, Update));
        (score.DifferencesKindRight.ToString(), score.ConflictsNotInGold).ShouldBe(("1/1", 1));
        score.Notes.ShouldBe(["conflict not in gold (f1): quantity 3 | 7"]);
    }

    [Fact]
    public void OneValueForAllIsNoDifference() =>
        Scored.Of(Gold("quantity", "update"), Dossier(OneValue)).DifferencesFound.ToString().ShouldBe("0/1");

    [Theory]
    [InlineData("date", 0)]
    [InlineData("other", 1)]
    public void TheSlotMustBeTheSameUnlessItIsOther(string slot, double found) =>
        Scored.Of(Gold(slot, "update"), Dossier(Update)).DifferencesFound.Hit.ShouldBe(found);
}
