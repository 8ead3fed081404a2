namespace Recoupe.Language.Quantities;

/// <summary>Gives a noun to numbers that stand without one, and makes "personnes" precise where a verb says what became of them. Safe to share between threads.</summary>
internal sealed class NounResolver(QuantityLists lists, NounReader nouns)
{
    private const int FateWindow = 14;
    /// <summary>Tokens between a form of "être" and what it leads to.</summary>
    private const int CopulaReach = 6;

    /// <summary>"14 personnes ont été tuées", "a tué 14 personnes", "721 dans un état grave".</summary>
    public void ApplyFate(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (!draft.HasNoun && lists.Severities.TryMatchAt(text.Tokens, draft.NumberEnd, sentence.End, out var severity, out var end))
        {
            (draft.Noun, draft.Kind, draft.NounSpan, draft.End) = (severity, UnitKind.Casualty, text.SpanOf(draft.NumberEnd, end), end);
            return;
        }
        // "dont deux graves": the adjective stands for the noun.
        if (draft.IsPart && lists.PartSeverities.TryMatchAt(text.Tokens, draft.NumberEnd, sentence.End, out severity, out end))
        {
            (draft.Noun, draft.Kind, draft.NounSpan, draft.End) = (severity, UnitKind.Casualty, text.SpanOf(draft.NumberEnd, end), end);
            return;
        }
        if (draft.HasNoun && !(draft.Kind == UnitKind.None && lists.Generics.Contains(draft.Noun))) return;
        if (!TryVerbBefore(text, sentence, draft, out var fate) && !TryFateAfter(text, sentence, draft, out fate)) return;
        (draft.Noun, draft.Kind) = (fate, UnitKind.Casualty);
    }

    private bool TryVerbBefore(TokenizedText text, Sentence sentence, QuantityDraft draft, out string fate)
    {
        if (lists.Verbs.TryMatchBefore(text.Tokens, draft.First, sentence.First, out fate, out _)) return true;
        var at = draft.First - 1;
        return at > sentence.First && lists.Links.Contains(text.Tokens[at].Norm) && lists.Verbs.TryMatchBefore(text.Tokens, at, sentence.First, out fate, out _);
    }

    private bool TryFateAfter(TokenizedText text, Sentence sentence, QuantityDraft draft, out string fate)
    {
        var limit = Math.Min(sentence.End, draft.End + FateWindow);
        if (draft.HasNoun && lists.Fates.TryMatchAt(text.Tokens, draft.End, limit, out fate, out _)) return true;
        fate = "";
        var start = draft.End;
        // "Deux ont péri, 31 autres ont été blessées."
        if (!draft.HasNoun && lists.CarriesAfter.TryMatchAt(text.Tokens, draft.End, limit, out var carry, out var others) && carry != Carry.Apart) start = others;
        for (var i = start; i < limit; i++)
        {
            var norm = text.Tokens[i].Norm;
            // "14 personnes, dont trois enfants, ont été tuées": over the part between commas.
            if (norm == "," && lists.Parts.TryMatchAt(text.Tokens, i + 1, limit, out _, out var part))
            {
                while (part < limit && text.Tokens[part].Norm != ",") part++;
                i = part;
                continue;
            }
            if (norm is ";" or ":" or "." or "»" or "«" || char.IsAsciiDigit(norm[0])) return false;
            if (lists.Auxiliaries.Contains(norm)) return TryParticiple(text, i + 1, limit, out fate);
            if (norm.EndsWith("ent", StringComparison.Ordinal) && lists.Fates.TryMatchWord(norm, out fate)) return true;
            if (!draft.HasNoun) return false;
        }
        return false;
    }

    /// <summary>The participle after an auxiliary, over adverbs: "ont déjà été grièvement blessées".</summary>
    private bool TryParticiple(TokenizedText text, int at, int limit, out string fate)
    {
        fate = "";
        for (; at < limit; at++)
        {
            if (lists.Fates.TryMatchAt(text.Tokens, at, limit, out fate, out _)) return true;
            var norm = text.Tokens[at].Norm;
            if (!lists.Auxiliaries.Contains(norm) && !lists.Links.Contains(norm) && !norm.EndsWith("ment", StringComparison.Ordinal)) return false;
        }
        return false;
    }

