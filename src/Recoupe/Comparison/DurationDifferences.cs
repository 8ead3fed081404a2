using Recoupe.Alignment;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Differences between the lengths of time that statements of one fact give: "trois mois" is 90 days in round figures, "89 jours" and "90 jours" cannot both be.
/// Only lengths that are near each other are of one thing; the others measure something else.
/// </summary>
internal static class DurationDifferences
{
    private const double NearShare = 0.12;
    private const int SharedForConflict = 3;
    /// <summary>A length more than five times the other is of something else.</summary>
    private const int MostTimes = 5;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, SpanKinds kinds, ClaimFrames frames)
    {
        string TextOf(Statement statement, Duration duration) => duration.Span.Of(articles[statement.Page].Article.Text).ToString();
        var all = Enumerable.Range(0, members.Count).SelectMany(i => Durations.Of(members[i]).Select(d => (Index: i, Duration: d))).ToList();
        var sets = new List<(DifferenceKind Kind, SortedSet<int> Members)>();
        for (var i = 0; i < all.Count; i++)
            for (var k = i + 1; k < all.Count; k++)
                if (members[all[i].Index].Page != members[all[k].Index].Page && (Between(all[i].Duration, all[k].Duration) ?? OfOneThing(members[all[i].Index], all[i].Duration, members[all[k].Index], all[k].Duration, articles, kinds)) is { } kind && !AreOfTwo(members[all[i].Index], all[i].Duration, members[all[k].Index], all[k].Duration, kind)) Add(sets, kind, i, k);
        bool AreOfTwo(Statement a, Duration x, Statement b, Duration y, DifferenceKind kind)
        {
            var (one, other) = (frames.Of(a, x.Span, articles[a.Page]), frames.Of(b, y.Span, articles[b.Page]));
            return one.IsOfAnother(other) || one.IsOfAnotherTime(other) || kind == DifferenceKind.Conflict && Likeness.AreDatedApart(a, b);
        }

        foreach (var (kind, set) in sets.OrderBy(set => set.Kind))
        {
            var values = all.Where((length, i) => set.Contains(i) || set.Any(k => SayOne(all[k].Duration, length.Duration)))
                .GroupBy(v => (v.Duration.Days, v.Duration.Unit, v.Duration.Qualifier)).OrderBy(g => g.Key.Days).ThenByDescending(g => g.Key.Unit).ThenBy(g => g.Key.Qualifier)
                .Select(g => new DifferenceValue(TextOf(members[g.First().Index], g.First().Duration), Math.Round(g.Key.Days, 2), null, g.Select(v => v.Index).Distinct().Order().ToList())).ToList();
            yield return new Difference(DifferenceSlot.Quantity, kind, all[set.Min].Duration.Noun, values, kind == DifferenceKind.Conflict
                ? new Reason("difference-conflict", values[0].Value, values[^1].Value) : new Reason("difference-rounding", values[0].Value, values[^1].Value));
        }
    }

    /// <summary>Three months against 90 days, and 240 days against eight months, are two differences.</summary>
    private static void Add(List<(DifferenceKind Kind, SortedSet<int> Members)> sets, DifferenceKind kind, int i, int k)
    {
        var joined = sets.FindAll(set => set.Kind == kind && (set.Members.Contains(i) || set.Members.Contains(k)));
        sets.RemoveAll(joined.Contains);
        sets.Add((kind, [.. joined.SelectMany(set => set.Members), i, k]));
    }

    private static bool SayOne(Duration a, Duration b) => a.Days == b.Days && a.Unit == b.Unit && a.Qualifier == b.Qualifier;

    /// <summary>
    /// "Coupée une heure", "barrée pendant trois heures": where two claims of one length each say plainly the same, the lengths are of one thing, however short or far apart.
    /// So they are where the same complement says what they measure, and each claim has one of it ("deux ans ferme", "18 mois ferme").
    /// </summary>
    private static DifferenceKind? OfOneThing(Statement a, Duration x, Statement b, Duration y, IReadOnlyList<AnnotatedArticle> articles, SpanKinds kinds)
    {
        if (x.Days == y.Days || Math.Max(x.Days, y.Days) > MostTimes * Math.Min(x.Days, y.Days) || !(AreOne(a, x, b, y, articles) || AreOfOneKind(a, x, b, y, articles, kinds))) return null;
        return Math.Abs(x.Days - y.Days) <= NearShare * Math.Max(x.Days, y.Days) ? DifferenceKind.Rounding : x.Qualifier == Qualifier.Exact && y.Qualifier == Qualifier.Exact ? DifferenceKind.Conflict : null;
    }

    private static bool AreOne(Statement a, Duration x, Statement b, Duration y, IReadOnlyList<AnnotatedArticle> articles)
    {
        var (one, other) = (DurationComplement.Of(articles[a.Page], x.Span), DurationComplement.Of(articles[b.Page], y.Span));
        if (one is not null && other is not null && one != other) return false;
        return Durations.Of(a).Count == 1 && Durations.Of(b).Count == 1 && Likeness.SharesEvent(a, b) && Likeness.IsPlain(a, b, SharedForConflict)
            || one is not null && one == other && Likeness.IsPlain(a, b) && CountOf(one, a, articles) == 1 && CountOf(one, b, articles) == 1;
    }

    /// <summary>"Le concert a été coupé une heure", "un arrêt de vingt minutes": told with other words of one kind, and all else that the shorter clause says stands in the other.</summary>
    private static bool AreOfOneKind(Statement a, Duration x, Statement b, Duration y, IReadOnlyList<AnnotatedArticle> articles, SpanKinds kinds)
    {
        if (Durations.Of(a).Count != 1 || Durations.Of(b).Count != 1 || a.Quantities.Count != 1 || b.Quantities.Count != 1 || Likeness.AreDatedApart(a, b) || ClauseLikeness.AreNamedApart(a, b)) return false;
        if (kinds.Of(a, articles[a.Page], x.Span) is not { } kind || kind != kinds.Of(b, articles[b.Page], y.Span)) return false;
        var (one, other) = (Besides(a), Besides(b));
        return one.Count > 0 && other.Count > 0 && (one.TrueForAll(other.Contains) || other.TrueForAll(one.Contains));

        List<string> Besides(Statement statement) => [.. statement.Terms.Where(term => term != statement.Quantities[0].Counted && !kinds.Holds(statement, term) && !ClaimReading.IsName(term))];
    }

    private static int CountOf(string complement, Statement statement, IReadOnlyList<AnnotatedArticle> articles) =>
        Durations.Of(statement).Count(duration => DurationComplement.Of(articles[statement.Page], duration.Span) == complement);

    /// <summary>How two lengths of time stand to each other; null where they say the same or measure different things.</summary>
    private static DifferenceKind? Between(Duration a, Duration b)
    {
        var (longer, apart) = (Math.Max(a.Days, b.Days), Math.Abs(a.Days - b.Days));
        if (Math.Min(a.Days, b.Days) < Durations.Shortest || apart > NearShare * longer) return null;
        if (a.Unit == b.Unit && a.Days == b.Days && a.Qualifier == b.Qualifier) return null;
        return a.Unit == b.Unit && a.Days != b.Days && a.Qualifier == Qualifier.Exact && b.Qualifier == Qualifier.Exact ? DifferenceKind.Conflict : DifferenceKind.Rounding;
    }
}
