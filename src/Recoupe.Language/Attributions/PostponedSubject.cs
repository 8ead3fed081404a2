namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject that stands before its verb though both follow what is said, as in loose or translated prose.</summary>
internal sealed class PostponedSubject(AttributionContext context, Sentence sentence, SubjectFinder subjects)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>
    /// "Le feu est éteint, les secours ont dit dimanche.", "Ils rentreront lundi, il a ajouté.", "« … », elle a dit à notre journal, la voix basse.":
    /// in loose or translated prose subject and verb close the sentence, or follow the words quoted, without changing places.
    /// </summary>
    public ResolvedSource? Of(VerbGroup group, int end, CueEntry cue)
    {
        if (!cue.Frames.HasFlag(CueFrame.Incise)) return null;
        var isPronoun = group.Start - 2 >= sentence.First && tokens[group.Start - 1].Norm is "il" or "elle" or "ils" or "elles" && tokens[group.Start - 2].Norm is "," or "»" or "”" or "\"";
        while (end < sentence.End && context.DateAt(tokens[end].Start) is { } date) end = text.TokenAt(date.Span.End - 1) + 1;
        // Whom one tells.
        if (isPronoun && end + 1 < sentence.End && tokens[end].Norm is "à" or "au" or "aux") end = context.PhraseEnd(end + 1, sentence.End);
        if (end < sentence.End && tokens[end].Norm is not ("." or "!" or "?") && !(isPronoun && tokens[end].Norm == "," && tokens[group.Start - 2].Norm != ",") || subjects.Before(group.Start) is not { } subject) return null;
        if (isPronoun) return subject;
        var start = text.TokenAt(subject.Words.Start);
        return start > sentence.First && tokens[start - 1].Norm == "," && sentence.Span.Contains(subject.Words) && tokens[start].Pos == PartOfSpeech.Det ? subject : null;
    }
}
