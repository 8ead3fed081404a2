using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads whom a sentence of narrative is about: the subject it begins with, what leads in before a comma passed over ("Au micro, une infirmière prend la parole").</summary>
internal sealed class TopicReader(AttributionContext context, Sentence sentence)
{
    /// <summary>How many words may lead in.</summary>
    private const int LongestLead = 14;

    /// <summary>Words from the subject behind a headline's colon to its verb: "s'est ensuite emporté".</summary>
    private const int LongestVerb = 5;

    /// <summary>Words of what follows a verb in a set phrase: "descendre dans la rue".</summary>
    private const int LongestStir = 4;

    /// <summary>Words of a headline without a verb that say something.</summary>
    private const int FewestSpoken = 5;

    /// <summary>Words from a verb to the infinitive that hangs on it: "est parvenu à".</summary>
    private const int LongestModal = 3;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly InvertedSubject inversion = new(context, sentence);
    private readonly UtteredWords utterances = new(context, sentence);

    /// <summary>Who is told to have said the words before a sentence, or those that head it, whatever else is attributed in it; null where nobody is.</summary>
    public SentenceTopic? ReadAuthor() =>
        (context.IsQuoted(tokens[sentence.First].Start) ? AuthorOfHead() : AuthorOfWords()) is { } author ? new SentenceTopic(author, IsAuthor: true, IsPronoun: false, IsPassing: false, Speaks: false) : null;

    /// <summary>The subject of the sentence, where it is somebody or several; null for a thing, a question, a sentence between marks.</summary>
    public SentenceTopic? Read()
    {
        if (ReadAuthor() is { } author) return author;
        if (context.IsQuoted(tokens[sentence.First].Start) || tokens[sentence.End - 1].Norm == "?") return null;
        var start = AfterFurtherLeads(AfterLead());
        return start < sentence.End && SubjectAt(start) is { } subject ? new SentenceTopic(subject, IsAuthor: false, IsPronoun(start), IsPassing(subject), Speaks()) : null;
    }

    /// <summary>"Un instituteur le remarque", "Un ami est parvenu à l'emmener": a newcomer whose verb has somebody known as its object.</summary>
    private bool IsPassing(ResolvedSource subject)
    {
        if (tokens[text.TokenAt(subject.Words.Start)].Norm is not ("un" or "une")) return false;
        var after = text.TokenAt(subject.Words.End - 1) + 1;
        var verb = FirstVerb(after);
        for (var i = Math.Max(after, verb - 2); i + 1 < sentence.End && i <= verb + LongestModal; i++)
            if (tokens[i].Norm is "le" or "la" or "l'" or "lui" && (tokens[i + 1].Has(Morphology.Fin) || tokens[i + 1].Has(Morphology.Inf))) return true;
        return false;
    }

