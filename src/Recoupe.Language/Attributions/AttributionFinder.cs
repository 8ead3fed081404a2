using Recoupe.Language.Dates;
using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// Finds who says what: reporting verbs with their subject before or after them, "selon X", relays ("cité par Y", "à CNN"), sources in the passive ("communiqué par").
/// One sentence after the other, so that pronouns can be given their names.
/// </summary>
internal sealed class AttributionFinder(CueLexicon lexicon)
{
    /// <summary>Tokens of "C'est aussi, par exemple, le cas".</summary>
    private const int LongestExample = 8;

    /// <summary>The words it goes by.</summary>
    public CueLexicon Lexicon => lexicon;

    /// <summary>
    /// What is attributed; whose words quotations may be, which is that without what "on" says and with the subjects of verbs that say nothing;
    /// and by sentence whom it is about where nothing in it is attributed.
    /// </summary>
    public (IReadOnlyList<Attribution> Attributions, IReadOnlyList<Attribution> Voices, IReadOnlyList<SentenceTopic?> Topics) Find(TokenizedText text, IReadOnlyList<NameMention> names, IReadOnlyList<Timex> dates, IReadOnlyList<TextSpan> quotes, string? outlet)
    {
        var resolver = new SourceResolver(text, names, quotes, lexicon);
        var context = new AttributionContext(text, names, dates, quotes, lexicon, resolver, new MediumMemory(text, lexicon), outlet);
        var found = new List<Attribution>();
        var unvoiced = new HashSet<Attribution>(ReferenceEqualityComparer.Instance);
        var topics = new SentenceTopic?[text.Sentences.Length];
        for (var at = 0; at < topics.Length; at++)
        {
            var sentence = text.Sentences[at];
            var before = found.Count;
            new SentenceAttributions(context, AfterStamp(context, sentence)).AddTo(found, unvoiced);
            if ((BodyAtHead(context, sentence) ?? new ImpersonalSubject(context, sentence).AtHome()) is { } body) resolver.Topic = body;
            // "Tilmat donne ses chiffres. Des plongeurs avaient deux bouées, « comme le veut l'usage »": facts told in an account are told by whoever gives it.
            if (found.Count == before + 1 && unvoiced.Contains(found[before]) && found[before].Voice == SourceKind.Unnamed && at > 0 && topics[at - 1] is { Speaks: true } && text.Sentences[at - 1].Paragraph == sentence.Paragraph && IsAddedBehindComma(context, sentence)) found.RemoveAt(before);
            if (found.Count > before)
            {
                topics[at] = new TopicReader(context, sentence).ReadAuthor();
                // "Le maire se cachait, affirme la chaîne": who relays it is not whom it is about.
                if (IsRelayed(found, before) && context.SubjectOf(sentence) is { } told) resolver.Notice(told);
                else if (HeadOfSentence(context, sentence, found, before) is { } head) resolver.Notice(head);
                continue;
            }
            topics[at] = new TopicReader(context, sentence).Read();
            // Where nobody spoke, the person that the sentence is about is whom the next pronoun means; one that goes on about "elle" keeps her in mind.
            if (topics[at] is { IsPassing: true }) continue;
            if (topics[at] is { IsAuthor: false, Source: { IsPerson: true, Voice: SourceKind.Unnamed } kin } && IsKin(context, kin)) resolver.Notice(kin);
            else if ((Topic(context, sentence) ?? context.SubjectOf(sentence)) is { } person) resolver.Notice(person);
            else if (topics[at] is { IsAuthor: false, IsPronoun: false, Source: { IsPerson: true } somebody } && IsBroughtIn(text, somebody)) resolver.Notice(somebody);
            else if (SubjectPronoun(context, sentence.First, sentence.End) is { } pronoun && resolver.IsSomebodyFresh(sentence.Span.Start) && resolver.OfPronoun(pronoun) is { IsPerson: true } same) resolver.Refresh(same);
        }
        return (found.FindAll(attribution => !unvoiced.Contains(attribution)), found.FindAll(attribution => attribution.Chain[0] != SourceResolver.Nobody), topics);
    }

