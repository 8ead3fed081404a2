using Recoupe.Language.Dates;

namespace Recoupe.Comparison;

/// <summary>A stretch of months that a claim sums up: one of the calendar ("au troisième trimestre"), or so many months whose place in it is not told ("sur les neuf premiers mois").</summary>
/// <param name="Days">How long it is.</param>
internal readonly record struct MeasuredPeriod(DateInterval? Dates, double Days)
{
    /// <summary>Shorter ones say when something happened.</summary>
    public const int Shortest = 28;
    private const double Margin = 0.05;

    /// <summary>Whether they may be one: a quarter is not the half-year that holds it.</summary>
    public bool Meets(MeasuredPeriod other) =>
        Dates is { } one && other.Dates is { } two ? one == two : Math.Abs(Days - other.Days) <= Margin * Math.Max(Days, other.Days);
}
