namespace Recoupe.Language.Attributions;

/// <summary>The words by which a text says through which medium a source spoke (<c>mediums.tsv</c>).</summary>
internal sealed class MediumLexicon
{
    private static readonly string[] Types = ["relay", "citation", "interview", "channel", "talk", "issue", "setting", "occasion", "trade", "appearance", "outlet"];

    /// <summary>By type, the reach of each word and of its stem: whether the medium holds all over the text.</summary>
    private readonly Dictionary<string, Dictionary<string, bool>> words = new(StringComparer.Ordinal);

    public MediumLexicon(LanguagePack pack)
    {
        foreach (var type in Types) words[type] = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in pack.Rows("mediums.tsv", 3))
        {
            if (!words.TryGetValue(row[1], out var reaches)) throw new LanguagePackException($"packs/{pack.Language}/mediums.tsv: type '{row[1]}' of '{row[0]}', expected {string.Join(", ", Types)}.");
            if (row[2] is not ("text" or "sentence")) throw new LanguagePackException($"packs/{pack.Language}/mediums.tsv: reach '{row[2]}' of '{row[0]}', expected text or sentence.");
            var word = row[0].ToLowerInvariant();
            reaches[word] = reaches[Stem(word)] = row[2] == "text";
        }
    }

    /// <summary>Whether the word is of this type.</summary>
    public bool Is(string type, Token token) => Reach(type, token) is not null;

    /// <summary>Whether the medium that the word introduces holds all over the text; null where it is no word of this type.</summary>
    public bool? Reach(string type, Token token) =>
        words[type] is var reaches && (reaches.TryGetValue(token.Norm, out var reach) || reaches.TryGetValue(token.Lemma, out reach) || token.Norm.Length > 2 && token.Norm[^1] is 'e' or 's' && reaches.TryGetValue(Stem(token.Norm), out reach)) ? reach : null;

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
