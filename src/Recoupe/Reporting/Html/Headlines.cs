using Recoupe.Comparison;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The three things that a desk needs first: what is solid, what moved, what is disputed.</summary>
public sealed class Headlines
{
    private const int Most = 6, MostSteps = 6, LongestSentence = 200;

    /// <summary>What a second sure origin is worth beside the weight: half a page more.</summary>
    private const double SureOrigins = 1;

    private readonly ILookup<string, DossierQuantity> quantities;
    private readonly ILookup<string, DossierDate> dates;
    private readonly HashSet<string> persons;

    public Headlines(DossierView view)
    {
        quantities = view.Dossier.Quantities.ToLookup(quantity => quantity.Page, StringComparer.Ordinal);
        dates = view.Dossier.Dates.ToLookup(date => date.Page, StringComparer.Ordinal);
        persons = view.Dossier.Sources.Where(source => source.Kind == SourceKind.Person).Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var findings = view.Dossier.Findings;
        IsShared = findings.Any(finding => !finding.IsSingle);
        Solid = [.. findings.OrderByDescending(finding => finding.Weight + (finding.Origins.Min > 1 ? SureOrigins : 0))
            .Select(finding => IsShared ? FirmOf(finding) : new SolidPoint(finding, finding.Title)).OfType<SolidPoint>().DistinctBy(solid => solid.Title, StringComparer.Ordinal).Take(Most)];
        Moved = [.. view.Differences.Where(d => d.Difference.Kind == DifferenceKind.Update && HasMoved(d.Difference))
            .GroupBy(d => (d.Finding.Id, view.About(d.Difference))).Select(series => series.MaxBy(d => Steps(d.Difference).Count)!).Take(Most)];
        Disputed = [.. view.Differences.Where(d => d.Difference.Kind == DifferenceKind.Conflict).DistinctBy(PointOf).Take(Most)];
    }

    /// <summary>Whether any finding is more than <see cref="DossierFinding.IsSingle"/>; where none is, <see cref="Solid"/> holds the weightiest of all.</summary>
    public bool IsShared { get; }

    /// <summary>What several pages report without contradiction, the best supported first.</summary>
    public IReadOnlyList<SolidPoint> Solid { get; }

    /// <summary>What changed from one day to another, and not only from a plan to its deed; of two series of one thing, the one of more steps.</summary>
    public IReadOnlyList<FindingDifference> Moved { get; }

    /// <summary>What cannot all be true; of one finding, the same numbers once, be they of "personnes" and of "habitants".</summary>
    public IReadOnlyList<FindingDifference> Disputed { get; }

    /// <summary>The steps of what moved, in time, each number of a day once; null stands for steps left out between the first and the last ones. A last one that only rounds the one before is none.</summary>
    public static IReadOnlyList<DifferenceValue?> Steps(DossierDifference difference)
    {
        var steps = difference.InTime.DistinctBy(value => value.Number is { } number ? $"{value.AsOf:O} {number}" : $"{value.AsOf:O} {value.Value}").ToList();
        if (steps.Count > 2 && IsRounded(steps[^2], steps[^1])) steps.RemoveAt(steps.Count - 1);
        if (steps.Count <= MostSteps) return steps;
        return [.. steps.Take(2), null, .. steps.TakeLast(MostSteps - 3)];
    }

    private static string PointOf(FindingDifference disputed) =>
        disputed.Difference.Values.All(value => value.Number is not null) ? $"{disputed.Finding.Id} {string.Join(' ', disputed.Difference.Values.Select(value => value.Number).Order())}" : disputed.Id;

    /// <summary>"3 380", then "plus de 3 000": the later tells the same number more roughly.</summary>
    private static bool IsRounded(DifferenceValue before, DifferenceValue last)
    {
        if (before.Number is not { } exact || last.Number is not { } round || round >= exact || round < 10) return false;
        var unit = 1.0;
        while (round % (unit * 10) == 0) unit *= 10;
        return unit > 1 && Math.Floor(exact / unit) * unit == round;
    }

    /// <summary>Whether it begins and ends on one day, and no text says that anything moved: then two may only count otherwise.</summary>
    private static bool IsOfOneDay(DossierDifference difference) =>
        difference.Because.Key != FigureDifferences.SaidSo && difference.InTime[0].AsOf is { } first && difference.InTime[^1].AsOf == first;

