namespace Recoupe.Language.Attributions;

/// <summary>
/// Knows the objects with which a verb of saying tells of a deed (<c>deeds.tsv</c>): "a attribué le marché", "rejette du gaz", "accuse un retard". Safe to share between threads.
/// </summary>
internal sealed class DeedObjects
{
    private const string Money = "*money";
    private const string Stuff = "*stuff";
    private const string Others = "*others";

    /// <summary>How many tokens after its verb the noun of an object may stand: "près de deux cents millions d'euros".</summary>
    private const int NounReach = 8;

    private readonly Dictionary<string, HashSet<string>> objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> currencies = new(StringComparer.Ordinal);

    public DeedObjects(LanguagePack pack)
    {
        foreach (var row in pack.Rows("deeds.tsv", 2)) objects[row[0]] = row[1].Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var row in pack.Rows("quantities.tsv", 2))
            if (row[0] == "unit" && row.Length > 3 && row[3] == "money") currencies.Add(row[1]);
    }

    /// <summary>Whether the object that opens at token <paramref name="at"/>, right behind its verb, makes the cue a deed; not where words follow it ("prévient la police que le toit cède").</summary>
    public bool Holds(CueEntry cue, Token[] tokens, int at, int end)
    {
        if (!objects.TryGetValue(string.Join(' ', cue.Words), out var deeds) || at >= end) return false;
        if (deeds.Contains(Stuff) && (tokens[at].Norm == "du" || tokens[at].Norm == "de" && at + 1 < end && tokens[at + 1].Norm is "la" or "l'")) return true;
        var isOwn = false;
        at = AfterWithout(tokens, at, end);
        for (var i = at; i < Math.Min(end, at + NounReach); i++)
        {
            if (currencies.Contains(tokens[i].Norm)) return deeds.Contains(Money);
            if (IsScale(tokens, i, end)) continue;
            if (tokens[i].Is(PartOfSpeech.Noun)) return (deeds.Contains(tokens[i].Lemma) || deeds.Contains(Others) && !isOwn) && !(i + 1 < end && tokens[i + 1].Norm is "que" or "qu'" or ":");
            if (!CanPrecedeNoun(tokens[i])) return false;
            isOwn |= tokens[i].Norm is "son" or "sa" or "ses" or "leur" or "leurs";
        }
        return false;
    }

    /// <summary>"attribue sans appel d'offres 3 000 euros": the object stands behind what is left out.</summary>
    private static int AfterWithout(Token[] tokens, int at, int end)
    {
        if (at >= end || tokens[at].Norm != "sans") return at;
        while (at < end && tokens[at].Pos is (PartOfSpeech.Adp or PartOfSpeech.Noun or PartOfSpeech.Adj)) at++;
        return at;
    }

    /// <summary>"deux millions d'euros": what counts the money.</summary>
    private bool IsScale(Token[] tokens, int at, int end) =>
        tokens[at].Is(PartOfSpeech.Noun) && at + 2 < end && tokens[at + 1].Norm is "de" or "d'" && currencies.Contains(tokens[at + 2].Norm);

    private static bool CanPrecedeNoun(Token token) =>
        token.Pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Adv || token.Norm is "de" or "d'" or "du" or "des" or "près" || char.IsAsciiDigit(token.Norm[0]);
}
