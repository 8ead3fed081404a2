using Recoupe.Annotation;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A term of a statement.</summary>
/// <param name="Id">Its number among the terms of the story.</param>
/// <param name="Rarity">From 0 (in every statement) to 1 (in one).</param>
/// <param name="IsOwn">Whether the claim itself says it, and not only the rest of its sentence.</param>
/// <param name="Fields">What a word brings besides; none for figures, dates and names.</param>
internal readonly record struct StatementTerm(int Id, double Rarity, TermKind Kind, bool IsOwn, FieldShare[] Fields, bool IsPredicate = false);

/// <summary>A word that says what happened, or who or what took part in it.</summary>
/// <param name="Nearness">How near it is to each of the story's meanings, by their numbers in <see cref="MeaningTable"/>.</param>
internal readonly record struct Predicate(int Id, double Rarity, double[] Nearness);

/// <summary>What a statement says, ready to be compared with thousands of others: its terms in order of their numbers. Statements that say the same, as those that pages copy from each other, have one.</summary>
internal sealed class StatementVector
{
    /// <summary>A claim of two words is not the more alike for being short: it is measured as if it said this much.</summary>
    private const double ShortestLength = 0.8;
    /// <summary>Statements of other matters that every story is weighed with: where two pages say little more than one thing, what they share would else tell nothing.</summary>
    private const int Background = 50;
    /// <summary>In what share of the statements of the press a field of meaning stands.</summary>
    private const double FieldRate = 0.03;

    /// <summary>One of those that say it.</summary>
    private readonly Statement statement;

    private StatementVector(int number, Statement statement, StatementTerm[] terms, double[] fieldRarity, int distinct, VoiceTable voices, MeaningTable meanings, Dictionary<string, int> numbers)
    {
        All = new TermSet(distinct, terms.Select(t => t.Id));
        Own = new TermSet(distinct, terms.Where(t => t.IsOwn).Select(t => t.Id));
        Names = new TermSet(distinct, terms.Where(t => t.Kind == TermKind.Name).Select(t => t.Id));
        OwnWords = [.. terms.Where(t => t.IsOwn && t.Fields.Length > 0)];
        FieldSet = new TermSet(fieldRarity.Length, OwnWords.SelectMany(t => t.Fields).Select(share => share.Field));
        Meanings = [.. OwnWords.Select(t => meanings.NumberOf(t.Fields)).Distinct()];
        Predicate PredicateOf(StatementTerm t) => new(t.Id, t.Rarity, meanings.NearnessTo(t.Fields));
        int MeaningOf(StatementTerm t) => t.Fields.Length > 0 ? meanings.NumberOf(t.Fields) : -1;
        Predicates = [.. terms.Where(t => t.IsPredicate).Select(PredicateOf)];
        var own = terms.Where(t => t.IsOwn).ToDictionary(t => t.Id);
        if (statement.Predicate is { } core && numbers.TryGetValue(core, out var coreId) && own.TryGetValue(coreId, out var said)) (Core, CoreMeaning) = (PredicateOf(said), MeaningOf(said));
        var participants = statement.Participants.Where(numbers.ContainsKey).Select(name => numbers[name]).Where(own.ContainsKey).Select(id => own[id]).ToList();
        Participants = [.. participants.Select(PredicateOf)];
        ParticipantMeanings = [.. participants.Select(MeaningOf).Where(meaning => meaning >= 0)];
        Counts = [.. statement.Quantities.Where(q => q.Counted.Length > 0 && q.UnitDays is null)];
        Dates = [.. statement.Dates];
        Voice = statement.Chain.Count > 0 ? voices.NumberOf(statement.Chain[0]) : -1;
        Voices = voices;
        Fields = FieldsOf(terms, fieldRarity);
        HasValue = terms.Any(t => t.Kind == TermKind.Value);
        Count = terms.Count(t => t.IsOwn && t.Kind is not (TermKind.Month or TermKind.Year));
        (Number, this.statement) = (number, statement);
        Terms = terms;
        Length = Math.Max(ShortestLength, Math.Sqrt(terms.Where(t => t.IsOwn).Sum(t => t.Rarity * t.Rarity)));
        FullLength = Math.Max(ShortestLength, Math.Sqrt(terms.Sum(t => t.Rarity * t.Rarity)));
        Durations = Alignment.Durations.Of(statement);
    }

    /// <summary>Its number among all that the story says.</summary>
    public int Number { get; }

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

    /// <summary>The word that says what happened; null where none of its terms does.</summary>
    public Predicate? Core { get; }