    /// <summary>Which statement of the finding gives the latest of what moved; null where none does.</summary>
    public static int? Latest(FindingDifference moved) =>
        Steps(moved.Difference)[^1]!.Statements.Where(index => index >= 0 && index < moved.Finding.Statements.Count).Cast<int?>().FirstOrDefault();

    /// <summary>The sentence of a statement, or only its claim where that is too long to be read at a glance.</summary>
    public static string Words(DossierStatement statement)
    {
        if (statement.Text.Length <= LongestSentence) return statement.Text;
        var start = Math.Clamp(statement.Claim.Start - statement.Sentence.Start, 0, statement.Text.Length);
        return statement.Text.Substring(start, Math.Min(statement.Claim.Length, statement.Text.Length - start));
    }

    private static bool HasMoved(DossierDifference update) => update.Because.Key != "difference-done" && Steps(update).Count > 1 && !IsOfOneDay(update);

    /// <summary>
    /// The finding under words that two pages at least tell as so: neither hearsay ("aurait cédé"), nor what is yet to come, nor what anybody denies stands as solid, nor one person's word, nor a figure or an hour that
    /// one page alone has. Its title, where that holds; else the words of a statement for which it does; null where it does for none.
    /// </summary>
    private SolidPoint? FirmOf(DossierFinding finding)
    {
        var told = finding.Statements.Where(IsTold).ToList();
        if (finding.Status != FindingStatus.Corroborated || finding.Statements.Any(statement => statement.Kind is AttributionKind.Denied) || told.Select(statement => statement.Page).Distinct(StringComparer.Ordinal).Count() < 2 || IsOnePersonsWord(told)) return null;
        var words = told.Select(statement => statement.Heading).OfType<string>();
        return (finding.Leans ? words : words.Prepend(finding.Title)).FirstOrDefault(words => IsFirm(finding, words)) is { } firm ? new SolidPoint(finding, firm) : null;
    }

    private bool IsFirm(DossierFinding finding, string words) =>
        finding.Statements.Where(statement => statement.Text.Contains(words, StringComparison.Ordinal)).All(statement => IsTold(statement) && HasSecond(finding, statement, words));

    /// <summary>"Il assure que tout est en règle", told by three pages, is said once.</summary>
    private bool IsOnePersonsWord(List<DossierStatement> told) =>
        told.TrueForAll(statement => statement.Chain.Count > 0 && statement.Chain[0] == told[0].Chain[0]) && persons.Contains(told[0].Chain[0]);

    /// <summary>Whether other pages have all figures and hours of some words, be it in round figures.</summary>
    private bool HasSecond(DossierFinding finding, DossierStatement told, string words)
    {
        var shown = new TextSpan(told.Sentence.Start + told.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        var others = finding.Statements.Where(other => other.Page != told.Page).ToList();
        var numbers = others.SelectMany(other => NumbersOf(other.Page, other.Sentence)).ToHashSet();
        foreach (var difference in finding.Differences.Where(difference => difference.Kind == DifferenceKind.Rounding && difference.Values.Any(value => value.Number is { } number && numbers.Contains(number))).ToList())
            numbers.UnionWith(difference.Values.Select(value => value.Number).OfType<double>());
        var hours = others.SelectMany(other => HoursOf(other.Page, other.Sentence)).ToHashSet(StringComparer.Ordinal);
        return NumbersOf(told.Page, shown).All(numbers.Contains) && HoursOf(told.Page, shown).All(hours.Contains);
    }

    /// <summary>What is counted there; one of a thing is no figure.</summary>
    private IEnumerable<double> NumbersOf(string page, TextSpan span) =>
        quantities[page].Where(quantity => span.Contains(quantity.Span) && quantity.Noun.Length > 0 && quantity.Value > 1).Select(quantity => quantity.Value);

    /// <summary>The times by the clock there, without their day: "T17:30".</summary>
    private IEnumerable<string> HoursOf(string page, TextSpan span) =>
        dates[page].Where(date => span.Contains(date.Span) && date is { Type: TimexType.Time, Value: not null }).Select(date => date.Value![(date.Value!.IndexOf('T') + 1)..]).Where(hour => hour.Length > 0 && char.IsAsciiDigit(hour[0]));

    private static bool IsTold(DossierStatement statement) => statement.Kind is AttributionKind.Asserted or AttributionKind.Reported;
}

/// <summary>A finding that stands, with words of a page for which it does.</summary>
public sealed record SolidPoint(DossierFinding Finding, string Title);
