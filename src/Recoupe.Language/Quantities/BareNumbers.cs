namespace Recoupe.Language.Quantities;

/// <summary>Tells which numbers without a noun count all the same, by the words around them. Safe to share between threads.</summary>
internal sealed class BareNumbers(QuantityLists lists)
{
    private const int VerbReach = 3;
    private const int PronounReach = 3;
    private const int YearDigits = 4;

    public bool Holds(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft.Value >= 2 && (IsNumberOf(text, sentence, draft) || IsCountedByVerb(text, sentence, draft) || IsSubject(text, sentence, draft));

    /// <summary>"sur dix-huit postes, sept sont vacants", "dix-neuf restent à l'hôpital": a number that opens its clause, and a verb in the plural right behind it.</summary>
    public static bool IsSubject(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.Value < 2 || draft.Number.Form is not (NumberForm.Words or NumberForm.Digits) || draft.Number.Form == NumberForm.Digits && draft.Number.Span.Length == YearDigits || draft.End >= sentence.End) return false;
        if (draft.First > sentence.First && text.Tokens[draft.First - 1] is var before && !before.Is(PartOfSpeech.Punct) && !before.Is(PartOfSpeech.Cconj)) return false;
        var verb = text.Tokens[draft.End];
        return verb.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && verb.Has(Morphology.Fin | Morphology.Plur) && verb.Norm.EndsWith("nt", StringComparison.Ordinal);
    }

    /// <summary>"sont au nombre de 31", "porte à cinq le nombre de victimes", "évalue à 900 les logements détruits".</summary>
    private bool IsNumberOf(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        lists.CountsBefore.TryMatchBefore(text.Tokens, draft.First, sentence.First, out _, out _)
        || draft.First > sentence.First && text.Tokens[draft.First - 1].Norm == "à" && draft.End + 1 < sentence.End
            && (text.Tokens[draft.End].Norm == "le" && lists.NumberOf.TryMatchAt(text.Tokens, draft.End + 1, sentence.End, out _, out _)
                || text.Tokens[draft.End].Norm == "les" && draft.First - 2 >= sentence.First && lists.Estimates.Contains(text.Tokens[draft.First - 2].Lemma));

    /// <summary>"ils étaient cent quatre-vingts", "les blessés sont désormais 41": the verb, over adverbs, and behind the number nothing that it could belong to.</summary>
    private bool IsCountedByVerb(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        var at = draft.First - 1;
        while (at > sentence.First && at > draft.First - VerbReach && text.Tokens[at].Is(PartOfSpeech.Adv)) at--;
        return at >= sentence.First && lists.CountVerbs.Contains(text.Tokens[at].Norm) && (at == draft.First - 1 && (draft.Number.Form == NumberForm.Digits || FollowsPronoun(text, sentence, at)) || Ends(text, sentence, draft));
    }

    /// <summary>"La police parle de 3 000", "les pompiers s'en tiennent à 40": somebody's own number for what was counted before.</summary>
    public bool IsTold(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft.Value >= 2 && lists.Told.TryMatchBefore(text.Tokens, draft.First, sentence.First, out _, out _) && Ends(text, sentence, draft);

    /// <summary>"nous étions quarante-sept dans la salle", not "les marins sont deux des nôtres".</summary>
    private static bool FollowsPronoun(TokenizedText text, Sentence sentence, int verb) =>
        verb > sentence.First && text.Tokens[verb - 1] is { Pos: PartOfSpeech.Pron } subject && subject.Norm is "ils" or "elles" or "nous" or "vous";

    private static bool Ends(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft.End >= sentence.End || !char.IsLetterOrDigit(text.Text[text.Tokens[draft.End].Start]) && text.Tokens[draft.End].Norm is not ("%" or "°");

    /// <summary>"ils en suppriment 680", "n'en lit que trente": "en" before the verb stands for what is counted; before a gerund it does not.</summary>
    public static bool StandsWithEn(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.Value < 2) return false;
        var at = draft.First - 1;
        while (at > sentence.First && at > draft.First - VerbReach && (text.Tokens[at].Is(PartOfSpeech.Adv) || text.Tokens[at].Norm is "que" or "qu'")) at--;
        if (at <= sentence.First || text.Tokens[at].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux)) return false;
        for (var i = at - 1; i >= sentence.First && i >= at - PronounReach; i--)
            if (text.Tokens[i].Norm == "en") return text.Tokens[i + 1].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && !text.Tokens[i + 1].Norm.EndsWith("ant", StringComparison.Ordinal);
        return false;
    }
}
