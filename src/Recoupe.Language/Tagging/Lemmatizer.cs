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
    private const int SeenLimit = 200_000;

    /// <summary>Cut <paramref name="Cut"/> characters off the end, then add <paramref name="Add"/>.</summary>
    internal readonly record struct EditScript(int Cut, string Add);

    public Lemmatizer(LanguagePack pack, Lexicon lexicon)
    {
        this.lexicon = lexicon;
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
            token = token with { Lemma = token.Pos == PartOfSpeech.Propn ? ProperLemma(text, token) : Lemma(token.Norm, token.Pos, token.Features) };
        }
    }

    /// <summary>A proper noun is its own lemma, as it is written.</summary>
    private static string ProperLemma(string text, Token token) => token.Span.Of(text) is var form && form.SequenceEqual(token.Norm) ? token.Norm : form.ToString();

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
