using Recoupe.Language.Dates;
using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>What the search in each sentence shares.</summary>
/// <param name="Outlet">Who brings the text out: the medium of those who tell "us".</param>
internal sealed record AttributionContext(
    TokenizedText Text, IReadOnlyList<NameMention> Names, IReadOnlyList<Timex> Dates, IReadOnlyList<TextSpan> Quotes, CueLexicon Lexicon, SourceResolver Resolver, MediumMemory Media, string? Outlet)
{
    /// <summary>Whether the noun of the phrase is a document: "le rapport", "un communiqué".</summary>
    public bool IsDocument(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Lexicon.SourceAt(Text.Tokens, i, end) is var (noun, _)) return noun.IsDocument;
        return false;
    }

    public bool IsQuoted(int position) => SortedSpans.At(Quotes, position, static quote => quote) >= 0;

    public Timex? DateAt(int position) => SortedSpans.At(Dates, position, static date => date.Span) is >= 0 and var index ? Dates[index] : null;

    /// <summary>"il faut", "il y a", "il s'agit", and "il est" before the hour, not before an age or a count ("il a 40 ans", "elle a vendu 3 vaches").</summary>
    public bool IsImpersonal(int pronoun, int limit)
    {
        for (var i = pronoun + 1; i < Math.Min(limit, pronoun + 5); i++)
        {
            var token = Text.Tokens[i];
            if (token.Norm == "y" && i + 1 < Text.Tokens.Length && Text.Tokens[i + 1].Lemma == "avoir" || Lexicon.Groups.IsImpersonal(token.Lemma) || i > pronoun + 1 && Text.Tokens[i - 1].Norm == "s'" && Lexicon.Groups.IsImpersonal($"s'{token.Lemma}")) return true;
            if (token.Lemma == "être" && i + 1 < Text.Tokens.Length && (char.IsDigit(Text.Tokens[i + 1].Norm[0]) || Text.Tokens[i + 1].Pos == PartOfSpeech.Num || Lexicon.Groups.IsHour(Text.Tokens[i + 1].Norm))) return true;
        }
        return false;
    }

    /// <summary>"Une dame chantait : Léa Morand, que les voisins surnomment « … »": whether a token is a colon behind which somebody is brought in, and no speech.</summary>
    public bool IsIntroduction(int colon, int limit) =>
        colon + 3 < limit && Text.Tokens[colon].Norm == ":" && NameAt(Text.Tokens[colon + 1].Start) is { Kind: EntityKind.Person } name && Text.TokenAt(name.Span.End - 1) + 1 is var comma && comma + 1 < limit
            && Text.Tokens[comma].Norm == "," && Text.Tokens[comma + 1].Norm is "que" or "qu'" or "qui" or "dont";

    /// <summary>"Une voisine a tout vu": somebody whom a sentence begins with, known by a noun.</summary>
    public ResolvedSource? SubjectOf(Sentence sentence)
    {
        var first = sentence.First;
        if (Text.Tokens[first].Norm is not ("le" or "la" or "l'" or "un" or "une" or "cet" or "cette" or "ce")) return null;
        var end = PhraseEnd(first, sentence.End);
        return end < sentence.End && end > first + 1 && (Text.Tokens[end].Has(Morphology.Fin) || Text.Tokens[end].Norm is "ne" or "n'") && Resolver.OfPhrase(first, end) is { IsPerson: true } source ? Told(source, first, end) : null;
    }

    /// <summary>"Karim Belloc marchait en tête. Le locataire est rentré." tells of two, as far as anybody knows; "Le maire est rentré" may go on about one.</summary>
    private ResolvedSource Told(ResolvedSource source, int first, int end)
    {
        if (!source.IsGuessed) return source;
        for (var i = first + 1; i < end; i++)
            if (Lexicon.Anaphors.ContainsKey(Text.Tokens[i].Norm)) return source;
        return source with { Name = Text.SpanOf(first, end).Of(Text.Text).ToString(), Voice = SourceKind.Unnamed, IsGuessed = false };
    }

    /// <summary>One past the last token of the noun phrase at <paramref name="start"/>; a date in it ends it ("un éleveur revenu | lundi soir").</summary>
    public int PhraseEnd(int start, int limit)
    {
        if (start >= limit) return start;
        var end = NounPhrase.EndFrom(Text, start, limit);
        for (var i = SortedSpans.FirstAfter(Dates, Text.Tokens[start].Start, static d => d.Span); i < Dates.Count && end > start && Dates[i].Span.Start <= Text.Tokens[end - 1].End + 1; i++)
        {
            var date = Dates[i];
            // "l'actuel locataire": what stands between article and noun is part of the phrase.
            if (date.Span.Start <= Text.Tokens[start].Start || Text.TokenAt(date.Span.Start) == start + 1 && Text.TokenAt(date.Span.End - 1) + 1 is var next && next < end && Text.Tokens[next].Pos == PartOfSpeech.Noun) continue;
            end = Math.Min(end, Math.Max(start + 1, Text.TokenAt(date.Span.Start)));
            if (EndsInParticiple(start, end)) end--;
        }
        for (var i = start + 1; i < end; i++)
            if (OpensMedium(i, end) || OpensSource(i, end)) end = i;
        // "un pêcheur rencontré | sur le port": what befell somebody not yet known; "les forces armées | dans le nord" are called so.
        if (end > start + 2 && Text.Tokens[start].Norm is "un" or "une" or "des" && Text.Tokens[end - 1].Pos == PartOfSpeech.Verb && Text.Tokens[end - 1].Has(Morphology.Participle) && NameAt(Text.Tokens[end - 1].Start) is null) end--;
        return end;
    }

    /// <summary>What a date tells of is a participle, even if it is tagged as an adjective or a noun: "un éleveur revenu | lundi soir". A place is no such sign: "les forces armées dans le nord".</summary>
    private bool EndsInParticiple(int start, int end) => end > start + 2 && IsLikeParticiple(Text.Tokens[end - 1]) && Text.Tokens[end - 2].Pos == PartOfSpeech.Noun;

    private static bool IsLikeParticiple(Token token) =>
        token.Pos is PartOfSpeech.Adj or PartOfSpeech.Noun && token.Norm.TrimEnd('s').TrimEnd('e') is { Length: > 2 } stem && stem[^1] is 'é' or 'i' or 'u';

    /// <summary>"Léa Morand | au micro de", "un témoin | à l'agence": whom or what she speaks to is no part of her name.</summary>
    private bool OpensMedium(int i, int end)
    {
        if (Text.Tokens[i].Norm is not ("à" or "au" or "aux")) return false;
        if (Text.Tokens[i - 1].Pos == PartOfSpeech.Propn && NameAt(Text.Tokens[i - 1].Start) is { Kind: EntityKind.Person }) return true;
        for (var at = i + 1; at < Math.Min(end, i + 3); at++)
            if (NameAt(Text.Tokens[at].Start) is { Voice: SourceKind.Media or SourceKind.Agency } || Lexicon.Sources.GetValueOrDefault(Text.Tokens[at].Norm) is { Voice: SourceKind.Media or SourceKind.Agency } || Lexicon.Mediums.Is("hearer", Text.Tokens[at])) return true;
        return false;
    }

    /// <summary>"a appris La Gazette du Port | de source judiciaire": where an outlet that no list knows has its word from is no part of its name.</summary>
    private bool OpensSource(int i, int end) =>
        i + 1 < end && Text.Tokens[i].Norm == "de" && Text.Tokens[i + 1].Norm is "source" or "sources" && Text.IsCapitalized(i - 1) && NameAt(Text.Tokens[i - 1].Start) is not { Voice: SourceKind.Media or SourceKind.Agency };

    /// <summary>"citant un témoin", "citant l'agence Tilmat", not "citant le cas de Karim Belloc": whether what a phrase begins with may be a source, and not what hangs on it.</summary>
    public bool HasSourceAtHead(int start, int end)
    {
        var head = start;
        while (head < end && Text.Tokens[head].Pos is PartOfSpeech.Adv or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Pron && NameAt(Text.Tokens[head].Start) is null) head++;
        return head >= end || Text.Tokens[head].Pos != PartOfSpeech.Noun || Text.IsCapitalized(head) || NameAt(Text.Tokens[head].Start) is not null || Lexicon.SourceAt(Text.Tokens, head, end) is not null;
    }

    public NameMention? NameAt(int position) => SortedSpans.At(Names, position, static name => name.Span) is >= 0 and var index ? Names[index] : null;
}
