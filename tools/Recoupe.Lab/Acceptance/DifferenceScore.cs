namespace Recoupe.Lab.Acceptance;

/// <summary>Whether the places where the pages part are shown, under their right kind, and no contradiction is made up.</summary>
public sealed class DifferenceScore
{
    public DifferenceScore(StoryGold gold, DossierFile dossier, List<string> notes)
    {
        var all = dossier.Findings.SelectMany(finding => finding.Differences.Select((difference, index) => new Place(finding.Id, index, difference))).ToList();
        var used = new HashSet<(string, int)>();
        var (found, right) = (0, 0);
        foreach (var wanted in gold.Differences)
        {
            var shown = all.Where(place => Shows(place.Difference, wanted)).ToList();
            if (shown.Count == 0)
            {
                notes.Add($"difference missed ({wanted.Id} {wanted.Slot} {wanted.Kind}): {string.Join(" | ", wanted.Values.Select(value => $"{value.Page} {value.Anchor}"))}");
                continue;
            }
            var best = shown.FindLast(place => place.Difference.Kind == wanted.Kind) ?? shown[0];
            found++;
            used.Add((best.Finding, best.Index));
            if (best.Difference.Kind == wanted.Kind) right++;
            else notes.Add($"difference of another kind ({wanted.Id}): want {wanted.Kind}, got {best.Difference.Kind} in {best.Finding}");
        }
        var alarms = all.Where(place => place.Difference.Kind == "conflict" && !used.Contains((place.Finding, place.Index))).ToList();
        notes.AddRange(alarms.Select(alarm => $"conflict not in gold ({alarm.Finding}): {alarm.Difference.Slot} {string.Join(" | ", alarm.Difference.Values)}"));

        Found = new Share(found, gold.Differences.Count);
        KindRight = new Share(right, found);
        ConflictsNotInGold = alarms.Count;
    }

    public Share Found { get; }
    public Share KindRight { get; }
    public int ConflictsNotInGold { get; }

    /// <summary>A difference shows the one wanted where each of its sentences gives some value, and not all of them the same.</summary>
    private static bool Shows(FileDifference difference, GoldDifference wanted)
    {
        if (wanted.Slot != "other" && difference.Slot != wanted.Slot) return false;
        var holders = wanted.Values.Select(value => Holder(difference, value)).ToHashSet();
        return !holders.Contains(-1) && holders.Count > 1;
    }

    private static int Holder(FileDifference difference, GoldValue value)
    {
        var folded = FoldedText.Fold(value.Anchor);
        for (var i = 0; i < difference.Holders.Count; i++)
            if (difference.Holders[i].Any(statement => statement.Page == value.Page && statement.Text.Contains(folded, StringComparison.Ordinal))) return i;
        return -1;
    }

    private sealed record Place(string Finding, int Index, FileDifference Difference);
}
