using Recoupe.Alignment;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Says where the statements of a finding part, slot by slot: figures, dates, places, persons, polarity.</summary>
public sealed class FindingComparer
{
    private readonly Tolls tolls;
    private readonly RunningCounts running;
    private readonly FigureReader figureReader;
    private readonly ClaimReader reader;
    private readonly StageReader stages;
    private readonly PlanWords plans;
    private readonly SpanKinds spans;
    private readonly ClaimFrames frames;
    private readonly ScoreDifferences scores;
    private readonly PolarityDifferences polarity;
    private readonly OppositeDifferences opposites;
    private readonly NameSpelling spelling;
    private readonly QuotationDifferences quotations;
    private readonly SlotWords slots;
    private readonly SwapDifferences swaps;
    private readonly CauseDifferences causes;
    private readonly RoleDifferences roles;
    private readonly PersonDifferences persons;

    /// <param name="pack">The language of the statements.</param>
    /// <param name="sameness">How sure it is that the statements of a finding are of one thing.</param>
    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public FindingComparer(LanguagePack pack, Sameness sameness = Sameness.Aligned)
    {
        var (areas, roleWords) = (new AreaLexicon(pack), new RoleLexicon(pack));
        tolls = new Tolls(pack);
        running = new RunningCounts(pack);
        reader = new ClaimReader(pack);
        stages = new StageReader(pack);
        plans = new PlanWords(pack);
        spans = new SpanKinds(pack);
        frames = new ClaimFrames(pack);
        figureReader = new FigureReader(pack, frames, areas);
        scores = new ScoreDifferences(pack, frames);
        polarity = new PolarityDifferences(sameness);
        opposites = new OppositeDifferences(sameness);
        spelling = new NameSpelling(pack);
        quotations = new QuotationDifferences(pack);
        slots = new SlotWords(pack);
        swaps = new SwapDifferences(areas);
        causes = new CauseDifferences(new CauseLexicon(pack));
        roles = new RoleDifferences(roleWords);
        persons = new PersonDifferences(new SoleRoles(roleWords), spelling);
    }

    /// <summary>The differences of each finding of a story.</summary>
    public IReadOnlyList<IReadOnlyList<Difference>> Compare(IReadOnlyList<Finding> findings, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        var (histories, regions, pages) = (new PageFigures(statements), new PlaceRegions(articles), new PageSlots(slots, articles));
        return findings.Select(finding => Compare(finding, statements, articles, published, histories, regions, pages)).ToList();
    }

    /// <summary>The differences of one finding.</summary>
    public IReadOnlyList<Difference> Compare(Finding finding, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published) =>
        Compare(finding, statements, articles, published, new PageFigures(statements), new PlaceRegions(articles), new PageSlots(slots, articles));

    private List<Difference> Compare(Finding finding, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, PageFigures histories, PlaceRegions regions, PageSlots pages)
    {
        var members = EllipticFigures.Of(finding.Statements.Select(i => statements[i]).ToList());
        if (members.Count < 2) return [];
        var differences = new List<Difference>();
        var figures = members.SelectMany(OwnKeys).Distinct(StringComparer.Ordinal).ToDictionary(counted => counted, counted => figureReader.FiguresOf(members, counted, articles, published, histories, regions), StringComparer.Ordinal);
        var ways = CountedKeys(members).Where(figures.ContainsKey).ToDictionary(counted => counted, counted => WayOf(members, counted, articles), StringComparer.Ordinal);
        foreach (var counted in ways.Keys) differences.AddRange(FigureDifferences.Of(figures[counted], counted, ways[counted], [.. figures.Where(pair => pair.Key != counted).SelectMany(pair => pair.Value)]));
        differences.AddRange(new FigureRoundings(figures, counted => ways.TryGetValue(counted, out var way) ? way : null).Differences());
        differences.AddRange(DurationDifferences.Of(members, articles, spans, frames));
        differences.AddRange(scores.Of(members, articles));
        var read = members.ConvertAll(member => reader.Read(member, articles[member.Page]));
        var staged = members.ConvertAll(member => stages.Read(member, articles[member.Page]));
        var changed = new ChangedPlans(plans, members, staged, read, articles, published);
        differences.AddRange(DateDifferences.Of(members, articles, published, changed));
        differences.AddRange(WeekdayDifferences.Of(members, articles, published));
        differences.AddRange(BoundDifferences.Of(members, read, articles));
        differences.AddRange(NotBeforeDifferences.Of(members, read, articles, published));
        differences.AddRange(AgeDifferences.Of(members, articles, histories));
        differences.AddRange(TimeDifferences.Of(members, articles, published, staged, changed));
        differences.AddRange(PeriodDifferences.Of(members, articles, plans));
        differences.AddRange(PlaceDifferences.Of(members, articles));
        differences.AddRange(EventPlaceDifferences.Of(members, articles));
        if (PlanDifferences.Of(members, published, StageDifferences.Done(members, staged, read, published), staged, changed) is { } plan) differences.Add(plan);
        differences.AddRange(changed.Differences());
        differences.AddRange(StageDifferences.Of(members, staged, read, articles, published));
        if (polarity.Of(members, read, published) is { } denied) differences.Add(denied);
        var opposed = opposites.Of(members, read, published).ToList();
        // What was closed on one day and opened on another has two days, and no doubt about either.
        foreach (var turned in opposed.Where(difference => difference.Kind == DifferenceKind.Update))
            differences.RemoveAll(other => other is { Slot: DifferenceSlot.Date, Kind: DifferenceKind.Conflict } && other.Values.SelectMany(value => value.Statements).All(i => turned.Values.Any(value => value.Statements.Contains(i))));
        differences.AddRange(opposed);
        differences.AddRange(OrderDifferences.Of(members, read));
        differences.AddRange(quotations.Of(members, articles));
        differences.AddRange(NameDifferences.Of(members, articles, spelling));
        differences.AddRange(swaps.Of(members, read, articles, regions, pages));
        differences.AddRange(causes.Of(members, read, articles));
        differences.AddRange(roles.Of(members, read, articles, published));
        differences.AddRange(persons.Of(members, read, articles, published));
        differences.RemoveAll(difference => CountedApart.IsNoPrecision(difference, members));
        return differences;
    }

    /// <summary>What is destroyed or cut off is counted anew whatever it is, and so is what goes on being gathered, signed or seen: the claim tells, and no list.</summary>
    private TollWay WayOf(List<Statement> members, string counted, IReadOnlyList<AnnotatedArticle> articles)
    {
        if (tolls.WayOf(counted) is var way and not TollWay.Fixed) return way;
        var counts = members.FindAll(s => s.Quantities.Any(q => q.IsToll && q.Counted == counted));
        if (counts.Count > 0) return counts.TrueForAll(s => s.Terms.Any(term => tolls.WayOf(term) == TollWay.Up)) ? TollWay.Up : TollWay.Any;
        return running.WayOf(members.FindAll(s => s.Quantities.Any(q => q.Counted == counted)), articles);
    }

    private static IEnumerable<string> OwnKeys(Statement statement) => statement.Quantities.Where(quantity => quantity.UnitDays is null).Select(quantity => quantity.Counted);

    /// <summary>What is counted in at least two statements, the most frequent first.</summary>
    private static IEnumerable<string> CountedKeys(List<Statement> members) =>
        members.SelectMany(s => s.Quantities.Select(q => q.Counted).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal))
            .GroupBy(c => c, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 || members.Any(s => s.Quantities.Count(q => q.Counted == g.Key) > 1))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
}
