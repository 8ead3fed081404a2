namespace Recoupe.Language.Attributions;

/// <summary>Reads the cues of the lexicon off the tokens of a sentence.</summary>
internal sealed class CueReader(AttributionContext context, Sentence sentence)
{
    /// <summary>How many words a quotation that no mark of its own ends has at least, after which any verb is one of saying.</summary>
    private const int FewestWords = 3;
    /// <summary>How many tokens before its closing mark the opening one of a title or slogan may stand.</summary>
    private const int LongestTitle = 60;
    /// <summary>How many words may stand in the gap of "appeler … à".</summary>
    private const int LongestGap = 12;
    /// <summary>How many tokens after its preposition a medium is named.</summary>
    private const int MediumReach = 3;
    /// <summary>How many tokens before its verb a wish opens with "que".</summary>
    private const int LongestWish = 8;
    /// <summary>How many tokens before a verb or its participle its "ne" stands: "n'y a jamais vraiment cru".</summary>
    private const int LongestNegation = 5;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly CueLexicon lexicon = context.Lexicon;
    private readonly ComplementReader claims = new(context, sentence);

    public CueEntry? Preposition(int i) => Match(lexicon.Prepositions, KeyOf(tokens[i]), i);

    /// <summary>"A en croire": a capital that has lost its accent.</summary>
    private static string KeyOf(Token token) => token.Pos == PartOfSpeech.Adp && token.Norm == "a" ? "à" : token.Norm;

    public CueEntry? WeakPreposition(int i) => Match(lexicon.WeakPrepositions, tokens[i].Norm, i);

    public CueEntry? Adverbial(int i) => Match(lexicon.Adverbials, tokens[i].Norm, i);

    /// <summary>
    /// The reporting verb at a token, with its group. A tagger takes "note", "dit", "dément" for the noun or the participle that is spelled alike;
    /// between a subject and what it says, or in an incise ("…, note Météo-France"), they are the verb.
    /// </summary>
    public (CueEntry Cue, VerbGroup? Group)? Verb(int i)
    {
        if (tokens[i].Pos == PartOfSpeech.Verb && (Match(lexicon.Verbs, tokens[i].Lemma, i) is not { } listed || !listed.Frames.HasFlag(CueFrame.Incise)) && AnyVerbAfterQuotation(i) is { } any) return any;
        if (Match(lexicon.Verbs, tokens[i].Lemma, i) is { } cue && (VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { } group ? group : UnableToSay(i, cue)) is var read && (read is not null || !lexicon.Homographs.ContainsKey(tokens[i].Norm)))
            return (cue, read);
        if (tokens[i].Has(Morphology.Fin) || InfinitiveOf(tokens[i].Norm) is not { } infinitive || Match(lexicon.Verbs, infinitive, i) is not { } other || VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is not null) return null;
        if (IsInvertedBefore(i)) return (other, VerbGroup.Simple(text, sentence, i) with { End = i + 2, Inverted = i + 1 });
        // "« … », s'indigne sa mère", "« … », nous dit une voisine": the pronoun belongs to the verb.
        var start = i > sentence.First && (other.IsReflexive && tokens[i - 1].Norm is "se" or "s'" || IsToWhom(i - 1)) ? i - 1 : i;
        var simple = VerbGroup.Simple(text, sentence, i) with { Start = start };
        if (IsBetweenSubjectAndClaim(i)) return (other, simple);
        if (!IsIncise(start, i - start + other.Length)) return null;
        // "« … », compte la bergère": beside a quotation a verb of plans tells words too.
        return other.Frames.HasFlag(CueFrame.Incise) ? (other, simple) : FollowsQuotation(start) ? (new CueEntry([infinitive], CueFrame.Incise | CueFrame.Quote, CueSense.Quote), simple) : null;
    }

    /// <summary>"ne savait pas dire si", "n'a pas pu préciser combien": who cannot answer says so.</summary>
    private VerbGroup? UnableToSay(int i, CueEntry cue)
    {
        if (!tokens[i].Has(Morphology.Inf) || !cue.Frames.HasFlag(CueFrame.Que) || cue.Sense is not (CueSense.Neutral or CueSense.Factive)) return null;
        var end = i + cue.Length;
        while (end < sentence.End && context.DateAt(tokens[end].Start) is { } date) end = text.TokenAt(date.Span.End - 1) + 1;
        return claims.OpensQuestion(end) ? VerbGroup.Unable(text, sentence, i, lexicon.Groups) : null;
    }

    /// <summary>The verb that a form may be which the tagger took for something else: one of the list, or regular ("lâche", "hurlent").</summary>
    private string? InfinitiveOf(string norm)
    {
        if (lexicon.Homographs.TryGetValue(norm, out var listed)) return listed;
        var stem = norm.EndsWith("ent", StringComparison.Ordinal) ? norm[..^2] : norm;
        return stem.EndsWith('e') && lexicon.Verbs.ContainsKey(stem + "r") ? stem + "r" : null;
    }

