namespace Recoupe.Language.Attributions;

/// <summary>Says whose the quotations of a sentence are that no cue attributes: what is shouted, what the subject of another verb says, what describes somebody.</summary>
internal sealed class QuotedWords(AttributionContext context, Sentence sentence, CueReader cues, SubjectFinder subjects, ContentFinder contents, MediumFinder mediums)
{
    /// <summary>Three words between their two marks, in tokens.</summary>
    private const int FewestQuotedTokens = 5;

    /// <summary>Tokens from "ne" to the marks that hold the rest of its negation: "n'en a vraiment « aucune envie »".</summary>
    private const int LongestNegation = 5;

    /// <summary>Tokens from a colon that brings somebody in to the words that tell of her.</summary>
    private const int LongestIntroduction = 20;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly DescribedSubject described = new(context, sentence);

    /// <summary>"La foule a défilé aux cris de « … »": what the subject shouts.</summary>
    public Attribution? OfCries(int i)
    {
        if (!context.Lexicon.Groups.IsCry(tokens[i].Norm) || i <= sentence.First || i + 2 >= sentence.End || tokens[i - 1].Norm is not ("aux" or "au") || tokens[i + 1].Norm is not ("de" or "d'") || !context.IsQuoted(tokens[i + 2].Start) || subjects.NonFinite.OfPurpose(i - 1) is not { } source || IsGreeted(i - 1)) return null;
        context.Resolver.Remember(source);
        return new Attribution(source.Words, text.SpanOf(i - 1, i + 2), contents.After(i + 2), [source.Name], AttributionKind.Reported, source.Voice);
    }

    private bool IsShouted(TextSpan quote) =>
        text.TokenAt(quote.Start) is var at && at - 2 > sentence.First && tokens[at - 1].Norm is "de" or "d'" && context.Lexicon.Groups.IsCry(tokens[at - 2].Norm);

    /// <summary>"a été accueilli aux cris de": others shout at the subject of a passive.</summary>
    private bool IsGreeted(int before)
    {
        for (var i = before - 1; i > sentence.First; i--)
            if (VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { IsGerund: false } main) return main.IsPassive;
        return false;
    }

    /// <summary>
    /// Whether quoted words are surely those of the subject of a verb that says nothing: a colon brings them, the verb tells how somebody stands to them ("n'attend « rien de bon »"),
    /// or they hold the verb of their subject ("a « salué la mémoire des marins »").
    /// </summary>
    private bool IsVoiced(TextSpan quote, int verb)
    {
        var open = text.TokenAt(quote.Start);
        if (tokens[open - 1].Norm == ":" || context.Lexicon.Groups.IsAttitude(tokens[verb].Lemma)) return true;
        var first = IsMark(tokens[open].Norm) ? open + 1 : open;
        return first < tokens.Length && tokens[first].Pos == PartOfSpeech.Verb && (tokens[first].Has(Morphology.Fin) || tokens[first].Has(Morphology.Participle) && tokens[verb].Lemma == "avoir");
    }

    /// <summary>"Karim n'a « aucun regret »": the marks open within a negation, so that what they hold denies something in the subject's words.</summary>
    private bool CompletesNegation(TextSpan quote)
    {
        var open = text.TokenAt(quote.Start);
        if (open + 2 >= sentence.End || open < sentence.First + 2 || !IsMark(tokens[open].Norm) || !context.Lexicon.Wordings["negating"].Contains(tokens[open + 1].Norm)) return false;
        for (var i = open - 1; i > sentence.First && i >= open - LongestNegation; i--)
            if (tokens[i].Norm is "ne" or "n'") return true;
        return false;
    }

    /// <summary>"Un boulanger servait : Karim Belloc, que la presse appelle « … »": a verb before a colon that brings somebody in has nothing to do with words that tell of her.</summary>
    private bool IsBeforeIntroduction(int verb, TextSpan quote)
    {
        for (int open = text.TokenAt(quote.Start), i = open - 2; i > verb && i > open - LongestIntroduction; i--)
            if (context.IsIntroduction(i, sentence.End)) return true;
        return false;
    }

    private static bool IsMark(string norm) => norm is "«" or "“" or "\"";

