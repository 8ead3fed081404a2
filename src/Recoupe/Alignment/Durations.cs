using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A length of time.</summary>
/// <param name="Days">How long it is.</param>
/// <param name="Unit">The smallest unit it is told in, in days.</param>
/// <param name="Noun">The first unit's name.</param>
internal readonly record struct Duration(double Days, double Unit, Qualifier Qualifier, string Noun, TextSpan Span);

/// <summary>Units of time as counted things. Two durations are rarely of one thing: "90 jours" of a government and "12 jours" of a strike share no fact; but "90 jours" and "trois mois" may.</summary>
internal static class Durations
{
    /// <summary>"Trois mois" are 91 days, or 90, or 89.</summary>
    private const double Margin = 0.03;
    /// <summary>"Deux mois et vingt-neuf jours" is one duration: so many characters at most stand between its parts.</summary>
    private const int LongestGap = 5;
    /// <summary>Short durations are in every text ("24 heures", "un jour") and tell nothing.</summary>
    public const double Shortest = 3;

    /// <summary>The durations that a statement gives; parts that follow each other added up.</summary>
    public static List<Duration> Of(Statement statement)
    {
        var found = new List<Duration>();
        foreach (var quantity in statement.Quantities)
        {
            if (quantity.UnitDays is not { } unit || IsAge(statement, quantity.Quantity.NumberSpan)) continue;
            var (length, span) = (quantity.Quantity.Value * unit, quantity.Quantity.Span);
            if (found.Count > 0 && found[^1] is var last && unit < last.Unit && span.Start - last.Span.End is >= 0 and <= LongestGap)
                found[^1] = last with { Days = last.Days + length, Unit = unit, Span = TextSpan.FromBounds(last.Span.Start, span.End) };
            else found.Add(new Duration(length, unit, quantity.Quantity.Qualifier, quantity.Quantity.Noun, span));
        }
        return found;
    }

    private static bool IsAge(Statement statement, TextSpan number)
    {
        foreach (var age in statement.Ages)
            if (age.Span.Overlaps(number)) return true;
        return false;
    }

    /// <summary>Whether both tell of one length of time, however they count it.</summary>
    public static bool Meet(List<Duration> a, List<Duration> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x.Days >= Shortest && y.Days >= Shortest && Math.Abs(x.Days - y.Days) <= Margin * Math.Max(x.Days, y.Days)) return true;
        return false;
    }
}
