using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>Words that speak of the same thing under one key: event classes (<c>events.tsv</c>), near-synonyms (<c>synonyms.tsv</c>); and words that speak of nothing (<c>stopwords.txt</c>).</summary>
public sealed class ConceptLexicon
{
    private readonly Dictionary<string, List<(string[] Words, string Key)>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> stopwords = new(StringComparer.Ordinal);

    public ConceptLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("stopwords.txt")) stopwords.Add(row[0]);
        foreach (var file in (string[])["events.tsv", "synonyms.tsv"])
            foreach (var row in pack.Rows(file, 2))
                foreach (var phrase in row[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    Add(phrase, row[0]);
        foreach (var list in phrases.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    private void Add(string phrase, string key)
    {
        var parts = phrase.ToLowerInvariant().Replace("'", "' ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) words.TryAdd(parts[0], key);
        else
        {
            if (!phrases.TryGetValue(parts[0], out var list)) phrases[parts[0]] = list = [];
            list.Add((parts, key));
        }
    }

    public bool IsStopword(string norm) => stopwords.Contains(norm);

    /// <summary>The key of a single word, by lemma or form; its stem where no list has it.</summary>
    public string KeyOf(string lemma, string norm) => words.TryGetValue(lemma, out var key) || words.TryGetValue(norm, out key) ? key : WordStem.Of(lemma);

    /// <summary>The event class that a word names; null where it names none.</summary>
    public string? EventOf(string word) => words.TryGetValue(word, out var key) && char.IsUpper(key[0]) ? key : null;

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
