using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds who speaks a quotation that nobody is said to speak in the sentences of narrative beside it: whoever the one before is about ("Une étudiante cherche son chat. « … »"),
/// or whose the one after says the words are ("« … » Ces mots sont d'un voisin.").
/// </summary>
internal sealed class NarratedVoices(TokenizedText text, IReadOnlyList<Attribution> attributions, IReadOnlyList<SentenceTopic?> topics, CueLexicon lexicon)
{
    /// <summary>How many sentences back in its paragraph somebody may have been brought in.</summary>
    private const int LongestReach = 3;

    /// <summary>"« … » Ces mots sont d'un voisin."</summary>
    public Voice? After(TextSpan quote, int last) =>
        last >= 0 && last + 1 < topics.Count && text.Sentences[last].Span.End <= quote.End + 2 && text.Sentences[last].Paragraph == text.Sentences[last + 1].Paragraph && topics[last + 1] is { IsAuthor: true } author && text.Text[text.Sentences[last + 1].Span.Start] is not ('«' or '“' or '"') ? VoiceOf(author) : null;

    /// <summary>"« On nous ment » : les riverains se mobilisent": whoever stands up behind the words that head a text.</summary>
    public Voice? OfHead(TextSpan quote, int sentence) => sentence >= 0 && text.Sentences[sentence].Span.Start == quote.Start && topics[sentence] is { IsAuthor: true } author ? VoiceOf(author) : null;

    /// <summary>"Un affineur du marché hausse les épaules : « … »": somebody whom the sentence itself is about before its colon.</summary>
    public Voice? OfOwnSubject(TextSpan quote, int sentence) =>
        sentence >= 0 && topics[sentence] is { IsAuthor: false, IsPassing: false, Source: { IsPerson: true } source } topic && source.Words.End <= quote.Start && text.Sentences[sentence].Span.Start < quote.Start && !IsSomebodyOf(topic) ? VoiceOf(topic) : null;

    /// <summary>Whoever the nearest sentence before is about, or speaks in it, where somebody is brought in since the quotation before.</summary>
    public Voice? InParagraph(int sentence, int previous)
    {
        for (var i = sentence - 1; i > previous && i >= sentence - LongestReach && i >= 0 && text.Sentences[i].Paragraph == text.Sentences[sentence].Paragraph; i--)
        {
            if (LastOf(i) is { } said) return i < sentence - 1 || IsGoverned(said) ? null : Voice.Of(said);
            if (topics[i] is { IsPassing: true }) continue;
            if (topics[i] is { IsAuthor: false, Source: var source } topic && (source.IsPerson || source.Voice == SourceKind.Unnamed && source.Words.Of(text.Text).SequenceEqual(source.Name))) return IsAccompanied(i) ? null : VoiceOf(topic);
        }
        return null;
    }

    /// <summary>The only one whom the paragraph before is about, where the words that open this one are said of herself, or she is told to speak.</summary>
    public Voice? OfParagraphBefore(TextSpan quote, int sentence, int previous)
    {
        if (sentence < 1 || !OpensParagraph(quote, sentence) || !FirstPersons.In(text, quote) && topics[sentence - 1] is not { Speaks: true }) return null;
        string? only = null;
        for (var i = sentence - 1; i >= 0 && text.Sentences[i].Paragraph == text.Sentences[sentence - 1].Paragraph; i--)
        {
            if (i <= previous || LastOf(i) is not null) return null;
            if (topics[i] is not { IsAuthor: false, IsPassing: false } topic || IsSomebodyOf(topic)) continue;
            if (only is not null && only != topic.Source.Name) return null;
            only = topic.Source.Name;
        }
        return only is null ? null : new Voice(only, null);
    }

    /// <summary>Whether a sentence between two quotations is about somebody else than the voice of the first.</summary>
    public bool IsOtherBetween(int previous, int sentence, Voice voice)
    {
        for (var i = previous + 1; i < sentence; i++)
            if (topics[i] is { IsPassing: false } topic && topic.Source.Name != voice.Speaker && !IsSomebodyOf(topic)) return true;
        return false;
    }

    /// <summary>"« … », dit Jules Lenoir. / Un blog publie un récit. « … »": a new paragraph that first tells of something else, without "il" or "elle", leaves the voice of the one before behind.</summary>
    public bool IsLeftBehind(int previous, int sentence)
    {
        if (previous < 0 || text.Sentences[previous].Paragraph == text.Sentences[sentence].Paragraph || text.Sentences[sentence - 1].Paragraph != text.Sentences[sentence].Paragraph) return false;
        var first = text.Sentences[previous].End;
        if (sentence - previous == 2 && !CanSpeakIn(first, text.Sentences[sentence].First)) return false;
        for (var i = first; i < text.Sentences[sentence].First; i++)
            if (text.Tokens[i].Norm is "il" or "elle" or "ils" or "elles" or "lui" or "son" or "sa" or "ses" or "-t-il" or "-t-elle" || text.Tokens[i].Pos == PartOfSpeech.Pron && text.Tokens[i].Norm is "l'" or "la" or "le") return false;
        return true;
    }

