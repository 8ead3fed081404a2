using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>The words by which a clause says that something is not so (<c>negations.tsv</c>).</summary>
internal sealed class NegationLexicon
{
    private readonly Dictionary<string, HashSet<string>> kinds = new(StringComparer.Ordinal);
    private readonly List<string[]> phrases = [];

    public NegationLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("negations.tsv", 2))
        {
            if (!kinds.TryGetValue(row[0], out var words)) kinds[row[0]] = words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in row[1].Split(", "))
                if (word.Contains(' ')) phrases.Add(word.Replace("'", "' ").Split(' '));
                else words.Add(word);
        }
    }

    public bool IsBesideNe(Token token) => Is("beside", token);
    public bool IsPlain(Token token) => Is("plain", token);
    public bool IsAlone(Token token) => Is("alone", token);
    public bool IsVerb(Token token) => token.Pos == PartOfSpeech.Verb && Is("verb", token);
    public bool IsBar(Token token) => token.Pos == PartOfSpeech.Verb && Is("bar", token);
    public bool IsNoun(Token token) => token.Pos == PartOfSpeech.Noun && Is("noun", token);
    public bool IsNegative(Token token) => IsVerb(token) || IsBar(token) || IsNoun(token);
    public bool IsFalsity(Token token) => Is("false", token);
    public bool IsComparison(Token token) => Is("compared", token);
    public bool IsIdle(Token token) => Is("idle", token);
    public bool IsPartial(Token token) => Is("partial", token);
    public bool IsExistence(Token token) => Is("existence", token);
    public bool IsWeakening(Token token) => Is("weakened", token);
    public bool IsWaiting(Token token) => Is("awaited", token);

    /// <summary>"Aucun": of the noun behind it there is none.</summary>
    public bool IsNone(Token token) => kinds["none"].Contains(token.Lemma) || kinds["none"].Contains(token.Norm);

    /// <summary>"Personne", "victime": a noun for whoever or whatever it be.</summary>
    public bool IsAnyone(Token noun) => kinds["anyone"].Contains(noun.Lemma);

    /// <summary>Verbs that only carry another word: what is denied is that word.</summary>
    public bool IsCarrier(Token token) => kinds["carrier"].Contains(token.Lemma);

    public bool IsDuty(Token token) => kinds["duty"].Contains(token.Lemma);
    public bool OpensClause(Token token) => kinds["opens"].Contains(token.Norm);
    public bool EndsClause(Token token) => kinds["ends"].Contains(token.Norm);
    public bool IsPronoun(Token token) => kinds["pronoun"].Contains(token.Norm);
    public bool IsOfWriter(Token token) => token.Pos is PartOfSpeech.Pron or PartOfSpeech.Det && kinds["writer"].Contains(token.Norm);

    /// <summary>How many tokens a preposition takes that denies what follows it; 0 where none stands at <paramref name="i"/>.</summary>
    public int PrepositionAt(Token[] tokens, int i, int end)
    {
        if (Is("before", tokens[i])) return 1;
        foreach (var phrase in phrases)
            if (i + phrase.Length <= end && Fits(tokens, i, phrase)) return phrase.Length;
        return 0;
    }

    private static bool Fits(Token[] tokens, int i, string[] phrase)
    {
        for (var k = 0; k < phrase.Length; k++)
            if (tokens[i + k].Norm != phrase[k] && !(phrase[k] == "de" && tokens[i + k].Norm is "d'" or "du" or "des") && !(phrase[k] == "que" && tokens[i + k].Norm == "qu'")) return false;
        return true;
    }

    private bool Is(string kind, Token token) => kinds.TryGetValue(kind, out var words) && (words.Contains(token.Lemma) || words.Contains(token.Norm));
}
