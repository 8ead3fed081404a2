namespace Recoupe.Comparison;

/// <summary>What is counted and recounted as a story unfolds, so that a later, higher figure is news and not a contradiction: the event classes of <c>events.tsv</c> that count their victims and effects.</summary>
internal static class Tolls
{
    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal)
    {
        "DEATH", "INJURY", "MISSING", "EVACUATION", "DESTRUCTION", "DAMAGE", "ARREST", "HOSPITALISATION", "DISPLACEMENT", "RESCUE", "EPIDEMIC", "POWER_CUT", "KIDNAPPING", "SHELTER",
    };

    /// <summary>Whether a counted key ("DEATH", "INJURY/grav") names such a thing.</summary>
    public static bool Grow(string counted) => Classes.Contains(counted.Split('/')[0]);
}