    /// <summary>The noun of what was counted before, where the words around a bare number say that it is the same: "dont 12", "contre 35", "43 de plus".</summary>
    public bool TryInherit(TokenizedText text, Sentence sentence, QuantityDraft draft, List<QuantityDraft> earlier, QuantityDraft? fromBefore)
    {
        if (TryThatOf(text, sentence, draft) || TryBetweenCommas(text, sentence, draft)) return true;
        var last = OfDayBefore(text, sentence, draft, earlier) ?? LastCounted(earlier);
        // "une douzaine de maisons sont détruites et plusieurs dizaines endommagées".
        if (draft.End < sentence.End && IsParticiple(text.Tokens[draft.End]) && GoesOn(text, sentence, draft, last) && Take(draft, last)) return true;
        if (lists.CarriesAfter.TryMatchAt(text.Tokens, draft.End, sentence.End, out var carry, out var end))
        {
            var apart = carry == Carry.Apart;
            if (!Take(draft, apart ? last : last ?? fromBefore)) return apart && TryApposed(text, sentence, draft);
            if (!apart) draft.End = end;
            return true;
        }
        // "126 ont voté": the number is the subject.
        if (draft.Number.Form == NumberForm.Digits && draft.End < sentence.End && lists.Auxiliaries.Contains(text.Tokens[draft.End].Norm) && Take(draft, last)) return true;
        if (BareNumbers.IsSubject(text, sentence, draft) && Take(draft, last))
        {
            draft.IsPart |= !IsTold(text, last!.End, draft.First);
            return true;
        }
        if (draft.IsPart) return Take(draft, last);
        if (lists.CarriesBefore.TryMatchBefore(text.Tokens, draft.First, sentence.First, out var near, out var first) && last is not null && (!near || first - last.End <= 1)) return Take(draft, last);
        if (TryNamedBefore(text, sentence, draft) || TryNamedAfter(text, sentence, draft) || TrySubject(text, sentence, draft)) return true;
        return (draft.StandsWithEn || draft.IsTold || IsCountedWithEn(text, sentence, draft)) && Take(draft, last ?? fromBefore);
    }

    /// <summary>"12 maisons ont été détruites et 30 endommagées": a participle for its noun counts what was counted before.</summary>
    public static void Elide(TokenizedText text, Sentence sentence, QuantityDraft draft, List<QuantityDraft> earlier)
    {
        if (draft.Kind == UnitKind.None && !draft.NounSpan.IsEmpty && IsParticiple(text.Tokens[text.TokenAt(draft.NounSpan.Start)]) && LastCounted(earlier) is { } last && GoesOn(text, sentence, draft, last)) Take(draft, last);
    }

    /// <summary>Whether a participle after the number says of the same things what one before said of others of them; "trois morts et 1 037 évacués" are two counts, and so are all fates of persons.</summary>
    private static bool GoesOn(TokenizedText text, Sentence sentence, QuantityDraft draft, QuantityDraft? last)
    {
        if (last is not { Kind: UnitKind.None } || !IsJoined(text, sentence, draft)) return false;
        for (var i = last.End; i < draft.First; i++)
            if (IsParticiple(text.Tokens[i])) return true;
        return false;
    }

    /// <summary>Whether a verb stands between two numbers: "sur dix-huit postes, sept sont vacants" has none, "12 maisons ont brûlé, 30 ont tenu" counts others.</summary>
    private static bool IsTold(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text.Tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }

    private static bool IsJoined(TokenizedText text, Sentence sentence, QuantityDraft draft) => draft.First > sentence.First && text.Tokens[draft.First - 1].Norm is "et" or ",";

    private static bool IsParticiple(Token token) => token.Pos == PartOfSpeech.Verb && token.Has(Morphology.Participle);

