using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// What one page announces and a later page calls off, or puts on another day: "s'ouvrira le 4 juin", then "a été renvoyé au 12 juin". News, and neither done nor a difference of opinion.
/// </summary>
internal sealed class ChangedPlans
{
    /// <summary>Concepts that the two must share, and how much of the shorter one.</summary>
    private const int FewestShared = 2;
    private const double Share = 0.5;

    private readonly List<Statement> members;
    private readonly IReadOnlyList<AnnotatedArticle> articles;
    private readonly List<PlanChange> changes;
    private readonly List<(int Plan, int News)> pairs = [];

    /// <param name="stages">What stage each of the members tells.</param>
    public ChangedPlans(PlanWords words, List<Statement> members, IReadOnlyList<ClauseStage?> stages, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        (this.members, this.articles) = (members, articles);
        changes = members.Select((member, i) => read[i].IsNegated && stages[i]?.Stage is Stage.Declined or Stage.Undone || read[i].IsSupposed ? PlanChange.None : ChangeIn(words, member, articles[member.Page])).ToList();
        for (var i = 0; i < members.Count; i++)
            for (var k = 0; k < members.Count; k++)
                if (changes[i] == PlanChange.None && changes[k] != PlanChange.None && IsPlan(i) && IsLater(published[members[i].Page], published[members[k].Page]) && AreOne(members[i], members[k]) && (changes[k] == PlanChange.Cancelled ? !Likeness.AreDatedApart(members[i], members[k]) : NewDay(i, k) is not null || NewTime(i, k) is not null)) pairs.Add((i, k));

        bool IsPlan(int i) => members[i].Kind == AttributionKind.Planned || stages[i]?.Stage == Stage.Coming;
    }

    /// <summary>Whether it tells that something is called off or put off: that is not done.</summary>
    public bool IsChange(int member) => changes[member] is PlanChange.Cancelled or PlanChange.Postponed;

    /// <summary>Whether the one is what became of the other's plan.</summary>
    public bool Has(int i, int k) => pairs.Contains((i, k)) || pairs.Contains((k, i));

    public IEnumerable<Difference> Differences()
    {
        var (affirmed, denied) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var (i, k) in pairs.Where(pair => changes[pair.News] == PlanChange.Cancelled))
        {
            affirmed.Add(i);
            denied.Add(k);
        }
        if (affirmed.Count > 0)
            yield return new Difference(DifferenceSlot.Polarity, DifferenceKind.Update, null, [new DifferenceValue(DifferenceValue.Affirmed, null, null, [.. affirmed]), new DifferenceValue(DifferenceValue.Denied, null, null, [.. denied])], new Reason("difference-belied"));
        foreach (var moved in pairs.Where(pair => changes[pair.News] != PlanChange.Cancelled).GroupBy(Words))
            yield return new Difference(DifferenceSlot.Date, DifferenceKind.Update, null,
                [new DifferenceValue(moved.Key.Old, null, null, [.. moved.Select(pair => pair.Plan).Distinct()]), new DifferenceValue(moved.Key.New, null, null, [.. moved.Select(pair => pair.News).Distinct()])], new Reason("difference-postponed", moved.Key.Old, moved.Key.New));
    }

    private (string Old, string New) Words((int Plan, int News) pair)
    {
        if (NewDay(pair.Plan, pair.News) is { } day) return (TimexNotation.Of(members[pair.Plan].OwnDates.First(date => date != day)), TimexNotation.Of(day));
        var (old, now) = NewTime(pair.Plan, pair.News)!.Value;
        return (TextOf(pair.Plan, old), TextOf(pair.News, now));
    }

    private string TextOf(int member, TextSpan span) => span.Of(articles[members[member].Page].Article.Text).ToString();

    private static PlanChange ChangeIn(PlanWords words, Statement statement, AnnotatedArticle article)
    {
        var (tokens, text) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, end) = (text.TokenAt(statement.Claim.Start), text.TokenAt(statement.Claim.End - 1) + 1);
        for (var i = first; i < end; i++)
        {
            if (statement.Predicate is not { } said || article.Concepts[i] != said) continue;
            if (words.IsCancelling(tokens[i])) return PlanChange.Cancelled;
            if (words.IsPostponing(tokens[i])) return PlanChange.Postponed;
        }
        return words.TellsChange(tokens, first, end) ? PlanChange.Otherwise : PlanChange.None;
    }

    private static bool IsLater(PublicationDate before, PublicationDate after) => before.Interval is { } one && after.Interval is { } other && one.Latest <= other.Earliest;

    /// <summary>Whether they share much, what the plan is of among it, and name nobody and nowhere in each other's place. What one page knows for a name, the other may not.</summary>
    private static bool AreOne(Statement plan, Statement news)
    {
        var told = news.Terms.Select(Bare).ToList();
        return plan.Page != news.Page && plan.Participants is [var subject, ..] && told.Contains(Bare(subject)) && Likeness.ArePlain(plan.Terms.Select(Bare), told, FewestShared, Share)
            && !(NamesOther(plan, news) && NamesOther(news, plan)) && !plan.IsElsewhereThan(news);

        static string Bare(string term) => Concept.IsName(term) ? Concept.NameOf(term) : term;
        static bool NamesOther(Statement a, Statement b) => a.Terms.Any(term => Concept.IsName(term) && !b.Terms.Concat(b.Context).Concat(b.Setting).Any(other => Bare(other) == Bare(term)));
    }

    /// <summary>The one day of the news that is not the plan's; null where there is none, or several.</summary>
    private DateInterval? NewDay(int plan, int news)
    {
        var old = members[plan].OwnDates.Where(date => date.Days == 1).ToList();
        var now = members[news].OwnDates.Where(date => date.Days == 1 && !old.Contains(date)).ToList();
        return old.Count == 1 && now.Count == 1 ? now[0] : null;
    }

    /// <summary>Of one day, the one time by the clock of the news that is not the plan's.</summary>
    private (TextSpan Old, TextSpan New)? NewTime(int plan, int news)
    {
        var old = members[plan].Times.Where(time => time.IsByTheClock).ToList();
        var now = members[news].Times.Where(time => time.IsByTheClock && !old.Exists(other => other.From == time.From)).ToList();
        return old.Count == 1 && now.Count == 1 && (old[0].Day is not { } day || now[0].Day is not { } other || day == other) ? (old[0].Span, now[0].Span) : null;
    }
}