    /// <summary>"a réagi dans un communiqué", "s'est exprimé mardi", "a présenté ses comptes": a verb that brings direct words, though they stand elsewhere, or an account that somebody gives.</summary>
    private bool Speaks()
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (IsAccount(i)) return true;
            else if (tokens[i].Pos == PartOfSpeech.Verb && context.Lexicon.Verbs.TryGetValue(tokens[i].Lemma, out var entries) && entries.Exists(entry => entry.Frames.HasFlag(CueFrame.Quote) && Follows(i, entry.Words))) return true;
        return false;
    }

    /// <summary>"présente ses comptes", "a détaillé son plan": one's own account right after a verb.</summary>
    private bool IsAccount(int noun) =>
        noun > sentence.First + 2 && tokens[noun].Pos == PartOfSpeech.Noun && tokens[noun - 1].Norm is "son" or "sa" or "ses" or "leur" or "leurs" && tokens[noun - 2].Pos == PartOfSpeech.Verb && context.Lexicon.Wordings["account"].Contains(tokens[noun].Lemma);

    /// <summary>Whether the verb at a token brings nothing but direct words: "soupire", "hausse les épaules".</summary>
    private bool SaysAt(int i) =>
        i < sentence.End && tokens[i].Pos == PartOfSpeech.Verb && context.Lexicon.Verbs.TryGetValue(tokens[i].Lemma, out var entries) && entries.Exists(entry => entry.Sense == CueSense.Quote && Follows(i, entry.Words));

    /// <summary>"hausse les épaules": the words of a set phrase after its verb.</summary>
    private bool Follows(int verb, string[] words)
    {
        for (var k = 1; k < words.Length; k++)
            if (verb + k >= sentence.End || tokens[verb + k].Norm != words[k]) return false;
        return true;
    }

    /// <summary>"Ces mots sont d'un voisin.", "C'est par ces mots que Karim Belloc a ouvert la réunion."</summary>
    private ResolvedSource? AuthorOfWords()
    {
        var noun = sentence.First;
        if (tokens[noun].Norm == "c'") noun += 3;
        if ((OfSpeaker() ?? utterances.Author()) is { } speaker) return speaker;
        if (noun + 3 >= sentence.End || tokens[noun].Norm is not ("ces" or "cette" or "ce" or "cet") || !context.Lexicon.Sayings.Contains(tokens[noun + 1].Lemma)) return null;
        var next = noun + 2;
        if (noun == sentence.First) return tokens[next].Lemma == "être" && tokens[next + 1].Norm is "de" or "d'" or "du" or "des" && next + 2 < sentence.End ? PhraseAt(next + 2) : null;
        return tokens[next].Norm is "que" or "qu'" && next + 1 < sentence.End ? SubjectAt(next + 1) is { } subject ? VerbBehind(subject) is { IsPassive: true } ? null : subject : SubjectBehindVerb(next + 1) : null;
    }

    /// <summary>"C'est en ces mots qu'a réagi Karim Belloc."</summary>
    private ResolvedSource? SubjectBehindVerb(int verb)
    {
        var at = verb;
        for (; at < sentence.End && (tokens[at].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv || tokens[at].Norm is "s'" or "se"); at++)
            if (tokens[at].Norm == "été") return null;
        return at > verb && at < sentence.End ? PhraseAt(at) : null;
    }

    /// <summary>"« On nous ment » : les riverains se mobilisent": whoever stands up behind the words that head a text, where they are more than the name of a thing.</summary>
    private ResolvedSource? AuthorOfHead()
    {
        var quote = context.Quotes[SortedSpans.At(context.Quotes, tokens[sentence.First].Start, static quote => quote)];
        var colon = text.TokenAt(quote.End - 1) + 1;
        if (quote.Start != sentence.Span.Start || colon + 2 >= sentence.End || tokens[colon].Norm != ":" || !IsSpeech(sentence.First, colon) || SubjectAt(colon + 1) is not { } source) return null;
        return VerbBehind(source) is { IsPassive: false, IsNegated: false, IsGerund: false } group && (IsStirred(group) || source.IsPerson && SpeaksUp(group)) ? source : null;
    }

    /// <summary>The verb of a subject: "s'est ensuite emporté" of "le maire".</summary>
    private VerbGroup? VerbBehind(ResolvedSource subject)
    {
        var end = text.TokenAt(subject.Words.End - 1) + 1;
        for (var i = end; i < sentence.End && i < end + LongestVerb; i++)
            if (tokens[i].Lemma is not ("avoir" or "être") && VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { } group) return group;
        return null;
    }

    /// <summary>Words that say something: "On nous ment", "Plus de trains, moins de retards", not "Gilets jaunes".</summary>
    private bool IsSpeech(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Has(Morphology.Fin)) return true;
            if (tokens[i].Pos != PartOfSpeech.Punct) words++;
        }
        return words >= FewestSpoken;
    }

    /// <summary>"se mobilisent", "hausse le ton", "sort les banderoles".</summary>
    private bool IsStirred(VerbGroup group)
    {
        var lemma = tokens[group.Head].Lemma;
        var stirs = context.Lexicon.Wordings["stir"];
        if (stirs.Contains(IsReflexive(group) ? $"se {lemma}" : lemma)) return true;
        for (var i = group.End; i < sentence.End && i < group.End + LongestStir; i++)
            if (stirs.Contains($"{lemma} {text.SpanOf(group.End, i + 1).Of(text.Text)}")) return true;
        return false;
    }

    /// <summary>"s'emporte", "raconte devant le juge": a verb of saying that tells nothing but that somebody speaks.</summary>
    private bool SpeaksUp(VerbGroup group) =>
        context.Lexicon.Verbs.TryGetValue(tokens[group.Head].Lemma, out var entries)
            && entries.Exists(entry => entry.IsReflexive == IsReflexive(group) && entry.Frames.HasFlag(CueFrame.Incise) && entry.Sense is CueSense.Quote or CueSense.Neutral or CueSense.Fear or CueSense.Ask or CueSense.Accuse && Follows(group.Head, entry.Words) && IsAlone(group.Head + entry.Words.Length));

    private bool IsReflexive(VerbGroup group)
    {
        for (var i = group.Start; i < group.Head; i++)
            if (tokens[i].Norm is "se" or "s'") return true;
        return false;
    }

    /// <summary>Whether a verb tells nothing but that somebody speaks: "témoigne devant le juge", not "annonce un plan".</summary>
    private bool IsAlone(int at) => at >= sentence.End || tokens[at].Pos is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Punct;

    /// <summary>"Celle qui parle ainsi, c'est Martine."</summary>
    private ResolvedSource? OfSpeaker()
    {
        var first = sentence.First;
        if (first + 4 >= sentence.End || tokens[first].Norm is not ("celle" or "celui" or "ceux") || tokens[first + 1].Norm != "qui" || !context.Lexicon.Verbs.ContainsKey(tokens[first + 2].Lemma) && !context.Lexicon.Verbs.ContainsKey(tokens[first + 3].Lemma)) return null;
        for (var i = first + 3; i + 1 < sentence.End; i++)
            if (tokens[i].Lemma == "être" && tokens[i].Has(Morphology.Fin)) return PhraseAt(i + 1);
        return null;
    }

    /// <summary>Where the subject can begin: after the circumstance that opens the sentence, up to its comma.</summary>
    private int AfterLead()
    {
        var first = sentence.First;
        while (first < sentence.End && (tokens[first].Pos == PartOfSpeech.Cconj || tokens[first].Pos == PartOfSpeech.Punct)) first++;
        if (first >= sentence.End || IsPronoun(first) || tokens[first].Pos is PartOfSpeech.Det or PartOfSpeech.Propn && context.DateAt(tokens[first].Start) is null && IsFollowedByVerb(first)) return first;
        // "Un peu plus loin, une étudiante cherche son chat": what can be nobody leads in.
        var lead = context.PhraseEnd(first, sentence.End);
        if (tokens[first].Pos is PartOfSpeech.Det && lead + 1 < sentence.End && tokens[lead].Norm == "," && context.Resolver.OfPhrase(first, lead) is null) return lead + 1;
        for (var i = first; i < sentence.End - 1 && i < first + LongestLead; i++)
        {
            if (tokens[i].Has(Morphology.Fin)) break;
            if (tokens[i].Norm == "," && (lead <= first || tokens[first].Pos is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num || context.DateAt(tokens[first].Start) is not null)) return i + 1;
        }
        return first;
    }

    /// <summary>"Délogée de chez elle, dès le lendemain, par la foule, la mère de Karim": one circumstance after the other, up to a comma each.</summary>
    private int AfterFurtherLeads(int start)
    {
        while (start > sentence.First && start < sentence.End && tokens[start].Pos == PartOfSpeech.Adp && NextComma(start) is var comma && comma > 0) start = comma + 1;
        return start;
    }

    /// <summary>The comma before the next verb; -1 where there is none.</summary>
    private int NextComma(int from)
    {
        for (var i = from; i < sentence.End - 1 && i < from + LongestLead && !tokens[i].Has(Morphology.Fin); i++)
            if (tokens[i].Norm == ",") return i;
        return -1;
    }

    private bool IsFollowedByVerb(int start) => context.PhraseEnd(start, sentence.End) is var end && end > start && end < sentence.End && tokens[end].Norm != ",";

    private bool IsPronoun(int at) => tokens[at].Norm is "il" or "elle" or "ils" or "elles";

    private ResolvedSource? SubjectAt(int start)
    {
        if (IsPronoun(start)) return start + 1 < sentence.End && !context.IsImpersonal(start, sentence.End) && !IsJudgement(start) ? context.Resolver.OfPronoun(tokens[start]) : null;
        return PhraseAt(start) is { } source && text.TokenAt(source.Words.End - 1) + 1 is var end && end < sentence.End && CanFollow(end) ? source : null;
    }

    /// <summary>"Il est clair que", "il serait vain de".</summary>
    private bool IsJudgement(int pronoun)
    {
        for (var i = pronoun + 1; i + 1 < sentence.End && i < pronoun + 7; i++)
            if (tokens[i].Pos == PartOfSpeech.Adj) return tokens[i + 1].Norm is "que" or "qu'" or "de" or "d'" && tokens[pronoun + 1].Lemma == "être";
        return false;
    }

    /// <summary>The person, people or body named at a token, with the name set beside a role.</summary>
    private ResolvedSource? PhraseAt(int start)
    {
        if (FirstName(start) is { } called) return called;
        if (!NounPhrase.CanStart(tokens[start]) && context.NameAt(tokens[start].Start) is null) return null;
        var end = context.PhraseEnd(start, sentence.End);
        if (IsCouple(start, end)) return new ResolvedSource(text.SpanOf(start, end), text.SpanOf(start, end).Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: true);
        if (end > start && end + 2 < sentence.End && tokens[end].Norm == "," && tokens[end + 2].Norm == "," && FirstName(end + 1) is { } beside) return beside with { Words = text.SpanOf(start, end + 2) };
        if (end <= start) return null;
        if (inversion.WithApposition(start, end) is not var (source, _)) return IsGesturing(start, end) ? new ResolvedSource(text.SpanOf(start, end), text.SpanOf(start, end).Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: true) : null;
        // "Cette mère de trois enfants" is whoever was told of.
        if (source.Voice == SourceKind.Unnamed && tokens[start].Norm is "ce" or "cet" or "cette" && context.Resolver.OfUnknownPhrase(start, end) is { } shown) return shown;
        return source.Voice is not (SourceKind.Media or SourceKind.Agency) && !inversion.IsDocument(source) && !IsOfComplement(source, start, end) ? source : null;
    }

    /// <summary>"L'aîné hausse les épaules", "Son confrère soupire": whoever makes a sign is somebody, though no list knows the noun; "La réunion intervient mardi" is none.</summary>
    private bool IsGesturing(int start, int end) => tokens[start].Pos == PartOfSpeech.Det && end > start + 1 && FirstVerb(end) is var verb && SaysAt(verb) && !(verb + 1 < sentence.End && context.DateAt(tokens[verb + 1].Start) is not null);

    private int FirstVerb(int from)
    {
        while (from < sentence.End && !tokens[from].Has(Morphology.Fin)) from++;
        return from;
    }

    /// <summary>"Yacine et Inès".</summary>
    private bool IsCouple(int start, int end)
    {
        if (end < start + 3 || tokens[start].Pos != PartOfSpeech.Propn || tokens[end - 1].Pos != PartOfSpeech.Propn) return false;
        var joined = 0;
        for (var i = start; i < end; i++)
            if (tokens[i].Norm == "et") joined++;
            else if (tokens[i].Pos != PartOfSpeech.Propn) return false;
        return joined == 1;
    }

    /// <summary>"Fatima, elle, est partie": a first name alone, though nothing else tells that it is one.</summary>
    private ResolvedSource? FirstName(int start) =>
        context.NameAt(tokens[start].Start) is null && text.IsCapitalized(start) && tokens[start].Pos == PartOfSpeech.Propn && context.Lexicon.GenderOf(text.Form(start).ToString()) != 'u' && (start + 1 >= sentence.End || !text.IsCapitalized(start + 1) && tokens[start + 1].Norm != "et")
            ? new ResolvedSource(tokens[start].Span, text.Form(start).ToString(), SourceKind.Person, IsPerson: true) : null;

    /// <summary>"L'admirateur de Charles Roy et de Léa Morand" is neither.</summary>
    private bool IsOfComplement(ResolvedSource source, int start, int end)
    {
        if (source.Voice != SourceKind.Person) return false;
        for (var i = start; i < end && context.NameAt(tokens[i].Start) is not { Kind: EntityKind.Person }; i++)
            if (tokens[i].Norm is "de" or "d'" or "des" && i > start && i + 1 < end && context.NameAt(tokens[i + 1].Start) is { Kind: EntityKind.Person }) return true;
        return false;
    }

    /// <summary>A verb with what stands before it, more about the subject, or the end.</summary>
    private bool CanFollow(int at) =>
        tokens[at].Has(Morphology.Fin) || tokens[at].Has(Morphology.Participle) || tokens[at].Pos is PartOfSpeech.Pron or PartOfSpeech.Adv || tokens[at].Norm is "," or "(" or "ne" or "n'" or "se" or "s'" or "qui" or "–" or "—" || at + 1 < sentence.End && tokens[at].Norm is "en" or "y" or "l'" or "le" or "la" or "les" && tokens[at + 1].Has(Morphology.Fin);
}
