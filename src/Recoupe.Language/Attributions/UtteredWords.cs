namespace Recoupe.Language.Attributions;

/// <summary>Reads who uttered the words that stand before a sentence off a participle and its agent: "Prononcée par Léa Morand, cette phrase …", "Ces mots, lâchés mardi par Léa Morand, …".</summary>
internal sealed class UtteredWords(AttributionContext context, Sentence sentence)
{
    /// <summary>Tokens from the noun to its participle, and from the participle to "par".</summary>
    private const int LongestGap = 5;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The agent; null where the sentence does not tell of words just read.</summary>
    public ResolvedSource? Author()
    {
        var first = sentence.First;
        if (first + 4 >= sentence.End) return null;
        if (IsUttered(first)) return Agent(first) is { } leading && IsWords(text.TokenAt(leading.Words.End - 1) + 2) && tokens[text.TokenAt(leading.Words.End - 1) + 1].Norm == "," ? leading : null;
        if (!IsWords(first)) return null;
        for (var i = first + 2; i < sentence.End && i < first + 2 + LongestGap; i++)
        {
            if (IsUttered(i)) return Agent(i);
            if (tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Punct)) return null;
        }
        return null;
    }

    private bool IsUttered(int at) => tokens[at].Has(Morphology.Participle) && context.Lexicon.Wordings["utter"].Contains(tokens[at].Lemma);

    /// <summary>"cette phrase", "ce message", "une phrase": what was just read; "un message" may be another one.</summary>
    private bool IsWords(int at) =>
        at + 1 < sentence.End && (context.Lexicon.Wordings["remark"].Contains(tokens[at + 1].Lemma) ? tokens[at].Norm is "ce" or "cet" or "cette" or "ces" or "un" or "une" or "des"
            : tokens[at].Norm is "ce" or "cet" or "cette" or "ces" && context.Lexicon.Wordings["wording"].Contains(tokens[at + 1].Lemma));

    private ResolvedSource? Agent(int participle)
    {
        for (var i = participle + 1; i + 1 < sentence.End && i <= participle + LongestGap && tokens[i].Norm is not ("," or ";") && !tokens[i].Has(Morphology.Fin); i++)
            if (tokens[i].Norm == "par") return context.Resolver.OfPhrase(i + 1, context.PhraseEnd(i + 1, sentence.End));
        return null;
    }
}
