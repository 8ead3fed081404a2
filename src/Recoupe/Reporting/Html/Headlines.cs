using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The three things that a desk needs first: what is solid, what moved, what is disputed.</summary>
public sealed class Headlines
{
    private const int Most = 6, MostSteps = 6, LongestSentence = 200;

    /// <summary>What a second sure origin is worth beside the weight: half a page more.</summary>
    private const double SureOrigins = 1;

    private readonly ILookup<string, DossierQuantity> quantities;

    public Headlines(DossierView view)
    {
        quantities = view.Dossier.Quantities.ToLookup(quantity => quantity.Page, StringComparer.Ordinal);
        var findings = view.Dossier.Findings;
        IsShared = findings.Any(finding => !finding.IsSingle);
        Solid = [.. findings.Where(finding => IsShared ? finding.Status == FindingStatus.Corroborated && IsFirm(finding) : true)
            .OrderByDescending(finding => finding.Weight + (finding.Origins.Min > 1 ? SureOrigins : 0)).Take(Most)];
        Moved = [.. view.Differences.Where(d => d.Difference.Kind == DifferenceKind.Update)
            .GroupBy(d => (d.Finding.Id, view.About(d.Difference))).Select(series => series.MaxBy(d => Steps(d.Difference).Count)!).Take(Most)];
        Disputed = [.. view.Differences.Where(d => d.Difference.Kind == DifferenceKind.Conflict).DistinctBy(PointOf).Take(Most)];
    }

    /// <summary>Whether any finding is more than <see cref="DossierFinding.IsSingle"/>; where none is, <see cref="Solid"/> holds the weightiest of all.</summary>
    public bool IsShared { get; }

    /// <summary>What several pages report without contradiction, the best supported first.</summary>
    public IReadOnlyList<DossierFinding> Solid { get; }

    /// <summary>What changed over time; of two series of one thing, the one of more steps.</summary>
    public IReadOnlyList<FindingDifference> Moved { get; }

    /// <summary>What cannot all be true; of one finding, the same numbers once, be they of "personnes" and of "habitants".</summary>
    public IReadOnlyList<FindingDifference> Disputed { get; }

    /// <summary>The steps of what moved, in time, each number of a day once; null stands for steps left out between the first and the last ones.</summary>
    public static IReadOnlyList<DifferenceValue?> Steps(DossierDifference difference)
    {
        var steps = difference.InTime.DistinctBy(value => value.Number is { } number ? $"{value.AsOf:O} {number}" : $"{value.AsOf:O} {value.Value}").ToList();
        if (steps.Count <= MostSteps) return steps;
        return [.. steps.Take(2), null, .. steps.TakeLast(MostSteps - 3)];
    }

    private static string PointOf(FindingDifference disputed) =>
        disputed.Difference.Values.All(value => value.Number is not null) ? $"{disputed.Finding.Id} {string.Join(' ', disputed.Difference.Values.Select(value => value.Number).Order())}" : disputed.Id;

    /// <summary>Which statement of the finding gives the latest of what moved; null where none does.</summary>
    public static int? Latest(FindingDifference moved) =>
        moved.Difference.InTime[^1].Statements.Where(index => index >= 0 && index < moved.Finding.Statements.Count).Cast<int?>().FirstOrDefault();

    /// <summary>The sentence of a statement, or only its claim where that is too long to be read at a glance.</summary>
    public static string Words(DossierStatement statement)
    {
        if (statement.Text.Length <= LongestSentence) return statement.Text;
        var start = Math.Clamp(statement.Claim.Start - statement.Sentence.Start, 0, statement.Text.Length);
        return statement.Text.Substring(start, Math.Min(statement.Claim.Length, statement.Text.Length - start));
    }

    /// <summary>
    /// Whether two pages at least tell it as so, and it is told so in the finding's own title: neither hearsay ("aurait cédé"), nor what is yet to come, nor what anybody denies stands as solid, nor a figure that one page alone has.
    /// </summary>
    private bool IsFirm(DossierFinding finding) =>
        !finding.Statements.Any(statement => statement.Kind is AttributionKind.Denied)
        && finding.Statements.Where(statement => statement.Text.Contains(finding.Title, StringComparison.Ordinal)).All(IsTold)
        && finding.Statements.Where(IsTold).Select(statement => statement.Page).Distinct(StringComparer.Ordinal).Count() > 1
        && finding.Statements.Where(statement => statement.Text.Contains(finding.Title, StringComparison.Ordinal)).All(statement => HasSecond(finding, statement));

    /// <summary>Whether another page has one of the figures of a claim, be it in round figures; a claim without figures needs none.</summary>
    private bool HasSecond(DossierFinding finding, DossierStatement told)
    {
        var numbers = NumbersOf(told).ToHashSet();
        foreach (var difference in finding.Differences.Where(difference => difference.Kind == DifferenceKind.Rounding && difference.Values.Any(value => value.Number is { } number && numbers.Contains(number))).ToList())
            numbers.UnionWith(difference.Values.Select(value => value.Number).OfType<double>());
        return numbers.Count == 0 || finding.Statements.Any(other => other.Page != told.Page && NumbersOf(other).Any(numbers.Contains));
    }

    /// <summary>What is counted in its claim; one of a thing is no figure.</summary>
    private IEnumerable<double> NumbersOf(DossierStatement statement) =>
        quantities[statement.Page].Where(quantity => statement.Claim.Contains(quantity.Span) && quantity.Noun.Length > 0 && quantity.Value > 1).Select(quantity => quantity.Value);

    private static bool IsTold(DossierStatement statement) => statement.Kind is AttributionKind.Asserted or AttributionKind.Reported;
}
