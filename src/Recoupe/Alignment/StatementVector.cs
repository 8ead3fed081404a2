using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A statement as weighted terms of unit length: its concepts, what its figures count and their values, its days and months; the rest of its sentence counts a little.</summary>
internal sealed class StatementVector
{
    private const double ContextWeight = 0.3;
    private const double CountedWeight = 1.4;
    private const double ValueWeight = 1.2;
    private readonly SortedDictionary<string, double> weights = new(StringComparer.Ordinal);

    public StatementVector(Statement statement, TermWeights terms)
    {
        foreach (var (term, factor) in TermsOf(statement))
        {
            var weight = terms.Of(term) * factor;
            if (weight > weights.GetValueOrDefault(term)) weights[term] = weight;
        }
        var length = Math.Sqrt(weights.Values.Sum(w => w * w));
        if (length <= 0) return;
        foreach (var term in weights.Keys.ToList()) weights[term] /= length;
    }

    /// <summary>All terms of a statement with how much each kind of term counts.</summary>
    public static IEnumerable<(string Term, double Factor)> TermsOf(Statement statement)
    {
        foreach (var term in statement.Terms) yield return (term, 1);
        foreach (var term in statement.Context) yield return (term, ContextWeight);
        foreach (var quantity in statement.Quantities)
        {
            if (quantity.Counted.Length > 0) yield return ("q:" + quantity.Counted, CountedWeight);
            if (quantity.Quantity.Value is > 9 or < 0) yield return (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v:{quantity.Quantity.Value}"), ValueWeight);
        }
        foreach (var date in statement.Dates)
        {
            if (date.Days == 1) yield return ($"d:{date.Earliest:yyyy-MM-dd}", 0.6);
            if (date.Days <= 31) yield return ($"d:{date.Earliest:yyyy-MM}", 0.4);
        }
    }

    public double Dot(StatementVector other)
    {
        var (small, large) = weights.Count <= other.weights.Count ? (weights, other.weights) : (other.weights, weights);
        double sum = 0;
        foreach (var (term, weight) in small)
            if (large.TryGetValue(term, out var match)) sum += weight * match;
        return sum;
    }
}
