using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Differences in how exactly statements of one fact say when: by the clock or by the part of the day, on a day or "dans les prochains jours". Two clock times of one day are a conflict only where
/// they are too far apart to be two roundings, and the claims plainly tell of one thing.
/// </summary>
internal static class TimeDifferences
{
    private const int SharedForConflict = 3;
    /// <summary>Minutes: "vers 3 heures" and "3 h 10" are one time; "18 h 42" and "18 h 52", told to the minute, are not.</summary>
    private const int MostPlay = 15;
    /// <summary>Minutes: farther apart, the two are of two things that happened that day.</summary>
    private const int MostApart = 4 * 60;
    private static readonly int[] Steps = [60, 30, 15, 10, 5];
    /// <summary>Days that "bientôt" may last.</summary>
    private const int SoonDays = 31;

    /// <param name="stages">What stage each of the members tells.</param>
    /// <param name="changed">Plans that were put on another time: that is no difference of opinion.</param>
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, IReadOnlyList<ClauseStage?> stages, ChangedPlans changed)
    {
        var (precision, conflict) = (new SortedDictionary<int, TextSpan>(), new SortedDictionary<int, TextSpan>());
        for (var i = 0; i < members.Count; i++)
            for (var k = 0; k < members.Count; k++)
            {
                // Most give no time at all.
                if (members[i].Times.Count == 0 && members[k].Soon is null || members[i].Page == members[k].Page || changed.Has(i, k) || !SpeakOfOneThing(members[i], members[k])) continue;
                if (Narrows(members[i], members[k]) is { } narrower) (precision[i], precision[k]) = narrower;
                else if (IsDayOfSoon(members[i], members[k], published[members[k].Page]) is { } day) (precision[i], precision[k]) = (day, members[k].Soon!.Value);
                else if (i < k && Rounds(members[i], members[k]) is { } round) (precision[i], precision[k]) = round;
                else if (i < k && (AreApart(members[i], members[k]) ?? AreApartEachDay(members[i], stages[i], members[k], stages[k])) is { } apart) (conflict[i], conflict[k]) = apart;
            }
        foreach (var (kind, found) in ((DifferenceKind, SortedDictionary<int, TextSpan>)[])[(DifferenceKind.Precision, precision), (DifferenceKind.Conflict, conflict)])
        {
            AddEqual(found, members);
            var values = found.GroupBy(pair => pair.Value.Of(articles[members[pair.Key].Page].Article.Text).ToString(), StringComparer.OrdinalIgnoreCase)
                .Select(g => new DifferenceValue(g.Key, null, null, [.. g.Select(pair => pair.Key)])).OrderBy(value => value.Statements[0]).ToList();
            if (values.Count < 2) continue;
            // By the clock or not: of the two that differ so, whichever stand first.
            var (first, last) = kind == DifferenceKind.Precision && values.Find(value => !IsByTheClock(value)) is { } wide && values.Find(IsByTheClock) is { } exact ? (wide, exact) : (values[0], values[^1]);
            yield return new Difference(DifferenceSlot.Date, kind, null, values, new Reason(kind == DifferenceKind.Precision ? "difference-precision" : "difference-conflict", first.Value, last.Value));

            bool IsByTheClock(DifferenceValue value) => members[value.Statements[0]].Times.Any(time => time.IsByTheClock && time.Span == found[value.Statements[0]]);
        }
    }

    /// <summary>Whoever gives the same time by the clock, of the same day, gives the value that is at issue.</summary>
    private static void AddEqual(SortedDictionary<int, TextSpan> found, List<Statement> members)
    {
        var known = found.SelectMany(pair => members[pair.Key].Times.Where(time => time.IsByTheClock && time.Span == pair.Value)).Select(time => (time.Day, time.From)).ToHashSet();
        for (var i = 0; i < members.Count; i++)
            foreach (var time in members[i].Times)
                if (time.IsByTheClock && known.Contains((time.Day, time.From))) found.TryAdd(i, time.Span);
    }

    private static bool SpeakOfOneThing(Statement a, Statement b) => Likeness.IsPlain(a, b) || Likeness.SharesEvent(a, b) || a.Terms.Any(term => Concept.IsName(term) && b.Terms.Contains(term));

    /// <summary>A time by the clock, and the part of the day or the day alone that holds it.</summary>
    private static (TextSpan Clock, TextSpan Wider)? Narrows(Statement exact, Statement wide)
    {
        foreach (var clock in exact.Times)
        {
            if (!clock.IsByTheClock || clock.Day is not { } day) continue;
            foreach (var part in wide.Times)
                if (!part.IsByTheClock && part.Day == day && clock.From >= part.From && clock.From <= part.To) return (clock.Span, part.Span);
            if (wide.Times.Count == 0 && wide.Dates is [{ Days: 1 } only] && only.Earliest == day && Likeness.SharesEvent(exact, wide)) return (clock.Span, wide.DateSpans[0]);
        }
        return null;
    }

    /// <summary>Two clock times of which the rounder may stand for the other: "15 h 38" and "vers 15 h 40", "18 h 52" and "presque 19 heures".</summary>
    private static (TextSpan, TextSpan)? Rounds(Statement a, Statement b)
    {
        if (a.Times is not [{ IsByTheClock: true } x] || b.Times is not [{ IsByTheClock: true } y] || x.Day != y.Day || x.From == y.From) return null;
        return StepOf(x.From) != StepOf(y.From) && Math.Abs(x.From - y.From) * 2 <= Math.Max(StepOf(x.From), StepOf(y.From)) && Likeness.IsPlain(a, b) ? (x.Span, y.Span) : null;
    }

    /// <summary>To how many minutes a time is rounded, by its look.</summary>
    private static int StepOf(int minutes)
    {
        foreach (var step in Steps)
            if (minutes % step == 0) return step;
        return 1;
    }

    /// <summary>A day named, where the other page, written before it, says "bientôt".</summary>
    private static TextSpan? IsDayOfSoon(Statement dated, Statement vague, PublicationDate published)
    {
        if (vague.Soon is null || published.Interval is not { } page) return null;
        for (var i = 0; i < dated.Dates.Count; i++)
            if (dated.Dates[i].Days == 1 && dated.Dates[i].Earliest > page.Earliest && dated.Dates[i].Earliest.DayNumber - page.Latest.DayNumber <= SoonDays) return dated.DateSpans[i];
        return null;
    }

    private static (TextSpan, TextSpan)? AreApart(Statement a, Statement b)
    {
        if (a.Times is not [{ IsByTheClock: true, Day: not null } x] || b.Times is not [{ IsByTheClock: true } y] || x.Day != y.Day) return null;
        return AreApart(x, y) && Likeness.IsPlain(a, b, SharedForConflict) ? (x.Span, y.Span) : null;
    }

    private static bool AreApart(StatedTime x, StatedTime y)
    {
        var apart = Math.Abs(x.From - y.From);
        return apart > Math.Min(MostPlay, Math.Max(StepOf(x.From), StepOf(y.From))) && apart <= MostApart;
    }

    /// <summary>"Les manèges devront s'arrêter à 20 heures", "on arrête les manèges à 19 heures": what goes on or is to be, and names no day, is so every day.</summary>
    private static (TextSpan, TextSpan)? AreApartEachDay(Statement a, ClauseStage? one, Statement b, ClauseStage? other)
    {
        if (a.Dates.Count + b.Dates.Count > 0 || a.Times is not [{ IsByTheClock: true } x] || b.Times is not [{ IsByTheClock: true } y]) return null;
        return one is { Stage: Stage.Going or Stage.Coming } && other is { Stage: Stage.Going or Stage.Coming } && one.Head == other.Head && AreApart(x, y) && ClauseLikeness.AreOne(a, b, one.Head) && ClauseLikeness.CountAlike(a, b) ? (x.Span, y.Span) : null;
    }
}
