namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject of a main verb that follows the relative clause of its subject.</summary>
internal sealed class RelativeSubject(AttributionContext context, Sentence sentence, SubjectFinder subjects, Appositions appositions)
{
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
            if (tokens[pronoun].Norm != "qui" || pronoun == sentence.First) return null;
            var close = tokens[pronoun - 1].Norm == "," ? pronoun - 1 : pronoun;
            return close > sentence.First && ((close < pronoun ? appositions.NameBefore(close) : null) ?? subjects.HeadOfClause(close) ?? subjects.Nearest(close) ?? subjects.Unknowns.Demonstrative(close)) is { } source && sentence.Span.Contains(source.Words) ? source : null;
        }
        return null;
    }
}