    /// <summary>"leurs blessés, neuf d'après la hiérarchie": the plural before the comma.</summary>
    private bool TryApposed(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.First < sentence.First + 2 || draft.Value < 2 || text.Tokens[draft.First - 1].Norm != "," || !nouns.TryReadNoun(text, draft.First - 2, draft.First - 1, plural: true, afterOf: false, out var noun)) return false;
        (draft.Noun, draft.Kind) = (noun.Lemma, noun.Kind);
        return true;
    }

    /// <summary>
    /// "Sept morts dans l'accident de deux autocars, contre quatre la veille": a count of another day is of what stands free, not of what a preposition holds. Null where the number is of no other day, or nothing stands free:
    /// "Trois élus ont voté le texte par 312 voix contre 187" is of the last.
    /// </summary>
    private QuantityDraft? OfDayBefore(TokenizedText text, Sentence sentence, QuantityDraft draft, List<QuantityDraft> earlier)
    {
        if (!lists.CarriesBefore.TryMatchBefore(text.Tokens, draft.First, sentence.First, out _, out _) || !lists.Then.TryMatchAt(text.Tokens, draft.End, sentence.End, out _, out _)) return null;
        for (var i = earlier.Count - 1; i >= 0; i--)
            if (earlier[i].HasNoun && earlier[i].Kind is UnitKind.None or UnitKind.Casualty && !IsHeld(text, sentence, earlier[i])) return earlier[i];
        return null;
    }

    /// <summary>Whether a preposition stands before it, be it part of it ("près de deux refuges") behind a noun.</summary>
    private static bool IsHeld(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.First == sentence.First) return false;
        var before = text.Tokens[draft.First - 1];
        return before.Is(PartOfSpeech.Adp) || before.Is(PartOfSpeech.Noun) && text.Tokens[draft.First].Is(PartOfSpeech.Adv);
    }

    private static QuantityDraft? LastCounted(List<QuantityDraft> earlier)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
            if (earlier[i].HasNoun && earlier[i].Kind is UnitKind.None or UnitKind.Casualty or UnitKind.Percent or UnitKind.Money) return earlier[i];
        return null;
    }

    private static bool Take(QuantityDraft draft, QuantityDraft? from)
    {
        if (from is null) return false;
        (draft.Noun, draft.Kind) = (from.Noun, from.Kind);
        return true;
    }

    /// <summary>"Le nombre de blessés s'élève à 1 037".</summary>
    private bool TryNamedBefore(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        for (var end = draft.First; end > sentence.First; end--)
        {
            if (!lists.NumberOf.TryMatchBefore(text.Tokens, end, sentence.First, out _, out _)) continue;
            if (!nouns.TryReadNoun(text, end, draft.First, plural: true, afterOf: false, out var noun)) continue;
            (draft.Noun, draft.Kind) = (noun.Lemma, noun.Kind);
            return true;
        }
        return false;
    }

    /// <summary>"porte à cinq le nombre de blessés", "… de personnes tuées".</summary>
    private bool TryNamedAfter(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (!draft.IsCounted || draft.End + 1 >= sentence.End || text.Tokens[draft.End].Norm != "le" || !lists.NumberOf.TryMatchAt(text.Tokens, draft.End + 1, sentence.End, out _, out var at)) return false;
        // "le nombre de ses disparus".
        if (at < sentence.End && text.Tokens[at].Pos == PartOfSpeech.Det) at++;
        if (!nouns.TryReadNoun(text, at, sentence.End, plural: true, afterOf: false, out var noun)) return false;
        (draft.Noun, draft.Kind) = lists.Generics.Contains(noun.Lemma) && lists.Fates.TryMatchAt(text.Tokens, noun.End, sentence.End, out var fate, out _) ? (fate, UnitKind.Casualty) : (noun.Lemma, noun.Kind);
        return true;
    }

    /// <summary>"porte à 31 le nombre de morts et à 412 celui des blessés".</summary>
    private bool TryThatOf(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.End + 2 >= sentence.End || text.Tokens[draft.End].Norm is not ("celui" or "celle") || !NumberReader.IsOf(text, draft.End + 1, sentence.End)) return false;
        if (!nouns.TryReadNoun(text, draft.End + 2, sentence.End, plural: true, afterOf: false, out var noun)) return false;
        (draft.Noun, draft.Kind) = (noun.Lemma, noun.Kind);
        return true;
    }

    /// <summary>"Les barges, près de 300, étaient amarrées": how many there are, set behind their noun between commas.</summary>
    private bool TryBetweenCommas(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.First < sentence.First + 3 || draft.End >= sentence.End || draft.Value < 2 || text.Tokens[draft.First - 1].Norm != "," || text.Tokens[draft.End].Norm != ",") return false;
        if (text.Tokens[draft.First - 3] is not { Pos: PartOfSpeech.Det } opening || !opening.Has(Morphology.Plur) || !nouns.TryReadNoun(text, draft.First - 2, draft.First - 1, plural: true, afterOf: false, out var noun)) return false;
        (draft.Noun, draft.Kind) = (noun.Lemma, noun.Kind);
        return true;
    }

    /// <summary>"Les arrestations sont au nombre de 31", "les blessés, eux, sont désormais 41": the plural that opens the clause, where nothing else counts in it.</summary>
    private bool TrySubject(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (!draft.IsCounted || !IsSaidToBe(text, sentence, draft, out var verb)) return false;
        var first = verb;
        while (first > sentence.First && !text.Tokens[first - 1].Is(PartOfSpeech.Cconj) && text.Tokens[first - 1].Norm is not (";" or ":" or "«" or "»" or "\"")) first--;
        if (first >= verb || text.Tokens[first] is not { Pos: PartOfSpeech.Det } opening || !opening.Has(Morphology.Plur)) return false;
        if (!nouns.TryReadNoun(text, first + 1, verb, plural: true, afterOf: false, out var noun)) return false;
        (draft.Noun, draft.Kind) = (noun.Lemma, noun.Kind);
        return true;
    }

    /// <summary>Whether a form of "être" leads to the number, over adverbs and "au nombre de".</summary>
    private bool IsSaidToBe(TokenizedText text, Sentence sentence, QuantityDraft draft, out int verb)
    {
        verb = (lists.CountsBefore.TryMatchBefore(text.Tokens, draft.First, sentence.First, out _, out var before) ? before : draft.First) - 1;
        while (verb > sentence.First && verb > draft.First - CopulaReach && text.Tokens[verb].Is(PartOfSpeech.Adv)) verb--;
        return verb > sentence.First && text.Tokens[verb] is { Lemma: "être" };
    }

    /// <summary>"des sources en dénombrent au moins 17".</summary>
    private bool IsCountedWithEn(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        var at = draft.First - 1;
        while (at > sentence.First && at > draft.First - 4 && !lists.CountVerbs.Contains(text.Tokens[at].Norm)) at--;
        if (at <= sentence.First || !lists.CountVerbs.Contains(text.Tokens[at].Norm)) return false;
        for (var i = at - 1; i >= sentence.First && i >= at - 3; i--)
            if (text.Tokens[i].Norm is "en" or "-en") return true;
        return false;
    }
}
