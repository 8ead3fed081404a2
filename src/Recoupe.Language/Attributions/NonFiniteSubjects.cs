namespace Recoupe.Language.Attributions;

/// <summary>Says whose word a verb without a person of its own is: a present participle ("réclamant"), a second participle ("… et réclamé"), an infinitive ("pour réclamer", "avant d'ajouter").</summary>
internal sealed class NonFiniteSubjects(AttributionContext context, Sentence sentence, SubjectFinder subjects)
{
    /// <summary>Tokens of what brackets may add to a noun.</summary>
    private const int LongestBracket = 8;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly ComplementReader claims = new(context, sentence);

    /// <summary>
    /// Who a present participle tells of: the phrase right before it ("des manifestants réclamant"), the subject to come where it opens its sentence ("Dénonçant un massacre, le parti …"),
    /// else whoever its sentence is about ("…, ajoutant que", "en assurant que").
    /// </summary>
    public ResolvedSource? OfParticiple(int start, CueEntry cue)
    {
        if (start == sentence.First) return SubjectToCome(start) ?? subjects.OfMainClause(start);
        if (tokens[start - 1].Norm is "l'" or "le" or "la" or "les" && start - 1 > sentence.First) start--;
        // "un édit (une fatwa) appelant à": over what brackets add.
        if (tokens[start - 1].Norm == ")") for (var i = start - 2; i > sentence.First && i > start - LongestBracket; i--)
            if (tokens[i].Norm == "(") { start = i; break; }
        var before = tokens[start - 1];
        if (before.Norm == "en" && context.Resolver.Last is var last && (last is null || !sentence.Span.Overlaps(last.Words)) && OfVerbBefore(start - 1) is { } manner) return manner;
        if (before.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Pron && !VerbGroup.IsInvertedPronoun(before)) return PhraseRightBefore(start, cue);
        return subjects.OfMainClause(start);
    }

    /// <summary>"des marins, qui ont avancé en hurlant": how somebody does something tells of the subject of the verb just before, where no comma parts them.</summary>
    private ResolvedSource? OfVerbBefore(int en)
    {
        for (var i = en - 1; i > sentence.First && tokens[i].Norm is not ("," or ";" or ":" or ")" or "»"); i--)
            if (VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { IsGerund: false, IsPassive: false, Inverted: < 0 } main) return subjects.Before(main.Start) ?? Crowd(main.Start);
        return null;
    }

    /// <summary>The last phrase that can be a source and ends right before a participle; a phrase with its article that no list knows, where none is known.</summary>
    private ResolvedSource? PhraseRightBefore(int end, CueEntry cue)
    {
        // "un message samedi soir appelant à": the day is no part of who calls.
        while (end > sentence.First + 1 && context.DateAt(tokens[end - 1].Start) is { } date && text.TokenAt(date.Span.Start) is var day && day > sentence.First && day < end) end = day;
        while (end > sentence.First + 1 && tokens[end - 1].Norm is "le" or "ce" or "de") end--;
        ResolvedSource? unknown = null;
        var first = NounPhrase.StartBefore(text, end, sentence.First);
        for (var i = end - 1; i >= first; i--)
        {
            if (!NounPhrase.CanStart(tokens[i]) || tokens[i].Pos is PartOfSpeech.Adj or PartOfSpeech.Noun && i > first && tokens[i - 1].Pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun) continue;
            if (context.Resolver.OfPhrase(i, end) is { } known) return known;
            if (unknown is null && cue.Sense != CueSense.Plan && i < end - 1 && tokens[i].Pos is PartOfSpeech.Det or PartOfSpeech.Num) unknown = subjects.Unknowns.Of(i, end);
        }
        return unknown;
    }

    /// <summary>"Dénonçant un massacre, le parti a annoncé": the subject of the first verb after the comma.</summary>
    private ResolvedSource? SubjectToCome(int participle)
    {
        var seen = false;
        for (var i = participle + 1; i < sentence.End; i++)
        {
            seen |= tokens[i].Norm == ",";
            if (seen && VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { IsGerund: false, Inverted: < 0 } main && main.Start > 0 && tokens[main.Start - 1].Norm is not ("qui" or "que" or "qu'" or "dont"))
                return subjects.Before(main.Start) is { } subject && subject.Words.Start > tokens[participle].End ? subject : SeveralBefore(main.Start, participle);
        }
        return null;
    }

    /// <summary>"Dénonçant un massacre, les pro-Kerivel défilent": several whom no list knows, right between the comma and the verb.</summary>
    private ResolvedSource? SeveralBefore(int verb, int participle)
    {
        var comma = verb - 1;
        while (comma > participle && tokens[comma].Norm != ",") comma--;
        return comma > participle && comma + 1 < verb && tokens[comma + 1].Norm is "les" or "des" or "plusieurs" && context.PhraseEnd(comma + 1, verb) == verb ? subjects.Unknowns.Of(comma + 1, verb) : null;
    }

