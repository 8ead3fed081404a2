namespace Recoupe.Language.Attributions;

/// <summary>A verb with its auxiliaries and clitics: "n'a pas encore été confirmé", "a-t-il dit".</summary>
/// <param name="Start">First token of the group.</param>
/// <param name="Head">The lexical verb.</param>
/// <param name="End">One past its last token, an inverted pronoun included.</param>
/// <param name="Finite">The token that carries person and mood; <paramref name="Head"/> itself in a simple tense.</param>
/// <param name="Inverted">The pronoun after the verb ("-t-il"); -1 where there is none.</param>
internal readonly record struct VerbGroup(int Start, int Head, int End, int Finite, int Inverted, bool IsPassive, bool IsNegated, bool IsGerund)
{
    private const int LongestGap = 8;

    /// <summary>How many words an aside between auxiliary and participle may have, its commas included.</summary>
    private const int LongestAside = 12;

    /// <summary>The group whose lexical verb is the token <paramref name="head"/>; null where that is no verb, or has no person and is no present participle.</summary>
    public static VerbGroup? At(TokenizedText text, Sentence sentence, int head, VerbGroupLexicon lexicon)
    {
        var tokens = text.Tokens;
        var token = tokens[head];
        if (token.Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux)) return null;
        int finite = head, start = head, inverted = -1;
        bool passive = false, negated = false;
        var gerund = token.Has(Morphology.Participle) && token.Norm.EndsWith("ant", StringComparison.Ordinal);
        // "est confiant", "restent menaçants": after these a participle is an adjective.
        if (gerund && head > sentence.First && lexicon.IsCopula(tokens[head - 1].Lemma)) return null;
        if (!token.Has(Morphology.Fin) && !gerund)
        {
            finite = token.Has(Morphology.Inf) && ModalOf(text, sentence, head, lexicon) is >= 0 and var modal ? modal : AuxiliaryOf(text, sentence, head, lexicon, ref inverted, ref passive, ref negated);
            if (finite < 0) return null;
            start = finite;
            gerund = tokens[finite].Norm == "ayant";
        }
        while (start > sentence.First && (IsClitic(tokens[start - 1]) || tokens[start - 1].Norm == "en" && tokens[start].Has(Morphology.Fin))) start--;
        // "se verront proposer un poste": to them it is proposed.
        if (finite < head && lexicon.IsReceiving(tokens[finite].Lemma)) return null;
        for (var i = start; i < head; i++)
        {
            negated |= IsNegation(tokens[i].Norm);
            // "s'est indignée" has "être" for its auxiliary without being passive.
            passive &= tokens[i].Norm is not ("s'" or "se" or "m'" or "me");
        }
        var end = head + 1;
        if (end < sentence.End && IsInvertedPronoun(tokens[end])) inverted = end++;
        return new VerbGroup(start, head, end, finite, inverted, passive, negated, gerund);
    }

    /// <summary>
    /// "ne savait pas dire", "n'a pas encore pu préciser", "n'est pas en mesure d'indiquer": the group of an infinitive at <paramref name="head"/> of which its subject is not able; null where it is none.
    /// The negation is that of the other verb: the group itself is none.
    /// </summary>
    public static VerbGroup? Unable(TokenizedText text, Sentence sentence, int head, VerbGroupLexicon lexicon)
    {
        var tokens = text.Tokens;
        var at = head - 1;
        while (at > sentence.First && IsClitic(tokens[at])) at--;
        var state = at - 2 > sentence.First && tokens[at].Norm is "de" or "d'" && tokens[at - 2].Norm == "en" && lexicon.IsUnable(tokens[at - 1].Norm, "de");
        if (state) at -= 3;
        while (at > sentence.First && tokens[at].Pos == PartOfSpeech.Adv) at--;
        if (!state && !lexicon.IsUnable(tokens[at].Lemma, "") || state && tokens[at].Lemma != "être") return null;
        if (!tokens[at].Has(Morphology.Fin))
        {
            if (state || !tokens[at].Has(Morphology.Participle)) return null;
            do at--;
            while (at > sentence.First && tokens[at].Pos == PartOfSpeech.Adv && !IsClitic(tokens[at]));
            if (tokens[at].Pos != PartOfSpeech.Aux || !tokens[at].Has(Morphology.Fin)) return null;
        }
        var start = at;
        while (start > sentence.First && IsClitic(tokens[start - 1])) start--;
        // "personne ne sait dire combien" is nobody's word.
        if (tokens[start].Norm is not ("ne" or "n'") || start == sentence.First || tokens[start - 1].Norm is "personne" or "nul" or "rien" or "qui") return null;
        return new VerbGroup(start, head, head + 1, at, Inverted: -1, IsPassive: false, IsNegated: false, IsGerund: false);
    }

    /// <summary>"« … », lui a lancé le jeune homme": whether one spoken to is among its words.</summary>
    public bool HasAddressee(Token[] tokens)
    {
        for (var i = Start; i < Head; i++)
            if (tokens[i].Norm == "lui") return true;
        return false;
    }

    /// <summary>A verb in a simple tense at <paramref name="head"/>, whatever its tag says.</summary>
    public static VerbGroup Simple(TokenizedText text, Sentence sentence, int head)
    {
        var start = head;
        while (start > sentence.First && (IsClitic(text.Tokens[start - 1]) || text.Tokens[start - 1].Norm == "en" && start == head)) start--;
        var isNegated = false;
        for (var i = start; i < head; i++) isNegated |= IsNegation(text.Tokens[i].Norm);
        var inverted = head + 1 < sentence.End && IsInvertedPronoun(text.Tokens[head + 1]) ? head + 1 : -1;
        return new VerbGroup(start, head, inverted < 0 ? head + 1 : inverted + 1, head, inverted, IsPassive: false, isNegated, IsGerund: false);
    }

    /// <summary>The auxiliary before a participle or infinitive: "a déclaré", "a été communiqué", "fait savoir"; -1 where there is none.</summary>
    private static int AuxiliaryOf(TokenizedText text, Sentence sentence, int head, VerbGroupLexicon lexicon, ref int inverted, ref bool passive, ref bool negated)
    {
        var tokens = text.Tokens;
        var found = -1;
        var lowest = Math.Max(sentence.First, head - LongestGap);
        for (var i = head - 1; i >= lowest; i--)
        {
            var token = tokens[i];
            if (token.Pos == PartOfSpeech.Aux || token.Pos == PartOfSpeech.Verb && token.Lemma is "avoir" or "être")
            {
                if (tokens[head].Has(Morphology.Participle) && token.Lemma == "être") passive = true;
                found = i;
                if (token.Has(Morphology.Fin)) break;
                continue;
            }
            if (IsInvertedPronoun(token)) { inverted = i; continue; }
            // "a, de son côté, reconnu": an aside between commas stands within the group.
            if (token.Norm == "," && found < 0 && AsideBefore(tokens, i, sentence.First) is > 0 and var open) { (i, lowest) = (open, Math.Max(sentence.First, open - 2)); continue; }
            if (token.Pos == PartOfSpeech.Adv || IsClitic(token) || lexicon.StandsBetween(token.Norm)) { negated |= IsNegation(token.Norm); continue; }
            break;
        }
        return found >= 0 && (tokens[found].Has(Morphology.Fin) || tokens[found].Norm == "ayant") ? found : -1;
    }

    /// <summary>The comma that opens an aside right after an auxiliary; -1 where the comma at <paramref name="close"/> closes none.</summary>
    private static int AsideBefore(Token[] tokens, int close, int first)
    {
        for (var i = close - 1; i > first && i > close - LongestAside && !tokens[i].Has(Morphology.Fin); i--)
            if (tokens[i].Norm == ",") return tokens[i - 1].Pos == PartOfSpeech.Aux || IsNegation(tokens[i - 1].Norm) || tokens[i - 1].Lemma is "avoir" ? i : -1;
        return -1;
    }

    /// <summary>"tient à préciser", "a voulu rassurer", "finit par reconnaître": the verb that the infinitive at <paramref name="head"/> hangs on; -1 where it is none of these.</summary>
    private static int ModalOf(TokenizedText text, Sentence sentence, int head, VerbGroupLexicon lexicon)
    {
        var tokens = text.Tokens;
        if (head <= sentence.First) return -1;
        var at = head - 1;
        while (at > sentence.First && IsClitic(tokens[at])) at--;
        var link = tokens[at].Norm is "à" or "par" or "de" or "d'" ? tokens[at--].Norm : "";
        if (at < sentence.First) return -1;
        var isModal = lexicon.IsModal(tokens[at].Lemma, link);
        if (tokens[at].Has(Morphology.Fin)) return isModal ? at : -1;
        return (isModal || lexicon.IsModalPerfect(tokens[at].Lemma, link)) && at > sentence.First && tokens[at].Has(Morphology.Participle) && tokens[at - 1].Pos == PartOfSpeech.Aux && tokens[at - 1].Has(Morphology.Fin) ? at - 1 : -1;
    }

    /// <summary>"nous demandons", "j'ai dit": a verb in the person of who writes or reads has no other subject.</summary>
    public static bool IsOfSpeakers(Token finite) =>
        finite.Norm.EndsWith("ez", StringComparison.Ordinal) || finite.Norm.EndsWith("ons", StringComparison.Ordinal) || finite.Norm is "ai" or "suis" or "sommes";

    public static bool IsNegation(string norm) => norm is "ne" or "n'" or "pas" or "jamais" or "aucunement";

    public static bool IsInvertedPronoun(Token token) => token.Norm.Length > 2 && token.Norm[0] == '-' && token.Norm is "-il" or "-elle" or "-on" or "-ils" or "-elles" or "-t-il" or "-t-elle" or "-t-on" or "-t-ils" or "-t-elles" or "-je" or "-nous" or "-vous" or "-tu";

    private static bool IsClitic(Token token) =>
        token.Norm is "n'" or "ne" or "s'" or "se" or "m'" or "me" or "y" or "lui" or "leur" or "t'" or "te" ||
        token.Norm is "l'" or "le" or "la" or "les" or "en" or "nous" or "vous" && token.Pos == PartOfSpeech.Pron;
}