    /// <summary>"La mairie « prend acte » du refus", "Elle « regrette » son geste": whose verb of saying or feeling stands first within the marks says so herself.</summary>
    private Attribution? OfQuotedVerb(TextSpan quote)
    {
        var open = text.TokenAt(quote.Start);
        if (open <= sentence.First || !IsMark(tokens[open].Norm) || tokens[open - 1].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Adj) || !OpensWithVerb(open + 1) || (subjects.Before(open) ?? NewName(open)) is not { } source) return null;
        if (context.Resolver.IsPeople(text.TokenAt(source.Words.Start), text.TokenAt(source.Words.End - 1) + 1)) return null;
        context.Resolver.Remember(source);
        return new Attribution(source.Words, tokens[open].Span, contents.After(open + 1), SentenceAttributions.Chain(source, mediums.Find(open, open + 1, source)), AttributionKind.Reported, source.Voice);
    }

    /// <summary>"Tilmat « prend acte » du refus": capitals with which a sentence begins and which no list knows.</summary>
    private ResolvedSource? NewName(int end)
    {
        for (var i = sentence.First; i < end; i++)
            if (tokens[i].Pos != PartOfSpeech.Propn || !text.IsCapitalized(i) || context.NameAt(tokens[i].Start) is not null) return null;
        var words = text.SpanOf(sentence.First, end);
        return new ResolvedSource(words, words.Of(text.Text).ToString(), Names.SourceKind.Organisation, IsPerson: false);
    }

    private bool OpensWithVerb(int at)
    {
        while (at < sentence.End && tokens[at].Norm is "ne" or "n'" or "se" or "s'" or "y" or "en" or "l'" or "le" or "la" or "les" or "lui" or "leur") at++;
        return at < sentence.End && tokens[at].Has(Morphology.Fin) && tokens[at].Has(Morphology.Third) && (context.Lexicon.Groups.IsAttitude(tokens[at].Lemma) || cues.Verb(at) is not null);
    }

    /// <summary>Where no cue attributes the quotation of a sentence, its subject does: "Le préfet n'attendait « rien de bon »".</summary>
    public (Attribution Attribution, bool IsVoiced)? OfSubject()
    {
        foreach (var quote in SortedSpans.In(context.Quotes, sentence.Span, static quote => quote))
        {
            if (OfQuotedVerb(quote) is { } own) return (own, true);
            // "Un record « historique »": a word or two between marks are no speech of the subject's.
            if (!sentence.Span.Contains(quote.Start) || IsShouted(quote) || text.TokenAt(quote.End - 1) - text.TokenAt(quote.Start) + 1 < FewestQuotedTokens && !CompletesNegation(quote)) continue;
            for (var i = sentence.First; i < sentence.End && tokens[i].End <= quote.Start; i++)
            {
                if (VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is not { IsGerund: false, IsPassive: false } group || IsBeforeIntroduction(i, quote) || subjects.Before(group.Start) is not { } source) continue;
                // "Les Russes n'ont « aucun accès »": a people is told of, by whoever speaks.
                if (context.Resolver.IsPeople(text.TokenAt(source.Words.Start), text.TokenAt(source.Words.End - 1) + 1)) continue;
                // "Une dame l'a relevée parmi les gens « ivres de rage »": she only helps whoever tells of it.
                if (tokens[text.TokenAt(source.Words.Start)].Norm is "un" or "une" && group.Start < group.Finite && tokens[group.Start].Norm is "le" or "la" or "l'" or "lui" && tokens[text.TokenAt(quote.Start) - 1].Norm != ":") continue;
                // What somebody is, is no saying, unless a colon makes it one: "Karim est amer : « … »".
                if (tokens[i].Lemma == "falloir" || tokens[i].Lemma == "avoir" && group.Start < i && tokens[group.Start].Norm == "y") continue;
                var isDenial = source.IsPerson && CompletesNegation(quote);
                if (tokens[i].Lemma == "être" && !isDenial && !(source.IsPerson && tokens[text.TokenAt(quote.Start) - 1].Norm == ":")) continue;
                context.Resolver.Remember(source);
                return (new Attribution(source.Words, text.SpanOf(group.Start, group.End), contents.After(group.End), SentenceAttributions.Chain(source, mediums.Find(group.Start, group.End, source)), AttributionKind.Reported, source.Voice), isDenial || IsVoiced(quote, i));
            }
            if (described.Beside(quote) is not { } person) continue;
            context.Resolver.Remember(person);
            return (new Attribution(person.Words, quote, quote, SentenceAttributions.Chain(person, mediums.Find(sentence.First, sentence.First, person)), AttributionKind.Reported, person.Voice), true);
        }
        return null;
    }
}
