namespace Recoupe.Alignment;

/// <summary>Units of time as counted things. Two durations are rarely of one thing: "90 jours" of a government and "12 jours" of a strike share no fact.</summary>
internal static class Durations
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "an", "mois", "semain", "jour", "heur", "minut", "second" };

    public static bool Contains(string counted) => Units.Contains(counted);
}
