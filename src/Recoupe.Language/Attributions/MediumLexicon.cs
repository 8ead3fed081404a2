namespace Recoupe.Language.Attributions;

/// <summary>The words by which a text says through which medium a source spoke (<c>mediums.tsv</c>).</summary>
internal sealed class MediumLexicon
{
    private static readonly string[] Types = ["relay", "citation", "interview", "channel", "talk", "issue", "setting", "occasion", "trade", "appearance", "outlet", "masthead", "access", "leaning", "leaning-phrase", "own", "cite", "citing", "learn", "read", "hearer", "organ", "house", "scoop"];

    /// <summary>By type, the reach of each word and of its stem: whether the medium holds all over the text.</summary>
    private readonly Dictionary<string, Dictionary<string, bool>> words = new(StringComparer.Ordinal);

    /// <summary>By lemma, the preposition before the one whom a verb of leaning cites, empty where he is its object.</summary>
    private readonly Dictionary<string, string> leanings = new(StringComparer.Ordinal);
    private readonly List<string[]> phrases = [];

    public MediumLexicon(LanguagePack pack)
    {
        foreach (var type in Types) words[type] = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in pack.Rows("mediums.tsv", 3))
        {
            if (!words.TryGetValue(row[1], out var reaches)) throw new LanguagePackException($"packs/{pack.Language}/mediums.tsv: type '{row[1]}' of '{row[0]}', expected {string.Join(", ", Types)}.");
            if (row[2] is not ("text" or "sentence")) throw new LanguagePackException($"packs/{pack.Language}/mediums.tsv: reach '{row[2]}' of '{row[0]}', expected text or sentence.");
            var word = row[0].ToLowerInvariant();
            if (row[1] == "leaning") leanings[word.Split(' ')[0]] = word.Split(' ') is [_, var preposition] ? preposition : "";
            else if (row[1] == "leaning-phrase") phrases.Add(word.Split(' '));
            reaches[word] = reaches[Stem(word)] = row[2] == "text";
        }
    }

    /// <summary>The preposition before the one whom this verb cites, empty where he is its object; null where it is no such verb.</summary>
    public string? LeaningOf(Token verb) => leanings.GetValueOrDefault(verb.Lemma) ?? (IsCiting(verb.Norm) ? "" : null);

    /// <summary>One past a phrase that leads to the one cited ("sur la foi de"), whose last word may be run together with an article; -1 where none stands there.</summary>
    public int AfterPhrase(Token[] tokens, int at, int limit)
    {
        foreach (var phrase in phrases)
        {
            var i = 0;
            while (i < phrase.Length && at + i < limit && (tokens[at + i].Norm == phrase[i] || i == phrase.Length - 1 && IsContracted(phrase[i], tokens[at + i].Norm))) i++;
            if (i == phrase.Length && at + i < limit) return at + i;
        }
        return -1;
    }

    private static bool IsContracted(string preposition, string word) => preposition == "de" ? word is "d'" or "du" or "des" : preposition == "à" && word is "au" or "aux";

    /// <summary>"cite l'Agence rhénane": whether a verb names whom it has its words from as its object.</summary>
    public bool Cites(Token verb) => words["cite"].ContainsKey(verb.Lemma);

    /// <summary>"citant la préfecture": whether a word is the gerund of such a verb, however it is tagged.</summary>
    public bool IsCiting(string norm) => words["citing"].ContainsKey(norm);

    /// <summary>"a appris l'agence auprès de la mairie": whether the subject of a verb has its words from another.</summary>
    public bool Learns(Token verb) => words["learn"].ContainsKey(verb.Lemma);

    /// <summary>"peut-on lire dans le communiqué", "a-t-on pu entendre": whether a verb tells how words came to whoever met them.</summary>
    public bool Reads(Token verb) => words["read"].ContainsKey(verb.Lemma);

    /// <summary>Whether the word is of this type.</summary>
    public bool Is(string type, Token token) => Reach(type, token) is not null;

    /// <summary>Whether the medium that the word introduces holds all over the text; null where it is no word of this type.</summary>
    public bool? Reach(string type, Token token) =>
        words[type] is var reaches && (reaches.TryGetValue(token.Norm, out var reach) || reaches.TryGetValue(token.Lemma, out reach) || token.Norm.Length > 2 && token.Norm[^1] is 'e' or 's' && reaches.TryGetValue(Stem(token.Norm), out reach)) ? reach : null;

    /// <summary>Whether a part of a word ("Radio-Brume") stands in names of media.</summary>
    public bool IsOutlet(string part) => words["outlet"].ContainsKey(part);

    /// <summary>Whether a participle says that its agent passes on the word of another: "cité par", "interrogé par".</summary>
    public bool IsRelay(Token participle) => Is("relay", participle);

    /// <summary>"citées" and "cité", "reprises" and "repris" alike.</summary>
    private static string Stem(string word)
    {
        word = word.TrimEnd('s');
        if (word.Length > 3 && word[^1] == 'e') word = word[..^1];
        return word.TrimEnd('s');
    }
}
