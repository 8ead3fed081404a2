using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What of a finding is other than in an older dossier: its sentences, its status, who stands behind it, when it was, and where its statements part.</summary>
internal sealed class FindingChanges(PageMatches pages, RewrittenSentences rewritten)
{
    public List<Reason> Of(DossierFinding old, DossierFinding now)
    {
        var reasons = OfSentences(now);
        reasons.AddRange(now.Statements.Where(rewritten.IsFresh).DistinctBy(statement => statement.Text).Select(statement => new Reason("since-added", statement.Text, statement.Page)));
        reasons.AddRange(old.Statements.Where(rewritten.IsGone).DistinctBy(statement => statement.Text).Select(statement => new Reason("since-dropped", statement.Text, pages.Of(statement.Page)?.Id ?? "")));
        if (old.Status != now.Status) reasons.Add(new Reason("since-status", Word(old.Status), Word(now.Status)));
        if (PagesOf(old) != PagesOf(now)) reasons.Add(new Reason("since-pages", Number(PagesOf(old)), Number(PagesOf(now))));
        if (old.Origins.Min != now.Origins.Min) reasons.Add(new Reason("since-origins", Number(old.Origins.Min), Number(now.Origins.Min)));
        if (now.When is { } when && old.When != when) reasons.Add(old.When is { } was ? new Reason("since-redated", TimexNotation.Of(was), TimexNotation.Of(when)) : new Reason("since-dated", TimexNotation.Of(when)));
        foreach (var difference in now.Differences.Where(IsMajor)) AddDifference(reasons, old.Differences.FirstOrDefault(other => IsSame(difference, other)), difference);
        foreach (var difference in old.Differences.Where(d => d.Kind == DifferenceKind.Conflict && !now.Differences.Any(other => IsSame(d, other))))
            reasons.Add(WhySettled(old, difference));
        return reasons;
    }

    /// <summary>The sentences of the finding that a page wrote otherwise before.</summary>
    public List<Reason> OfSentences(DossierFinding now) =>
        [.. now.Statements.Where(rewritten.IsReworded).DistinctBy(statement => (statement.Page, statement.Text)).Select(statement => new Reason("since-rewritten", rewritten.Was(statement)?.Text ?? "", statement.Text, statement.Page))];

    /// <summary>A contradiction ends because the pages agree, or only because one side of it is no longer in the pile.</summary>
    private Reason WhySettled(DossierFinding old, DossierDifference settled)
    {
        var gone = settled.Values.Where(value => value.Statements.All(i => pages.Of(old.Statements[i].Page) is null)).ToList();
        return gone.Count > 0 && gone.Count < settled.Values.Count
            ? new Reason("since-unopposed", gone[0].Value, settled.Values.First(value => !gone.Contains(value)).Value)
            : new Reason("since-settled", settled.Values[0].Value, settled.Values[^1].Value);
    }

    /// <summary>Roundings and precisions come and go with every page, and change nothing.</summary>
    private static bool IsMajor(DossierDifference difference) => difference.Kind is DifferenceKind.Conflict or DifferenceKind.Update;

    /// <summary>What parts in no slot of its own may do so in several ways, and only the reason tells them apart.</summary>
    private static bool IsSame(DossierDifference a, DossierDifference b) => a.Slot == b.Slot && a.Kind == b.Kind && a.Unit == b.Unit && (a.Slot != DifferenceSlot.Other || a.Because.Key == b.Because.Key);

    /// <summary>A difference that was there already gained values; one that was not is told whole, by its first and last.</summary>
    private static void AddDifference(List<Reason> reasons, DossierDifference? old, DossierDifference now)
    {
        if (old is not null)
        {
            foreach (var value in now.Values.Where(value => !old.Values.Any(other => IsSame(value, other)))) reasons.Add(new Reason("since-value", value.Value));
            return;
        }
        var (first, last) = (now.InTime[0].Value, now.InTime[^1].Value);
        reasons.Add(now.Kind == DifferenceKind.Conflict ? new Reason("since-conflict", first, last) : new Reason("since-update", first, last));
    }

    private static bool IsSame(DifferenceValue a, DifferenceValue b) => a.Number is { } number && number == b.Number || a.Value == b.Value;

    private static int PagesOf(DossierFinding finding) => finding.Statements.Select(statement => statement.Page).Distinct(StringComparer.Ordinal).Count();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(FindingStatus status) => status.ToString().ToLowerInvariant();
}
