using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The attributions of one sentence.</summary>
internal sealed class SentenceAttributions
{
    private readonly AttributionContext context;
    private readonly Sentence sentence;
    private readonly TokenizedText text;
    private readonly Token[] tokens;
    private readonly CueReader cues;
    private readonly ContentFinder contents;
    private ComplementReader? claims;
    private readonly SubjectFinder subjects;
    private readonly MediumFinder mediums;
    private readonly QuotedWords quoted;
    private readonly NominalCues nominal;
    private readonly MediumSources leanings;
    private readonly RelayedWords relays;
    private readonly GappedRivals gaps;
    private readonly PrepositionalCues prepositions;

    public SentenceAttributions(AttributionContext context, Sentence sentence)
    {
        (this.context, this.sentence, text, tokens) = (context, sentence, context.Text, context.Text.Tokens);
        cues = new CueReader(context, sentence);
        contents = new ContentFinder(text, sentence);
        subjects = new SubjectFinder(context, sentence);
        mediums = new MediumFinder(context, sentence);
        nominal = new NominalCues(context, sentence);
        leanings = new MediumSources(context, sentence);
        relays = new RelayedWords(text);
        gaps = new GappedRivals(context, sentence);
        prepositions = new PrepositionalCues(context, sentence, cues, contents, subjects, mediums);
        quoted = new QuotedWords(context, sentence, cues, subjects, contents, mediums);
    }

