using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What of a finding is other than in an older dossier: its status, who stands behind it, when it was, and where its statements part.</summary>
internal static class FindingChanges
{
    public static List<Reason> Of(DossierFinding old, DossierFinding now)
    {
        var reasons = new List<Reason>();
        if (old.Status != now.Status) reasons.Add(new Reason("since-status", Word(old.Status), Word(now.Status)));
        if (PagesOf(old) != PagesOf(now)) reasons.Add(new Reason("since-pages", Number(PagesOf(old)), Number(PagesOf(now))));
        if (old.Origins.Min != now.Origins.Min) reasons.Add(new Reason("since-origins", Number(old.Origins.Min), Number(now.Origins.Min)));
        if (now.When is { } when && old.When != when) reasons.Add(old.When is { } was ? new Reason("since-redated", TimexNotation.Of(was), TimexNotation.Of(when)) : new Reason("since-dated", TimexNotation.Of(when)));
        foreach (var difference in now.Differences.Where(IsMajor)) AddDifference(reasons, old.Differences.FirstOrDefault(other => IsSame(difference, other)), difference);
        foreach (var difference in old.Differences.Where(d => d.Kind == DifferenceKind.Conflict && !now.Differences.Any(other => IsSame(d, other))))
            reasons.Add(new Reason("since-settled", difference.Values[0].Value, difference.Values[^1].Value));
        return reasons;
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
