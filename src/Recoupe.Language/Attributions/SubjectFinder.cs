using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject of a reporting verb: inverted after it, by a pronoun, before it over appositions and relative clauses, or after "par" in the passive.</summary>
internal sealed class SubjectFinder(AttributionContext context, Sentence sentence)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The source, one past its last token, and whether it stands after its verb; null where none can be told.</summary>
    public (ResolvedSource Source, int End, bool Inverted)? Of(VerbGroup group, int end, CueEntry cue)
    {
        if (group.Inverted >= 0)
            return tokens[group.Inverted].Norm.EndsWith("on", StringComparison.Ordinal) ? OfOn(end) : context.Resolver.OfPronoun(tokens[group.Inverted]) is { } pronoun ? (pronoun, end, true) : null;
        if (group.IsPassive) return ByAgent(end);
        if (cue.Frames.HasFlag(CueFrame.Incise) && IsIncise(group.Start) && After(end) is { } inverted) return (inverted.Source, inverted.End, true);
        if ((group.IsGerund ? OfMainClause(group.Start) : Before(group.Start)) is not { } before) return null;
        // What is only named, not reported, must be claimed by somebody who can claim: "la pluie annonce" is no claim.
        if (!HasContent(end, cue)) return null;
        return (before, end, false);
    }

    /// <summary>"apprend-on de sources proches": nobody speaks but the source named after it.</summary>
    private (ResolvedSource, int, bool)? OfOn(int end)
    {
        if (end + 1 >= sentence.End || tokens[end].Norm is not ("de" or "auprès" or "d'")) return null;
        var start = tokens[end].Norm == "auprès" ? end + 2 : end + 1;
        var stop = NounPhrase.EndFrom(text, start, sentence.End);
        return context.Resolver.OfPhrase(start, stop) is { } source ? (source, stop, true) : null;
    }

    private bool IsIncise(int start)
    {
        if (start == sentence.First) return false;
        var before = tokens[start - 1];
        return before.Norm is "," or "»" or "”" or "\"" or "-" or "–" or "—" or "(" || context.IsQuoted(before.Start);
    }

    /// <summary>The subject after an inverted verb, over what may stand between: "a lancé sur France 2, mardi soir, le préfet X".</summary>
    private (ResolvedSource Source, int End)? After(int position)
    {
        for (var i = position; i < sentence.End && i < position + 16;)
        {
            if (context.DateAt(tokens[i].Start) is { } date) { i = text.TokenAt(date.Span.End - 1) + 1; continue; }
            var token = tokens[i];
            if (token.Pos == PartOfSpeech.Adv || token.Norm is "," && i > position) { i++; continue; }
            if (token.Pos == PartOfSpeech.Adp && token.Norm is not "des")
            {
                var to = NounPhrase.EndFrom(text, i + 1, sentence.End);
                // "à l'AFP le maire": the complement ends where a new determiner begins without a preposition.
                i = Math.Max(i + 1, EndOfComplement(i + 1, to));
                continue;
            }
            if (!NounPhrase.CanStart(token)) return null;
            // A bare noun after a comma is an apposition to what stands before it ("chaîne publique"), no subject.
            if (token.Pos == PartOfSpeech.Noun && i > position && context.NameAt(token.Start) is null) { i = NounPhrase.EndFrom(text, i, sentence.End) is var past && past > i ? past : i + 1; continue; }
            var end = NounPhrase.EndFrom(text, i, sentence.End);
            if (end <= i) return null;
            if (WithApposition(i, end) is { } source) return source;
            // An apposition to the medium ("chaîne publique,") is passed over.
            if (end < sentence.End && tokens[end].Norm == ",") { i = end + 1; continue; }
            return null;
        }
        return null;
    }

    private int EndOfComplement(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (tokens[i].Pos == PartOfSpeech.Det && tokens[i - 1].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Adj) return i;
        for (var i = start; i < end; i++)
            if (context.NameAt(tokens[i].Start) is { Kind: EntityKind.Person }) return i;
        return end;
    }

    private (ResolvedSource Source, int End)? WithApposition(int start, int end)
    {
        var source = context.Resolver.OfPhrase(start, end);
        if (end + 1 < sentence.End && tokens[end].Norm is "," or "(" && source?.Voice != SourceKind.Person && context.NameAt(tokens[end + 1].Start) is { Kind: EntityKind.Person } person)
            return (new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, person.Span.End), person.Name, SourceKind.Person, IsPerson: true), text.TokenAt(person.Span.End - 1) + 1);
        return source is null ? null : (source, end);
    }

    private (ResolvedSource, int, bool)? ByAgent(int position)
    {
        for (var i = position; i + 1 < sentence.End; i++)
        {
            if (tokens[i].Norm == ";" || tokens[i].Has(Morphology.Fin)) return null;
            if (tokens[i].Norm != "par") continue;
            var end = NounPhrase.EndFrom(text, i + 1, sentence.End);
            return end > i + 1 && WithApposition(i + 1, end) is { } agent ? (agent.Source, agent.End, true) : null;
        }
        return null;
    }

    /// <summary>The subject before the verb.</summary>
    private ResolvedSource? Before(int position)
    {
        var end = position;
        for (var steps = 0; steps < 6 && end > sentence.First; steps++)
        {
            var token = tokens[end - 1];
            if (token.Pos == PartOfSpeech.Adv || token.Norm is "lui" or "elle" or "eux" && end - 2 >= sentence.First && tokens[end - 2].Norm == ",") { end--; continue; }
            if (token.Pos == PartOfSpeech.Pron && IsSubjectPronoun(token.Norm)) return OfPronounBefore(token);
            if (token.Norm is "qui" or "lequel" or "laquelle") { end--; if (end > sentence.First && tokens[end - 1].Norm == ",") end--; break; }
            // A gerund or a second verb ("… et a ajouté", "ajoutant que") has the subject of the verb before it.
            if (token.Norm is "et" or "mais" or "puis" or "ou") return context.Resolver.Last;
            if (token.Norm is "," or "–" or "—" or "-" or ")" or "»" or "\"")
            {
                if (OverApposition(ref end) is { } apposed) return apposed;
                continue;
            }
            if (context.DateAt(token.Start) is { } date && text.TokenAt(date.Span.Start) > sentence.First) { end = text.TokenAt(date.Span.Start); continue; }
            break;
        }
        if (end <= sentence.First) return null;
        return HeadOfClause(end) ?? Nearest(end);
    }

    private ResolvedSource? Nearest(int end)
    {
        var start = NounPhrase.StartBefore(text, end, sentence.First);
        return start < end ? context.Resolver.OfPhrase(start, end) : null;
    }

    /// <summary>
    /// The first phrase of the clause that no preposition governs, if it can be a source: "un habitant parti vers l'ouest de l'île raconte" is the inhabitant's word.
    /// </summary>
    private ResolvedSource? HeadOfClause(int end)
    {
        var first = end;
        while (first > sentence.First && !IsClauseBoundary(tokens[first - 1])) first--;
        for (var i = first; i < end; i++)
        {
            if (!NounPhrase.CanStart(tokens[i]) || i > first && tokens[i - 1].Pos is PartOfSpeech.Adp or PartOfSpeech.Det) continue;
            if (context.DateAt(tokens[i].Start) is { } date) { i = text.TokenAt(date.Span.End - 1); continue; }
            var to = NounPhrase.EndFrom(text, i, end);
            return to > i ? context.Resolver.OfPhrase(i, to) : null;
        }
        return null;
    }

    private static bool IsClauseBoundary(Token token) =>
        token.Norm is "," or ";" or ":" or "»" or "«" or "\"" or "”" or "“" or "(" or ")" or "–" or "—" or "que" or "qu'" or "où" or "dont" || token.Has(Morphology.Fin);

    private ResolvedSource? OfPronounBefore(Token pronoun) => pronoun.Norm is "on" or "ce" or "c'" or "je" or "j'" or "nous" ? null : context.Resolver.OfPronoun(pronoun);

    /// <summary>Whose word a participle goes on with ("…, ajoutant que"): who spoke in this sentence already, else the subject of its first verb.</summary>
    private ResolvedSource? OfMainClause(int position)
    {
        if (context.Resolver.Last is { } last && sentence.Span.Overlaps(last.Words)) return last;
        for (var i = sentence.First; i < position; i++)
            if (VerbGroup.At(text, sentence, i) is { IsGerund: false } main && Before(main.Start) is { } subject) return subject;
        return context.Resolver.Last;
    }

    private static bool IsSubjectPronoun(string norm) => norm is "il" or "elle" or "ils" or "elles" or "on" or "ce" or "c'" or "je" or "j'" or "nous";

    /// <summary>
    /// Goes back over what stands between two commas before the verb. A name there is the subject with its role before it; anything else is passed over.
    /// </summary>
    private ResolvedSource? OverApposition(ref int end)
    {
        var close = end - 1;
        var open = close - 1;
        while (open > sentence.First && tokens[open].Norm is not ("," or "–" or "—" or ";" or ":")) open--;
        if (open <= sentence.First && tokens[Math.Max(open, sentence.First)].Norm is not ("," or "–" or "—"))
        {
            // Only one mark: what stands before it is a circumstance ("Mardi, le préfet…" has no comma before its verb), or the verb is coordinate.
            end = close;
            return context.Resolver.OfPhrase(NounPhrase.StartBefore(text, close, sentence.First), close) is { Voice: not SourceKind.Unnamed } whole ? whole : tokens[close].Norm == "," ? context.Resolver.Last : null;
        }
        if (context.NameAt(tokens[open + 1].Start) is { Kind: EntityKind.Person } person && person.Span.End >= tokens[close - 1].Start)
        {
            var start = NounPhrase.StartBefore(text, open, sentence.First);
            return new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, person.Span.End), person.Name, SourceKind.Person, IsPerson: true);
        }
        end = open;
        return null;
    }

    private bool HasContent(int end, CueEntry cue)
    {
        var limit = Math.Min(sentence.End, end + 14);
        for (var i = end; i < limit; i++)
        {
            if (context.IsQuoted(tokens[i].Start)) return true;
            if (cue.Frames.HasFlag(CueFrame.Que) && tokens[i].Norm is "que" or "qu'") return true;
            if (cue.Frames.HasFlag(CueFrame.Quote) && tokens[i].Norm == ":") return true;
            if (cue.Frames.HasFlag(CueFrame.Inf) && tokens[i].Has(Morphology.Inf)) return true;
        }
        return end < sentence.End && cue.Frames.HasFlag(CueFrame.Np) && tokens[end].Pos is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Propn or PartOfSpeech.Adp or PartOfSpeech.Adv;
    }
}
