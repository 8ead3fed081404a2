using Recoupe.Language.Tokens;

namespace Recoupe.Language.Tagging;

/// <summary>
/// Gives each token its dictionary form: by a list of words where one is known, else by the lexicon, else by the longest known ending, which says what to cut
/// off and what to add (edit scripts, Chrupała 2006). List and endings come from <c>lemmas.tsv</c>.
/// </summary>
internal sealed class Lemmatizer
{
    public const int LongestEnding = 7;
    private readonly Dictionary<string, string>[] words = NewTables<string>();
    private readonly Dictionary<string, EditScript>[] endings = NewTables<EditScript>();
    private readonly Dictionary<string, EditScript>.AlternateLookup<ReadOnlySpan<char>>[] endingLookups;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string, PartOfSpeech, Morphology), string> seen = new();
    private readonly Lexicon lexicon;
    private readonly FormPool pool;
    private const int SeenLimit = 200_000;
    private const int LongestAcronym = 4;

    /// <summary>Cut <paramref name="Cut"/> characters off the end, then add <paramref name="Add"/>.</summary>
    internal readonly record struct EditScript(int Cut, string Add);

    /// <param name="pool">Keeps the lemmas that are forms of the text.</param>
    public Lemmatizer(LanguagePack pack, Lexicon lexicon, FormPool pool)
    {
        (this.lexicon, this.pool) = (lexicon, pool);
        foreach (var row in pack.Rows("lemmas.tsv", 4))
        {
            if (!Enum.TryParse<PartOfSpeech>(row[1], out var pos))
                throw new LanguagePackException($"packs/{pack.Language}/lemmas.tsv: part of speech '{row[1]}' is not one of UPOS.");
            if (row[0] == "word") words[(int)pos][row[2]] = row[3];
            else endings[(int)pos][row[2]] = new EditScript(int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture), row.Length > 4 ? row[4] : "");
        }
        endingLookups = Array.ConvertAll(endings, table => table.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    private static Dictionary<string, T>[] NewTables<T>()
    {
        var tables = new Dictionary<string, T>[Enum.GetValues<PartOfSpeech>().Length];
        for (var i = 0; i < tables.Length; i++) tables[i] = new Dictionary<string, T>(StringComparer.Ordinal);
        return tables;
    }

    public void Lemmatize(string text, Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var isOwn = token.Pos == PartOfSpeech.Propn || token.Pos == PartOfSpeech.Noun && IsAcronym(text, tokens, i) || token.Pos == PartOfSpeech.Adj && IsCentury(token.Span.Of(text));
            token = token with { Lemma = isOwn ? ProperLemma(text, token) : Lemma(token.Norm, token.Pos, token.Features) };
        }
    }

    /// <summary>"une ONG", "des HLM": few letters, all capitals, beside words that are not.</summary>
    private static bool IsAcronym(string text, Token[] tokens, int i) =>
        tokens[i].Length is > 1 and <= LongestAcronym && IsShouted(text, tokens[i]) && !(i > 0 && IsShouted(text, tokens[i - 1])) && !(i + 1 < tokens.Length && IsShouted(text, tokens[i + 1]));

    private static bool IsShouted(string text, Token token)
    {
        if (token.Length < 2) return false;
        foreach (var c in token.Span.Of(text)) if (!char.IsUpper(c)) return false;
        return true;
    }

    /// <summary>"XIXe".</summary>
    private static bool IsCentury(ReadOnlySpan<char> form)
    {
        var end = form.IndexOfAnyExcept("IVXL");
        return end > 0 && form[end..] is "e" or "er" or "ème";
    }

    /// <summary>A proper noun is its own lemma, as it is written; so are acronyms and centuries.</summary>
    private string ProperLemma(string text, Token token) => pool.Of(token.Span.Of(text));

    public string Lemma(string norm, PartOfSpeech pos, Morphology features)
    {
        if (seen.TryGetValue((norm, pos, features), out var known)) return known;
        var lemma = words[(int)pos].TryGetValue(norm, out var word) ? word : ByLexicon(lexicon, norm, pos, features) ?? ByEnding(norm, pos);
        if (seen.Count < SeenLimit) seen.TryAdd((norm, pos, features), lemma);
        return lemma;
    }

    /// <summary>The lexicon's lemma of an open class; the lemmas of grammatical words differ from treebank to dictionary, so theirs is not asked for.</summary>
    internal static string? ByLexicon(Lexicon lexicon, string norm, PartOfSpeech pos, Morphology features) =>
        pos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adv && lexicon.Lemma(norm, pos, features) is { Length: < 64 } lemma ? Traditional(lexicon, lemma) : null;

    /// <summary>
    /// The dictionary has "connaitre" beside "connaître" (spelling of 1990); word lists and treebanks write the latter, so that is the lemma of both.
    /// </summary>
    private static string Traditional(Lexicon lexicon, string lemma)
    {
        var at = lemma.LastIndexOf('i');
        if (at < 0 || at == lemma.Length - 1) return lemma;
        Span<char> candidate = stackalloc char[lemma.Length];
        lemma.CopyTo(candidate);
        candidate[at] = 'î';
        return lexicon.Find(candidate) == Lexicon.Unknown ? lemma : candidate.ToString();
    }

    private string ByEnding(string norm, PartOfSpeech pos)
    {
        for (var length = Math.Min(LongestEnding, norm.Length - 1); length > 0; length--)
            if (endingLookups[(int)pos].TryGetValue(norm.AsSpan(norm.Length - length), out var script) && script.Cut < norm.Length)
                return string.Concat(norm.AsSpan(0, norm.Length - script.Cut), script.Add);
        return norm;
    }
}