    private static bool IsAddedBehindComma(AttributionContext context, Sentence sentence)
    {
        foreach (var quote in SortedSpans.In(context.Quotes, sentence.Span, static quote => quote))
            if (context.Text.TokenAt(quote.Start) - 1 is var before && before > sentence.First && context.Text.Tokens[before].Norm == ",") return true;
        return false;
    }

    /// <summary>"07:30 - La mairie annonce": the hour at which a running page wrote a line is no part of who speaks.</summary>
    private static Sentence AfterStamp(AttributionContext context, Sentence sentence)
    {
        var hour = context.Text.Tokens[sentence.First];
        var date = context.DateAt(hour.Start);
        if (date is null && !(char.IsDigit(hour.Norm[0]) && hour.Norm.Contains(':', StringComparison.Ordinal))) return sentence;
        var dash = date is null ? sentence.First + 1 : context.Text.TokenAt(date.Span.End - 1) + 1;
        if (dash + 1 >= sentence.End || context.Text.Tokens[dash].Norm is not ("-" or "–" or "—" or ":" or "|")) return sentence;
        return sentence with { First = dash + 1, Span = TextSpan.FromBounds(context.Text.Tokens[dash + 1].Start, sentence.Span.End) };
    }

    /// <summary>"Karim Belloc, dont la famille soutient le comité, est parti": he is whom it is about, though no person but those beside him says something in it.</summary>
    private ResolvedSource? HeadOfSentence(AttributionContext context, Sentence sentence, List<Attribution> found, int first)
    {
        for (var i = first; i < found.Count; i++)
            if (found[i].Voice == SourceKind.Person || found[i].Chain[0] is SourceResolver.Nobody || context.Text.Tokens[context.Text.TokenAt(found[i].Source.Start)] is { Pos: PartOfSpeech.Pron }) return null;
        return Topic(context, sentence) is { } topic && topic.Words.End <= Math.Min(found[first].Cue.Start, found[first].Source.Start) ? topic : null;
    }

    private static bool IsRelayed(List<Attribution> found, int first)
    {
        for (var i = first; i < found.Count; i++)
            if (found[i].Voice is not (SourceKind.Media or SourceKind.Agency)) return false;
        return true;
    }

    /// <summary>"La mère de Karim Belloc" is somebody else than he.</summary>
    private static bool IsKin(AttributionContext context, ResolvedSource somebody)
    {
        var tokens = context.Text.Tokens;
        var first = context.Text.TokenAt(somebody.Words.Start);
        return first + 2 < tokens.Length && tokens[first + 2].Start < somebody.Words.End && tokens[first].Norm is "le" or "la" or "l'" && tokens[first + 2].Norm is "de" or "d'" or "du" && context.Lexicon.SourceAt(tokens, first + 1, first + 2) is { Noun.IsRelative: true };
    }

    /// <summary>"un retraité", "l'agent", "son mari", "Yacine et Inès", not "le premier des rebelles", who may be known already.</summary>
    private bool IsBroughtIn(TokenizedText text, ResolvedSource somebody)
    {
        var first = text.TokenAt(somebody.Words.Start);
        return somebody.Voice == SourceKind.Person || text.Tokens[first].Norm is "un" or "une" or "son" or "sa" || text.Tokens[first].Pos == PartOfSpeech.Propn || text.Tokens[first].Norm is "le" or "la" or "l'" && NounAfter(text, first) is > 0 and var noun && (text.TokenAt(somebody.Words.End - 1) == noun || IsWithComplement(text, noun));
    }

