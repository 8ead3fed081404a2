namespace Recoupe.Language.Attributions;

/// <summary>Finds the noun of a phrase that can be a source.</summary>
internal sealed class HeadNoun(TokenizedText text, CueLexicon lexicon)
{
    /// <summary>The source noun that heads the phrase: before any preposition but after "une des", "plusieurs".</summary>
    public (SourceNoun Noun, int Head, int After)? NounIn(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // "un jeune homme", "des milliers de marins": what is qualified or counted speaks.
            var known = lexicon.SourceAt(text.Tokens, i, end);
            if (text.Tokens[i].Pos == PartOfSpeech.Adj && i + 1 < end && text.Tokens[i + 1].Pos == PartOfSpeech.Noun && (known is null || known.Value.End == i + 1)) continue;
            if (known is var (count, past) && count.IsQuantity) { i = past; continue; }
            if (known is var (noun, after) && !(noun.IsCapital && !text.IsCapitalized(i)) && !(noun.IsTitle && text.Tokens[i].Pos != PartOfSpeech.Noun) && text.Tokens[i].Pos != PartOfSpeech.Adp && (text.Tokens[i].Pos != PartOfSpeech.Verb || NounPhrase.IsMadeNoun(text.Tokens, start, i))) return (noun, i, after);
            if (text.Tokens[i].Pos == PartOfSpeech.Noun || text.Tokens[i].Pos is PartOfSpeech.Adp && i > start && text.Tokens[i].Norm is not ("des" or "de" or "d'")) return null;
        }
        return null;
    }

    /// <summary>The noun that a quantity counts ("nombre de Bretons", "des milliers de marins"); -1 where the phrase begins with none.</summary>
    public int AfterQuantity(int start, int end)
    {
        for (var i = start; i + 2 < end && i < start + 4; i++)
            if (lexicon.SourceAt(text.Tokens, i, end) is var (noun, after) && noun.IsQuantity && after + 1 < end && text.Tokens[after].Norm is "de" or "d'" or "des") return after + 1;
        return -1;
    }
}
