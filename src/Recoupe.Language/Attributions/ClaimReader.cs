namespace Recoupe.Language.Attributions;

/// <summary>Says whether what follows a reporting verb is something reported: "que", an infinitive, quoted words, an object, a figure.</summary>
internal sealed class ClaimReader(AttributionContext context, Sentence sentence)
{
    /// <summary>How many words after its verb a claim may begin.</summary>
    private const int LongestGap = 14;

    /// <summary>How many words after its verb a figure may stand: "porte à plus de trois cents le nombre".</summary>
    private const int FigureGap = 8;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>Whether a claim that the cue's frames allow follows the verb, which ends before <paramref name="end"/>.</summary>
    public bool Follows(int end, CueEntry cue)
    {
        // "a annoncé vendredi leur départ": a date stands between the verb and its object.
        while (end < sentence.End && context.DateAt(tokens[end].Start) is { } date) end = text.TokenAt(date.Span.End - 1) + 1;
        var limit = Math.Min(sentence.End, end + LongestGap);
        for (var i = end; i < limit; i++)
        {
            if (context.IsQuoted(tokens[i].Start)) return true;
            if (cue.Frames.HasFlag(CueFrame.Que) && tokens[i].Norm is "que" or "qu'" or "comment") return true;
            if (cue.Frames.HasFlag(CueFrame.Quote) && tokens[i].Norm == ":") return true;
            if (cue.Frames.HasFlag(CueFrame.Inf) && tokens[i].Has(Morphology.Inf)) return true;
        }
        if (cue.Frames.HasFlag(CueFrame.Figure) && GivesFigure(end) is not null || cue.Frames.HasFlag(CueFrame.Count) && GivesFigure(end) is { } figure && !IsMeasure(figure)) return true;
        if (end < sentence.End && cue.Frames.HasFlag(CueFrame.De) && (tokens[end].Norm is "de" or "d'" or "du" or "des" || end + 1 < sentence.End && tokens[end].Pos == PartOfSpeech.Adv && tokens[end + 1].Norm is "de" or "d'" or "du")) return true;
        if (end < sentence.End && cue.Words[^1] is "de" or "à" or "sur" or "contre" && cue.Frames.HasFlag(CueFrame.Np) && tokens[end].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj) return true;
        return end < sentence.End && cue.Frames.HasFlag(CueFrame.Np) && tokens[end].Pos is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Propn or PartOfSpeech.Adp or PartOfSpeech.Adv;
    }

    /// <summary>Whether right after the verb stands what only somebody who speaks can say: then the subject speaks, whatever noun it is.</summary>
    public bool IsSpoken(int end, CueEntry cue)
    {
        if (cue.Frames.HasFlag(CueFrame.Inf) && StartsInfinitive(end) || cue.Words[0] == "parler" && GivesFigure(end) is not null) return true;
        if (!cue.Frames.HasFlag(CueFrame.Quote)) return false;
        if (cue.Sense == CueSense.Quote && LeadsToColon(end)) return true;
        return tokens[end].Norm is "que" or "qu'" or ":" or "comment" || context.IsQuoted(tokens[end].Start) || end + 1 < sentence.End && tokens[end].Norm is "tous" or "toutes" && tokens[end + 1].Norm is "que" or "qu'" or "comment"
            || cue.Frames.HasFlag(CueFrame.De) && end + 1 < sentence.End && tokens[end].Norm is "de" or "d'" && StartsInfinitive(end + 1);
    }

    /// <summary>"scandent à l'adresse des gardes : « … »": quoted words after a colon in the verb's own clause.</summary>
    private bool LeadsToColon(int at)
    {
        for (; at + 1 < sentence.End && !tokens[at].Has(Morphology.Fin) && tokens[at].Norm is not (";" or ","); at++)
            if (tokens[at].Norm == ":") return context.IsQuoted(tokens[at + 1].Start);
        return false;
    }

    /// <summary>"avoir vu", "en avoir abattu", "ne pas savoir".</summary>
    private bool StartsInfinitive(int at)
    {
        while (at + 1 < sentence.End && (VerbGroup.IsNegation(tokens[at].Norm) || tokens[at].Norm is "en" or "y" or "l'" or "le" or "la" or "les" or "se" or "s'" or "lui" or "leur")) at++;
        return tokens[at].Has(Morphology.Inf);
    }

    /// <summary>The first token of a figure that is no date, in the verb's own clause: "s'en tient à quatre morts", "ramène à 3 000 hectares la surface"; null where none stands there.</summary>
    private int? GivesFigure(int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + FigureGap) && !tokens[i].Has(Morphology.Fin) && tokens[i].Norm is not (":" or ";" or ","); i++)
            if (IsNumber(i) && context.DateAt(tokens[i].Start) is null) return i;
        return null;
    }

    /// <summary>"s'est arrêté à 200 mètres", "arrive à 12 %": what is measured is no count that somebody gives.</summary>
    private bool IsMeasure(int figure)
    {
        while (figure < sentence.End && IsNumber(figure)) figure++;
        return figure < sentence.End && context.Lexicon.Measures.Contains(tokens[figure].Norm);
    }

    private bool IsNumber(int i) => tokens[i].Pos == PartOfSpeech.Num || char.IsDigit(tokens[i].Norm[0]);
}
