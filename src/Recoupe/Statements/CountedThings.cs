using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Says what a number counts, under one key for all the words for it: "14 morts", "14 personnes y ont péri" and "la crue a tué 14 habitants" count deaths.
/// </summary>
internal sealed class CountedThings
{
    /// <summary>Words: what stands farther from the number befell somebody else ("le nombre de morts ne dit rien des 100 personnes logées là").</summary>
    private const int FarthestFate = 9;

    private const string Injury = "INJURY";
    private const string Destruction = "DESTRUCTION";
    private const string PowerCut = "POWER_CUT";
    private const string Damage = "DAMAGE";

    private readonly ConceptLexicon lexicon;
    private readonly CountedGroup groups;
    private readonly HashSet<string> persons = new(StringComparer.Ordinal);
    private readonly HashSet<string> everybody = new(StringComparer.Ordinal);
    private readonly List<(string Words, string Adjective)> severities;
    private readonly HashSet<string> tolls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> unitDays = new(StringComparer.Ordinal);
    private readonly ForeignMeasures measures;
    private readonly Befallen befallen;
    /// <summary>Words of a class that name who does what it says ("sauveteur"): to count them counts none of those it befell.</summary>
    private readonly HashSet<string> agents = new(StringComparer.Ordinal);

    public CountedThings(LanguagePack pack, ConceptLexicon lexicon)
    {
        (this.lexicon, measures) = (lexicon, new ForeignMeasures(pack));
        foreach (var row in pack.Rows("quantities.tsv", 2))
            if (row[0] == "person") persons.Add(row[1]);
            else if (row[0] == "generic") everybody.Add(row[1]);
        groups = new CountedGroup(pack, persons.Except(everybody).ToHashSet(StringComparer.Ordinal));
        severities = pack.Rows("severities.tsv", 2).Select(row => (row[0], lexicon.StemOf(row[1]))).ToList();
        foreach (var row in pack.Rows("tolls.tsv"))
        {
            tolls.Add(row[0]);
            if (row.Length > 2) agents.UnionWith(row[2].Split(',', StringSplitOptions.TrimEntries));
        }
        befallen = new Befallen(tolls, lexicon);
        foreach (var row in pack.Rows("durations.tsv", 3)) unitDays[lexicon.StemOf(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture) / int.Parse(row[2], CultureInfo.InvariantCulture);
    }

    /// <summary>The quantity with its key. What is destroyed or cut off is counted anew as what befalls persons is ("14 maisons détruites", "8 000 foyers sans courant").</summary>
    /// <param name="first">First token of the clause.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="clause">The clause, where those tokens are a piece of it.</param>
    public CountedQuantity Of(AnnotatedArticle article, Quantity quantity, int first, int end, Clause clause)
    {
        quantity = measures.Of(quantity);
        var isOrderOfSize = IsOrderOfSize(article.Analysis, quantity);
        var (key, group) = KeyOf(article, quantity, first, end, clause);
        var isOfPersons = tolls.Contains(key.Split('/')[0]);
        var counts = !isOfPersons && key.Length > 0 && group.Length == 0;
        var fate = counts && FateOf(article, quantity, first, end) is { } befell and (Destruction or PowerCut or Damage) ? befell : null;
        if (counts && fate is null && IsWord(quantity.Noun) && !unitDays.ContainsKey(key) && befallen.Of(article, quantity, clause, arePersons: false) is { } suffered and not Damage) fate = suffered;
        if (isOfPersons && group.Length == 0 && groups.Of(article, quantity, first, end, i => article.Concepts[i] is { } victims && key.StartsWith(victims, StringComparison.Ordinal)) is { } side) group = side == CountedGroup.OwnSide ? side : NounKey(side);
        if (isOrderOfSize && key.Length > 0) key += "~";
        return new CountedQuantity(quantity, key, isOrderOfSize, isOfPersons || fate is not (null or Damage), group) { UnitDays = unitDays.TryGetValue(key, out var days) ? days : null, Fate = fate };
    }

    private (string Key, string Group) KeyOf(AnnotatedArticle article, Quantity quantity, int first, int end, Clause clause)
    {
        if (quantity.Noun.Length == 0) return ("", "");
        var parts = quantity.Noun.Split(' ');
        var fate = persons.Contains(parts[0]) ? FateOf(article, quantity, first, end) ?? befallen.Of(article, quantity, clause, arePersons: true) : null;
        var key = fate ?? TollOf(parts[0]) ?? NounKey(parts[0]);
        var group = fate is null || everybody.Contains(parts[0]) ? "" : NounKey(parts[0]);
        if (key == Injury && parts.Length == 1 && SeverityOf(article, quantity, end) is { } severity) return ($"{key}/{severity}", group);
        return (parts.Length > 1 ? key + "/" + lexicon.StemOf(parts[^1]) : key, group);
    }

    /// <summary>Not "%" nor "km".</summary>
    private static bool IsWord(string noun) => noun.Length > 2 && char.IsLetter(noun[0]);

    private string? TollOf(string noun)
    {
        if (agents.Contains(noun)) return null;
        if (lexicon.EventOf(noun) is { } happening && tolls.Contains(happening)) return happening;
        foreach (var sense in lexicon.SensesOf(noun, noun))
            if (!sense.IsEvent && tolls.Contains(sense.Key)) return sense.Key;
        return null;
    }

    /// <summary>"maison", "habitation" and "logement" are counted alike, whatever else one of them may be a word for.</summary>
    private string NounKey(string noun)
    {
        foreach (var sense in lexicon.SensesOf(noun, noun))
            if (!sense.IsEvent) return lexicon.StemOf(sense.Key);
        return (agents.Contains(noun) ? null : lexicon.EventOf(noun)) ?? lexicon.StemOf(noun);
    }

    /// <summary>"Neuf blessés ont été admis en urgence absolue" counts the badly hurt: the words up to the next number say how badly.</summary>
    private string? SeverityOf(AnnotatedArticle article, Quantity quantity, int end)
    {
        var from = quantity.NumberSpan.End;
        var to = end > 0 ? article.Analysis.Tokens[end - 1].End : from;
        if (to <= from) return null;
        foreach (var other in article.Analysis.QuantitiesIn(TextSpan.FromBounds(from, to)))
            if (other.NumberSpan.Start >= from && other.NumberSpan.Start < to) to = other.NumberSpan.Start;
        if (to <= from) return null;
        var words = article.Analysis.Text.AsSpan(from, to - from);
        foreach (var (severe, adjective) in severities)
            if (words.Contains(severe, StringComparison.OrdinalIgnoreCase)) return adjective;
        return null;
    }

    /// <summary>What befell the persons counted: the toll named nearest to the number in its clause.</summary>
    private string? FateOf(AnnotatedArticle article, Quantity quantity, int first, int end)
    {
        var number = article.Analysis.Tokenized.TokenAt(quantity.NumberSpan.Start);
        string? nearest = null;
        var distance = FarthestFate;
        for (var i = first; i < end; i++)
        {
            if (article.Concepts[i] is not { } concept || !tolls.Contains(concept) || Math.Abs(i - number) >= distance || agents.Contains(article.Analysis.Tokens[i].Lemma)) continue;
            (nearest, distance) = (concept, Math.Abs(i - number));
        }
        return nearest;
    }

    /// <summary>An order of size ("des centaines de morts") is a guess and no count: it compares with other guesses.</summary>
    private static bool IsOrderOfSize(AnalyzedText analysis, Quantity quantity)
    {
        var number = quantity.NumberSpan.Of(analysis.Text);
        return quantity.Qualifier == Qualifier.MoreThan && IsPowerOfTen(quantity.Value) && !number.ContainsAnyInRange('0', '9') && number[^1] == 's';
    }

    private static bool IsPowerOfTen(double value)
    {
        while (value >= 10) value /= 10;
        return value == 1;
    }
}