    /// <summary>"a dénoncé un abandon et réclamé des moyens": who says the second participle is who says the first, whose auxiliary it shares.</summary>
    public ResolvedSource? OfCoordinate(int participle, CueEntry cue)
    {
        var token = tokens[participle];
        if (!token.Has(Morphology.Participle) || token.Norm.EndsWith("ant", StringComparison.Ordinal) || token.Norm[^1] is 'e' || token.Norm[^1] == 's' && !token.Norm.EndsWith("is", StringComparison.Ordinal) || !claims.Follows(participle + cue.Length, cue)) return null;
        var before = participle - 1;
        while (before > sentence.First && tokens[before].Pos == PartOfSpeech.Adv) before--;
        // "le maire, interrogé par TF1": whom a medium asks is no second verb of the first.
        if (before <= sentence.First || tokens[before].Norm is not ("et" or "mais" or "ou" or "puis" or ",") || tokens[before].Norm == "," && context.Lexicon.Mediums.IsRelay(token)) return null;
        for (var i = before - 1; i > sentence.First; i--)
        {
            if (context.IsQuoted(tokens[i].Start) || VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is not { } first) continue;
            return first.Finite != first.Head && !first.IsPassive && !first.IsGerund && tokens[first.Finite].Lemma == "avoir" ? subjects.Before(first.Start) : null;
        }
        return null;
    }

    /// <summary>"après avoir averti que", "pour avoir dénoncé": who says a participle after "avoir" is who its sentence is about.</summary>
    public ResolvedSource? OfPastInfinitive(int participle, CueEntry cue)
    {
        var have = participle - 1;
        while (have > sentence.First && tokens[have].Pos == PartOfSpeech.Adv) have--;
        if (!tokens[participle].Has(Morphology.Participle) || have - 1 < sentence.First || tokens[have].Norm != "avoir" || tokens[have - 1].Norm is not ("après" or "pour") || !claims.Follows(participle + cue.Length, cue)) return null;
        if (have - 1 == sentence.First) return SubjectToCome(participle) ?? context.Resolver.Last;
        return subjects.OfMainClause(have - 1);
    }

    /// <summary>"se sont rassemblés pour réclamer": who an infinitive of purpose tells of is the subject of the verb before it.</summary>
    public ResolvedSource? OfPurpose(int preposition)
    {
        for (var i = preposition - 1; i > sentence.First; i--)
            if (VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { IsGerund: false, Inverted: < 0 } main) return subjects.Before(main.Start) ?? Crowd(main.Start);
        return null;
    }

    /// <summary>"Des milliers de marins ont défilé pour réclamer": several with whom the sentence begins want something, though no list knows the noun.</summary>
    private ResolvedSource? Crowd(int verb)
    {
        var first = sentence.First;
        if (tokens[first].Norm is not ("des" or "plusieurs" or "quelques" or "certains" or "certaines") && tokens[first].Pos != PartOfSpeech.Num || context.DateAt(tokens[first].Start) is not null) return null;
        var end = context.PhraseEnd(first, verb);
        return end == verb ? subjects.Unknowns.Of(first, end) : null;
    }

    public ResolvedSource? OfInfinitive(int i, int end, CueEntry cue)
    {
        // "se sont rassemblés pour réclamer sa libération"
        if (PurposeOf(i) is > 0 and var purpose) return (cue.IsStance || cue.Sense == CueSense.Quote || cue.Sense == CueSense.Neutral && Reports(end)) && claims.Follows(end, cue) ? OfPurpose(purpose) : null;
        if (tokens[i - 1].Norm is not ("de" or "d'") || !Reports(end)) return null;
        if (tokens[i - 2].Norm is "avant" or "et" or "lieu") return subjects.OfMainClause(i - 2);
        // "Et le conseiller de préciser : « … »"
        return tokens[sentence.First].Norm == "et" && context.PhraseEnd(sentence.First + 1, i - 1) == i - 1 ? context.Resolver.OfPhrase(sentence.First + 1, i - 1) : null;
    }

    /// <summary>"pour l'accuser de mentir et réclamer son départ": the "pour" that an infinitive hangs on, over a pronoun, or over another infinitive that it is joined to; 0 where there is none.</summary>
    private int PurposeOf(int infinitive)
    {
        var at = infinitive - 1;
        while (at > sentence.First && tokens[at].Norm is "l'" or "le" or "la" or "les" or "lui" or "leur" or "s'" or "se" or "y" or "en" or "ne" or "pas") at--;
        if (tokens[at].Norm == "pour") return at;
        if (tokens[at].Norm is not ("et" or "ou")) return 0;
        for (var i = at - 1; i > sentence.First && !tokens[i].Has(Morphology.Fin) && tokens[i].Norm is not (";" or ":"); i--)
            if (tokens[i].Norm == "pour") return tokens[i + 1].Has(Morphology.Inf) || i + 2 < at && tokens[i + 2].Has(Morphology.Inf) ? i : 0;
        return 0;
    }

    /// <summary>Whether "que", a colon or a quotation follows, over what stands between two commas.</summary>
    private bool Reports(int at)
    {
        if (tokens[at].Norm == ",")
        {
            var close = at + 1;
            while (close < sentence.End && close < at + 10 && tokens[close].Norm != ",") close++;
            if (close + 1 < sentence.End && tokens[close].Norm == ",") at = close + 1;
        }
        return tokens[at].Norm is "que" or "qu'" or ":" || context.IsQuoted(tokens[at].Start);
    }
}
