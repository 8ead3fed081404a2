namespace Recoupe.Language.Attributions;

/// <summary>Says whether what follows a reporting verb is something reported: "que", an infinitive, quoted words, an object, a figure.</summary>
internal sealed class ComplementReader(AttributionContext context, Sentence sentence)
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
        // "évalue elle-même à douze le nombre".
        if (end < sentence.End && tokens[end].Norm is "lui-même" or "elle-même" or "eux-mêmes" or "elles-mêmes") end++;
        var verbEnd = end;
        // "a annoncé vendredi leur départ": a date stands between the verb and its object.
        while (end < sentence.End && context.DateAt(tokens[end].Start) is { } date) end = text.TokenAt(date.Span.End - 1) + 1;
        // "parle de 3 h 58": an hour alone is a figure too.
        if (end > verbEnd && cue.Frames.HasFlag(CueFrame.Figure) && (end >= sentence.End || tokens[end].Norm is "." or ";")) return true;
        if (end < sentence.End && tokens[end].Norm == ",") end = AfterAside(end);
        if (context.Lexicon.Deeds.Holds(cue, tokens, end, sentence.End)) return false;
        if (cue.Frames.HasFlag(CueFrame.De) && IsToSomebody(end)) return true;
        if (cue.Frames.HasFlag(CueFrame.Que) && OpensQuestion(end)) return true;
        var limit = Math.Min(sentence.End, end + LongestGap);
        var isWithin = true;
        for (var i = end; i < limit; i++)
        {
            if (context.IsQuoted(tokens[i].Start) && cue.Frames != CueFrame.Que) return true;
            // "soutient les insurgés pour peser", "lance des alertes mais il sait que": what another verb brings is not said by this one.
            if (tokens[i].Has(Morphology.Fin)) isWithin = false;
            if (isWithin && cue.Frames.HasFlag(CueFrame.Que) && tokens[i].Norm is "que" or "qu'" or "comment" && !IsRelative(end, i)) return true;
            if (cue.Frames.HasFlag(CueFrame.Quote) && tokens[i].Norm == ":") return true;
            if (isWithin && cue.Frames.HasFlag(CueFrame.Inf) && tokens[i].Has(Morphology.Inf) && tokens[end].Pos != PartOfSpeech.Det) return true;
        }
        if (cue.Frames.HasFlag(CueFrame.Figure) && GivesFigure(end) is not null || cue.Frames.HasFlag(CueFrame.Count) && GivesFigure(end) is { } figure && !IsMeasure(figure)) return true;
        if (cue.Frames.HasFlag(CueFrame.Predicate) && SaysOfObject(end)) return true;
        // "s'est dite favorable au projet": what somebody says of herself.
        if (end < sentence.End && cue.IsReflexive && cue.Frames.HasFlag(CueFrame.Np) && (IsQuality(end) || tokens[end].Pos == PartOfSpeech.Noun)) return true;
        if (end < sentence.End && cue.Frames.HasFlag(CueFrame.De) && (tokens[end].Norm is "de" or "d'" or "du" or "des" || end + 1 < sentence.End && tokens[end].Pos == PartOfSpeech.Adv && tokens[end + 1].Norm is "de" or "d'" or "du")) return true;
        if (end < sentence.End && cue.Words[^1] is "de" or "à" or "sur" or "contre" && cue.Frames.HasFlag(CueFrame.Np) && tokens[end].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj) return true;
        // "a appelé chacun au calme", "réfute toutes les critiques".
        if (end + 1 < sentence.End && cue.Frames.HasFlag(CueFrame.Np) && tokens[end + 1].Pos is PartOfSpeech.Adp or PartOfSpeech.Det && tokens[end].Norm is "chacun" or "chacune" or "tous" or "toutes") return true;
        return end < sentence.End && cue.Frames.HasFlag(CueFrame.Np) && tokens[end].Pos is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Propn or PartOfSpeech.Adp or PartOfSpeech.Adv && (end > verbEnd || !IsGoverned(end));
    }

    /// <summary>"ont poursuivi leur route, qu'ils ont barrée": after a noun and a comma "que" tells more of the noun.</summary>
    private bool IsRelative(int thing, int que)
    {
        if (que <= thing + 1 || tokens[que].Pos != PartOfSpeech.Pron || tokens[que - 1].Norm != "," || tokens[thing].Pos != PartOfSpeech.Det) return false;
        for (var i = thing; i < que - 1; i++)
            if (tokens[i].Pos is PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        return true;
    }

    /// <summary>"assure, si le temps le permet, que", "a annoncé, pour la troisième fois, la fermeture": past an aside before what is claimed; where none stands, at the comma.</summary>
    private int AfterAside(int comma)
    {
        // "réclame, elle, une enquête".
        if (comma + 3 < sentence.End && tokens[comma + 1].Norm is "lui" or "elle" or "eux" or "elles" && tokens[comma + 2].Norm == ",") return comma + 3;
        for (var i = comma + 1; i + 1 < sentence.End && i < comma + LongestGap; i++)
            if (tokens[i].Norm == ",") return tokens[i + 1].Norm is "que" or "qu'" || IsShortAside(comma, i) && tokens[i + 1].Norm is "de" or "d'" or "du" or "le" or "la" or "l'" or "les" or "un" or "une" or "des" ? i + 1 : comma;
        return comma;
    }

    /// <summary>"pour la troisième fois", "cet été": a circumstance without a verb of its own.</summary>
    private bool IsShortAside(int comma, int close)
    {
        if (close == comma + 1 || tokens[comma + 1].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Adv) && context.DateAt(tokens[comma + 1].Start) is null) return false;
        for (var i = comma + 1; i < close; i++)
            if (tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        return true;
    }

    /// <summary>"se demande si", "a expliqué pourquoi", "ignore encore combien de": an indirect question right after the verb.</summary>
    public bool OpensQuestion(int at)
    {
        while (at + 1 < sentence.End && tokens[at].Pos == PartOfSpeech.Adv && !IsQuestionWord(at)) at++;
        return at + 1 < sentence.End && IsQuestionWord(at);
    }

    private bool IsQuestionWord(int at) => tokens[at].Norm is "si" or "pourquoi" or "comment" or "combien" or "où" or "quand" or "quel" or "quelle" or "quels" or "quelles" || tokens[at].Norm == "s'" && tokens[at + 1].Norm is "il" or "ils";

    /// <summary>"a ordonné à ses troupes de partir": whom it is said to stands before the infinitive.</summary>
    private bool IsToSomebody(int at)
    {
        if (at >= sentence.End || tokens[at].Norm is not ("à" or "au" or "aux")) return false;
        for (var i = at + 2; i + 1 < sentence.End && i < at + LongestGap && !tokens[i].Has(Morphology.Fin) && tokens[i].Norm is not (";" or ":"); i++)
            if (tokens[i].Norm is "de" or "d'" && StartsInfinitive(i + 1)) return true;
        return false;
    }

    /// <summary>"relève d'un malentendu": what "de" leads to is no object, unless it counts ("dénonce de graves abus", "d'autres abus").</summary>
    private bool IsGoverned(int at) => tokens[at].Norm is "de" or "d'" && !(at + 1 < sentence.End && tokens[at + 1].Pos is PartOfSpeech.Adj or PartOfSpeech.Adv);

    /// <summary>"juge la pile trop fragile", "estime injustifiées les critiques": an adjective beside the object, which it is said of.</summary>
    private bool SaysOfObject(int at)
    {
        if (at >= sentence.End) return false;
        if (IsQuality(at)) return true;
        if (tokens[at].Pos is not (PartOfSpeech.Det or PartOfSpeech.Propn)) return false;
        for (var i = at + 1; i + 1 < sentence.End && i < at + LongestGap && tokens[i].Pos != PartOfSpeech.Punct && !tokens[i].Has(Morphology.Fin); i++)
            if (tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj && IsQuality(i + 1) && IsEndOfClause(EndOfQuality(i + 1))) return true;
        return false;
    }

    private bool IsQuality(int at)
    {
        while (at + 1 < sentence.End && tokens[at].Pos == PartOfSpeech.Adv) at++;
        return at < sentence.End && (tokens[at].Pos == PartOfSpeech.Adj || tokens[at].Pos == PartOfSpeech.Verb && tokens[at].Has(Morphology.Participle) && !tokens[at].Norm.EndsWith("ant", StringComparison.Ordinal));
    }

    private int EndOfQuality(int at)
    {
        while (at < sentence.End && tokens[at].Pos == PartOfSpeech.Adv) at++;
        return at + 1;
    }

    /// <summary>Whether nothing more of the phrase follows: a stop, a conjunction, or a preposition with its infinitive.</summary>
    private bool IsEndOfClause(int at) =>
        at >= sentence.End || tokens[at].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Adp;

    /// <summary>"n'admettait que neuf fuites", "n'a annoncé qu'une mesure": "ne" and "que" leave what is counted between them said, where no clause follows.</summary>
    public bool IsOnly(VerbGroup group, int end)
    {
        if (end + 1 >= sentence.End || tokens[end].Norm is not ("que" or "qu'") || !IsNumber(end + 1) && tokens[end + 1].Norm is not ("un" or "une" or "des" or "quelques")) return false;
        for (var i = group.Start; i < end; i++)
            if (tokens[i].Norm is "pas" or "jamais" or "aucunement" or "plus" or "guère") return false;
        for (var i = end + 1; i < sentence.End && tokens[i].Norm is not ("," or ";" or "qui" or "que" or "qu'" or "dont"); i++)
            if (tokens[i].Has(Morphology.Fin)) return false;
        return true;
    }

    /// <summary>Whether right after the verb stands what only somebody who speaks can say: then the subject speaks, whatever noun it is.</summary>
    public bool IsSpoken(int end, CueEntry cue)
    {
        if (cue.Frames.HasFlag(CueFrame.Inf) && StartsInfinitive(end) || context.Lexicon.Groups.IsTelling(cue.Words[0]) && GivesFigure(end) is not null) return true;
        if (!cue.Frames.HasFlag(CueFrame.Quote)) return false;
        if (cue.Sense == CueSense.Quote && LeadsToColon(end)) return true;
        return tokens[end].Norm is "que" or "qu'" or ":" or "comment" || OpensQuestion(end) || context.IsQuoted(tokens[end].Start) || end + 1 < sentence.End && tokens[end].Norm is "tous" or "toutes" && tokens[end + 1].Norm is "que" or "qu'" or "comment"
            || cue.Frames.HasFlag(CueFrame.De) && PastAdverb(end) is var of && of + 1 < sentence.End && tokens[of].Norm is "de" or "d'" && StartsInfinitive(of + 1);
    }

    /// <summary>"réclame surtout de jouer".</summary>
    private int PastAdverb(int at) => tokens[at].Pos == PartOfSpeech.Adv ? at + 1 : at;

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