    private bool IsInvertedBefore(int i) => i + 1 < sentence.End && VerbGroup.IsInvertedPronoun(tokens[i + 1]);

    /// <summary>"« … », rigole la voisine": right after a quotation and before its subject any verb says, but for those that only join.</summary>
    private (CueEntry, VerbGroup?)? AnyVerbAfterQuotation(int i)
    {
        if (tokens[i].Pos != PartOfSpeech.Verb || lexicon.Groups.Joins(tokens[i].Lemma) || VerbGroup.At(text, sentence, i, lexicon.Groups) is not { IsGerund: false, IsPassive: false, IsNegated: false } group || !tokens[group.Finite].Has(Morphology.Third) || !FollowsQuotation(group.Start)) return null;
        var next = group.End;
        return group.Inverted >= 0 || next < sentence.End && (tokens[next].Pos is PartOfSpeech.Det or PartOfSpeech.Propn || NounPhrase.IsTitle(tokens[next].Norm) || context.NameAt(tokens[next].Start) is { Kind: Names.EntityKind.Person })
            ? (new CueEntry([tokens[i].Lemma], CueFrame.Incise | CueFrame.Quote, CueSense.Quote), group) : null;
    }

    private bool FollowsQuotation(int start)
    {
        var close = start - 1;
        if (close > sentence.First && tokens[close].Norm == ",") close--;
        if (close <= sentence.First || tokens[close].Norm is not ("»" or "”" or "\"") || IsTitleOrSlogan(close)) return false;
        if (tokens[close - 1].Norm is "!" or "?" or "…") return true;
        var words = 0;
        for (var at = close - 1; at >= sentence.First && words < FewestWords && tokens[at].Norm is not ("«" or "“" or "\""); at--) words++;
        return words >= FewestWords;
    }

    /// <summary>"La banderole « Sauvons tous notre port » barre le pont": words set right after a noun are its name, and nobody's speech.</summary>
    private bool IsTitleOrSlogan(int close)
    {
        var depth = 0;
        for (var at = close - 1; at > 0 && close - at <= LongestTitle; at--)
        {
            if (tokens[at].Norm == "»") depth++;
            if (tokens[at].Norm is not ("«" or "“" or "\"") || tokens[at].Norm == "«" && depth-- > 0) continue;
            return tokens[at - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj && text.Sentences[text.SentenceAt(tokens[at].Start)].First < at;
        }
        return false;
    }

    private bool IsBetweenSubjectAndClaim(int i)
    {
        if (i == sentence.First || i + 1 >= sentence.End || tokens[i - 1].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Pron or PartOfSpeech.Punct or PartOfSpeech.Part) && tokens[i - 1].Norm is not ("ne" or "n'" or "qui" or "il" or "elle")) return false;
        var next = tokens[i + 1];
        // "menace de bloquer le port".
        return next.Norm is "que" or "qu'" or ":" or "«" or "\"" or "“" || next.Has(Morphology.Inf) || next.Norm is "de" or "d'" && i + 2 < sentence.End && tokens[i + 2].Has(Morphology.Inf);
    }

    /// <summary>"Nous dit une voisine": to whom she says so stands before the verb.</summary>
    private bool IsToWhom(int i) => tokens[i].Norm is "me" or "m'" or "nous" or "vous" or "lui" or "leur";

    private bool IsIncise(int i, int length)
    {
        var before = i - 1;
        if (before > sentence.First && (tokens[before].Norm is "s'" or "se" || IsToWhom(before))) before--;
        if (before < sentence.First || i + length >= sentence.End || tokens[before].Norm is not ("," or "»" or "”" or "\"" or "–" or "—")) return false;
        var next = tokens[InvertedSubject.PastAside(tokens, i + length, sentence.End)];
        if (i + length + 1 < sentence.End && lexicon.Groups.IsAside(next.Norm, tokens[i + length + 1].Norm)) return true;
        // "« … », nuance sur France 2 le colonel", "« … », lance derrière elle une voisine": after closing marks a circumstance may come first.
        if (tokens[before].Norm != "–" && next.Pos is PartOfSpeech.Adp or PartOfSpeech.Adv && (tokens[before].Norm != "," || before - 1 > sentence.First && tokens[before - 1].Norm is "»" or "”" or "\"")) return true;
        return next.Pos is PartOfSpeech.Det or PartOfSpeech.Propn || next.Pos == PartOfSpeech.Adp && IsToMedium(i + length) || VerbGroup.IsInvertedPronoun(next) || NounPhrase.IsTitle(next.Norm) || context.NameAt(next.Start) is not null;
    }

