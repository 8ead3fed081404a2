using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>Units of time as counted things. Two durations are rarely of one thing: "90 jours" of a government and "12 jours" of a strike share no fact; but "90 jours" and "trois mois" may.</summary>
internal static class Durations
{
    private static readonly Dictionary<string, double> Days = new(StringComparer.Ordinal)
    {
        ["an"] = 365.25, ["anné"] = 365.25, ["mois"] = 365.25 / 12, ["semain"] = 7, ["jour"] = 1, ["heur"] = 1.0 / 24, ["minut"] = 1.0 / 1440, ["second"] = 1.0 / 86400,
    };
    /// <summary>"Trois mois" are 91 days, or 90, or 89.</summary>
    private const double Margin = 0.03;
    /// <summary>"Deux mois et vingt-neuf jours" is one duration: so many characters at most stand between its parts.</summary>
    private const int LongestGap = 5;
    /// <summary>Short durations are in every text ("24 heures", "un jour") and tell nothing.</summary>
    private const double Shortest = 3;

    public static bool Contains(string counted) => Days.ContainsKey(counted);

    /// <summary>The durations that a statement gives, in days; parts that follow each other added up.</summary>
    public static List<double> Of(Statement statement)
    {
        var found = new List<double>();
        var (end, unit) = (-1, 0.0);
        foreach (var quantity in statement.Quantities)
        {
            if (!Days.TryGetValue(quantity.Counted, out var days)) continue;
            var length = quantity.Quantity.Value * days;
            if (end >= 0 && days < unit && quantity.Quantity.Span.Start - end <= LongestGap) found[^1] += length;
            else found.Add(length);
            (end, unit) = (quantity.Quantity.Span.End, days);
        }
        return found;
    }

    /// <summary>Whether both tell of one length of time, however they count it.</summary>
    public static bool Meet(List<double> a, List<double> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x >= Shortest && y >= Shortest && Math.Abs(x - y) <= Margin * Math.Max(x, y)) return true;
        return false;
    }
}
