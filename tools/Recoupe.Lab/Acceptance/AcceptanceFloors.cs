namespace Recoupe.Lab.Acceptance;

/// <summary>What the mean over the acceptance stories must reach; lowering a floor is a decision, never a repair.</summary>
public static class AcceptanceFloors
{
    /// <summary>Floors by the name of the figure.</summary>
    public static IReadOnlyDictionary<string, double> All { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["clutter_removed"] = 0.85,
        ["article_kept"] = 0.95,
        ["published"] = 0.7,
        ["aligned F1"] = 0.5,
        ["attributions"] = 0.5,
        ["quotes"] = 0.7,
        ["dates"] = 0.7,
        ["quantities"] = 0.7,
    };

    /// <summary>The mean of a figure over the stories that have something to find; null where none has.</summary>
    public static double? Mean(IEnumerable<DossierScore> scores, string figure)
    {
        double[] values = [.. scores.SelectMany(score => score.Figures).Where(one => one.Name == figure && one.Value is not null).Select(one => one.Value ?? 0)];
        return values.Length == 0 ? null : values.Average();
    }
}