    /// <summary>Whether a sentence has anybody or anything that could speak: a name, a noun for a source, something new.</summary>
    private bool CanSpeakIn(int first, int end)
    {
        if (text.Tokens[first].Norm is "un" or "une" or "des") return true;
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Pos == PartOfSpeech.Propn || i > first && text.IsCapitalized(i) || text.Tokens[i].Pos == PartOfSpeech.Noun && lexicon.SourceAt(text.Tokens, i, end) is not null || lexicon.Mediums.Is("hearer", text.Tokens[i])) return true;
        return false;
    }

    /// <summary>Whether a quotation is the first of its paragraph.</summary>
    public bool OpensParagraph(TextSpan quote, int sentence) =>
        sentence >= 0 && text.Sentences[sentence].Span.Start == quote.Start && (sentence == 0 || text.Sentences[sentence - 1].Paragraph != text.Sentences[sentence].Paragraph);

    /// <summary>Whether a sentence stands in another paragraph than a quotation before it.</summary>
    public bool IsInNewParagraph(TextSpan before, int sentence) => sentence >= 0 && text.SentenceAt(before.Start) is >= 0 and var other && text.Sentences[other].Paragraph != text.Sentences[sentence].Paragraph;

    /// <summary>"Regrettez-vous votre décision ? / « Non. »": the paragraph before asks; where none was answered before, it must say "vous".</summary>
    public bool IsAnswer(TextSpan quote, int sentence, bool isInterview)
    {
        if (sentence < 1 || !OpensParagraph(quote, sentence) || text.Text[text.Sentences[sentence - 1].Span.End - 1] != '?') return false;
        if (isInterview) return true;
        for (var s = sentence - 1; s >= 0 && text.Sentences[s].Paragraph == text.Sentences[sentence - 1].Paragraph; s--)
            for (var i = text.Sentences[s].First; i < text.Sentences[s].End; i++)
                if (text.Tokens[i].Norm is "vous" or "-vous" or "vos" or "votre") return true;
        return false;
    }

    /// <summary>"« … » Amina garde les yeux baissés.": words that open a paragraph alone are those of the person with whom it goes on.</summary>
    public Voice? OfSentenceAfter(TextSpan quote, int sentence, int last)
    {
        if (!OpensParagraph(quote, sentence) || last < 0 || last + 1 >= topics.Count || text.Sentences[last].Span.End > quote.End + 2 || text.Sentences[last].Paragraph != text.Sentences[last + 1].Paragraph) return null;
        return topics[last + 1] is { IsAuthor: false, IsPronoun: false, Source.Voice: SourceKind.Person } topic ? VoiceOf(topic) : null;
    }

    /// <summary>"« … », pouvait-on lire sur une banderole", "Sur un mur, on lit « … »": what is written has the voice of nobody who spoke before.</summary>
    public bool IsRead(TextSpan quote, int sentence)
    {
        if (sentence < 0) return false;
        bool isSomebody = false, isRead = false;
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
        {
            if (quote.Contains(text.Tokens[i].Start)) continue;
            isSomebody |= text.Tokens[i].Norm is "on" or "-on" or "-t-on";
            isRead |= lexicon.Wordings["written"].Contains(text.Tokens[i].Lemma);
        }
        return isSomebody && isRead;
    }

    private static Voice VoiceOf(SentenceTopic topic) => new(topic.Source.Name, null);

    /// <summary>"Son père l'emmenait en mer": told of somebody by way of his own.</summary>
    private bool IsSomebodyOf(SentenceTopic topic) => text.Tokens[text.TokenAt(topic.Source.Words.Start)].Norm is "son" or "sa" or "ses" or "leur" or "leurs";

    /// <summary>"Karim Belloc attend les secours avec Nadia Ferrand": either may speak.</summary>
    private bool IsAccompanied(int sentence)
    {
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
            if (text.Tokens[i].Norm == "avec" && i + 1 < text.Sentences[sentence].End && text.Tokens[i + 1].Pos == PartOfSpeech.Propn) return true;
        return false;
    }

    /// <summary>"L'admirateur de Charles Roy pense déjà à demain": a complement has no voice.</summary>
    private bool IsGoverned(Attribution said) => text.TokenAt(said.Source.Start) is > 0 and var at && text.Tokens[at - 1].Norm is "de" or "d'";

    private Attribution? LastOf(int sentence)
    {
        var said = SortedSpans.In(attributions, text.Sentences[sentence].Span, static attribution => attribution.Cue);
        return said.Count > 0 ? Teller(said) : null;
    }

    /// <summary>"Léa Morand rappelle que la mairie a promis un pont. « On attend. »": who tells what another said speaks on, not the other; a medium speaks no such words.</summary>
    private static Attribution Teller(SpanSlice<Attribution> said)
    {
        var last = said[said.Count - 1];
        if (last is not { Chain: [_, var relay], Relay: not (SourceKind.Media or SourceKind.Agency) }) return last;
        for (var i = said.Count - 2; i >= 0; i--)
            if (said[i].Chain[0] == relay && said[i].Source.End <= said[i].Cue.Start && said[i].Content.Contains(last.Cue)) return said[i];
        return last;
    }
}
