using Recoupe.Derivation;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Tells findings in the words of their pages, the best supported first, each with its status.</summary>
internal sealed class FindingTeller(Pile pile, PageIds ids, SourceNames names, OriginCounter origins)
{
    public List<DossierFinding> Tell(IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings, IReadOnlyList<IReadOnlyList<Difference>> differences)
    {
        var told = findings.Select((finding, i) => (Finding: finding, Told: Tell(finding, finding.Statements.Select(s => statements[s]).ToList(), differences[i])))
            .OrderByDescending(f => f.Told.Weight).ThenBy(f => f.Told.When?.Earliest ?? DateOnly.MaxValue).ThenBy(f => Page(f.Told).Length).ThenBy(f => Page(f.Told), StringComparer.Ordinal)
            .ThenBy(f => f.Told.Statements[0].Claim.Start).ToList();
        var titles = new FindingTitles(pile);
        return told.ConvertAll(f => Headed(f.Told, f.Finding, statements, titles)).Select((f, i) => f with { Id = $"f{i + 1}" }).ToList();
    }

    private static DossierFinding Headed(DossierFinding told, Finding finding, IReadOnlyList<Statement> statements, FindingTitles titles)
    {
        var title = titles.Of(finding, statements, told.Differences);
        return told with { Title = title.Words, Leans = title.Leans, Differences = [.. told.Differences.Select(difference => titles.Headed(difference, title.Words, finding, statements))] };
    }

    private static string Page(DossierFinding finding) => finding.Statements[0].Page;

    private DossierFinding Tell(Finding finding, List<Statement> statements, IReadOnlyList<Difference> differences)
    {
        var range = origins.Count(statements);
        var pages = statements.Select(s => s.Page).Distinct().Count();
        return new DossierFinding(
            "", "", finding.When, StatusOf(statements, range, differences), range,
            statements.Select(s => new DossierStatement(ids[s.Page], s.Sentence, s.Sentence.Of(TextOf(s)).ToString(), s.Claim, [.. s.Chain.Select(names.Of)], s.Kind) { Heading = HeadingOf(s) }).ToList(),
            differences.Select(d => new DossierDifference(d.Slot, d.Kind, d.Unit, d.Values, d.Because)).ToList(),
            WeightOf(OtherPages(finding, statements), range, statements, differences));
    }

    /// <summary>How many pages beside that of the best statement tell it, each counted by how likely it does.</summary>
    private static double OtherPages(Finding finding, List<Statement> statements)
    {
        var own = statements[finding.Statements.ToList().IndexOf(finding.Best)].Page;
        return Enumerable.Range(0, statements.Count).Where(i => statements[i].Page != own).GroupBy(i => statements[i].Page)
            .OrderBy(page => page.Key).Sum(page => page.Max(i => finding.Likelihoods.Count > i ? finding.Likelihoods[i] : 1));
    }

    private string? HeadingOf(Statement statement)
    {
        var words = FindingTitles.WordsOf(statement.Title.Span, TextOf(statement));
        return statement.Title.Leans || statement.Title.Ease <= ClaimTitle.Weak || words.Length == 0 || char.IsLower(words[0]) ? null : words;
    }

    private string TextOf(Statement statement) => pile.Articles[statement.Page].Article.Text;

    /// <summary>What one page says and another only denies, whatever its words, is corroborated by neither.</summary>
    private static FindingStatus StatusOf(List<Statement> statements, OriginRange range, IReadOnlyList<Difference> differences)
    {
        if (differences.Any(d => d is { Slot: DifferenceSlot.Polarity, Kind: DifferenceKind.Conflict })) return FindingStatus.Denied;
        if (differences.Any(d => d.Kind == DifferenceKind.Conflict)) return FindingStatus.Disputed;
        if (differences.Any(d => d.Kind == DifferenceKind.Update)) return FindingStatus.Updated;
        var pages = statements.GroupBy(statement => statement.Page).Select(page => page.ToList()).ToList();
        if (pages.Count < 2 || range.Max < 2) return FindingStatus.Single;
        if (pages.Exists(IsDenial) && !pages.TrueForAll(IsDenial)) return FindingStatus.Denied;
        return differences.Any(d => d.Slot == DifferenceSlot.Quantity) || pages.Where((one, i) => pages.Skip(i + 1).Any(other => CountAlike(one, other))).Any() ? FindingStatus.Corroborated : FindingStatus.Single;
    }

    private static bool IsDenial(List<Statement> page) => page.TrueForAll(statement => statement.Kind == AttributionKind.Denied);

    /// <summary>Whether two pages have a number in common of all that both count: "12 % demandés" does not support "8 % obtenus".</summary>
    private static bool CountAlike(List<Statement> one, List<Statement> other)
    {
        var (own, its) = (CountsOf(one), CountsOf(other));
        return own.All(counted => !its.Contains(counted.Key) || counted.Intersect(its[counted.Key]).Any());
    }

    private static ILookup<string, double> CountsOf(List<Statement> page) =>
        page.SelectMany(statement => statement.Quantities).ToLookup(quantity => quantity.Counted.Length > 0 ? quantity.Counted : quantity.Quantity.Noun, quantity => quantity.Quantity.Value, StringComparer.Ordinal);

    /// <summary>Pages count most, then origins, then what is at issue; a headline or a figure lifts a finding above its like.</summary>
    private static double WeightOf(double others, OriginRange range, List<Statement> statements, IReadOnlyList<Difference> differences)
    {
        var weight = 2.0 * others + 0.5 * (range.Max - 1) + 0.25 * differences.Count + 0.1 * Math.Min(statements.Count, 10);
        if (statements.Exists(s => s.Sentence.Start == 0)) weight += 0.5;
        if (statements.Exists(s => s.Quantities.Count > 0)) weight += 0.25;
        return Math.Round(weight, 2);
    }
}
