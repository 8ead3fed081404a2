namespace Recoupe.Language.Attributions;

/// <summary>
/// Finds where the noun phrase of a source begins and ends, without a parser: to the right of an inverted verb ("a répondu la cheffe de service intérimaire du musée")
/// and to the left of a verb ("une chercheuse danoise en botanique a répondu").
/// </summary>
internal static class NounPhrase
{
    private const int Longest = 28;

    /// <summary>Whether a noun phrase can begin with this token.</summary>
    public static bool CanStart(Token token) =>
        token.Pos is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Noun || IsTitle(token.Norm) || token.Norm is "certains" or "certaines" or "plusieurs" or "celui-ci" or "celle-ci" or "l'un" ||
        token.Pos == PartOfSpeech.Pron && token.Norm is "celui-ci" or "celle-ci" or "ceux-ci" or "un" or "une" or "plusieurs" or "certains" or "l'un" or "l'" ||
        token.Pos == PartOfSpeech.Adp && token.Norm == "des" || token.Pos == PartOfSpeech.Adj;

    /// <summary>"M.", "Mme" before a name.</summary>
    public static bool IsTitle(string norm) => norm is "m." or "mm." or "mme" or "mmes" or "mlle" or "me" or "dr" or "pr" or "mgr";

    /// <summary>One past the last token of the phrase that begins at <paramref name="start"/>, appositions between commas left out.</summary>
    public static int EndFrom(TokenizedText text, int start, int limit)
    {
        var tokens = text.Tokens;
        var end = start;
        limit = Math.Min(limit, start + Longest);
        while (end < limit)
        {
            var token = tokens[end];
            if (token.Pos is PartOfSpeech.Punct && token.Norm is not ("'" or "-" or "/")) break;
            if (token.Pos is PartOfSpeech.Sconj || token.Norm == "dont" && end > start) break;
            // "un communiqué", "un ancien garde": right after its article a noun is none of the verb forms that are spelled alike.
            if (token.Pos is PartOfSpeech.Verb && IsMadeNoun(tokens, start, end)) { end++; continue; }
            if (token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && !token.Has(Morphology.Participle)) break;
            if (token.Pos is PartOfSpeech.Verb && token.Norm.EndsWith("ant", StringComparison.Ordinal)) break;
            // "un responsable cité par le journal": who relays him is no part of his name.
            if (end > start && end + 1 < limit && tokens[end + 1].Norm == "par" && token.Pos is PartOfSpeech.Verb or PartOfSpeech.Adj) break;
            if (token.Pos is PartOfSpeech.Pron && end > start && !(token.Norm is "eux" or "elles" && IsPartOf(tokens, start, end) || token.Norm is "des" or "autre" or "l'une" or "l'un" || token.Norm is "un" or "une" && tokens[end - 1].Norm == "l'")) break;
            if (token.Pos is PartOfSpeech.Adv && end > start && token.Norm is not ("plus" or "très") && !(end + 1 < limit && tokens[end + 1].Pos == PartOfSpeech.Adj && tokens[end + 1].Norm.Length > 2)) break;
            if (token.Pos is PartOfSpeech.Adp && EndsPhrase(token.Norm)) break;
            if (token.Pos is PartOfSpeech.Cconj && (token.Norm is not ("et" or "ou") || end + 1 >= limit || !CanStart(tokens[end + 1]) && tokens[end + 1].Pos != PartOfSpeech.Adp)) break;
            // "la police et 3 000 selon …": a figure after the conjunction belongs to the next clause.
            if (token.Pos is PartOfSpeech.Cconj && end > start && char.IsDigit(tokens[end + 1].Norm[0])) break;
            end++;
        }
        while (end > start && tokens[end - 1].Pos is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Det) end--;
        return end;
    }

    /// <summary>
    /// Whether what is tagged as a verb form stands where only a noun can: right after "un", or after the "ancien" that follows a determiner;
    /// what has no person, right after the determiner of the phrase too ("l'élu", "ce même élu", "son attachée de presse").
    /// </summary>
    public static bool IsMadeNoun(Token[] tokens, int start, int i)
    {
        if (i <= start) return false;
        var before = tokens[i - 1];
        if (before.Norm is "un" or "une" && before.Pos == PartOfSpeech.Det || i > start + 1 && before.Norm is "ancien" or "ancienne" && tokens[i - 2].Pos == PartOfSpeech.Det) return true;
        // "le principal accusé".
        var determiner = before.Norm == "même" || before.Pos == PartOfSpeech.Adj && tokens[i].Has(Morphology.Participle) && !tokens[i].Norm.EndsWith("ant", StringComparison.Ordinal) ? i - 2 : i - 1;
        return determiner == start && tokens[start].Pos == PartOfSpeech.Det && !tokens[i].Has(Morphology.Fin);
    }

    /// <summary>"l'épicière", "le jeune homme", "l'ancien mécanicien", not "le chef du restaurant".</summary>
    public static bool IsBare(TokenizedText text, int start, int head, int end)
    {
        if (text.Tokens[start].Norm is not ("le" or "la" or "l'" or "du" or "au") || text.Tokens[head].Has(Morphology.Plur)) return false;
        for (var i = start + 1; i < end; i++)
            if (i != head && text.Tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun)) return false;
        return true;
    }

    /// <summary>"l'un d'eux", "deux d'entre elles", "plusieurs d'entre eux".</summary>
    private static bool IsPartOf(Token[] tokens, int start, int pronoun)
    {
        var of = pronoun - (tokens[pronoun - 1].Norm == "entre" ? 2 : 1);
        return of > start && of - start <= 2 && tokens[of].Norm is "d'" or "de";
    }

    /// <summary>Prepositions that open a circumstance rather than a complement of the noun.</summary>
    private static bool EndsPhrase(string norm) => norm is "dans" or "lors" or "après" or "avant" or "depuis" or "devant" or "par" or "selon" or "avec" or "sur" or "sous" or "vers" or "pendant" or "malgré" or "auprès" or "contre" or "via" or "dès";

    /// <summary>The first token of the phrase that ends just before <paramref name="end"/>, within the clause; <paramref name="end"/> where none does.</summary>
    public static int StartBefore(TokenizedText text, int end, int first)
    {
        var tokens = text.Tokens;
        var start = end;
        first = Math.Max(first, end - Longest);
        while (start > first)
        {
            var token = tokens[start - 1];
            if (token.Pos is PartOfSpeech.Punct && token.Norm is not ("'" or "-" or "/")) break;
            if (token.Pos is PartOfSpeech.Sconj or PartOfSpeech.Pron && !(token.Norm is "des")) break;
            if (token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && (!token.Has(Morphology.Participle) || token.Norm.EndsWith("ant", StringComparison.Ordinal))) break;
            if (token.Pos is PartOfSpeech.Adp && EndsPhrase(token.Norm)) break;
            if (token.Pos is PartOfSpeech.Cconj && (token.Norm != "et" || start == end || !CanStart(tokens[start]))) break;
            start--;
        }
        // What leads in with a preposition or adverb ("En mars", "Hier soir") is no part of the subject: it begins with the next determiner or name.
        while (start < end && !(tokens[start].Pos is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Num || CanStart(tokens[start]) && tokens[start].Pos != PartOfSpeech.Adj)) start++;
        return start;
    }
}
