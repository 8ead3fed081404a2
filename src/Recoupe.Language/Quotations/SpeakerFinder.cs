using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Says who speaks each quotation, in sieves from sure to weak (after O'Keefe 2012 and Muzny 2017): the attribution of its sentence that holds it, the incise that
/// goes on after it, whoever is quoted in the next sentence where it opens a paragraph, the speaker of the quotation before it where the text goes on quoting, and for one
/// that stands alone, whom the sentence before it gives the word to, the one person that its paragraph has named or the one voice of the paragraph before. Abstains where none applies.
/// </summary>
internal sealed class SpeakerFinder(TokenizedText text, IReadOnlyList<Attribution> attributions, IReadOnlyList<NameMention> names, IReadOnlyList<SentenceTopic?> topics, CueLexicon lexicon)
{
    private const int ScareWords = 2;

    /// <summary>A line of so many words may be speech that lost its stop, where somebody is speaking.</summary>
    private const int FewestSpoken = 10;

    /// <summary>Sentences of narrative that names nobody over which one goes on who speaks of herself.</summary>
    private const int LongestPause = 5;

    /// <summary>Before the first quotation: too far from every sentence for one to go on from there.</summary>
    private const int NoSentence = -10;

    /// <summary>Characters between a quotation and what stands right beside it: a comma, a mark and blanks.</summary>
    private const int Beside = 4;

    private readonly GovernedNames governed = new(text, lexicon);
    private readonly NamedVoices named = new(text, names, new(text, lexicon));
    private readonly NarratedVoices narrated = new(text, attributions, topics, lexicon);
    private readonly EntryHeads entries = new(text, attributions, topics);
    private readonly UnspokenWords unspoken = new(text, names, lexicon);
    private readonly RepeatedWords repeated = new(text);
    private readonly DistantWords distant = new(text, attributions);
    private readonly RelayedWords relays = new(text);
    private readonly FragmentVoices fragments = new(text, attributions, names, topics, lexicon);

    public IReadOnlyList<Quotation> Find(List<TextSpan> spans)
    {
        var found = new List<Quotation>(spans.Count);
        var introduced = new IntroducedVoices(text, attributions, names, spans, governed);
        HashSet<int> attributed = [], within = [];
        Voice? previous = null, answerer = new Interviews(text, names, narrated).Answerer(spans);
        var previousSentence = NoSentence;
        // A name in brackets signs the words before it, and no others.
        bool isInterview = answerer is not null, isSigned = false;
        for (var at = 0; at < spans.Count; at++)
        {
            var span = spans[at];
            var inner = QuotationScanner.Inner(text.Text, span);
            var sentence = text.SentenceAt(span.Start);
            var last = text.SentenceAt(span.End - 1);
            var isShort = text.CountWords(inner) <= ScareWords;
            var voice = named.ByLabel(span, sentence);
            var signed = voice is null ? named.InBrackets(span) : null;
            voice ??= signed;
            if (voice is null && Said(span, sentence, last) is { } said)
            {
                voice = Voice.Of(said);
                attributed.Add(at);
                if (span.Contains(said.Cue)) within.Add(at);
            }
            voice ??= named.BeforeColon(span, sentence) ?? introduced.AfterColon(span, sentence) ?? (named.FollowsColon(span) ? narrated.OfOwnSubject(span, sentence) : null);
            if (voice is null && entries.Of(span) is { } entry)
            {
                voice = entry;
                attributed.Add(at);
            }
            // What stands over a text is said there by whoever says it below.
            if (voice is null && !narrated.IsRead(span, sentence) && (!unspoken.IsHeadline(span) || text.CountWords(inner) >= FewestSpoken && StandsAlone(span, sentence) && unspoken.FollowsStop(span)))
            {
                voice = narrated.After(span, last) ?? (answerer is not null && narrated.IsAnswer(span, sentence, isInterview) ? answerer : null) ?? introduced.AfterLine(span, sentence) ?? Ahead(spans, at, sentence, last) ?? (isShort ? null : OfBodyBefore(span, inner));
                if (voice is null && StandsAlone(span, sentence)) voice = narrated.InParagraph(sentence, previousSentence);
                // "Un arbre a écrasé la voiture de Nadia Ferrand. « … »": a new paragraph that names one person is hers rather than the voice's of the one before.
                if (voice is null && previousSentence >= 0 && sentence > previousSentence && StandsAlone(span, sentence) && text.Sentences[previousSentence].Paragraph != text.Sentences[sentence].Paragraph) voice = OnlyPersonBefore(span, sentence);
                if (voice is null && !isShort) voice = narrated.OfParagraphBefore(span, sentence, previousSentence);
                if (voice is null && previous is not null && GoesOn(span, sentence, previousSentence, isShort) && !IsOtherBetween(previousSentence, sentence, previous) && !narrated.IsOtherBetween(previousSentence, sentence, previous) && !narrated.IsLeftBehind(previousSentence, sentence) && !(isSigned && narrated.IsInNewParagraph(spans[at - 1], sentence))) voice = previous;
                voice ??= OnlyVoice(sentence, isShort);
                if (voice is null && StandsAlone(span, sentence)) voice = OfSentenceBefore(sentence) ?? OnlyPersonBefore(span, sentence) ?? OfParagraphBefore(sentence);
                if (!isShort) voice ??= introduced.AfterPortrait(span, sentence);
                if (voice is null && !isShort && IsClauseAtHead(span, sentence)) voice = OfSentenceBefore(sentence);
                if (voice is null && !isShort) voice = fragments.OfParagraph(span, sentence, previous, previousSentence) ?? fragments.OfNext(span, last, SaidNext(spans, at, last));
            }
            if (voice is null && !isShort && !unspoken.IsHeadline(span)) voice = narrated.OfSentenceAfter(span, sentence, last);
            voice = named.Spelled(voice);
            isInterview |= voice is not null && voice == answerer && narrated.IsAnswer(span, sentence, isInterview);
            if (voice is not null && (narrated.OpensParagraph(span, sentence) || named.FollowsColon(span) && (at == 0 || narrated.IsInNewParagraph(spans[at - 1], sentence)))) answerer = voice;
            found.Add(new Quotation(span, inner, voice?.Speaker, voice?.Via, IsScare: voice is null && isShort));
            if (voice is not null) (previous, previousSentence, isSigned) = (voice, last, voice == signed);
        }
        ShareVoices(found, attributed, within);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Speaker is null && repeated.Of(found, i, unspoken.IsHeadline(found[i].Span)) is { } same) found[i] = found[i] with { Speaker = same.Speaker, Via = same.Via, IsScare = false };
            else if (found[i].Speaker is null && narrated.OfHead(found[i].Span, text.SentenceAt(found[i].Span.Start)) is { } head) found[i] = found[i] with { Speaker = head.Speaker, Via = head.Via, IsScare = false };
            else if (found[i].Speaker is not null && !named.FollowsColon(found[i].Span) && distant.Are(found, i) || unspoken.Are(found[i], attributed.Contains(i)) && !OpensTestimony(found, i)) found[i] = found[i] with { Speaker = null, Via = null, IsScare = true };
        }
        return found;
    }

    /// <summary>"Samir, docker : « … »" over paragraphs of Samir's words.</summary>
    private bool OpensTestimony(List<Quotation> found, int index) =>
        found[index].Speaker is { } speaker && index + 1 < found.Count && found[index + 1].Speaker == speaker
            && text.SentenceAt(found[index + 1].Span.Start) is var next && narrated.OpensParagraph(found[index + 1].Span, next) && next > 0 && text.SentenceAt(found[index].Span.End - 1) == next - 1;

    /// <summary>
    /// The paragraphs of one quotation have one voice: that of a cue outside the marks or in the first of them, else of what brings that one in, else the first that is known.
    /// Who is said to speak within the marks ("« …, m'a dit le garde, … ») may be one whom the speaker quotes herself.
    /// </summary>
    private void ShareVoices(List<Quotation> found, HashSet<int> attributed, HashSet<int> within)
    {
        for (var first = 0; first < found.Count; first++)
        {
            var last = first;
            while (last + 1 < found.Count && CarriedQuotations.GoesOn(text.Text, found[last].Span)) last++;
            if (last == first) continue;
            var voice = -1;
            for (var i = last; i >= first; i--)
                if (found[i].Speaker is not null && (voice < 0 || Strength(i) >= Strength(voice))) voice = i;
            for (var i = first; i <= last && voice >= 0; i++)
                if (!attributed.Contains(i) || within.Contains(i)) found[i] = found[i] with { Speaker = found[voice].Speaker, Via = found[voice].Via, IsScare = false };
            int Strength(int i) => attributed.Contains(i) && (i == first || !within.Contains(i)) ? 2 : i == first ? 1 : 0;
            first = last;
        }
    }

    /// <summary>"La mairie « salue la décision du tribunal »": a body whose verb stands within the marks says so itself.</summary>
    private Voice? OfBodyBefore(TextSpan quote, TextSpan inner)
    {
        if (!text.Tokens[text.TokenAt(inner.Start)].Has(Morphology.Fin)) return null;
        for (var i = SortedSpans.FirstAfter(names, quote.Start - 3, static n => n.Span); i < names.Count && names[i].Span.End <= quote.Start; i++)
            if (quote.Start - names[i].Span.End <= 1 && !IsGoverned(names[i]) && names[i].Voice is SourceKind.Organisation or SourceKind.Government) return new Voice(names[i].Name, null);
        return null;
    }

    /// <summary>"La décision de la mairie « confirme … »" is not the mayor's word.</summary>
    private bool IsGoverned(NameMention name)
    {
        var before = text.TokenAt(name.Span.Start) - 1;
        while (before > 0 && text.Tokens[before].Pos is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj) before--;
        return before >= 0 && text.Tokens[before].Pos == PartOfSpeech.Adp;
    }

    /// <summary>"« Le couple dormait. » Il est « sauf », a déclaré Karim Belloc": words that open a paragraph are those of whom the next sentence quotes on.</summary>
    private Voice? Ahead(List<TextSpan> spans, int at, int sentence, int last)
    {
        if (at + 1 >= spans.Count || last < 0 || !StandsAlone(spans[at], last) && !StandsAlone(spans[at], sentence) || sentence > 0 && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph) return null;
        return Voice.Of(SaidNext(spans, at, last));
    }

    /// <summary>What gives the quotation of the next sentence its voice.</summary>
    private Attribution? SaidNext(List<TextSpan> spans, int at, int last) =>
        at + 1 < spans.Count && text.SentenceAt(spans[at + 1].Start) is var next && IsNext(last, next) ? Said(spans[at + 1], next, text.SentenceAt(spans[at + 1].End - 1)) : null;

    /// <summary>"a annoncé le général. « Nous avons quatre canots », posés sur la berge": a clause of its own at the head of its sentence.</summary>
    private bool IsClauseAtHead(TextSpan quote, int sentence)
    {
        if (sentence < 0 || quote.Start != text.Sentences[sentence].Span.Start) return false;
        for (var i = text.TokenAt(quote.Start); i < text.Tokens.Length && text.Tokens[i].Start < quote.End; i++)
            if (text.Tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }

    /// <summary>A quotation that nobody is said to speak goes on with the voice before it: alone in its sentence, after a colon, or, if it is more than a word or two, in the next sentence of the paragraph.</summary>
    private bool GoesOn(TextSpan quote, int sentence, int previous, bool isShort) =>
        (sentence - previous <= 2 || sentence - previous <= LongestPause && StandsAlone(quote, sentence) && FirstPersons.In(text, quote) && previous >= 0 && !IsPersonBetween(previous, sentence)) && (StandsAlone(quote, sentence) || named.FollowsColon(quote) || !isShort && IsNext(previous, sentence));

    /// <summary>Whether the narrative between two quotations names anybody.</summary>
    private bool IsPersonBetween(int previous, int sentence)
    {
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(text.Sentences[previous].Span.End, text.Sentences[sentence].Span.Start), static name => name.Span))
            if (name.Kind == EntityKind.Person) return true;
        return false;
    }

    /// <summary>"« … » / Le Comité du port s'inquiète. / « … »": a paragraph between two quotations that names somebody else ends the voice of the first.</summary>
    private bool IsOtherBetween(int previous, int sentence, Voice voice)
    {
        if (sentence - previous != 2 || text.Sentences[previous].Paragraph == text.Sentences[previous + 1].Paragraph || text.Sentences[previous + 1].Paragraph == text.Sentences[sentence].Paragraph) return false;
        var between = text.Sentences[previous + 1].Span;
        var isOther = false;
        for (var i = SortedSpans.FirstAfter(names, between.Start, static n => n.Span); i < names.Count && names[i].Span.Start < between.End; i++)
        {
            if (names[i].Name == voice.Speaker) return false;
            isOther |= names[i].Kind == EntityKind.Person || names[i].Voice is SourceKind.Organisation or SourceKind.Government;
        }
        return isOther;
    }

    /// <summary>The nearest attribution of the sentences that the quotation stands in whose content holds it, or whose incise cuts it in two.</summary>
    private Attribution? Said(TextSpan quote, int first, int last)
    {
        var from = first >= 0 ? text.Sentences[first].Span.Start : 0;
        var to = last >= 0 ? text.Sentences[last].Span.End : text.Text.Length;
        Attribution? best = null, relay = null;
        int nearest = int.MaxValue, nearestRelay = int.MaxValue;
        foreach (var attribution in SortedSpans.In(attributions, TextSpan.FromBounds(from, to), static attribution => attribution.Cue))
        {
            if (attribution.Cue.Start < from || attribution.Cue.Start >= to) continue;
            if (!attribution.Content.Overlaps(quote) && !IsBeside(attribution, quote)) continue;
            var distance = attribution.Cue.Start >= quote.End ? attribution.Cue.Start - quote.End : quote.Start - attribution.Cue.End;
            if (quote.Contains(attribution.Cue)) distance = 0;
            // "Le comité refuse « tout retour », a déclaré son président": whoever is said to say so right after it utters it, whatever the words before it do.
            if (attribution.Cue.Start >= quote.End && attribution.Cue.Start - quote.End < Beside && attribution.Source.End > attribution.Cue.Start) distance = 0;
            if (distance < 0 || distance >= nearest || best is not null && IsOfObject(attribution, best)) continue;
            // "Les élus ont crié : « … », selon ces médias": who relays speaks only where nobody else does; of two, the nearer.
            if (IsRelay(attribution))
            {
                if (distance < nearestRelay) (relay, nearestRelay) = (attribution, distance);
                continue;
            }
            (best, nearest) = (attribution, distance);
        }
        return best ?? relay;
    }

    /// <summary>"Léa Morand a confirmé l'hypothèse évoquée par le comité : « … »": who had the thought before does not say it now, unless the words themselves are told of, or spoken against.</summary>
    private bool IsOfObject(Attribution participle, Attribution main)
    {
        if (!relays.IsObject(participle, main)) return false;
        var noun = text.TokenAt(participle.Cue.Start) - 1;
        while (noun > 0 && text.Tokens[noun].Pos is PartOfSpeech.Adv or PartOfSpeech.Adj) noun--;
        return text.Tokens[noun].Pos == PartOfSpeech.Noun && lexicon.Sayings.Contains(text.Tokens[noun].Lemma) && !lexicon.Wordings["wording"].Contains(text.Tokens[noun].Lemma)
            && lexicon.Verbs.TryGetValue(text.Tokens[text.TokenAt(main.Cue.End - 1)].Lemma, out var entries) && !entries.Exists(static entry => entry.Sense is CueSense.Denial or CueSense.Opposition or CueSense.Accuse);
    }

    /// <summary>A medium that is named after what it reports: "…, selon ces médias", "…, rapporte l'agence".</summary>
    private bool IsRelay(Attribution attribution) =>
        (attribution.Voice is SourceKind.Media or SourceKind.Agency || IsNamedMedium(attribution.Chain[0])) && attribution.Source.Start > attribution.Cue.Start
            && (attribution.Content.End <= attribution.Cue.Start ? text.Tokens[text.TokenAt(attribution.Cue.Start)].Norm is "selon" or "d'" or "d'après" : attribution.Content.Start < attribution.Cue.Start);

    /// <summary>"agence Tilmat": a name that a noun for media opens, though no list knows it.</summary>
    private bool IsNamedMedium(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && blank + 1 < name.Length && char.IsUpper(name[blank + 1]) && lexicon.Sources.GetValueOrDefault(name[..blank].ToLowerInvariant()) is { Voice: SourceKind.Media or SourceKind.Agency };

    /// <summary>"Après avoir été frappé – « … » –, il compte porter plainte": the one voice of its sentence, where the words are a clause.</summary>
    private Voice? OnlyVoice(int sentence, bool isShort)
    {
        if (isShort || sentence < 0) return null;
        Attribution? only = null;
        foreach (var attribution in SaidIn(sentence, sentence))
        {
            if (only is not null && only.Chain[0] != attribution.Chain[0]) return null;
            only = attribution;
        }
        return Voice.Of(only);
    }

    /// <summary>"« … », dit-elle", "ce serait, selon lui, « … »".</summary>
    private static bool IsBeside(Attribution attribution, TextSpan quote) =>
        attribution.Cue.Start >= quote.End && attribution.Cue.Start - quote.End < Beside || Math.Max(attribution.Cue.End, attribution.Source.End) is var end && quote.Start >= end && quote.Start - end < Beside;

    /// <summary>"Karim Belloc dénonce la lenteur des secours. « Nous manquons de tout. »"</summary>
    private Voice? OfSentenceBefore(int sentence)
    {
        if (sentence < 1 || text.Sentences[sentence - 1].Paragraph != text.Sentences[sentence].Paragraph) return null;
        return SaidIn(sentence - 1, sentence - 1) is { Count: > 0 and var count } said ? Voice.Of(said[count - 1]) : null;
    }

    /// <summary>What is attributed in some sentences.</summary>
    private SpanSlice<Attribution> SaidIn(int first, int last) =>
        SortedSpans.In(attributions, TextSpan.FromBounds(text.Sentences[first].Span.Start, text.Sentences[last].Span.End), static attribution => attribution.Cue);

    /// <summary>A quotation that opens its paragraph is that of the one voice of the paragraph before it.</summary>
    private Voice? OfParagraphBefore(int sentence)
    {
        if (sentence < 1 || text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph) return null;
        Attribution? only = null;
        var first = sentence - 1;
        while (first > 0 && text.Sentences[first - 1].Paragraph == text.Sentences[sentence - 1].Paragraph) first--;
        foreach (var attribution in SaidIn(first, sentence - 1))
        {
            if (only is not null && only.Chain[0] != attribution.Chain[0]) return null;
            only = attribution;
        }
        return only is { Voice: SourceKind.Media or SourceKind.Agency } ? null : Voice.Of(only);
    }

    /// <summary>"Karim Belloc attend les secours. « Nous manquons de tout. »": nobody else is there to speak, or nobody else in the sentence before ("Un avis que ne partage pas Karim Belloc").</summary>
    private Voice? OnlyPersonBefore(TextSpan quote, int sentence) => OnlyPersonSince(Math.Max(0, sentence - 2), quote, sentence, isFree: false) ?? OnlyPersonSince(Math.Max(0, sentence - 1), quote, sentence, isFree: true);

    private Voice? OnlyPersonSince(int first, TextSpan quote, int sentence, bool isFree)
    {
        string? only = null;
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(text.Sentences[first].Span.Start, quote.Start), static name => name.Span))
        {
            if (name.Kind != EntityKind.Person || text.Sentences[text.SentenceAt(name.Span.Start)].Paragraph != text.Sentences[sentence].Paragraph || isFree && governed.PrepositionBefore(name) is "de" or "d'" or "du" or "des") continue;
            if (only is not null && only != name.Name) return null;
            only = name.Name;
        }
        return only is null ? null : new Voice(only, null);
    }

    private bool StandsAlone(TextSpan quote, int sentence) =>
        sentence >= 0 && quote.Length * 10 >= text.Sentences[sentence].Span.Length * 8;

    private bool IsNext(int previous, int sentence) =>
        previous >= 0 && sentence - previous == 1 && text.Sentences[previous].Paragraph == text.Sentences[sentence].Paragraph;
}
