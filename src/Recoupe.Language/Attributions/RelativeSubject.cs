namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject of a main verb that follows the relative clause of its subject.</summary>
internal sealed class RelativeSubject(AttributionContext context, Sentence sentence, SubjectFinder subjects, Appositions appositions)
{
    /// <summary>Tokens of the subject of a relative clause.</summary>
    private const int LongestSubject = 6;

    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>
    /// "Les marins qui avaient passé la nuit à Sarnay racontent": a second verb that no comma or conjunction parts from the one of a relative clause is the main one;
    /// "La Carélie, qui compte 180 soldats à Vaur, à 140 km de là, a annoncé": so is one that a comma parts from a relative clause that a comma opened.
    /// </summary>
    public ResolvedSource? Before(int end)
    {
        for (var i = end - 1; i > sentence.First + 1; i--)
        {
            if (tokens[i].Pos is PartOfSpeech.Punct or PartOfSpeech.Sconj or PartOfSpeech.Cconj && tokens[i].Norm is not ("et" or "ou") || tokens[i].Norm is "que" or "qu'" or "dont" or "où") return null;
            if (!tokens[i].Has(Morphology.Fin)) continue;
            var pronoun = i - 1;
            while (pronoun > sentence.First && (tokens[pronoun].Pos == PartOfSpeech.Adv || tokens[pronoun].Pos == PartOfSpeech.Pron && tokens[pronoun].Norm != "qui")) pronoun--;
            if (tokens[pronoun].Norm != "qui" && ObjectRelative(pronoun) is > 0 and var que) return subjects.HeadOfClause(que) ?? subjects.Nearest(que);
            if (tokens[pronoun].Norm != "qui" || pronoun == sentence.First) return null;
            var close = tokens[pronoun - 1].Norm == "," ? pronoun - 1 : pronoun;
            return close > sentence.First && ((close < pronoun ? appositions.NameBefore(close) : null) ?? subjects.HeadOfClause(close) ?? subjects.Nearest(close) ?? subjects.Unknowns.Demonstrative(close)) is { } source && sentence.Span.Contains(source.Words) ? source : null;
        }
        return null;
    }

    /// <summary>"Un registre que la mairie a tenu porte": the "que" right behind a noun, before the subject of its own verb that ends at a token; 0 where there is none.</summary>
    private int ObjectRelative(int last)
    {
        var at = last;
        while (at > sentence.First + 1 && at > last - LongestSubject && tokens[at].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det) at--;
        return at < last && at > sentence.First + 1 && tokens[at].Norm is "que" or "qu'" && tokens[at - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj ? at : 0;
    }
}
