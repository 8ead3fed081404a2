using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// What a later page tells at a later stage: meant and done, awaited and done, ended and begun anew, going on and ended; or otherwise than it was announced. News, and no difference of opinion.
/// Neither page need name a day, so the clauses must be one in all else.
/// </summary>
internal static class StageDifferences
{
    /// <summary>Days between two pages after which the later one tells of another time.</summary>
    private const int LongestGap = 62;

    /// <param name="stages">What stage each of the members tells.</param>
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClauseStage?> stages, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        var passed = new StagePairs();
        var (affirmed, denied) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var (i, k) in Pairs(members, stages, read, published))
        {
            if (IsPassed(stages[i]!.Stage, stages[k]!.Stage)) passed.Add(i, k);
            else if (IsBelied(stages[i]!.Stage, stages[k]!.Stage))
                foreach (var one in (int[])[i, k]) (stages[one]!.Stage is Stage.Declined or Stage.Undone ? denied : affirmed).Add(one);
        }
        if (passed.IsAny) yield return passed.Told(WordsOf);
        if (affirmed.Count > 0)
            yield return new Difference(DifferenceSlot.Polarity, DifferenceKind.Update, null,
                [new DifferenceValue(DifferenceValue.Affirmed, null, null, [.. affirmed]), new DifferenceValue(DifferenceValue.Denied, null, null, [.. denied])], new Reason("difference-belied"));

        string WordsOf(int i) => stages[i]!.Words.Of(articles[members[i].Page].Article.Text).ToString();
    }

    /// <summary>Which members announce what which others, in later pages, tell as done.</summary>
    public static IEnumerable<(int Plan, int Fact)> Done(List<Statement> members, IReadOnlyList<ClauseStage?> stages, IReadOnlyList<ClaimReading> read, IReadOnlyList<PublicationDate> published) =>
        Pairs(members, stages, read, published).Where(pair => stages[pair.Earlier]!.Stage == Stage.Coming && stages[pair.Later]!.Stage == Stage.Done);

    private static IEnumerable<(int Earlier, int Later)> Pairs(List<Statement> members, IReadOnlyList<ClauseStage?> stages, IReadOnlyList<ClaimReading> read, IReadOnlyList<PublicationDate> published)
    {
        for (var i = 0; i < members.Count; i++)
            for (var k = 0; k < members.Count; k++)
                if (i != k && stages[i] is { } before && stages[k] is { } after && before.Stage != after.Stage && AreOne(members[i], before, members[k], after, published) && !IsOpen(members[i], read[i]) && !IsOpen(members[k], read[k])) yield return (i, k);
    }

    private static bool AreOne(Statement a, ClauseStage before, Statement b, ClauseStage after, IReadOnlyList<PublicationDate> published) =>
        (before.Head == after.Head || before.Lemma == after.Lemma) && IsLater(published[a.Page].Interval, published[b.Page].Interval) && !Likeness.AreDatedApart(a, b) && !b.OwnDates.Any(day => day.Latest < published[a.Page].Interval!.Value.Earliest) && ClauseLikeness.AreOne(a, b, before.Head);

    private static bool IsLater(DateInterval? before, DateInterval? after) =>
        before is { } one && after is { } other && one.Latest < other.Earliest && other.Latest.DayNumber - one.Earliest.DayNumber <= LongestGap;

    /// <summary>What is only supposed, asked, or passed on without vouching for it is at no stage.</summary>
    private static bool IsOpen(Statement statement, ClaimReading read) => statement.Kind is AttributionKind.Denied or AttributionKind.Conditional || read.IsSupposed || read.IsAside;

    private static bool IsPassed(Stage before, Stage after) => (before, after) is (Stage.Awaited, Stage.Done or Stage.Going or Stage.Again) or (Stage.Ended, Stage.Again) or (Stage.Going or Stage.Again, Stage.Ended);

    private static bool IsBelied(Stage before, Stage after) => (before, after) is (Stage.Coming, Stage.Undone) or (Stage.Declined, Stage.Done);
}
