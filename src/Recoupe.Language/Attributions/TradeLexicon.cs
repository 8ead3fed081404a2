namespace Recoupe.Language.Attributions;

/// <summary>The trades that persons are known by (<c>trades.tsv</c>), and which of them are other words for one: a pianist is a musician.</summary>
internal sealed class TradeLexicon
{
    private const string Anybody = "*", OfEvent = "+";

    private readonly Dictionary<string, HashSet<string>> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal), anybody = new(StringComparer.Ordinal), ofEvent = new(StringComparer.Ordinal);

    public TradeLexicon(LanguagePack pack, IReadOnlyDictionary<string, SourceNoun> sources)
    {
        string LemmaOf(string word) => sources.TryGetValue(word, out var noun) ? noun.Lemma : word;
        foreach (var row in pack.Rows("trades.tsv", 2))
        {
            var (noun, words) = (LemmaOf(row[0]), Array.ConvertAll(row[1].Split('|', StringSplitOptions.TrimEntries), LemmaOf));
            if (noun is Anybody or OfEvent)
            {
                (noun == Anybody ? anybody : ofEvent).UnionWith(words);
                continue;
            }
            if (!kinds.TryGetValue(noun, out var own)) kinds[noun] = own = new(StringComparer.Ordinal);
            own.UnionWith(words);
            known.Add(noun);
            known.UnionWith(words);
        }
        foreach (var own in kinds.Values) Close(own);
    }

    /// <summary>Whether one can be known by this trade.</summary>
    public bool Knows(string lemma) => known.Contains(lemma);

    /// <summary>Whether one may be that besides a trade: "voisin", "retraité".</summary>
    public bool IsAnybody(string lemma) => anybody.Contains(lemma);

    /// <summary>Whether a text may speak of one for what happens, though it never brought him in: "l'entraîneur", "le pilote".</summary>
    public bool IsOfEvent(string lemma) => ofEvent.Contains(lemma);

    /// <summary>Whether one word may stand for the other: "musicien" and "pianiste", not "pianiste" and "violoniste".</summary>
    public bool AreOne(string lemma, string other) =>
        lemma == other || kinds.TryGetValue(lemma, out var own) && own.Contains(other) || kinds.TryGetValue(other, out own) && own.Contains(lemma);

    /// <summary>Adds the kinds of kinds: a musician is an artist, so a pianist is one.</summary>
    private void Close(HashSet<string> own)
    {
        var open = new Stack<string>(own);
        while (open.TryPop(out var word))
            if (kinds.TryGetValue(word, out var further))
                foreach (var kind in further)
                    if (own.Add(kind)) open.Push(kind);
    }
}
