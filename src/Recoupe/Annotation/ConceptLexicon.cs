using Recoupe.Language;
using Recoupe.Language.Names;

namespace Recoupe.Annotation;

/// <summary>Words that speak of the same thing under one key: event classes (<c>events.tsv</c>), near-synonyms (<c>synonyms.tsv</c>), words of one family (<c>stems.tsv</c>, <c>families.tsv</c>); and words that speak of nothing (<c>stopwords.txt</c>).</summary>
public sealed class ConceptLexicon
{
    /// <summary>After a word of <c>events.tsv</c> that has a plain sense beside its class.</summary>
    private const char Doubt = '?';

    private readonly Dictionary<string, List<(string[] Words, string Key)>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WordSense>> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> stopwords = new(StringComparer.Ordinal);
    private readonly Stemmer stemmer;

    public ConceptLexicon(LanguagePack pack)
    {
        stemmer = new Stemmer(pack);
        foreach (var row in pack.Rows("stopwords.txt")) stopwords.Add(row[0]);
        foreach (var file in (string[])["events.tsv", "synonyms.tsv"])
            foreach (var row in pack.Rows(file, 2))
                foreach (var phrase in row[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    Add(phrase, stemmer.FamilyOf(row[0]));
        // Stable: of one phrase in two lists, the class of events stays first.
        foreach (var first in phrases.Keys.ToList()) phrases[first] = [.. phrases[first].OrderByDescending(phrase => phrase.Words.Length)];
    }

    private void Add(string phrase, string key)
    {
        var parts = PartsOf(phrase);
        if (parts.Length == 1)
        {
            var sense = new WordSense(key, parts[0].EndsWith(Doubt));
            var word = parts[0].TrimEnd(Doubt);
            if (!words.TryGetValue(word, out var senses)) words[word] = senses = [];
            senses.Add(sense);
        }
        else
        {
            parts[^1] = parts[^1].TrimEnd(Doubt);
            if (!phrases.TryGetValue(parts[0], out var list)) phrases[parts[0]] = list = [];
            list.Add((parts, key));
        }
    }

    private static string[] PartsOf(string phrase) => phrase.ToLowerInvariant().Replace('’', '\'').Replace("'", "' ").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The key of a word that no list has: its stem.</summary>
    public string StemOf(string lemma) => stemmer.Of(lemma);

    public bool IsStopword(string norm) => stopwords.Contains(norm);

    /// <summary>What a single word may speak of, by lemma or form, the classes of events first; none where no list has it.</summary>
    public IReadOnlyList<WordSense> SensesOf(string lemma, string norm) => words.TryGetValue(lemma, out var senses) || words.TryGetValue(norm, out senses) ? senses : [];

    /// <summary>The event class that a word names first; null where it names none.</summary>
    public string? EventOf(string word) => words.TryGetValue(word, out var senses) && senses[0].IsEvent ? senses[0].Key : null;

    /// <summary>The key of a name: its state, a word of the lists ("l'Assemblée" is the assembly whether it is read as a name or not), else the name itself.</summary>
    public string KeyOf(NameMention name) => IsState(name, out var state) ? Concept.OfState(state) : WordFor(name.Name) ?? Concept.OfName(Folding.NameKey(name.Name));

    /// <summary>A country, its capital or its government: in the press one acts for the other ("Washington accepte", "les forces américaines").</summary>
    private static bool IsState(NameMention name, out string country)
    {
        country = name.Country ?? "";
        return country.Length > 0 && name.Voice == SourceKind.Government && name.Kind is EntityKind.Place or EntityKind.Organisation;
    }

    private string? WordFor(string name)
    {
        var parts = PartsOf(name);
        if (parts.Length == 1) return words.TryGetValue(parts[0], out var senses) && !senses[0].IsEvent ? senses[0].Key : null;
        if (parts.Length == 0 || !phrases.TryGetValue(parts[0], out var list)) return null;
        foreach (var (phrase, key) in list)
            if (phrase.AsSpan().SequenceEqual(parts) && !Concept.IsEvent(key)) return key;
        return null;
    }

    /// <summary>The key of a phrase of several words that begins at token <paramref name="i"/>, and how many tokens it takes; null where none does.</summary>
    public (string Key, int Length)? PhraseAt(Token[] tokens, int i, int end)
    {
        if (!phrases.TryGetValue(tokens[i].Lemma, out var list) && !phrases.TryGetValue(tokens[i].Norm, out list)) return null;
        foreach (var (parts, key) in list)
        {
            if (i + parts.Length > end) continue;
            var k = 1;
            while (k < parts.Length && (tokens[i + k].Lemma == parts[k] || tokens[i + k].Norm == parts[k] || parts[k] == "de" && tokens[i + k].Norm is "d'" or "du" or "des")) k++;
            if (k == parts.Length) return (key, parts.Length);
        }
        return null;
    }
}
