using Recoupe.Annotation;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A term of a statement.</summary>
/// <param name="Id">Its number among the terms of the story.</param>
/// <param name="Rarity">From 0 (in every statement) to 1 (in one).</param>
/// <param name="IsOwn">Whether the claim itself says it, and not only the rest of its sentence.</param>
/// <param name="Fields">What a word brings besides; none for figures, dates and names.</param>
internal readonly record struct StatementTerm(int Id, double Rarity, TermKind Kind, bool IsOwn, FieldShare[] Fields, bool IsPredicate = false);

/// <summary>A word that says what happened.</summary>
/// <param name="Nearness">How near it is to each of the story's meanings, by their numbers in <see cref="MeaningTable"/>.</param>
internal readonly record struct Predicate(int Id, double Rarity, double[] Nearness);

/// <summary>A statement ready to be compared with thousands of others: its terms in order of their numbers.</summary>
internal sealed class StatementVector
{
    /// <summary>A claim of two words is not the more alike for being short: it is measured as if it said this much.</summary>
    private const double ShortestLength = 0.8;
    /// <summary>Statements of other matters that every story is weighed with: where two pages say little more than one thing, what they share would else tell nothing.</summary>
    private const int Background = 50;
    private const double FieldRate = 0.03;

    private StatementVector(Statement statement, StatementTerm[] terms, double[] fieldRarity, int[] setting, int distinct, VoiceTable voices, MeaningTable meanings)
    {
        All = new TermSet(distinct, terms.Select(t => t.Id));
        Own = new TermSet(distinct, terms.Where(t => t.IsOwn).Select(t => t.Id));
        Names = new TermSet(distinct, terms.Where(t => t.Kind == TermKind.Name).Select(t => t.Id));
        Setting = new TermSet(distinct, setting);
        OwnWords = [.. terms.Where(t => t.IsOwn && t.Fields.Length > 0)];
        FieldSet = new TermSet(fieldRarity.Length, OwnWords.SelectMany(t => t.Fields).Select(share => share.Field));
        Meanings = [.. OwnWords.Select(t => meanings.NumberOf(t.Fields)).Distinct()];
        Predicates = [.. terms.Where(t => t.IsPredicate).Select(t => new Predicate(t.Id, t.Rarity, meanings.NearnessTo(t.Fields)))];
        Counts = [.. statement.Quantities.Where(q => q.Counted.Length > 0 && !Alignment.Durations.Contains(q.Counted))];
        Dates = [.. statement.Dates];
        Voice = statement.Chain.Count > 0 ? voices.NumberOf(statement.Chain[0]) : -1;
        Voices = voices;
        Fields = FieldsOf(terms, fieldRarity);
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

    /// <summary>For each field of meaning, how strongly the claim's words bring it, times the rarity of the field in the story.</summary>
    public float[] Fields { get; }

    /// <summary>The fields that the claim's words bring at all.</summary>
    public TermSet FieldSet { get; }

    /// <summary>The length of the claim, by the rarity of what it says.</summary>
    public double Length { get; }

    /// <summary>Whether it gives a number that tells it from others.</summary>
    public bool HasValue { get; }

    /// <summary>How many things the claim says.</summary>
    public int Count { get; }

    /// <summary>The length of the claim with the rest of its sentence.</summary>
    public double FullLength { get; }

    /// <summary>The names that the sentences before it speak of.</summary>
    public TermSet Setting { get; }

    /// <summary>All of <see cref="Terms"/>.</summary>
    public TermSet All { get; }

    /// <summary>Those that the claim itself says.</summary>
    public TermSet Own { get; }

    /// <summary>Those that are names.</summary>
    public TermSet Names { get; }

    /// <summary>The claim's own terms that bring fields of meaning.</summary>
    public StatementTerm[] OwnWords { get; }

    /// <summary>The numbers of what <see cref="OwnWords"/> mean, each once.</summary>
    public int[] Meanings { get; }

    /// <summary>The claim's own terms that say what happened.</summary>
    public Predicate[] Predicates { get; }

    /// <summary>Its figures that count something, other than time.</summary>
    public CountedQuantity[] Counts { get; }

    /// <summary>The days that it names.</summary>
    public DateInterval[] Dates { get; }

    /// <summary>The number of who speaks first; -1 where the page itself does.</summary>
    public int Voice { get; }

    /// <summary>Who speaks in the story.</summary>
    public VoiceTable Voices { get; }

    /// <summary>The lengths of time that it gives.</summary>
    public List<Duration> Durations { get; }

    private static float[] FieldsOf(StatementTerm[] terms, double[] rarity)
    {
        var fields = new float[rarity.Length];
        foreach (var term in terms)
            if (term.IsOwn)
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
        var (voices, meanings) = (new VoiceTable(statements), new MeaningTable(found));
        return [.. statements.Select((statement, i) => new StatementVector(statement, found[i], fieldRarity, [.. statement.Setting.Where(numbers.ContainsKey).Select(name => numbers[name])], numbers.Count, voices, meanings))];
    }

    /// <summary>In what share of the statements of the press a term stands.</summary>
    private static double RateOf(string term) => Concept.IsState(term) ? 0.1 : Concept.IsEvent(term) ? 0.03 : 0.01;

    /// <summary>As for terms: 1 for a field that one statement brings, near 0 for one that all do.</summary>
    private static double[] RarityOfFields(List<StatementTerm[]> statements, int fields)
    {
        var counts = new double[fields];
        var evenly = Enumerable.Repeat(1.0, fields).ToArray();
        foreach (var terms in statements)
        {
            var strongest = FieldsOf(terms, evenly);
            for (var field = 0; field < fields; field++) counts[field] += strongest[field];
        }
        var most = Math.Log((statements.Count + Background + 1) / 0.5);
        return [.. counts.Select(count => Math.Clamp(Math.Log((statements.Count + Background + 1) / (count + Background * FieldRate + 0.5)) / most, 0, 1))];
    }
}
