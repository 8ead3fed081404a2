using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Who says what a passive or a participle tells: "a été confirmé mardi par le ministère", "le bilan, annoncé par le préfet".</summary>
internal sealed class PassiveVoice(AttributionContext context, Sentence sentence, InvertedSubject inversion)
{
    /// <summary>Tokens from a participle to "par": "dénoncée en janvier dernier par".</summary>
    private const int LongestGap = 6;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The agent after a verb of saying in the passive; null where the verb is one that tells of deeds in this form ("a été décidé par", "est soutenu par").</summary>
    public (ResolvedSource Source, int End, bool Inverted)? Of(VerbGroup group, int end, CueEntry cue)
    {
        if (cue.Sense is CueSense.Plan or CueSense.Intent or CueSense.Fear || !cue.Frames.HasFlag(CueFrame.Np) && !cue.Frames.HasFlag(CueFrame.Predicate) && !IsImpersonal(group.Start)) return null;
        // "interrogé par la police", "invité par TF1": what is done to somebody.
        if (cue.Sense == CueSense.Ask && !cue.Frames.HasFlag(CueFrame.Que)) return null;
        return AgentOf(end, cue);
    }

    /// <summary>The agent right after a participle that tells more of a phrase, a date or an adverb between them at most; of one that takes a stand also further on ("qualifiée de ruine par").</summary>
    public (ResolvedSource Source, int End, bool Inverted)? OfParticiple(int participle, CueEntry cue)
    {
        if (!tokens[participle].Has(Morphology.Participle) || tokens[participle].Norm.EndsWith("ant", StringComparison.Ordinal) || context.Lexicon.Mediums.Cites(tokens[participle]) || !cue.Frames.HasFlag(CueFrame.Np) || cue.Sense is CueSense.Plan or CueSense.Intent or CueSense.Fear) return null;
        if (cue.Sense == CueSense.Ask && !cue.Frames.HasFlag(CueFrame.Que)) return null;
        if (NextAgent(participle) is not { } by) return cue.Frames.HasFlag(CueFrame.De) ? AgentOf(participle + 1, cue) : null;
        // "relayé par l'agence": who only passes it on says nothing.
        return AgentOf(by, cue) is { Source.Voice: not (SourceKind.Media or SourceKind.Agency) } agent && (agent.Source.Voice is SourceKind.Unnamed or SourceKind.Person || !context.Lexicon.Mediums.IsRelay(tokens[participle])) ? agent : null;
    }

    /// <summary>What is said where a stand is taken: what follows its agent ("accusé par l'opposition d'avoir menti"), else nothing, since what is rejected or hailed is no claim.</summary>
    public TextSpan StandOf(int cue, int after) =>
        after + 1 < sentence.End && tokens[after].Norm is "de" or "d'" ? text.SpanOf(after, sentence.End) : TextSpan.FromBounds(tokens[cue].Start, tokens[cue].Start);

    private bool IsImpersonal(int start) => start > sentence.First && tokens[start - 1].Norm is "il" or "-il" or "-t-il";

    private (ResolvedSource Source, int End, bool Inverted)? AgentOf(int position, CueEntry cue)
    {
        for (var i = position; i + 1 < sentence.End; i++)
        {
            // The agent stands in the verb's own clause: not after a cue of its own, nor with another participle ("…, cité par").
            if (tokens[i].Norm == ";" || tokens[i].Has(Morphology.Fin) || i > position && (tokens[i].Norm is "selon" or "après" || context.Lexicon.Mediums.Cites(tokens[i]) || tokens[i].Pos == PartOfSpeech.Verb && tokens[i + 1].Norm == "par")) return null;
            if (context.IsQuoted(tokens[i].Start) && !cue.IsStance && cue.Sense != CueSense.Neutral) return null;
            if (tokens[i].Norm != "par") continue;
            var end = context.PhraseEnd(i + 1, sentence.End);
            if (end <= i + 1 || cue.Sense == CueSense.Accuse && IsCourt(i + 1, end) || inversion.WithApposition(i + 1, end) is not { } agent) return null;
            return (agent.Source, agent.End, true);
        }
        return null;
    }

    /// <summary>"condamné par le tribunal": a sentence passed is a deed.</summary>
    private bool IsCourt(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (context.Lexicon.SourceAt(tokens, i, end) is var (noun, _)) return noun.Type == "judicial";
        return false;
    }

    /// <summary>"par" right after the participle, a date or an adverb between them at most; null where there is none.</summary>
    private int? NextAgent(int participle)
    {
        for (var i = participle + 1; i < sentence.End && i < participle + LongestGap; i++)
        {
            if (tokens[i].Norm == "par") return i;
            if (tokens[i].Pos != PartOfSpeech.Adv && context.DateAt(tokens[i].Start) is null && !(tokens[i].Pos == PartOfSpeech.Adp && i + 1 < sentence.End && context.DateAt(tokens[i + 1].Start) is not null)) return null;
        }
        return null;
    }
}
