namespace Recoupe.Language.Attributions;

/// <summary>What a reporting cue does to what it reports.</summary>
internal enum CueSense : byte { Neutral, Factive, Denial, Opposition, Plan, Intent, Ask, Fear, Hope, Accuse, Promise, Estimate, Quote }

/// <summary>How a reporting cue binds its content.</summary>
[Flags]
internal enum CueFrame : ushort { None = 0, Que = 1, Inf = 2, Incise = 4, Np = 8, Quote = 16, De = 32, Figure = 64, Count = 128, Predicate = 256 }

/// <summary>A reporting cue of the pack; a reflexive verb without its pronoun ("se dire"). After "…" stand words that come later in the sentence ("appeler … à").</summary>
/// <param name="IsNegated">Whether it reports only where it is negated: who does not hide says.</param>
/// <param name="Clitic">The pronoun that stands before it ("y voit un signe", "en ont repéré trente"); null where none need.</param>
internal sealed record CueEntry(string[] Words, CueFrame Frames, CueSense Sense, bool IsReflexive = false, bool IsNegated = false, string? Clitic = null)
{
    /// <summary>Whether it takes a stand on something rather than tell it: what it is said of is no claim of the one who says it.</summary>
    public bool IsStance => Sense is CueSense.Denial or CueSense.Opposition or CueSense.Accuse or CueSense.Ask or CueSense.Hope or CueSense.Fear or CueSense.Promise;

    /// <summary>How many words the cue itself has.</summary>
    public int Length { get; } = Array.IndexOf(Words, "…") is > 0 and var gap ? gap : Words.Length;
}

/// <summary>The reporting cues (<c>cues.tsv</c>) and the nouns that can be a source (<c>sources.tsv</c>) of a language.</summary>
internal sealed class CueLexicon
{
    /// <summary>Verbs by the lemma of their first word; the longest entry first.</summary>
    public Dictionary<string, List<CueEntry>> Verbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Prepositional cues by the norm of their first word; the longest entry first.</summary>
    public Dictionary<string, List<CueEntry>> Prepositions { get; } = new(StringComparer.Ordinal);

    /// <summary>Prepositions that are a cue only at the head of a sentence and before a source noun ("Pour la députée, …").</summary>
    public Dictionary<string, List<CueEntry>> WeakPrepositions { get; } = new(StringComparer.Ordinal);

    /// <summary>How a text names the medium something was said to.</summary>
    public MediumLexicon Mediums { get; }

