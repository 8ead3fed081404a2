using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>What each named person of a text is said to be: by the role beside the name, by any noun for a person there ("le loueur Gérald Belloc", "Zoé Tilmat, 40 ans, chimiste"), by what the text called her before it gave the name.</summary>
internal sealed class PersonTrades(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>How many words an age and the like take up between a name and what its bearer is.</summary>
    private const int LongestAside = 6;
    /// <summary>Words of "maréchal des logis".</summary>
    private const int LongestNoun = 4;

    private Dictionary<string, List<SourceNoun>>? told;

    /// <summary>Whether the text says what she is, apart from what anybody may be ("voisine").</summary>
    public bool HasOne(string person) => Of(person).Exists(noun => !lexicon.Trades.IsAnybody(noun.Lemma));

    /// <summary>Whether the text says that she is this, or what is another word for it.</summary>
    public bool Is(string person, string lemma) => Of(person).Exists(noun => lexicon.Trades.AreOne(noun.Lemma, lemma));

    /// <summary>Whether all that the text says that she is are trades, no offices.</summary>
    public bool HasNoOffice(string person) => Of(person).TrueForAll(noun => lexicon.Trades.IsAnybody(noun.Lemma) || lexicon.Trades.Knows(noun.Lemma));

    /// <summary>Keeps what the text called somebody before it gave his name.</summary>
    public void Add(string person, SourceNoun trade)
    {
        told ??= Read();
        if (!told.TryGetValue(person, out var nouns)) told[person] = nouns = [];
        nouns.Add(trade);
    }

    private List<SourceNoun> Of(string person) => (told ??= Read()).GetValueOrDefault(person) ?? [];

    private Dictionary<string, List<SourceNoun>> Read()
    {
        var found = new Dictionary<string, List<SourceNoun>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Kind != EntityKind.Person) continue;
            if (!found.TryGetValue(name.Name, out var nouns)) found[name.Name] = nouns = [];
            if (name.Role is { } role)
                foreach (var part in role.Split(", ")) Keep(nouns, OfRole(part));
            else Keep(nouns, Before(text.TokenAt(name.Span.Start)) ?? After(text.TokenAt(name.Span.End - 1) + 1));
        }
        return found;
    }

    private static void Keep(List<SourceNoun> nouns, SourceNoun? noun)
    {
        if (noun is { IsPerson: true } && !nouns.Contains(noun)) nouns.Add(noun);
    }

    /// <summary>The longest noun that a role begins with, after what goes before it ("ancien maire", "jeune chef d'orchestre"); what anybody may be only where no trade follows it.</summary>
    private SourceNoun? OfRole(string role)
    {
        var words = role.ToLowerInvariant().Replace('’', '\'').Split(' ');
        SourceNoun? anybody = null;
        for (var start = 0; start < words.Length && words[start] is not ("de" or "du" or "des" or "à" or "au" or "en") && !words[start].StartsWith("d'", StringComparison.Ordinal); start++)
            for (var end = Math.Min(words.Length, start + LongestNoun); end > start; end--)
            {
                if (!lexicon.Sources.TryGetValue(string.Join(' ', words[start..end]), out var noun)) continue;
                if (!lexicon.Trades.IsAnybody(noun.Lemma)) return noun;
                anybody ??= noun;
            }
        return anybody;
    }

    /// <summary>"le loueur Gérald Belloc", "Me Belloc".</summary>
    private SourceNoun? Before(int name)
    {
        var at = name - 1;
        if (text.Tokens[name].Norm == "me" || at >= 0 && text.Tokens[at].Norm == "me") return lexicon.Sources.GetValueOrDefault("avocat");
        return at >= 0 && text.Tokens[at].Pos == PartOfSpeech.Noun && lexicon.SourceAt(text.Tokens, at, name) is { Noun: { IsPerson: true } noun } ? noun : null;
    }

    /// <summary>"Zoé Tilmat, 40 ans, chimiste", "Zoé Tilmat est chimiste".</summary>
    private SourceNoun? After(int at)
    {
        if (at + 1 >= text.Tokens.Length || text.Tokens[at].Norm != "," && text.Tokens[at].Lemma != "être") return null;
        for (var i = at + 1; i < text.Tokens.Length && i <= at + LongestAside; i++)
        {
            if (lexicon.SourceAt(text.Tokens, i, text.Tokens.Length) is { Noun: { IsPerson: true } noun } && text.Tokens[i] is { Pos: PartOfSpeech.Noun } word && !word.Has(Morphology.Plur)) return noun;
            if (!(text.Tokens[i].Norm is "," or "un" or "une" or "le" or "la" or "l'" || lexicon.Measures.Contains(text.Tokens[i].Norm) || text.Tokens[i].Pos is PartOfSpeech.Adv or PartOfSpeech.Num or PartOfSpeech.Adj)) return null;
        }
        return null;
    }
}