    /// <summary>"…, dit à l'AFP une source policière": a medium is told.</summary>
    private bool IsToMedium(int i)
    {
        for (var at = i + 1; at < sentence.End && at <= i + MediumReach; at++)
            if (context.NameAt(tokens[at].Start) is { Voice: Names.SourceKind.Media or Names.SourceKind.Agency } || lexicon.Mediums.Is("hearer", tokens[at])) return true;
        return tokens[i].Norm == "à" && OutletNames.IsSigleBefore(text, i + 1, sentence.End);
    }

    /// <summary>Whether the verb stands in a clause that is wished for ("que l'Union reconnaisse").</summary>
    public bool IsWished(VerbGroup group)
    {
        if (!tokens[group.Finite].Has(Morphology.Sub) || tokens[group.Finite].Has(Morphology.Ind)) return false;
        for (var i = group.Start - 1; i >= sentence.First && i > group.Start - LongestWish && !tokens[i].Has(Morphology.Fin); i--)
            if (tokens[i].Norm is "que" or "qu'") return i > sentence.First && (tokens[i - 1].Pos == PartOfSpeech.Verb || tokens[i - 1].Norm is "pour" or "afin");
        return false;
    }

    private CueEntry? Match(Dictionary<string, List<CueEntry>> table, string key, int i)
    {
        if (!table.TryGetValue(key, out var entries)) return null;
        foreach (var entry in entries)
            // "l'enquête se poursuit": with its pronoun a verb tells of itself, unless it is listed so.
            if (Matches(entry, i) && (entry.IsReflexive ? IsReflexive(i) : table != lexicon.Verbs || !IsReflexive(i)) && (entry.Clitic is null || HasClitic(i, entry.Clitic))) return entry;
        return null;
    }

    /// <summary>"se dit", "s'est dite": a reflexive pronoun before the verb, over its auxiliary.</summary>
    private bool IsReflexive(int i)
    {
        for (var at = i - 1; at >= sentence.First && at >= i - 4; at--)
        {
            if (tokens[at].Norm is "se" or "s'") return true;
            if (tokens[at].Pos is not (PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Pron)) return false;
        }
        return false;
    }

    /// <summary>"y voit", "y a vu", "en ont repéré": the pronoun for what is judged or counted, over the auxiliary.</summary>
    private bool HasClitic(int i, string clitic)
    {
        for (var at = i - 1; at >= sentence.First && at >= i - 3 && (tokens[at].Pos is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Pron || tokens[at].Norm == clitic); at--)
            if (tokens[at].Norm == clitic) return true;
        return false;
    }

    /// <summary>The second word of "appeler … à" in the verb's own clause.</summary>
    private bool StandsAfter(string word, int from)
    {
        for (var i = from; i < sentence.End && i < from + LongestGap && !tokens[i].Has(Morphology.Fin) && tokens[i].Norm is not (";" or ":" or "."); i++)
            if (tokens[i].Norm == word || word == "à" && tokens[i].Norm is "au" or "aux" || word == "de" && tokens[i].Norm == "d'") return !(i + 1 < sentence.End && context.DateAt(tokens[i + 1].Start) is { Type: Dates.TimexType.Time });
        return false;
    }

    private bool Matches(CueEntry entry, int i)
    {
        var words = entry.Words;
        if (i + words.Length > sentence.End) return false;
        // "ne croit pas à": of who does not, the negation stands within the phrase.
        if (entry.IsNegated && entry.Length > 1)
        {
            if (!IsNegated(i)) return false;
            if (PastNegation(i + 1) is var past && past > i + 1 && past + words.Length - 1 <= sentence.End) i = past - 1;
        }
        for (var k = 1; k < words.Length; k++)
        {
            if (words[k] == "…") return StandsAfter(words[k + 1], i + k);
            var token = tokens[i + k];
            var word = words[k];
            if (token.Norm != word && token.Lemma != word && !(word is "de" && token.Norm is "d'" or "du" or "des") && !(word is "à" && token.Norm is "au" or "aux") && !(word is "d'" && token.Norm is "de") && !Agrees(token, word)) return false;
        }
        return true;
    }

    private bool IsNegated(int verb)
    {
        for (var i = verb - 1; i >= sentence.First && i >= verb - LongestNegation; i--)
            if (tokens[i].Norm is "ne" or "n'") return true;
        return false;
    }

    /// <summary>The token after a verb, over "pas", "plus", "guère", "jamais".</summary>
    public int PastNegation(int after) => after < sentence.End && (VerbGroup.IsNegation(tokens[after].Norm) || tokens[after].Norm is "plus" or "guère") ? after + 1 : after;

    /// <summary>"est convaincue": a participle or adjective of a set phrase in another gender or number.</summary>
    private static bool Agrees(Token token, string word) =>
        token.Pos is PartOfSpeech.Adj or PartOfSpeech.Verb && token.Norm.StartsWith(word, StringComparison.Ordinal) && token.Norm.AsSpan(word.Length) is "e" or "s" or "es";
}
