using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A term of a statement.</summary>
/// <param name="Id">Its number among the terms of the story.</param>
/// <param name="Rarity">From 0 (in every statement) to 1 (in one).</param>
/// <param name="IsOwn">Whether the claim itself says it, and not only the rest of its sentence.</param>
internal readonly record struct StatementTerm(int Id, double Rarity, TermKind Kind, bool IsOwn);

/// <summary>A statement ready to be compared with thousands of others: its terms in order of their numbers.</summary>
internal sealed class StatementVector
{
    /// <summary>A claim of two words is not the more alike for being short: it is measured as if it said this much.</summary>
    private const double ShortestLength = 0.8;

    private StatementVector(Statement statement, StatementTerm[] terms)
    {
        HasValue = terms.Any(t => t.Kind == TermKind.Value);
        Count = terms.Count(t => t.IsOwn && t.Kind is not (TermKind.Month or TermKind.Year));
        Statement = statement;
        Terms = terms;
        Length = Math.Max(ShortestLength, Math.Sqrt(terms.Where(t => t.IsOwn).Sum(t => t.Rarity * t.Rarity)));
        FullLength = Math.Max(ShortestLength, Math.Sqrt(terms.Sum(t => t.Rarity * t.Rarity)));
        Durations = Alignment.Durations.Of(statement);
    }

    public Statement Statement { get; }
    public StatementTerm[] Terms { get; }

    /// <summary>The length of the claim, by the rarity of what it says.</summary>
    public double Length { get; }

    /// <summary>Whether it gives a number that tells it from others.</summary>
    public bool HasValue { get; }

    /// <summary>How many things the claim says.</summary>
    public int Count { get; }

    /// <summary>The length of the claim with the rest of its sentence.</summary>
    public double FullLength { get; }

    /// <summary>The lengths of time that it gives.</summary>
    public List<Duration> Durations { get; }

    /// <summary>One vector for each statement of a story.</summary>
    public static StatementVector[] Of(IReadOnlyList<Statement> statements)
    {
        var rarity = new TermWeights(statements.Select(s => StatementTerms.Of(s).Select(t => t.Term)));
        var most = rarity.Of("");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in statements.SelectMany(StatementTerms.Of).Select(t => t.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) numbers[term] = numbers.Count;
        return statements.Select(statement =>
        {
            var terms = new SortedDictionary<int, StatementTerm>();
            foreach (var (term, kind, isOwn) in StatementTerms.Of(statement))
                if (isOwn || !terms.ContainsKey(numbers[term])) terms[numbers[term]] = new StatementTerm(numbers[term], rarity.Of(term) / most, kind, isOwn);
            return new StatementVector(statement, [.. terms.Values]);
        }).ToArray();
    }
}
