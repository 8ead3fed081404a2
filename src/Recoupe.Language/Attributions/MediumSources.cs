namespace Recoupe.Language.Attributions;

/// <summary>
/// Finds whom a medium has its word from, where it says so right behind its name: "selon L'Écho, qui cite un proche", "le site, s'appuyant sur un rapport, affirme",
/// "a appris la radio auprès de la direction".
/// </summary>
internal sealed class MediumSources(AttributionContext context, Sentence sentence)
{
    // "qui affirme avoir pu s'entretenir avec".
    private const int LongestVerb = 7;

    // "qui tient cette information | d'une source".
    private const int LongestObject = 4;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly MediumLexicon words = context.Lexicon.Mediums;

    // The clause in which a medium names its source: "qui cite un proche".
    private TextSpan citing;

    /// <summary>The attribution, with the one whom its medium cites as its source where it cites somebody; null where it stands in the clause that names him, and says nothing new.</summary>
    public Attribution? Complete(Attribution attribution)
    {
        if (citing.Overlaps(attribution.Cue)) return null;
        if (Of(attribution) is not var (cited, clause)) return attribution;
        citing = clause;
        return cited;
    }

    private (Attribution Cited, TextSpan Clause)? Of(Attribution relay)
    {
        if (relay.Chain.Count != 1 || relay.Source.Length == 0 || relay.Voice is not (Names.SourceKind.Media or Names.SourceKind.Agency or Names.SourceKind.Organisation)) return null;
        var at = text.TokenAt(relay.Source.End - 1) + 1;
        if (at < sentence.First || at + 2 >= sentence.End || Complement(relay, at) is not (> 0 and var start)) return null;
        if (context.DateAt(tokens[start].Start) is { } date) start = text.TokenAt(date.Span.End - 1) + 1;
        var end = context.PhraseEnd(start, sentence.End);
        if (end <= start || Cited(start, end) is not { } cited || cited.Name == relay.Chain[0]) return null;
        context.Resolver.Remember(cited);
        context.Media.Remember(cited, relay.Chain[0], lasts: false);
        var clause = text.SpanOf(at, end);
        return (relay with { Source = cited.Words, Content = Without(relay.Content, clause, end), Chain = [cited.Name, relay.Chain[0]], Voice = cited.Voice }, clause);
    }

    /// <summary>What is claimed begins behind the clause, where it seemed to begin with it.</summary>
    private TextSpan Without(TextSpan content, TextSpan clause, int end)
    {
        if (content.Start < clause.Start || content.Start >= clause.End) return content;
        if (end < sentence.End && tokens[end].Norm is "," or ")") end++;
        return end < sentence.End && tokens[end].Start < content.End ? TextSpan.FromBounds(tokens[end].Start, content.End) : content;
    }

    /// <summary>Where the one begins whom the clause at a token cites; -1 where it cites nobody.</summary>
    private int Complement(Attribution relay, int at)
    {
        if (tokens[at].Norm == "auprès" && words.Learns(tokens[text.TokenAt(relay.Cue.End - 1)])) return AfterOf(at + 1);
        if (tokens[at].Norm is "," or "(") at++;
        if (words.AfterPhrase(tokens, at, sentence.End) is > 0 and var behind) return behind;
        var isRelative = tokens[at].Norm is "qui" or "lequel" or "laquelle";
        for (var i = isRelative ? at + 1 : at; i < Math.Min(sentence.End - 1, at + LongestVerb) && tokens[i].Norm is not ("," or "que" or "qu'"); i++)
        {
            var isGerund = tokens[i].Norm.EndsWith("ant", StringComparison.Ordinal) && tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Adp;
            if (!isRelative && !isGerund && tokens[i].Norm is not ("en" or "se" or "s'")) return -1;
            if ((isGerund || isRelative && tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Noun) && Object(i) is > 0 and var start) return start;
        }
        return -1;
    }

    /// <summary>What the verb at a token leans on, over its own object where a preposition leads there; -1 where it is no such verb.</summary>
    private int Object(int verb)
    {
        if (words.LeaningOf(tokens[verb]) is not { } preposition) return -1;
        if (preposition.Length == 0) return NounPhrase.CanStart(tokens[verb + 1]) || context.DateAt(tokens[verb + 1].Start) is not null ? verb + 1 : -1;
        for (var i = verb + 1; i < Math.Min(sentence.End - 1, verb + LongestObject) && tokens[i].Norm is not ("," or "que" or "qu'"); i++)
            if (tokens[i].Norm == preposition) return i + 1;
            else if (preposition == "de" && AfterOf(i) is > 0 and var of) return of;
            else if (preposition == "à" && tokens[i].Norm is "au" or "aux") return i + 1;
        return -1;
    }

    /// <summary>The token after "de", "d'"; of "du" and "des", which hold the article, the word itself is the first of the phrase.</summary>
    private int AfterOf(int at) => at + 1 >= sentence.End ? -1 : tokens[at].Norm is "de" or "d'" or "du" or "des" ? at + 1 : -1;

    private ResolvedSource? Cited(int start, int end)
    {
        if (context.NameAt(tokens[end - 1].Start) is { Kind: Names.EntityKind.Place } place && place.Span.Start <= tokens[start].End) return null;
        if (context.Resolver.OfPhrase(start, end) is { } known) return known;
        var span = text.SpanOf(start, end);
        // A name that no list knows: "citant la Sûreté".
        for (var i = start; i < end; i++)
            if (text.IsCapitalized(i)) return new ResolvedSource(span, span.Of(text.Text).ToString(), Names.SourceKind.Organisation, IsPerson: false);
        return null;
    }
}