    /// <summary>"le patron", "le jeune patron"; 0 at "la jeune femme", who may be known already.</summary>
    private int NounAfter(TokenizedText text, int article)
    {
        var noun = article + 1;
        while (noun + 1 < text.Tokens.Length && text.Tokens[noun].Pos == PartOfSpeech.Adj && text.Tokens[noun + 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj) noun++;
        return noun == article + 1 || !lexicon.Anaphors.ContainsKey(text.Tokens[noun].Norm) && lexicon.SourceAt(text.Tokens, noun, text.Tokens.Length) is ({ IsPerson: true, IsRelative: false }, _) ? noun : 0;
    }

    /// <summary>"le patron du chantier".</summary>
    private bool IsWithComplement(TokenizedText text, int noun) =>
        lexicon.SourceAt(text.Tokens, noun, text.Tokens.Length) is ({ IsPerson: true }, var after) && after < text.Tokens.Length && text.Tokens[after].Norm is "de" or "du" or "d'" or "des";

    /// <summary>"il" or "elle" that means somebody: not "il faut", "il y a", "il est 20 heures".</summary>
    private static Token? SubjectPronoun(AttributionContext context, int from, int to)
    {
        var tokens = context.Text.Tokens;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Norm is not ("il" or "elle") || tokens[i].Pos != PartOfSpeech.Pron) continue;
            if (tokens[i].Norm == "elle" || !context.IsImpersonal(i, to)) return tokens[i];
        }
        return null;
    }

    /// <summary>The first word of the role that stands right before a name, its article included; <paramref name="at"/> where none does.</summary>
    private static int StartOfRole(TokenizedText text, NameMention name, int at, int first)
    {
        if (name.Role is not { } role) return at;
        var start = at - 1;
        while (start > first && at - start < 12 && text.Tokens[at - 1].End - text.Tokens[start].Start < role.Length) start--;
        if (start < first || !role.AsSpan().StartsWith(text.Text.AsSpan(text.Tokens[start].Start, text.Tokens[at - 1].End - text.Tokens[start].Start), StringComparison.Ordinal)) return at;
        return start > first && text.Tokens[start - 1].Pos == PartOfSpeech.Det ? start - 1 : start;
    }

    /// <summary>The organisation that a sentence begins with, its subject before the first verb: "Le groupe belge Tilmat a remis une offre."</summary>
    private static ResolvedSource? BodyAtHead(AttributionContext context, Sentence sentence)
    {
        var tokens = context.Text.Tokens;
        if (tokens[sentence.First].Pos is not (PartOfSpeech.Det or PartOfSpeech.Propn)) return null;
        var end = context.PhraseEnd(sentence.First, sentence.End);
        // "L'acheteur, Tilmat, a payé".
        if (end + 2 < sentence.End && tokens[end].Norm == "," && context.NameAt(tokens[end + 1].Start) is { Kind: EntityKind.Organisation, Voice: SourceKind.Organisation } apposed && apposed.Span.Start == tokens[end + 1].Start
            && context.Text.TokenAt(apposed.Span.End - 1) + 1 is var close && close < sentence.End && tokens[close].Norm == ",")
            return new ResolvedSource(context.Text.SpanOf(sentence.First, close), context.Resolver.NameOf(apposed), apposed.Voice, IsPerson: false);
        // "dément" is tagged as what it is spelled like.
        var isDenial = end > sentence.First + 2 && end < sentence.End && tokens[end].Norm is "." or ";" && context.Lexicon.Homographs.ContainsKey(tokens[end - 1].Norm);
        if (isDenial) end--;
        if (end >= sentence.End || !(isDenial || tokens[end].Has(Morphology.Fin) || tokens[end].Norm is "," or "n'" or "ne" or "s'" or "se")) return null;
        for (var i = SortedSpans.FirstAfter(context.Names, sentence.Span.Start, static n => n.Span); i < context.Names.Count && context.Names[i].Span.Start < tokens[end - 1].End; i++)
            if (context.Names[i] is { Kind: EntityKind.Organisation } name && name.Span.End == tokens[end - 1].End && (name.Voice is SourceKind.Organisation or SourceKind.Government || IsAloneAtHead(context, sentence, end)))
                return new ResolvedSource(context.Text.SpanOf(sentence.First, end), context.Resolver.NameOf(name), name.Voice, IsPerson: false);
        // "La direction dément. Elle rappelle que": one known by a noun, whose verb is one of saying.
        return (isDenial || context.Lexicon.Verbs.ContainsKey(tokens[end].Lemma)) && context.Resolver.OfPhrase(sentence.First, end) is { IsPerson: false, Voice: SourceKind.Organisation or SourceKind.Government } body ? body : null;
    }

    /// <summary>"Le journal Gorvin a enquêté", not "Le journal Gorvin a rencontré un douanier": a medium asks others, who are then whom it goes on about.</summary>
    private static bool IsAloneAtHead(AttributionContext context, Sentence sentence, int verb)
    {
        if (context.Text.Tokens[sentence.First].Pos != PartOfSpeech.Det) return false;
        for (var i = verb; i < sentence.End; i++)
            if (context.NameAt(context.Text.Tokens[i].Start) is { Kind: EntityKind.Person } || context.Text.Tokens[i].Pos == PartOfSpeech.Noun && context.Lexicon.SourceAt(context.Text.Tokens, i, sentence.End) is { Noun.IsDocument: false }) return false;
        return true;
    }

    /// <summary>The person a sentence is about: the first that no preposition governs, else the only one it names where nobody else is in mind.</summary>
    private ResolvedSource? Topic(AttributionContext context, Sentence sentence)
    {
        var (text, names, resolver) = (context.Text, context.Names, context.Resolver);
        NameMention? only = null;
        var several = false;
        for (var i = SortedSpans.FirstAfter(names, sentence.Span.Start, static n => n.Span); i < names.Count && names[i].Span.Start < sentence.Span.End; i++)
        {
            var name = names[i];
            // Whom a speaker names is not whom the text goes on about.
            if (name.Kind != EntityKind.Person || !sentence.Span.Contains(name.Span) || context.IsQuoted(name.Span.Start)) continue;
            var at = text.TokenAt(name.Span.Start);
            // A sentence about "il" or "elle" goes on about the one before.
            if (resolver.IsSomebodyFresh(sentence.Span.Start) && SubjectPronoun(context, sentence.First, at) is not null) return null;
            var start = StartOfRole(text, name, at, sentence.First);
            // "L'armée a déposé Alain Cordier" is about the army.
            if (FollowsVerb(text, sentence.First, start)) { several |= only is not null && only.Name != name.Name; only = name; continue; }
            // "À l'image de Léa Morand, une avocate", "C'est le cas de Karim Belloc": who is the example is whom the text goes on about.
            if (IsExample(context, sentence.First, start)) return Of(name);
            // "le départ du président Cordier" is about somebody else.
            if (start < at && start > sentence.First && text.Tokens[start - 1].Pos == PartOfSpeech.Adp) { several |= only is not null && only.Name != name.Name; only = name; continue; }
            while (start > sentence.First && text.Tokens[start - 1].Pos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Det or PartOfSpeech.Propn) start--;
            // "avec le colonel Belloc" is governed; "la présidente de la région Nadia Ferrand" is not.
            if (start == sentence.First || text.Tokens[start - 1].Pos is not PartOfSpeech.Adp || start < at && text.Tokens[start - 1].Norm is "de" or "d'" or "du" or "des") return Of(name);
            several |= only is not null && only.Name != name.Name;
            only = name;
        }
        return several || only is null || resolver.IsSomebodyFresh(sentence.Span.Start) ? null : Of(only);
    }

    private static bool IsExample(AttributionContext context, int first, int start) =>
        start - 2 > first && context.Text.Tokens[start - 1].Norm is "de" or "d'" && context.Lexicon.Speakers["example"].Contains(context.Text.Tokens[start - 2].Norm) && start - 2 - first < LongestExample;

    private static bool FollowsVerb(TokenizedText text, int first, int start)
    {
        if (start <= first || !text.Tokens[start - 1].Has(Morphology.Fin) && !text.Tokens[start - 1].Has(Morphology.Participle)) return false;
        // "Parmi les clients, il y a Yvonne" brings her in.
        for (var i = first; i < start; i++)
            if (text.Tokens[i].Norm is "il" or "c'" or "ce" or "voici" or "voilà") return false;
        for (var i = first; i < start; i++)
            if (text.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && (i == first || text.Tokens[i - 1].Pos is PartOfSpeech.Det or PartOfSpeech.Adj)) return true;
        return false;
    }

    private static ResolvedSource Of(NameMention person) => new(person.Span, person.Name, SourceKind.Person, IsPerson: true);
}
