using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds what a noun of saying reports: "l'annonce par la mairie de la fermeture", "l'appel des syndicats à la grève", "son appel à la grève".</summary>
internal sealed class NominalCues(AttributionContext context, Sentence sentence)
{
    /// <summary>How many words after its noun an agent may stand.</summary>
    private const int LongestGap = 12;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The source of the noun of saying at a token, with what it says; null where nobody is named or nothing is said.</summary>
    public (ResolvedSource Source, TextSpan Content)? At(int noun)
    {
        if ((BeforeColon(noun) ?? OfScoop(noun)) is { } answer) return answer;
        if (tokens[noun].Pos != PartOfSpeech.Noun || noun == sentence.First || !context.Lexicon.Nouns.TryGetValue(tokens[noun].Lemma, out var cue)) return null;
        return ByAgent(noun, cue) ?? OfComplement(noun, cue) ?? OfPossessive(noun, cue);
    }

    /// <summary>
    /// "l'annonce vendredi par la mairie de la fermeture", "l'annonce de la fermeture par la mairie".
    /// After a complement only who says a thing stands with "par": "la crainte d'une attaque par l'armée" is not the army's.
    /// </summary>
    private (ResolvedSource, TextSpan)? ByAgent(int noun, CueEntry cue)
    {
        for (var i = noun + 1; i + 1 < sentence.End && i < noun + LongestGap; i++)
        {
            if (tokens[i].Has(Morphology.Fin) || tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux || tokens[i].Pos == PartOfSpeech.Punct || tokens[i].Pos is PartOfSpeech.Cconj or PartOfSpeech.Sconj) return null;
            if (tokens[i].Norm is "de" or "d'" or "du" or "des" && cue.Sense is CueSense.Fear or CueSense.Hope) return null;
            if (tokens[i].Norm != "par") continue;
            var end = AgentEnd(i + 1);
            if (end <= i + 1 || context.Resolver.OfPhrase(i + 1, end) is not { } agent || context.DateAt(tokens[i + 1].Start) is not null) return null;
            if (end < sentence.End && tokens[end].Norm is "de" or "d'" or "du" or "des") return (agent, text.SpanOf(end, ClauseEnd(end)));
            return i > noun + 1 ? (agent, text.SpanOf(noun + 1, i)) : null;
        }
        return null;
    }

    /// <summary>"par les rebelles de sa mort": a complement that names no more of the agent is what it says.</summary>
    private int AgentEnd(int start)
    {
        var end = context.PhraseEnd(start, sentence.End);
        for (var i = start + 2; i + 1 < end; i++)
            if (tokens[i].Norm is "de" or "d'" && tokens[i + 1].Pos == PartOfSpeech.Det && tokens[i + 1].Norm is "sa" or "son" or "ses" or "la" or "l'" or "leur" or "leurs" or "un" or "une" && context.Resolver.OfPhrase(start, i) is not null) return i;
        return end;
    }

    /// <summary>"Réponse du maire : « … »", "La réaction de la préfète ne s'est pas fait attendre : « … »": whose saying a sentence begins with, where its colon brings the words.</summary>
    private (ResolvedSource, TextSpan)? BeforeColon(int noun)
    {
        if (noun > sentence.First + 1 || noun > sentence.First && tokens[sentence.First].Pos != PartOfSpeech.Det || !context.Lexicon.Sayings.Contains(tokens[noun].Lemma)) return null;
        var at = noun + 1;
        while (at < sentence.End && tokens[at].Pos == PartOfSpeech.Adj) at++;
        if (at + 1 >= sentence.End || tokens[at].Norm is not ("de" or "d'" or "du" or "des")) return null;
        var end = context.PhraseEnd(at + 1, sentence.End);
        var colon = end;
        while (colon + 1 < sentence.End && tokens[colon].Norm != ":" && !context.IsQuoted(tokens[colon].Start)) colon++;
        if (colon + 1 >= sentence.End || tokens[colon].Norm != ":" || !context.IsQuoted(tokens[colon + 1].Start) || end <= at + 1 || context.Resolver.OfPhrase(at + 1, end) is not { } source) return null;
        return (source, text.SpanOf(colon + 1, sentence.End));
    }

    /// <summary>"confirmant une information du Réveil", "les révélations de Radio Vaur": what a medium brought to light.</summary>
    private (ResolvedSource, TextSpan)? OfScoop(int noun)
    {
        if (tokens[noun].Pos != PartOfSpeech.Noun || noun == sentence.First || !context.Lexicon.Mediums.Is("scoop", tokens[noun])) return null;
        var at = noun + 1;
        while (at < sentence.End && tokens[at].Pos == PartOfSpeech.Adj) at++;
        if (at + 1 >= sentence.End || tokens[at].Norm is not ("de" or "d'" or "du" or "des") || text.Text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).Contains('\n')) return null;
        var end = context.PhraseEnd(at + 1, sentence.End);
        return context.Resolver.OfPhrase(at + 1, end) is { Voice: SourceKind.Media or SourceKind.Agency } source ? (source, text.SpanOf(noun - 1, end)) : null;
    }

    /// <summary>"l'appel des syndicats à manifester", "la crainte de l'Otan que la trêve cède".</summary>
    private (ResolvedSource, TextSpan)? OfComplement(int noun, CueEntry cue)
    {
        var at = noun + 1;
        while (at < sentence.End && tokens[at].Pos == PartOfSpeech.Adj) at++;
        if (at + 1 >= sentence.End || tokens[at].Norm is not ("de" or "d'" or "du" or "des")) return null;
        var start = at + 1;
        var end = context.PhraseEnd(start, sentence.End);
        for (var i = start + 1; i < end; i++)
            if (tokens[i].Norm is "à" or "au" or "aux") end = i;
        // "La crainte principale de l'usine est que", "les appels des élus notamment au calme".
        var said = end;
        while (said + 1 < sentence.End && tokens[said].Pos == PartOfSpeech.Adv) said++;
        if (said + 1 < sentence.End && tokens[said].Lemma == "être" && tokens[said].Has(Morphology.Fin)) said++;
        if (end <= start || !Says(said, cue) || context.Resolver.OfPhrase(start, end) is not { } source) return null;
        return (source, text.SpanOf(end, ClauseEnd(end)));
    }

    /// <summary>"son appel à la grève", "leur promesse de revenir".</summary>
    private (ResolvedSource, TextSpan)? OfPossessive(int noun, CueEntry cue)
    {
        if (tokens[noun - 1].Norm is not ("son" or "sa" or "ses" or "leur" or "leurs") || !Says(noun + 1, cue) || context.Resolver.OfPronoun(tokens[noun - 1]) is not { } source) return null;
        return (source with { Words = tokens[noun - 1].Span }, text.SpanOf(noun + 1, ClauseEnd(noun + 1)));
    }

    /// <summary>Whether "que", an infinitive after "de" or "à", or what is asked for follows.</summary>
    private bool Says(int at, CueEntry cue)
    {
        if (at + 1 >= sentence.End) return false;
        if (tokens[at].Norm is "que" or "qu'") return tokens[at].Pos == PartOfSpeech.Sconj;
        if (tokens[at].Norm is "de" or "d'" or "à" && tokens[at + 1].Has(Morphology.Inf)) return true;
        return cue.Sense == CueSense.Ask && tokens[at].Norm is "à" or "au" or "aux";
    }

    private int ClauseEnd(int from)
    {
        var end = from + 1;
        while (end < sentence.End && tokens[end].Norm is not ("," or ";" or ":" or ".")) end++;
        return end;
    }
}
