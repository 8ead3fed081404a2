using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

public sealed class AlignmentScoreTests
{
    private const string Gold = """
        'pages': [{ 'id': '01' }, { 'id': '02' }, { 'id': '03' }, { 'id': '04', 'distractor': true }],
        'same': [
          { 'id': 'S1', 'what': 'dead', 'statements': [{ 'page': '01', 'anchor': 'trois morts' }, { 'page': '02', 'anchor': 'trois tués' }, { 'page': '03', 'anchor': 'trois corps' }] },
          { 'id': 'S2', 'what': 'rain', 'statements': [{ 'page': '01', 'anchor': 'il pleut' }, { 'page': '02', 'anchor': 'la pluie' }] }]
        """;

    private const string Pages = "'pages': [{ 'id': 'p1', 'file': '01.txt' }, { 'id': 'p2', 'file': '02.txt' }, { 'id': 'p3', 'file': '03.txt' }, { 'id': 'p4', 'file': '04.txt' }]";

    [Fact]
    public void EveryPairOfPagesCounts()
    {
        var score = Scored.Of(Gold, Pages + """
            , 'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p1', 'text': 'On compte trois morts.' }, { 'page': 'p2', 'text': 'Trois tués.' }] },
                           { 'id': 'f2', 'statements': [{ 'page': 'p3', 'text': 'Trois corps.' }] }]
            """);
        (score.Aligned.Right, score.Aligned.Missed, score.Aligned.Wrong).ShouldBe((1, 3, 0));
        score.Aligned.Rate.F1.ShouldBe(0.4, 1e-9);
    }

    [Fact]
    public void TwoFactsInOneFindingAreAFalseAlarm()
    {
        var score = Scored.Of(Gold, Pages + """
            , 'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p3', 'text': 'Trois corps.' }, { 'page': 'p2', 'text': 'La pluie cesse.' }] }]
            """);
        score.Aligned.Wrong.ShouldBe(1);
        score.Notes.ShouldContain("wrongly aligned: 02 la pluie (S2) ~ 03 trois corps (S1)");
    }

    [Fact]
    public void TwoFactsInOneSentenceMayShareAFinding()
    {
        var score = Scored.Of(Gold, Pages + """
            , 'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p1', 'text': 'Trois morts.' }, { 'page': 'p2', 'text': 'Trois tués par la pluie.' }] }]
            """);
        (score.Aligned.Right, score.Aligned.Wrong).ShouldBe((1, 0));
    }

    [Fact]
    public void AnotherEventMustNotMeetTheStory()
    {
        var score = Scored.Of(Gold, Pages + """
            , 'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p1', 'text': 'Trois morts.' }, { 'page': 'p4', 'text': 'Cinq morts.' }] },
                           { 'id': 'f2', 'statements': [{ 'page': 'p4', 'text': 'La digue a tenu.' }] }]
            """);
        score.StrayDistractorFindings.ShouldBe(1);
    }

    [Fact]
    public void SmallFindingsAreRightWhereTheGoldTellsOneFact()
    {
        var score = Scored.Of(Gold, Pages + """
            , 'findings': [{ 'id': 'f1', 'statements': [{ 'page': 'p1', 'text': 'Trois morts.' }, { 'page': 'p2', 'text': 'Trois tués.' }] },
                           { 'id': 'f2', 'statements': [{ 'page': 'p1', 'text': 'Il pleut.' }, { 'page': 'p3', 'text': 'Le maire est venu.' }] },
                           { 'id': 'f3', 'statements': [{ 'page': 'p2', 'text': 'Il neige.' }, { 'page': 'p3', 'text': 'Le maire parle.' }] }]
            """);
        score.SmallFindingsRight.ShouldBe(new Share(1, 2));
    }

    [Fact]
    public void NothingFoundIsPreciseAndBlind()
    {
        var aligned = Scored.Of(Gold, Pages).Aligned.Rate;
        (aligned.Precision, aligned.Recall, aligned.F1).ShouldBe((1, 0, 0));
    }
}