    /// <summary>Adverbial cues that need no source ("de source policière", "selon nos informations").</summary>
    public Dictionary<string, List<CueEntry>> Adverbials { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns for a count that somebody makes ("décompte", "bilan", "estimation"): with their author they are a source.</summary>
    public HashSet<string> Reckonings { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that tell of somebody's saying ("l'annonce par la mairie", "son appel à").</summary>
    public Dictionary<string, CueEntry> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns for what somebody says ("mot", "réponse", "message"), whose author a complement names.</summary>
    public HashSet<string> Sayings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SourceNoun> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that alone mean somebody already named, with whom they can mean: "person", "role" (a person of whom no other role is said), "body", "medium" or "agency".</summary>
    public Dictionary<string, string> Anaphors { get; } = new(StringComparer.Ordinal);

    /// <summary>The roles that a set phrase or an empty noun can stand for ("représentant de l'état": préfet).</summary>
    public Dictionary<string, string[]> RoleSynonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms of a reporting verb that are spelled as another word ("note", "dément", "dit"), with its infinitive.</summary>
    public Dictionary<string, string> Homographs { get; } = new(StringComparer.Ordinal);

    /// <summary>Words before a role that say whether it is held still, or already ("ancien maire").</summary>
    public HashSet<string> Formers { get; } = new(StringComparer.Ordinal);

    /// <summary>"mètre", "%": what measures rather than counts.</summary>
    public HashSet<string> Measures { get; } = new(StringComparer.Ordinal);

    private readonly Dictionary<string, char> genders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>'m', 'f', or 'u' where a first name is either or not known; a compound goes by its first part.</summary>
    public char GenderOf(string firstName)
    {
        if (genders.TryGetValue(firstName, out var gender)) return gender;
        var hyphen = firstName.IndexOf('-');
        return hyphen > 0 && genders.TryGetValue(firstName[..hyphen], out gender) ? gender : 'u';
    }

    /// <summary>What peoples are called.</summary>
    public Names.DemonymIndex Demonyms { get; }

    /// <summary>The words round verbs.</summary>
    public VerbGroupLexicon Groups { get; }

    /// <summary>The objects with which a verb of saying tells of a deed.</summary>
    public DeedObjects Deeds { get; }

    /// <summary>The words that show whom a text means by whoever speaks.</summary>
    public TypedWords Speakers { get; }

    /// <summary>The words that show whose quoted words are, or that nobody spoke them.</summary>
    public TypedWords Wordings { get; }

    /// <summary>Which trades are other words for one.</summary>
    public TradeLexicon Trades { get; }

    public CueLexicon(LanguagePack pack)
    {
        Groups = new VerbGroupLexicon(pack);
        Speakers = new TypedWords(pack, "speakers.tsv", "example", "mouth", "lawyer", "either", "die", "kill", "remains", "gone", "catch", "authority", "deputy", "other");
        Wordings = new TypedWords(pack, "wordings.tsv", "writing", "written", "press", "vary", "account", "utter", "negating", "wording", "remark", "stir");
        Deeds = new DeedObjects(pack);
        Demonyms = new Names.DemonymIndex(pack);
        Mediums = new MediumLexicon(pack);
        foreach (var row in pack.Rows("quantities.tsv", 2))
            if (row[0] == "unit") Measures.Add(row[1]);
        foreach (var row in pack.Rows("namecues.tsv", 2))
            if (row[0] == "former") Formers.Add(row[1]);
        foreach (var row in pack.Rows("firstnames.tsv", 2)) genders[row[0]] = row[1][0];
        foreach (var row in pack.Rows("cues.tsv", 4))
        {
            if (row[1] == "homograph")
            {
                Homographs[row[0]] = row[3];
                continue;
            }
            // A reflexive verb is looked up by its verb; the pronoun before it is part of the verb group.
            var pronoun = row[1] is not ("verb" or "verb-negated") ? 0 : row[0].StartsWith("se ", StringComparison.Ordinal) || row[0].StartsWith("en ", StringComparison.Ordinal) ? 3 : row[0].StartsWith("s'en ", StringComparison.Ordinal) ? 5 : row[0].StartsWith("s'", StringComparison.Ordinal) || row[0].StartsWith("y ", StringComparison.Ordinal) ? 2 : 0;
            var entry = new CueEntry(Words(row[0][pronoun..]), Frames(row[2]), Enum.TryParse<CueSense>(row[3], ignoreCase: true, out var sense) ? sense : CueSense.Neutral, pronoun > 0 && row[0][0] == 's', row[1] == "verb-negated", pronoun == 0 ? null : row[0][0] switch { 'y' => "y", 'e' => "en", _ => null });
            var table = row[1] switch
            {
                "verb" or "verb-negated" => Verbs,
                "preposition" => Prepositions,
                "preposition-weak" => WeakPrepositions,
                "adverbial" => Adverbials,
                "noun" => null,
                _ => throw new LanguagePackException($"packs/{pack.Language}/cues.tsv: type '{row[1]}' of '{row[0]}' is not known."),
            };
            if (table is null)
            {
                if (entry.Sense == CueSense.Estimate) Reckonings.Add(row[0]);
                if (entry.Frames.HasFlag(CueFrame.Np)) Nouns[row[0]] = entry;
                if (entry.Frames.HasFlag(CueFrame.De)) Sayings.Add(row[0]);
                continue;
            }
            if (!table.TryGetValue(entry.Words[0], out var list)) table[entry.Words[0]] = list = [];
            list.Add(entry);
        }
        foreach (var table in (Dictionary<string, List<CueEntry>>[])[Verbs, Prepositions, WeakPrepositions, Adverbials])
            foreach (var list in table.Values) list.Sort((a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : b.Words.Length != a.Words.Length ? b.Words.Length.CompareTo(a.Words.Length) : b.IsReflexive.CompareTo(a.IsReflexive));
        foreach (var row in pack.Rows("anaphors.tsv", 2))
        {
            Anaphors[row[0]] = row[1];
            if (row.Length > 2) RoleSynonyms[row[0]] = row[2].Split('|', StringSplitOptions.TrimEntries);
        }
        foreach (var row in pack.Rows("sources.tsv", 5))
        {
            var noun = new SourceNoun(row[0].ToLowerInvariant(), Enum.TryParse<Names.SourceKind>(row[3], ignoreCase: true, out var voice) ? voice : Names.SourceKind.Unnamed, row[4], IsPerson: row[2].Length > 0 || voice == Names.SourceKind.Person || Anaphors.GetValueOrDefault(row[0]) == "person", IsCapital: char.IsUpper(row[0][0]));
            foreach (var form in (string[])[row[0], row[1], .. row[2].Split('|', StringSplitOptions.TrimEntries)])
                if (form.Length > 0) Sources.TryAdd(form.ToLowerInvariant(), noun);
        }
        // "cette sexagénaire": who is meant by such a noun can speak.
        foreach (var (noun, means) in Anaphors)
            if (means == "person" && !noun.Contains(' ')) Sources.TryAdd(noun, new SourceNoun(noun, Names.SourceKind.Unnamed, "witness", IsPerson: true, IsTitle: true));
        // "l'amiral", "la cardiologue": whoever a name can be said to be can speak without one.
        foreach (var row in pack.Rows("titles.tsv", 2))
            if (row[1] != "civil") Sources.TryAdd(row[0].ToLowerInvariant(), new SourceNoun(row[0].ToLowerInvariant(), Names.SourceKind.Unnamed, "official", IsPerson: true, IsTitle: true));
        // "décompte", "bilan": a noun that reports is a document that can be a source.
        foreach (var row in pack.Rows("cues.tsv", 4))
            if (row[1] == "noun") Sources.TryAdd(row[0], new SourceNoun(row[0], Names.SourceKind.Unnamed, "document", IsPerson: false));
        Trades = new TradeLexicon(pack, Sources);
    }

    /// <summary>The source noun at a token, a fixed pair of words first ("premier ministre"), and the token it ends before; null where none stands there.</summary>
    public (SourceNoun Noun, int End)? SourceAt(Token[] tokens, int i, int end)
    {
        if (i + 1 < end && Sources.TryGetValue($"{tokens[i].Norm} {tokens[i + 1].Norm}", out var pair)) return (pair, i + 2);
        if (i + 3 < end && tokens[i + 2].Norm == "l'" && Sources.TryGetValue($"{tokens[i].Norm} {tokens[i + 1].Norm} l'{tokens[i + 3].Norm}", out var quadruple)) return (quadruple, i + 4);
        // "mis en cause", "garde des sceaux".
        if (i + 2 < end && tokens[i + 1].Norm is "de" or "des" or "du" or "en" && Sources.TryGetValue($"{tokens[i].Norm} {tokens[i + 1].Norm} {tokens[i + 2].Norm}", out var triple)) return (triple, i + 3);
        if (Sources.TryGetValue(tokens[i].Norm, out var noun) || Sources.TryGetValue(tokens[i].Lemma, out noun)) return (noun, i + 1);
        return WithoutEx(tokens[i].Norm) is var plain && plain.Length < tokens[i].Norm.Length && Sources.TryGetValue(plain, out noun) ? (noun, i + 1) : null;
    }

    /// <summary>"gardien" in "ex-gardien".</summary>
    public static string WithoutEx(string word) => word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? word[3..] : word;

    /// <summary>"l'aveu de" is three tokens: an elided word ends with its apostrophe.</summary>
    private static string[] Words(string cue) => cue.Replace("'", "' ").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static CueFrame Frames(string cell)
    {
        var frames = CueFrame.None;
        foreach (var name in cell.Split(',', StringSplitOptions.TrimEntries))
            if (Enum.TryParse<CueFrame>(name, ignoreCase: true, out var frame)) frames |= frame;
        return frames;
    }
}

/// <summary>A common noun that can stand for a source: its lemma, the voice it speaks with, its type ("official", "witness", "document"), whether it means a person, whether it is a source only with a capital ("l'État", not "un état grave"), and whether it is what persons are called, so no source where it is an adjective ("le principal parti").</summary>
internal sealed record SourceNoun(string Lemma, Names.SourceKind Voice, string Type, bool IsPerson, bool IsCapital = false, bool IsTitle = false)
{
    public bool IsDocument => Type == "document";

    /// <summary>Whether it says whose somebody is ("le père de la mariée"), so that it is no other word for a person just named.</summary>
    public bool IsRelative => Type == "relative";

    /// <summary>Whether it counts those who speak: "des milliers de marins".</summary>
    public bool IsQuantity => Type == "quantity";
}