    /// <summary>The number of what <see cref="Core"/> means; -1 where no list says.</summary>
    public int CoreMeaning { get; } = -1;

    /// <summary>Who and what take part in what happened.</summary>
    public Predicate[] Participants { get; }

    /// <summary>The numbers of what <see cref="Participants"/> mean.</summary>
    public int[] ParticipantMeanings { get; }

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

    /// <summary>Whether it denies something.</summary>
    public bool IsNegated => statement.Negated is not null;

    /// <summary>Whether it tells what will be.</summary>
    public bool IsPlanned => statement.Kind == AttributionKind.Planned;

    /// <summary>Whether both name places, and of no country in common.</summary>
    public bool IsElsewhereThan(StatementVector other) => statement.IsElsewhereThan(other.statement);

    /// <summary>How rare one of its terms is.</summary>
    public double RarityOf(int term) => Terms[All.PlaceOf(term)].Rarity;

    private static float[] FieldsOf(StatementTerm[] terms, double[] rarity)
    {
        var fields = new float[rarity.Length];
        foreach (var term in terms)
            if (term.IsOwn)
                foreach (var (field, share) in term.Fields) fields[field] = Math.Max(fields[field], (float)(share * rarity[field]));
        return fields;
    }

    /// <summary>The statements of a story, ready to be compared.</summary>
    public static ComparedStatement[] Of(IReadOnlyList<Statement> statements, MeaningFields meaning)
    {
        var terms = statements.Select(statement => StatementTerms.Of(statement).ToList()).ToList();
        var rarity = new TermWeights(terms.Select(list => list.Select(t => t.Term)), Background, RateOf);
        var most = rarity.Of("");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in terms.SelectMany(list => list).Select(t => t.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) numbers[term] = numbers.Count;
        var said = new SaidOnce(statements, terms);
        var found = said.Firsts.Select(at =>
        {
            var own = new SortedDictionary<int, StatementTerm>();
            foreach (var (term, lemma, kind, isOwn) in terms[at])
                if (isOwn || !own.ContainsKey(numbers[term])) own[numbers[term]] = new StatementTerm(numbers[term], rarity.Of(term) / most, kind, isOwn, kind is TermKind.Word or TermKind.Event ? meaning.Of(lemma, term) : [], isOwn && (kind == TermKind.Event || statements[at].Verbs.Contains(term)));
            return own.Values.ToArray();
        }).ToList();
        var fieldRarity = RarityOfFields(found, said.Numbers, meaning.Count);
        var (voices, meanings) = (new VoiceTable(statements), new MeaningTable(found));
        var vectors = said.Firsts.Select((at, number) => new StatementVector(number, statements[at], found[number], fieldRarity, numbers.Count, voices, meanings, numbers)).ToList();
        var settings = new Dictionary<string, Setting>(StringComparer.Ordinal);
        return [.. statements.Select((statement, i) => new ComparedStatement(statement, vectors[said.Numbers[i]], SettingOf(statement, numbers, settings)))];
    }

    /// <param name="known">Those of other statements.</param>
    private static Setting SettingOf(Statement statement, Dictionary<string, int> numbers, Dictionary<string, Setting> known)
    {
        var names = statement.Setting.Where(numbers.ContainsKey).Select(name => numbers[name]).Distinct().Order().ToList();
        var key = string.Join(' ', names);
        if (!known.TryGetValue(key, out var setting)) known.Add(key, setting = new Setting(known.Count, new TermSet(numbers.Count, names)));
        return setting;
    }

    /// <summary>In what share of the statements of the press a term stands.</summary>
    private static double RateOf(string term) => Concept.IsState(term) ? 0.1 : Concept.IsEvent(term) ? 0.03 : 0.01;

    /// <summary>As for terms: 1 for a field that one statement brings, near 0 for one that all do.</summary>
    /// <param name="said">The terms of what is said, each once.</param>
    /// <param name="statements">Which of it each statement says.</param>
    private static double[] RarityOfFields(List<StatementTerm[]> said, int[] statements, int fields)
    {
        var counts = new double[fields];
        var evenly = Enumerable.Repeat(1.0, fields).ToArray();
        var strongest = said.ConvertAll(terms => FieldsOf(terms, evenly).Index().Where(field => field.Item > 0).ToArray());
        foreach (var number in statements)
            foreach (var (field, strength) in strongest[number]) counts[field] += strength;
        var most = Math.Log((statements.Length + Background + 1) / 0.5);
        return [.. counts.Select(count => Math.Clamp(Math.Log((statements.Length + Background + 1) / (count + Background * FieldRate + 0.5)) / most, 0, 1))];
    }
}
