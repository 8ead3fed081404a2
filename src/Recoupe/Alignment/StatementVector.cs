using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A term of a statement.</summary>
/// <param name="Id">Its number among the terms of the story.</param>
/// <param name="Rarity">From 0 (in every statement) to 1 (in one).</param>
/// <param name="IsOwn">Whether the claim itself says it, and not only the rest of its sentence.</param>
/// <param name="Fields">What a word brings besides; none for figures, dates and names.</param>
internal readonly record struct StatementTerm(int Id, double Rarity, TermKind Kind, bool IsOwn, FieldShare[] Fields, bool IsPredicate = false);

/// <summary>A statement ready to be compared with thousands of others: its terms in order of their numbers.</summary>
internal sealed class StatementVector
{
    /// <summary>A claim of two words is not the more alike for being short: it is measured as if it said this much.</summary>
    private const double ShortestLength = 0.8;
    /// <summary>Statements of other matters that every story is weighed with: where two pages say little more than one thing, what they share would else tell nothing.</summary>
    private const int Background = 50;
    private const double FieldRate = 0.03;

    private StatementVector(Statement statement, StatementTerm[] terms, double[] fieldRarity, int[] setting)
    {
        Fields = FieldsOf(terms, fieldRarity, ownOnly: true);
        FullFields = FieldsOf(terms, fieldRarity, ownOnly: false);
        HasValue = terms.Any(t => t.Kind == TermKind.Value);
        Count = terms.Count(t => t.IsOwn && t.Kind is not (TermKind.Month or TermKind.Year));
        Statement = statement;
        Terms = terms;
        Length = Math.Max(ShortestLength, Math.Sqrt(terms.Where(t => t.IsOwn).Sum(t => t.Rarity * t.Rarity)));
        FullLength = Math.Max(ShortestLength, Math.Sqrt(terms.Sum(t => t.Rarity * t.Rarity)));
        Setting = setting;
        Durations = Alignment.Durations.Of(statement);
    }

    public Statement Statement { get; }
    public StatementTerm[] Terms { get; }

    /// <summary>For each field of meaning, how strongly the claim's words bring it, times the rarity of the field in the story.</summary>
    public float[] Fields { get; }

    /// <summary>As <see cref="Fields"/>, with the rest of the sentence.</summary>
    public float[] FullFields { get; }

    /// <summary>The length of the claim, by the rarity of what it says.</summary>
    public double Length { get; }

    /// <summary>Whether it gives a number that tells it from others.</summary>
    public bool HasValue { get; }

    /// <summary>How many things the claim says.</summary>
    public int Count { get; }

    /// <summary>The length of the claim with the rest of its sentence.</summary>
    public double FullLength { get; }

    /// <summary>The numbers of the names that the sentences before it speak of, ascending.</summary>
    public int[] Setting { get; }

    /// <summary>The lengths of time that it gives.</summary>
    public List<Duration> Durations { get; }

    private static float[] FieldsOf(StatementTerm[] terms, double[] rarity, bool ownOnly)
    {
        var fields = new float[rarity.Length];
        foreach (var term in terms)
            if (term.IsOwn || !ownOnly)
                foreach (var (field, share) in term.Fields) fields[field] = Math.Max(fields[field], (float)(share * rarity[field]));
        return fields;
    }

    /// <summary>One vector for each statement of a story.</summary>
    public static StatementVector[] Of(IReadOnlyList<Statement> statements, MeaningFields meaning)
    {
        var terms = statements.Select(statement => StatementTerms.Of(statement).ToList()).ToList();
        var rarity = new TermWeights(terms.Select(list => list.Select(t => t.Term)), Background, RateOf);
        var most = rarity.Of("");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in terms.SelectMany(list => list).Select(t => t.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) numbers[term] = numbers.Count;
        var found = terms.Select((list, at) =>
        {
            var own = new SortedDictionary<int, StatementTerm>();
            foreach (var (term, lemma, kind, isOwn) in list)
                if (isOwn || !own.ContainsKey(numbers[term])) own[numbers[term]] = new StatementTerm(numbers[term], rarity.Of(term) / most, kind, isOwn, kind is TermKind.Word or TermKind.Event ? meaning.Of(lemma, term) : [], isOwn && (kind == TermKind.Event || statements[at].Verbs.Contains(term)));
            return own.Values.ToArray();
        }).ToList();
        var fieldRarity = RarityOfFields(found, meaning.Count);
        return [.. statements.Select((statement, i) => new StatementVector(statement, found[i], fieldRarity, [.. statement.Setting.Where(numbers.ContainsKey).Select(name => numbers[name]).Order()]))];
    }

    /// <summary>In what share of the statements of the press a term stands.</summary>
    private static double RateOf(string term) => Concept.IsState(term) ? 0.1 : Concept.IsEvent(term) ? 0.03 : 0.01;

    /// <summary>As for terms: 1 for a field that one statement brings, near 0 for one that all do.</summary>
    private static double[] RarityOfFields(List<StatementTerm[]> statements, int fields)
    {
        var counts = new double[fields];
        foreach (var terms in statements)
        {
            var strongest = FieldsOf(terms, Enumerable.Repeat(1.0, fields).ToArray(), ownOnly: true);
            for (var field = 0; field < fields; field++) counts[field] += strongest[field];
        }
        var most = Math.Log((statements.Count + Background + 1) / 0.5);
        return [.. counts.Select(count => Math.Clamp(Math.Log((statements.Count + Background + 1) / (count + Background * FieldRate + 0.5)) / most, 0, 1))];
    }
}
