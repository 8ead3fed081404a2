namespace Recoupe.Language.Attributions;

/// <summary>The words by which a text says through which medium a source spoke (<c>mediums.tsv</c>).</summary>
internal sealed class MediumLexicon
{
    /// <summary>Reach of each word by its type and stem: whether the medium holds all over the text.</summary>
    private readonly Dictionary<(string Type, string Stem), bool> words = [];

    public MediumLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("mediums.tsv", 3)) words[(row[1], Stem(row[0].ToLowerInvariant()))] = row[2] == "text";
    }

    /// <summary>Whether the word is of this type.</summary>
    public bool Is(string type, Token token) => Reach(type, token) is not null;

    /// <summary>Whether the medium that the word introduces holds all over the text; null where it is no word of this type.</summary>
    public bool? Reach(string type, Token token) =>
        words.TryGetValue((type, Stem(token.Norm)), out var reach) || words.TryGetValue((type, Stem(token.Lemma.ToLowerInvariant())), out reach) ? reach : null;

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
