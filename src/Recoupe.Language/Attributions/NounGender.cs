namespace Recoupe.Language.Attributions;

/// <summary>
/// Whom a noun can call: "la gardienne" no man, "le boulanger" no woman, since the press has a feminine for trades, or their article in it ("la garde");
/// "le maire", "le médecin" and the like are said of women too.
/// </summary>
internal static class NounGender
{
    /// <summary>'m', 'f', or 'u' for either, by the article of the phrase in which a noun, or an adjective before it, stands.</summary>
    public static char Of(TokenizedText text, CueLexicon lexicon, int at)
    {
        var tokens = text.Tokens;
        var noun = at;
        while (noun + 1 < tokens.Length && tokens[noun].Pos == PartOfSpeech.Adj && tokens[noun + 1].Pos == PartOfSpeech.Noun) noun++;
        var article = at - 1;
        while (article > 0 && tokens[article].Pos == PartOfSpeech.Adj) article--;
        if (article < 0) return 'u';
        switch (tokens[article].Norm)
        {
            case "la" or "cette": return 'f';
            case "le" or "ce" or "cet": return lexicon.Speakers["either"].Contains(tokens[noun].Norm) ? 'u' : 'm';
            case "l'": return tokens[noun].Has(Morphology.Fem) ? 'f' : 'u';
            default: return 'u';
        }
    }
}