    /// <param name="unvoiced">Those of <paramref name="found"/> that only tell whose quoted words may be: their clause says nothing.</param>
    public void AddTo(List<Attribution> found, HashSet<Attribution> unvoiced)
    {
        var first = found.Count;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.IsQuoted(tokens[i].Start))
            {
                if (InciseInQuotation(i) is { } inner) Add(inner, found, first);
                continue;
            }
            if ((prepositions.At(ref i) ?? quoted.OfCries(i) ?? OfReading(i) ?? prepositions.Adverbial(ref i) ?? OfVerb(i, found.Count > first ? found[^1] : null) ?? OfInfinitive(i) ?? OfNoun(i) ?? OfDocument(ref i)) is { } attribution) Add(attribution, found, first);
        }
        for (var i = first; i < found.Count; i++)
            if (gaps.After(found[i]) is var (cut, rival))
            {
                found[i] = cut;
                found.Insert(i + 1, rival);
            }
        if (found.Count == first && quoted.OfSubject() is var (weak, isVoiced))
        {
            found.Add(weak);
            if (!isVoiced) unvoiced.Add(weak);
        }
        if (found.Count == first) mediums.Notice();
    }

    /// <summary>
    /// "a-t-on appris de source judiciaire": one voice twice adds nothing. "L'AFP rapporte, citant la préfecture, que …": who cites relays the one cited, and what she reports is his word.
    /// Rivals part the sentence between them.
    /// </summary>
    private void Add(Attribution read, List<Attribution> found, int first)
    {
        if (leanings.Complete(read) is not { } attribution) return;
        if (found.Count > first)
        {
            var previous = found[^1];
            if (previous.Cue.Overlaps(attribution.Cue) || previous.Source.Overlaps(attribution.Cue)) return;
            // "Citant une source militaire, l'agence a indiqué": the one cited speaks.
            if (context.Lexicon.Mediums.IsCiting(tokens[text.TokenAt(previous.Cue.Start)].Norm) && previous.Cue.Start == sentence.Span.Start && previous.Chain.Count == 1 && attribution.Source.Start > previous.Source.End)
            {
                found[^1] = previous with { Chain = [previous.Chain[0], attribution.Chain[0]], Content = attribution.Content };
                return;
            }
            if (IsCitedBy(attribution, previous))
            {
                found[^1] = attribution with { Chain = [attribution.Chain[0], previous.Chain[0]], Content = previous.Content };
                return;
            }
            (found[^1], attribution) = contents.Part(previous, attribution);
            for (var i = first; i < found.Count; i++) (found[i], attribution) = relays.Join(found[i], attribution);
        }
        found.Add(attribution);
    }

    private bool IsCitedBy(Attribution cited, Attribution relay)
    {
        if (relay.Chain.Count != 1 || relay.Chain[0] == cited.Chain[0]) return false;
        if (context.Lexicon.Mediums.Cites(tokens[text.TokenAt(cited.Cue.End - 1)])) return cited.Chain is [_, var via] ? via == relay.Chain[0] : relay.Cue.Start < cited.Cue.Start;
        // "a appris l'AFP de source judiciaire": who learns relays the one told by.
        return relay.Voice is SourceKind.Media or SourceKind.Agency or SourceKind.Organisation && context.Lexicon.Mediums.Learns(tokens[text.TokenAt(relay.Cue.End - 1)]) && cited.Cue.Start >= relay.Source.End && cited.Cue.Start - relay.Source.End < 3;
    }

    /// <summary>"« Le pont, a déclaré Léa Morand, tiendra »": an incise between two commas may stand inside the marks.</summary>
    private Attribution? InciseInQuotation(int i)
    {
        if (i <= sentence.First || cues.Verb(i) is not var (cue, read) || read is not { IsGerund: false, IsPassive: false } group || !cue.Frames.HasFlag(CueFrame.Incise)) return null;
        if (group.Start <= sentence.First || tokens[group.Start - 1].Norm is not ("," or "?" or "!") || subjects.Of(group, group.End, cue) is not { Inverted: true } found) return null;
        // "…, dit-il en montrant la porte": after a pronoun anything may follow.
        if (group.Inverted < 0 && (found.End >= sentence.End || tokens[found.End].Norm is not ("," or "." or ":"))) return null;
        context.Resolver.Remember(found.Source);
        return new Attribution(found.Source.Words, text.SpanOf(group.Start, group.End), sentence.Span, [found.Source.Name], AttributionKind.Reported, found.Source.Voice);
    }

    /// <summary>"peut-on lire dans le communiqué": whoever wrote it says so.</summary>
    private Attribution? OfReading(int i)
    {
        if (!context.Lexicon.Mediums.Reads(tokens[i]) || !tokens[i].Has(Morphology.Inf) || i < sentence.First + 2 || tokens[i - 1].Norm is not ("-on" or "-t-on") || subjects.Impersonal.Of(i + 1) is not var (source, _, _)) return null;
        context.Resolver.Remember(source);
        return new Attribution(source.Words, text.SpanOf(i - 2, i + 1), sentence.Span, Chain(source, null), AttributionKind.Reported, source.Voice);
    }

    /// <param name="before">What the sentence attributes before it; null where that is nothing.</param>
    private Attribution? OfVerb(int i, Attribution? before)
    {
        if (cues.Verb(i) is not var (cue, read) || cue.IsNegated && read is not { IsNegated: true }) return null;
        if (read is not { } group) return OfBareParticiple(i) ?? OfCoordinate(i, cue) ?? OfParticipleWithAgent(i, cue);
        if (context.Lexicon.Mediums.Cites(tokens[i]) && !group.IsPassive && OfCitation(group) is { } citation) return citation;
        // "attendent que l'Union reconnaisse « … »": what is only wished for is said by nobody yet.
        if (cues.IsWished(group) || before?.Kind == AttributionKind.Denied && IsDeniedClaim(group)) return null;
        var end = Math.Max(group.End, cue.IsNegated && cue.Length > 1 ? cues.PastNegation(i + 1) + cue.Length - 1 : i + cue.Length);
        if (cue.Sense == CueSense.Quote && context.IsIntroduction(end, sentence.End)) return null;
        var isOnly = group.IsNegated && (claims ??= new ComplementReader(context, sentence)).IsOnly(group, end);
        if (group.IsNegated && !isOnly && !SaysThoughNegated(cue, end) || subjects.Of(group, end, cue) is not var (source, sourceEnd, inverted)) return OfTold(group, cue);
        var hearer = HearerOf(group);
        var takesStand = group.IsPassive && cue.IsStance;
        var from = isOnly ? end + 1 : end;
        // "n'exclut pas un report", not "dit n'avoir rien vu".
        while (group.IsNegated && from < sentence.End && VerbGroup.IsNegation(tokens[from].Norm) && tokens[from].Norm is not ("n'" or "ne")) from++;
        if (from + 2 < sentence.End && tokens[from].Norm == "," && tokens[from + 1].Norm is "lui" or "elle" or "eux" or "elles" && tokens[from + 2].Norm == ",") from += 3;
        var content = takesStand ? subjects.Passive.StandOf(i, sourceEnd) : inverted ? contents.Around(group.Start) : tokens[text.TokenAt(source.Words.Start)].Norm == "qui" ? contents.OfRelative(from) : contents.After(from);
        if (content.IsEmpty && !takesStand) return null;
        var mouth = subjects.MouthpieceOf(source);
        if (mouth is { Voice: SourceKind.Person } named) (source, mouth) = (named, null);
        context.Resolver.Remember(source);
        var chain = Chain(source, mediums.Find(group.Start, sourceEnd, source));
        var kind = cue.Sense == CueSense.Denial && !group.IsNegated && !takesStand && !(inverted && IsIncise(group)) ? AttributionKind.Denied : AttributionKind.Reported;
        var said = new Attribution(source.Words, text.SpanOf(group.Start, end), content, chain, kind, source.Voice);
        if (mouth is null && hearer is not null && chain.Length == 1 && hearer.Name != source.Name) return said with { Chain = [source.Name, hearer.Name], Relay = hearer.Voice };
        return mouth is null ? said : said with { Chain = [source.Name, mouth.Name], Relay = mouth.Voice };
    }

    /// <summary>"Le Réveil l'a révélé mardi", "c'est Le Réveil qui l'a révélé": a medium told what the text has said.</summary>
    private Attribution? OfTold(VerbGroup group, CueEntry cue)
    {
        if (group.IsPassive || group.IsNegated || group.IsGerund || group.Inverted >= 0 || cue.Sense is not (CueSense.Neutral or CueSense.Factive)) return null;
        var end = group.Start;
        if (end > sentence.First && tokens[end - 1].Norm is "l'" or "les") end--;
        else if (tokens[end].Norm is not ("l'" or "les")) return null;
        if (end > sentence.First && tokens[end - 1].Norm == "qui") end--;
        if (end == sentence.First || context.NameAt(tokens[end - 1].Start) is not { Voice: SourceKind.Media or SourceKind.Agency } name || name.Span.End != tokens[end - 1].End) return null;
        var source = new ResolvedSource(name.Span, context.Resolver.NameOf(name), name.Voice, IsPerson: false);
        context.Resolver.Remember(source);
        return new Attribution(source.Words, text.SpanOf(group.Start, group.End), sentence.Span, [source.Name], AttributionKind.Reported, source.Voice);
    }

    /// <summary>"« … », raconte Léa Morand. Le patron lui aurait dit que": who spoke just before tells what she was told, as the conditional shows.</summary>
    private ResolvedSource? HearerOf(VerbGroup group) =>
        tokens[group.Finite].Has(Morphology.Cnd) && group.HasAddressee(tokens) && context.Resolver is { Last: { IsPerson: true } last, LastPerson: { } person } && last.Name == person.Name
            && text.SentenceAt(sentence.Span.Start) - text.SentenceAt(last.Words.Start) == 1 && text.Sentences[text.SentenceAt(last.Words.Start)].Paragraph == sentence.Paragraph ? last : null;

    /// <summary>"a démenti avoir menti, comme l'affirme L'Écho": whose claim another denies is no source of the denial.</summary>
    private bool IsDeniedClaim(VerbGroup group)
    {
        var at = group.Start - 1;
        while (at > sentence.First && tokens[at].Norm is "l'" or "le") at--;
        return at > sentence.First && tokens[at].Norm == "comme";
    }

    /// <summary>"« Ces images sont anciennes », dément la mairie": what stands round it is what she holds to be true. "Le pont a cédé, ce que dément la mairie" is another thing.</summary>
    private bool IsIncise(VerbGroup group) => group.Start == sentence.First || tokens[group.Start - 1].Norm is not ("que" or "qu'");

    /// <summary>"n'a pas confirmé que": who says nothing is no source; who does not deny, doubt or hide it is, and so is one whose words stand beside.</summary>
    private bool SaysThoughNegated(CueEntry cue, int end)
    {
        if (cue.IsNegated) return true;
        if (cue.Sense is CueSense.Plan or CueSense.Intent or CueSense.Hope) return false;
        if (cue.Sense is not (CueSense.Neutral or CueSense.Factive or CueSense.Promise)) return true;
        while (end < sentence.End && VerbGroup.IsNegation(tokens[end].Norm)) end++;
        foreach (var quote in SortedSpans.In(context.Quotes, sentence.Span, static quote => quote))
            if (sentence.Span.Contains(quote.Start)) return true;
        return end >= sentence.End || tokens[end].Norm is not ("que" or "qu'" or "si" or "s'" or "le" or "la" or "les" or "l'" or "quand" or "où" or "comment" or "pourquoi" or "combien" or "qui" or "quel" or "quelle" or "quels" or "quelles");
    }

    /// <summary>"…, avant d'ajouter que", "Et de conclure : « … »": an infinitive of saying goes on with the voice of its sentence, or of the one before.</summary>
    private Attribution? OfInfinitive(int i)
    {
        if (!tokens[i].Has(Morphology.Inf) || i <= sentence.First + 1 || cues.Verb(i) is not var (cue, _)) return null;
        var end = i + cue.Length;
        if (end >= sentence.End || subjects.NonFinite.OfInfinitive(i, end, cue) is not { } source) return null;
        // What somebody came for is not said yet: the next pronoun need not mean her.
        if (tokens[i - 1].Norm != "pour") context.Resolver.Remember(source);
        return new Attribution(source.Words, text.SpanOf(i, end), contents.After(end), [source.Name], AttributionKind.Reported, source.Voice);
    }

    /// <summary>"Le journal a cité une voisine disant": the one cited speaks, the one who cites relays.</summary>
    private Attribution? OfCitation(VerbGroup group)
    {
        if (group.End >= sentence.End || !NounPhrase.CanStart(tokens[group.End]) || subjects.Before(group.Start) is not { } relay) return null;
        var end = context.PhraseEnd(group.End, sentence.End);
        if (!context.HasSourceAtHead(group.End, end) || context.NameAt(tokens[end - 1].Start) is { Kind: EntityKind.Place } || context.Resolver.OfPhrase(group.End, end) is not { } source) return null;
        context.Resolver.Remember(source);
        return new Attribution(source.Words, text.SpanOf(group.Start, group.End), contents.After(end), [source.Name, relay.Name], AttributionKind.Reported, source.Voice);
    }

    /// <summary>"a dénoncé un abandon et réclamé des moyens", "après avoir dénoncé un abandon": a participle that shares the auxiliary of another, or stands after an infinitive.</summary>
    private Attribution? OfCoordinate(int i, CueEntry cue)
    {
        if (i <= sentence.First + 1 || (subjects.NonFinite.OfCoordinate(i, cue) ?? subjects.NonFinite.OfPastInfinitive(i, cue)) is not { } source) return null;
        context.Resolver.Remember(source);
        var end = i + cue.Length;
        return new Attribution(source.Words, text.SpanOf(i, end), contents.After(end), Chain(source, mediums.Find(i, end, source)), cue.Sense == CueSense.Denial ? AttributionKind.Denied : AttributionKind.Reported, source.Voice);
    }

    /// <summary>"Reuters signalé que": machine translation loses auxiliaries; a named body right before the participle and "que" after it stand for one.</summary>
    private Attribution? OfBareParticiple(int i)
    {
        if (i == sentence.First || !tokens[i].Has(Morphology.Participle) || context.NameAt(tokens[i - 1].Start) is not { Kind: EntityKind.Organisation or EntityKind.Person } name) return null;
        for (var at = i + 1; at < sentence.End && at < i + 8; at++)
        {
            if (tokens[at].Norm is not ("que" or "qu'")) continue;
            var isPerson = name.Kind == EntityKind.Person;
            var source = new ResolvedSource(name.Span, context.Resolver.NameOf(name), isPerson ? SourceKind.Person : name.Voice, isPerson);
            context.Resolver.Remember(source);
            return new Attribution(source.Words, tokens[i].Span, contents.After(i + 1), [source.Name], AttributionKind.Reported, source.Voice);
        }
        return null;
    }

    /// <summary>"le bilan, annoncé par le préfet, est de trois morts": a participle of saying right before its agent.</summary>
    private Attribution? OfParticipleWithAgent(int i, CueEntry cue)
    {
        if (subjects.Passive.OfParticiple(i, cue) is not { } agent) return null;
        context.Resolver.Remember(agent.Source);
        var content = QuoteBefore(i) ?? (cue.IsStance ? subjects.Passive.StandOf(i, agent.End) : sentence.Span);
        return new Attribution(agent.Source.Words, tokens[i].Span, content, Chain(agent.Source, null), AttributionKind.Reported, agent.Source.Voice);
    }

    /// <summary>"la « trahison » dénoncée par le maire": words between marks right before the participle are the agent's.</summary>
    private TextSpan? QuoteBefore(int participle) =>
        participle > sentence.First && SortedSpans.At(context.Quotes, tokens[participle - 1].Start, static quote => quote) is >= 0 and var at && context.Quotes[at].End == tokens[participle - 1].End ? context.Quotes[at] : null;

    /// <summary>"l'appel des syndicats à la grève": a noun of saying, its author and what it says.</summary>
    private Attribution? OfNoun(int i) =>
        nominal.At(i) is var (source, content) ? new Attribution(source.Words, tokens[i].Span, content, Chain(source, null), AttributionKind.Reported, source.Voice) : null;

    /// <summary>A document with its author is a source by itself where a figure stands in the sentence: "tel est le décompte de l'institut".</summary>
    private Attribution? OfDocument(ref int i)
    {
        if (context.Lexicon.SourceAt(tokens, i, sentence.End) is not var (noun, after) || !noun.IsDocument || tokens[i].Pos != PartOfSpeech.Noun || !context.Lexicon.Reckonings.Contains(tokens[i].Lemma)) return null;
        var end = context.PhraseEnd(i, sentence.End);
        if (context.Resolver.OfPhrase(i, end) is not { Voice: SourceKind.Organisation or SourceKind.Government or SourceKind.Agency } author || author.Words.Length == 0) return null;
        context.Resolver.Remember(author);
        var cue = text.SpanOf(i, after);
        i = end - 1;
        return new Attribution(author.Words, cue, sentence.Span, Chain(author, null), AttributionKind.Reported, author.Voice);
    }

    public static string[] Chain(ResolvedSource source, string? via) => via is null || via == source.Name ? [source.Name] : [source.Name, via];
}
