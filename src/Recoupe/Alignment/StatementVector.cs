using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A statement as weighted terms: its concepts, what its figures count and their values, its days and months; the rest of its sentence counts a little.</summary>
internal sealed class StatementVector
{
    // How much each kind of term counts beside its rarity; chosen by `lab eval acceptance` and the sample together, flat around these values.
    private const double ContextWeight = 0.3;
    private const double NameWeight = 1;
    private const double StateWeight = 0.6;
    private const double EventWeight = 0.8;
    private const double CountedWeight = 0.6;
    private const double DurationWeight = 0.4;
    private const double ValueWeight = 2;
    private const double DayWeight = 0.6;
    private const double MonthWeight = 0.4;
    /// <summary>A claim of two words is not the more alike for being short: it is measured as if it said this much.</summary>
    private const double ShortestLength = 4;

    private readonly SortedDictionary<string, double> weights = new(StringComparer.Ordinal);

    public StatementVector(Statement statement, TermWeights rarity)
    {
        foreach (var (term, factor) in TermsOf(statement))
        {
            var weight = rarity.Of(term) * factor;
            if (weight > weights.GetValueOrDefault(term)) weights[term] = weight;
        }
        Length = Math.Max(ShortestLength, Math.Sqrt(weights.Values.Sum(w => w * w)));
        Own = new HashSet<string>(statement.Terms, StringComparer.Ordinal);
    }

    public double Length { get; }

    /// <summary>The concepts of the claim itself.</summary>
    public HashSet<string> Own { get; }

    /// <summary>All terms of a statement with how much each kind of term counts.</summary>
    public static IEnumerable<(string Term, double Factor)> TermsOf(Statement statement)
    {
        foreach (var term in statement.Terms) yield return (term, KindWeight(term));
        foreach (var term in statement.Context) yield return (term, ContextWeight * KindWeight(term));
        foreach (var quantity in statement.Quantities)
        {
            if (quantity.Counted.Length > 0) yield return ("q:" + quantity.Counted, Durations.Contains(quantity.Counted) ? DurationWeight : CountedWeight);
            if (quantity.Quantity.Value is > 9 or < 0) yield return (string.Create(CultureInfo.InvariantCulture, $"v:{quantity.Quantity.Value}"), ValueWeight);
        }
        foreach (var date in statement.Dates)
        {
            if (date.Days == 1) yield return ($"d:{date.Earliest:yyyy-MM-dd}", DayWeight);
            if (date.Earliest.Year == date.Latest.Year && date.Earliest.Month == date.Latest.Month) yield return ($"d:{date.Earliest:yyyy-MM}", MonthWeight);
        }
    }

    private static double KindWeight(string term)
    {
        if (term.StartsWith("n:", StringComparison.Ordinal)) return NameWeight;
        if (term.StartsWith("c:", StringComparison.Ordinal)) return StateWeight;
        return IsEvent(term) ? EventWeight : 1;
    }

    /// <summary>Event classes are written in capitals.</summary>
    private static bool IsEvent(string term) => term.Length > 0 && char.IsUpper(term[0]);

    /// <summary>
    /// The sum of products over shared terms; how many of the shared terms both claims say themselves, names of states left out: those are in every sentence of a story;
    /// and whether one of them is an event.
    /// </summary>
    public (double Dot, int Shared, bool SharesEvent) Overlap(StatementVector other)
    {
        var (small, large) = weights.Count <= other.weights.Count ? (this, other) : (other, this);
        double dot = 0;
        var shared = 0;
        var sharesEvent = false;
        foreach (var (term, weight) in small.weights)
        {
            if (!large.weights.TryGetValue(term, out var match)) continue;
            dot += weight * match;
            var isOwn = small.Own.Contains(term) && large.Own.Contains(term);
            if (isOwn && !term.StartsWith("c:", StringComparison.Ordinal) || term.Length > 2 && term[1] == ':' && term[0] is 'q' or 'v' or 'd') shared++;
            sharesEvent |= isOwn && IsEvent(term);
        }
        return (dot, shared, sharesEvent);
    }
}
