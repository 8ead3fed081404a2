using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the source behind "on": "apprend-on de sources proches", "peut-on lire dans le communiqué".</summary>
internal sealed class ImpersonalSubject(AttributionContext context, Sentence sentence)
{
    /// <summary>Tokens of "assure-t-on" and what stands before it, the comma included.</summary>
    private const int LongestVerb = 7;
    /// <summary>Tokens of a place before its "on".</summary>
    private const int LongestPlace = 12;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>"apprend-on de sources proches", "lit-on dans le rapport", "y lit-on": nobody speaks but the source named after it, or the document named before.</summary>
    public (ResolvedSource Source, int End, bool Inverted)? Of(int end)
    {
        // "se borne-t-on à rappeler au cabinet du maire".
        if (end + 2 < sentence.End && tokens[end].Norm is "à" or "de" or "d'" && tokens[end + 1].Has(Morphology.Inf)) end += 2;
        // "Le procureur ouvre une enquête, lit-on dans son communiqué": whoever its sentence is about wrote it.
        if (end + 1 < sentence.End && tokens[end].Norm == "dans" && tokens[end + 1].Norm is "son" or "sa" && context.SubjectOf(sentence) is { } own) return (own, context.PhraseEnd(end + 1, sentence.End), true);
        if (end < sentence.End && tokens[end].Norm == "dans" && context.PhraseEnd(end + 1, sentence.End) is var to && context.Resolver.OfPhrase(end + 1, to) is { } document) return (document, to, true);
        if (end + 1 < sentence.End && tokens[end].Norm is "à" or "au" or "aux" or "chez" or "en" && context.PhraseEnd(end + 1, sentence.End) is var past && context.Resolver.OfPhrase(end + 1, past) is { } body && (tokens[end].Norm == "chez" || IsBody(body))) return (body, past, true);
        for (var i = Math.Max(sentence.First, end - 4); i < end; i++)
            if (tokens[i].Norm == "y" && ((context.Lexicon.Mediums.Reads(tokens[end - 2]) ? null : BodyBefore() ?? LastBody()) ?? LastDocument(i)) is { } named) return (named, end, true);
        if (end == sentence.End - 1 && ClosesQuotation(end) && BodyBefore() is { } home) return (home, end, true);
        if (end + 1 >= sentence.End || tokens[end].Norm is not ("de" or "auprès" or "d'")) return null;
        var start = tokens[end].Norm == "auprès" ? end + 2 : end + 1;
        var stop = context.PhraseEnd(start, sentence.End);
        return context.Resolver.OfPhrase(start, stop) is { } source ? (source, stop, true) : null;
    }

    /// <summary>"À la mairie, on assure que", "Au ministère, on botte en touche : « … »", "Dans l'entourage du ministre, on assure": the body where "on" is at home, over what is told of it between commas.</summary>
    public ResolvedSource? OfPlace(int on)
    {
        if (on - 3 < sentence.First || tokens[on - 1].Norm != ",") return null;
        var first = StartOfClause(on);
        if (first > on - 3 || tokens[first].Norm is not ("à" or "au" or "aux" or "chez" or "dans")) return null;
        var end = context.PhraseEnd(first + 1, on);
        for (var i = end; i < on; i++)
            if (i == end && tokens[i].Norm != "," || tokens[i].Has(Morphology.Fin)) return null;
        return context.Resolver.OfPhrase(first + 1, end) is { } body && (tokens[first].Norm switch { "chez" => true, "dans" => body.Voice != SourceKind.Government, _ => IsBody(body) }) ? body with { Words = tokens[on].Span } : null;
    }

    /// <summary>"La crue monte : à la mairie, on", "…, mais au club, on": past the colon, the semicolon, or the comma and its conjunction, where the clause of a token begins.</summary>
    private int StartOfClause(int on)
    {
        for (var i = on - 2; i > sentence.First; i--)
        {
            if (tokens[i].Norm is ":" or ";") return tokens[i + 1].Pos == PartOfSpeech.Cconj ? i + 2 : i + 1;
            if (tokens[i].Norm == "," && tokens[i + 1].Pos == PartOfSpeech.Cconj) return i + 2;
        }
        return sentence.First;
    }

    /// <summary>"La régie refuse de répondre. « … », glisse-t-on.", "Chez Tilmat, on se tait. « … », assure-t-on.": the body of which the sentence before tells.</summary>
    private ResolvedSource? BodyBefore() =>
        context.Resolver.Topic is { } body && IsBody(body) && text.SentenceAt(body.Words.Start) is var before && text.SentenceAt(sentence.Span.Start) - before == 1 && text.Sentences[before].Paragraph == sentence.Paragraph ? body : null;

    /// <summary>Whether the verb that ends before a token stands right behind closing marks.</summary>
    private bool ClosesQuotation(int end)
    {
        for (var i = end - 1; i > sentence.First && i >= end - LongestVerb; i--)
            if (tokens[i].Norm is "»" or "”" or "\"") return true;
        return false;
    }

    /// <summary>"Chez Tilmat, on se tait": the body where "on" is at home.</summary>
    public ResolvedSource? AtHome()
    {
        if (tokens[sentence.First].Norm is not ("à" or "au" or "aux" or "chez" or "dans")) return null;
        for (var i = sentence.First + 3; i < sentence.End && i < sentence.First + LongestPlace; i++)
            if (tokens[i].Norm == "on") return OfPlace(i);
        return null;
    }

    private static bool IsBody(ResolvedSource source) => source.Voice is SourceKind.Government or SourceKind.Organisation;

    /// <summary>"La mairie assure que rien n'est décidé. « … », y dit-on": the body that spoke last, here or in the sentence before.</summary>
    private ResolvedSource? LastBody() =>
        context.Resolver.Last is { } last && IsBody(last) && text.SentenceAt(sentence.Span.Start) - text.SentenceAt(last.Words.Start) <= 1 ? last : null;

    /// <summary>"On dit que", "murmure-t-on": somebody whom nobody names, where the verb tells a saying and not what whoever reads or writes sees, hopes or reckons.</summary>
    public ResolvedSource? OfNobody(int on, CueEntry cue) =>
        cue.Sense is CueSense.Factive or CueSense.Estimate or CueSense.Hope or CueSense.Plan or CueSense.Intent ? null : new ResolvedSource(tokens[on].Span, SourceResolver.Nobody, SourceKind.Unnamed, IsPerson: false);

    /// <summary>The "on" right before a verb ("on dit que", "l'on évoque").</summary>
    public ResolvedSource? Before(VerbGroup group, CueEntry cue) =>
        group.Start > sentence.First && tokens[group.Start - 1].Norm == "on" ? OfNobody(group.Start - 1, cue) : null;

    /// <summary>The last document that is the head of a phrase in the sentences just before.</summary>
    private ResolvedSource? LastDocument(int before)
    {
        for (var i = before - 1; i > 0 && i > before - 120; i--)
            if (tokens[i].Pos == PartOfSpeech.Noun && tokens[i - 1].Pos == PartOfSpeech.Det && context.Lexicon.SourceAt(tokens, i, before) is var (noun, after) && noun.IsDocument)
                return new ResolvedSource(text.SpanOf(i - 1, after), text.SpanOf(i - 1, after).Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: false);
        return null;
    }
}
