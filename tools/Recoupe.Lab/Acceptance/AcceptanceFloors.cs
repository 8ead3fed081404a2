namespace Recoupe.Lab.Acceptance;

/// <summary>What the mean over the acceptance stories must reach; lowering a floor is a decision, never a repair.</summary>
public static class AcceptanceFloors
{
    /// <summary>Floors by the name of the figure.</summary>
    public static IReadOnlyDictionary<string, double> All { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["clutter_removed"] = 0.85,
        ["article_kept"] = 0.95,
        ["published"] = 0.93,
        ["aligned F1"] = 0.63,
        ["attributions"] = 0.93,
        ["attribution_via"] = 0.8,
        ["differences_found"] = 0.47,
        ["quotes"] = 0.9,
        ["dates"] = 0.9,
        ["quantities"] = 0.95,
        ["warnings"] = 0.85,
    };

    /// <summary>Floors of the invented stories of <c>tests/stories</c>, by the name of the figure.</summary>
    public static IReadOnlyDictionary<string, double> Invented { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["clutter_removed"] = 0.95,
        ["article_kept"] = 0.98,
        ["published"] = 0.93,
        ["aligned F1"] = 0.42,
        ["small_findings_right"] = 0.5,
        ["attributions"] = 0.74,
        ["attribution_via"] = 0.6,
        ["quotes"] = 0.76,
        ["dates"] = 0.87,
        ["quantities"] = 0.9,
        ["warnings"] = 0.75,
    };

    /// <summary>Floors of the eight invented stories that were written later (the mean of both halves), by the name of the figure.</summary>
    public static IReadOnlyDictionary<string, double> Later { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["clutter_removed"] = 0.95,
        ["article_kept"] = 0.98,
        ["published"] = 0.86,
        ["attributions"] = 0.77,
        ["attribution_via"] = 0.65,
        ["quotes"] = 0.81,
        ["dates"] = 0.81,
        ["quantities"] = 0.95,
        ["warnings"] = 0.56,
    };

    /// <summary>Floors of the passages of <c>tests/gold</c>, by the name of the figure.</summary>
    public static IReadOnlyDictionary<string, double> Passages { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["published"] = 0.97,
        ["attributions"] = 0.82,
        ["attribution_via"] = 0.7,
        ["quotes"] = 0.8,
        ["dates"] = 0.95,
        ["quantities"] = 0.96,
        ["warnings"] = 0.95,
    };

    /// <summary>Floors of the second fifty passages (the mean of both halves), by the name of the figure: they have sources and quotations alone.</summary>
    public static IReadOnlyDictionary<string, double> SecondPassages { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["published"] = 0.97,
        ["attributions"] = 0.8,
        ["attribution_via"] = 0.55,
        ["quotes"] = 0.78,
    };

    /// <summary>The mean of a figure over the stories that have something to find; null where none has.</summary>
    public static double? Mean(IEnumerable<DossierScore> scores, string figure)
    {
        double[] values = [.. scores.SelectMany(score => score.Figures).Where(one => one.Name == figure && one.Value is not null).Select(one => one.Value ?? 0)];
        return values.Length == 0 ? null : values.Average();
    }
}
