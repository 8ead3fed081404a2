using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>A source with its name: <paramref name="Words"/> as they stand, <paramref name="Name"/> the fullest name it goes by in the text.</summary>
/// <param name="IsGuessed">Whether a description is taken for somebody only because she was named last: she has said nothing yet.</param>
internal sealed record ResolvedSource(TextSpan Words, string Name, SourceKind Voice, bool IsPerson, bool IsGuessed = false);

/// <summary>How far back the last who spoke is whom a pronoun means, though others were told of since: nowhere, in its paragraph where nobody else was named just before, some sentences ("ajoute-t-il").</summary>
internal enum Continuity : byte { None, Paragraph, Pause }

/// <summary>
/// Says whom the words of a source mean: a name in its fullest form; a role that only one named person of the text has ("le préfet"); a pronoun, an empty noun ("l'élue")
/// or a role nobody is said to have ("la dirigeante du parti", just after her name) by the person spoken of last. Where nobody is named, the words themselves are the name.
/// </summary>
internal sealed class SourceResolver(TokenizedText text, IReadOnlyList<NameMention> names, IReadOnlyList<TextSpan> quotes, CueLexicon lexicon)
{
    /// <summary>The name of a source that is nobody in particular: "on".</summary>
    public const string Nobody = "on";

    private readonly PersonMemory persons = new(text, names, quotes, lexicon);
    private readonly RoleHolders roles = new(text, names, lexicon);
    private readonly PhraseNames phrases = new(text, names, lexicon);
    private readonly BodyMemory bodies = new(text, names, lexicon);
    private readonly PluralMemory plurals = new(text, lexicon);
    private readonly OneOfSeveral several = new(text, lexicon);
    private readonly DocumentMemory documents = new(text, lexicon);
    private readonly HeadNoun heads = new(text, lexicon);
    private readonly RoleComplements complements = new(text, new(text, names, lexicon), new(text, lexicon), lexicon);
    private PeopleByCountry? natives;
    private readonly NounIntroductions introductions = new(text, names, lexicon);
    private VoiceDescriptions? voices;
    private DescribedPersons? described;
    private readonly List<ResolvedSource> spoken = [];
    private EarlierVoices? earlier;
    private readonly NamedMedia media = new(text, names, lexicon);

    /// <summary>The source spoken of last, of any kind.</summary>
    public ResolvedSource? Last { get; private set; }

    /// <summary>The source spoken of last before this one.</summary>
    public ResolvedSource? LastBut(ResolvedSource source) => spoken.FindLast(before => before.Name != source.Name);

    /// <summary>Whom a pronoun of the clause that is being read means as the one spoken to ("lui a-t-elle dit"): no description of its subject means her too. Null where there is none.</summary>
    public ResolvedSource? Addressee { get; set; }

    /// <summary>The person spoken of last, whom "lui" means rather than anybody else.</summary>
    public ResolvedSource? LastPerson => persons.Last;

    private ResolvedSource? ButAddressee(ResolvedSource? meant) => meant is not null && meant.Name == Addressee?.Name ? null : meant;

    /// <summary>Keeps a source in mind for the pronouns to come.</summary>
    public void Remember(ResolvedSource source)
    {
        if (source.Name == Nobody) return;
        Last = source;
        spoken.Add(source);
        documents.Notice(source);
        bodies.NoticeSpeaker(source.Name);
        Described.NoticeSpeaker(source);
        if (source.IsPerson) persons.Notice(source, spoke: true);
    }

    /// <summary>A person that the text names, though nothing is said on her word yet: the next pronoun may mean her.</summary>
    public void Notice(ResolvedSource person) => persons.Notice(person);

    /// <summary>A sentence that goes on about the person named last.</summary>
    public void Refresh(ResolvedSource person) => persons.Refresh(person);

    /// <summary>A medium through which somebody speaks: no body that a bare noun means.</summary>
    public void NoticeRelay(string medium) => bodies.NoticeRelay(medium);

    /// <summary>The last body that a sentence is about, though it says nothing: the next pronoun may mean it. Null before any.</summary>
    public ResolvedSource? Topic { get; set; }

    /// <summary>Whom a definite or demonstrative phrase that no list knows means after a quotation ("lâche la jeune comique", "assure cet ancien ministre"): the person spoken of last, if she agrees.</summary>
    public ResolvedSource? OfUnknownPhrase(int start, int end)
    {
        if (text.Tokens[start].Norm is not ("le" or "la" or "l'" or "ce" or "cet" or "cette") || start + 1 >= end) return null;
        var isShown = text.Tokens[start].Norm is "ce" or "cet" or "cette";
        for (var i = start + 1; i < end && !isShown; i++)
            if (text.Tokens[i].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Adj) && !(text.Tokens[i].Pos == PartOfSpeech.Propn && end == start + 2)) return null;
        // "un conducteur a tout vu": who was told of by this noun is meant by it.
        if (introductions.Beside(end - 1) is { } called) return called with { Words = text.SpanOf(start, end) };
        if (!isShown && introductions.As(start + 1) is { } stranger) return stranger with { Words = text.SpanOf(start, end) };
        return ButAddressee(persons.Fresh(start + 1) is { Voice: SourceKind.Person } person ? person : Voices.TakenUp(null, start, start + 1, end)) is { } meant ? meant with { Words = text.SpanOf(start, end) } : null;
    }

    /// <summary>Whom a definite phrase means after a verb that goes on: "… », ajoute le marin".</summary>
    public ResolvedSource? OfGoingOn(ResolvedSource phrase) =>
        ButAddressee(Voices.GoneOn(text.TokenAt(phrase.Words.Start), text.TokenAt(phrase.Words.End - 1) + 1)) is { } speaker ? speaker with { Words = phrase.Words } : null;

    private PeopleByCountry People => natives ??= new PeopleByCountry(text, names, lexicon, heads, persons);

    private VoiceDescriptions Voices => voices ??= new VoiceDescriptions(text, names, quotes, lexicon, persons);

    private DescribedPersons Described => described ??= new DescribedPersons(text, names, lexicon, persons);

    private EarlierVoices Earlier => earlier ??= new EarlierVoices(text, lexicon, persons, spoken);

    /// <summary>Whether a person was spoken of in this sentence or just before.</summary>
    public bool IsSomebodyFresh(int position) => persons.IsFresh(position);

    /// <summary>Who a personal pronoun or a possessive means ("elle", "lui-même", "à ses yeux"); null where nobody was spoken of.</summary>
    public ResolvedSource? OfPronoun(Token pronoun, Continuity goesOn = Continuity.None)
    {
        // "ai-je demandé": whoever writes is nobody of whom the text has told.
        if (pronoun.Norm is "-je" or "-nous") return new ResolvedSource(pronoun.Span, Nobody, SourceKind.Unnamed, IsPerson: false);
        var norm = pronoun.Norm.EndsWith("-même", StringComparison.Ordinal) ? pronoun.Norm[..^5] : pronoun.Norm;
        var isPlural = norm.EndsWith("ils", StringComparison.Ordinal) || norm.EndsWith("elles", StringComparison.Ordinal) || norm is "eux" or "leur" or "leurs";
        var gender = norm.EndsWith("elle", StringComparison.Ordinal) ? 'f' : norm.EndsWith("il", StringComparison.Ordinal) || norm == "lui" ? 'm' : 'u';
        if (isPlural && plurals.Before(pronoun, spoken) is { } group) return group with { Words = pronoun.Span };
        var found = isPlural || IsBodyMeant(Last, pronoun, gender) || goesOn != Continuity.None && IsSourceMeant(pronoun) ? Last : IsBodyMeant(Topic, pronoun, gender) ? Topic : persons.LastSpeaker(gender, pronoun.Start, goesOn) ?? persons.Agreeing(gender) ?? (persons.Last is null ? Last : null);
        return found is null ? null : found with { Words = pronoun.Span };
    }

    /// <summary>"« … », indique le ministère. « … », a-t-il précisé": a body that spoke, or that a sentence is about, here or in the sentence before, and after any person; one that heads its sentence outranks somebody unnamed within it. "Il" is rather a person than a company that has no article and no word of its own.</summary>
    private bool IsBodyMeant(ResolvedSource? meant, Token pronoun, char gender)
    {
        if (gender == 'u' || meant is not { IsPerson: false } body || body.Voice is not (SourceKind.Organisation or SourceKind.Government) && !(ReferenceEquals(meant, Topic) && body.Voice is SourceKind.Media or SourceKind.Agency)) return false;
        var (spoke, here) = (text.SentenceAt(body.Words.Start), text.SentenceAt(pronoun.Start));
        return here - spoke <= 1 && text.Sentences[here].Paragraph == text.Sentences[spoke].Paragraph && (persons.LastSentence < spoke || ReferenceEquals(meant, Topic) && persons is { LastSentence: var told, Last.Voice: not SourceKind.Person } && told == spoke) && persons.GenderOf(body) is var own && (own == gender || own == 'u' && !(gender == 'm' && ReferenceEquals(meant, Topic) && persons.Last is { Voice: SourceKind.Person } && text.Tokens[text.TokenAt(body.Words.Start)].Pos == PartOfSpeech.Propn));
    }

    /// <summary>Whether a pronoun or a possessive agrees with what a source is called.</summary>
    public bool CanMean(ResolvedSource source, Token pronoun) => (persons.GenderOf(source), pronoun.Norm) switch
    {
        (var own, "lui" or "il") => own is 'm' or 'u',
        (var own, "elle") => own is 'f' or 'u',
        (var own, "eux" or "elles" or "leur" or "leurs") => own == 'p' || own == 'u' && !source.IsPerson,
        (var own, _) => own != 'p',
    };

    /// <summary>"« … », affirme une source policière. « … », a-t-il ajouté": nobody is known of her but that she speaks.</summary>
    private bool IsSourceMeant(Token pronoun)
    {
        if (Last is not { IsPerson: false, Voice: SourceKind.Unnamed } source || text.Tokens[Math.Min(text.TokenAt(source.Words.Start) + 1, text.Tokens.Length - 1)].Norm != "source") return false;
        var (spoke, here) = (text.SentenceAt(source.Words.Start), text.SentenceAt(pronoun.Start));
        return here - spoke == 1 && text.Sentences[here].Paragraph == text.Sentences[spoke].Paragraph;
    }

    /// <summary>Who a noun phrase <c>[start, end)</c> of tokens means; null where it can be no source.</summary>
    public ResolvedSource? OfPhrase(int start, int end)
    {
        if (start >= end) return null;
        var span = text.SpanOf(start, end);
        if (several.OneIn(start, end, spoken) is { } one) return one;
        if (IsLatter(start, end)) return persons.Latter(start) is { } latter ? latter with { Words = span } : null;
        if (phrases.PersonIn(start, end) is { } person) return new ResolvedSource(span, person.Name, SourceKind.Person, IsPerson: true);
        if (phrases.OutletIn(start, end) is { } outlet) return new ResolvedSource(span, NameOf(outlet), outlet.Voice, IsPerson: false);
        if (phrases.NameAtHead(start, end) is { } name) return new ResolvedSource(span, phrases.NameWithComplement(name, end), name.Voice, IsPerson: false);
        if (heads.NounIn(start, end) is not var (noun, head, after)) return !People.Are(start, end) ? null : People.Known(start, end) is { } native ? native with { Words = span } : new ResolvedSource(span, WordsOf(start, end), SourceKind.Unnamed, IsPerson: true);
        if (noun.IsDocument && (AuthorOf(after, end) ?? KnownAuthor(noun, start, after, end) ?? (after == end && IsDefinite(text.Tokens[start]) ? AuthorBefore(noun.Lemma, head) : null)) is { } author) return author with { Words = span };
        // "le message du maire": the article is within the word before.
        var article = start > 0 && text.Tokens[start - 1].Norm is "du" or "au" && text.Tokens[start].Pos != PartOfSpeech.Det ? start - 1 : start;
        if ((article < start || IsDefinite(text.Tokens[start])) && Denoted(noun, article, head, after, end, span) is { } known) return known with { Words = span };
        return new ResolvedSource(span, WordsOf(start, end), noun.Voice == SourceKind.Person ? SourceKind.Unnamed : noun.Voice, noun.IsPerson);
    }

    /// <summary>"des Américains", "un jeune Italien": people by their country.</summary>
    public bool IsPeople(int start, int end) => People.Are(start, end);

    /// <summary>What to call a name.</summary>
    public string NameOf(NameMention name) => phrases.NameOf(name);

    /// <summary>What to call a name, with the complement that its list does not know ("Le Courrier du Val"), before <paramref name="end"/>.</summary>
    public string NameOf(NameMention name, int end) => phrases.NameWithComplement(name, end);

    /// <summary>Whom a definite phrase means that is no name: the last source ("la même source"), the one who holds the role, or the one named before whom an empty noun or a set phrase stands for.</summary>
    private ResolvedSource? Denoted(SourceNoun noun, int start, int head, int after, int end, TextSpan span)
    {
        if (head > 0 && text.Tokens[head - 1].Norm == "même" && Last is not null) return noun.IsDocument && LastDocument() is { } paper ? paper : noun.Voice is SourceKind.Media or SourceKind.Agency ? MediumBefore(head) ?? Last : Last;
        // "les organisateurs" are several: no person named before.
        if (text.Tokens[head].Has(Morphology.Plur)) return null;
        if (ButAddressee(Voices.TakenUp(noun, start, head, end, isHere: true)) is { } here) return here;
        if ((noun.IsPerson ? roles.OfDescription(start, end) : null) is { } described) return new ResolvedSource(span, described.Name, SourceKind.Person, IsPerson: true);
        if ((roles.OfSynonym(NormOf(head, end), head, end) ?? (NormWithoutAdjective(head, end) is { } plain ? roles.OfSynonym(plain, head, end) : null)) is { } known) return new ResolvedSource(span, known.Name, SourceKind.Person, IsPerson: true);
        if (end > after && lexicon.Anaphors.ContainsKey(NormOf(head, end))) return Antecedent(NormOf(head, end), head);
        if (roles.OfRole(CueLexicon.WithoutEx(text.SpanOf(head, after).Of(text.Text).ToString()), span.Start) is { } holder && !roles.IsElsewhere(holder, after, end)) return new ResolvedSource(span, holder.Name, SourceKind.Person, IsPerson: true);
        if (noun.IsPerson && after == end && introductions.Beside(head) is { } called) return called with { Words = span };
        if (Described.OfTrade(noun, start, head, end) is { } akin) return akin with { Words = span };
        // "ce rebelle" points to the one spoken of last.
        if (noun.IsPerson && text.Tokens[start].Norm is "ce" or "cet" or "cette" && ButAddressee(persons.Fresh(head)) is { } shown) return shown;
        if (after == end && (Earlier.SpokenOfAs(head, after) ?? Earlier.OfRole(head)) is { } before) return before;
        // "le dirigeant libyen": an empty noun with an adjective.
        if (after == end - 1 && text.Tokens[after].Pos == PartOfSpeech.Adj && lexicon.Anaphors.GetValueOrDefault(NormOf(head, after)) == "person" && ButAddressee(persons.Fresh(head)) is { } meant) return meant;
        return ButAddressee((after == end || AreAdjectives(after, end) && lexicon.Anaphors.GetValueOrDefault(NormOf(head, after)) is "body" or "medium" ? Antecedent(NormOf(head, after), head, isPlain: after == end) : null) ?? (after == end && CalledSo(noun, head) is { } body ? body : null) ?? JustNamed(noun, head, after, end) ?? Voices.TakenUp(noun, start, head, end) ?? Voices.OfOnly(noun, start, head, end) ?? Described.OfSex(noun, start, head, end));
    }

    /// <summary>"un rapport établit que … « … », ironise un élu. Le même document": the last source that was a document.</summary>
    private ResolvedSource? LastDocument() =>
        spoken.FindLast(source => text.TokenAt(source.Words.Start) is var first && heads.NounIn(first, text.TokenAt(source.Words.End - 1) + 1) is { Noun.IsDocument: true });

    /// <summary>"la Guilde des potiers" is "la guilde", though it is no word that stands for any body.</summary>
    private ResolvedSource? CalledSo(SourceNoun noun, int head) =>
        noun is { IsPerson: false, IsDocument: false, Voice: SourceKind.Organisation } && !lexicon.Anaphors.ContainsKey(noun.Lemma) && bodies.Called(text.Tokens[head].Norm, head) is { } body ? new ResolvedSource(body.Span, NameOf(body), body.Voice, IsPerson: false) : null;

    /// <summary>Whoever was named just before, where the phrase may tell what she is: "l'avocate de Léa", not "la voisine de Léa" of one who has said nothing yet.</summary>
    private ResolvedSource? JustNamed(SourceNoun noun, int head, int after, int end)
    {
        if (!noun.IsPerson || noun.IsRelative && !complements.AreThing(after, end) || after < end && (noun.IsTitle || complements.AreOfAide(noun, after, end))) return null;
        var named = persons.FreshWithoutRole(head);
        return named is { IsGuessed: true } && !lexicon.Speakers["lawyer"].Contains(text.Tokens[head].Norm) && complements.ArePerson(after, end) ? null : named;
    }

    private ResolvedSource? Antecedent(string noun, int head, bool isPlain = true) => lexicon.Anaphors.GetValueOrDefault(noun) switch
    {
        "person" => persons.LastFor(head),
        "role" => persons.FreshWithoutRole(head),
        // "dit à BZL la coopérative": whom she tells is another.
        "body" => bodies.Named(noun, head, isPlain) is { } body && (head == 0 || body.Span.End + 1 < text.Tokens[head - 1].Start || body.Span.Start >= text.Tokens[head - 1].Start) ? new ResolvedSource(body.Span, NameOf(body), body.Kind == EntityKind.Person ? SourceKind.Organisation : body.Voice, IsPerson: false) : null,
        "medium" or "agency" => MediumBefore(head),
        _ => null,
    };

    private bool IsLatter(int start, int end) =>
        text.Tokens[start].Norm is "celui-ci" or "celle-ci" || end == start + 2 && text.Tokens[start].Norm is "ce" or "cet" or "cette" && text.Tokens[start + 1].Norm is "dernier" or "dernière";

    /// <summary>The medium that a bare noun means: "l'agence" the last agency named, "le quotidien" the last medium.</summary>
    public ResolvedSource? MediumBefore(int noun) => media.Before(noun);

    /// <summary>"ses calculs" are whose the possessive means, "le communiqué" and "ce texte" whose the text said.</summary>
    private ResolvedSource? KnownAuthor(SourceNoun noun, int start, int after, int end)
    {
        if (text.Tokens[start].Norm is "ses" or "son" or "sa" or "leur" or "leurs") return OfPronoun(text.Tokens[start]);
        return IsDefinite(text.Tokens[start]) && (after == end || text.Tokens[start].Norm is "ce" or "cet" or "cette") ? documents.AuthorOf(noun.Lemma, text.Tokens[start].Start) : null;
    }

    /// <summary>Who made a document: "un décompte de la préfecture", "un bilan dressé en mai par le musée".</summary>
    private ResolvedSource? AuthorOf(int after, int end)
    {
        foreach (var name in phrases.NamesIn(after, end))
            if (name.Kind is EntityKind.Organisation or EntityKind.Person && text.TokenAt(name.Span.Start) is var at && at > after - 1 && IsOf(text.Tokens, at))
                return new ResolvedSource(name.Span, phrases.NameOf(name), name.Kind == EntityKind.Person ? SourceKind.Person : name.Voice, name.Kind == EntityKind.Person);
        return UnnamedAuthor(after, end);
    }

    /// <summary>"« … », a insisté la mairie. « … », ajoute le communiqué": what a body gives out is its own word, where it spoke just before.</summary>
    private ResolvedSource? AuthorBefore(string noun, int head)
    {
        if (lexicon.Anaphors.GetValueOrDefault(noun) != "message" || Last is not { } author) return null;
        var (here, spoke) = (text.SentenceAt(text.Tokens[head].Start), text.SentenceAt(author.Words.Start));
        return here - spoke <= 2 && author.Voice is SourceKind.Organisation or SourceKind.Government && (spoke == 0 || text.Sentences[here].Paragraph == text.Sentences[spoke].Paragraph) ? author : null;
    }

    /// <summary>"un communiqué de la préfecture", "le témoignage d'un voisin": the complement of the document, where it can speak.</summary>
    private ResolvedSource? UnnamedAuthor(int after, int end)
    {
        var at = after;
        while (at < end && (text.Tokens[at].Pos == PartOfSpeech.Adj || text.Tokens[at].Has(Morphology.Participle))) at++;
        if (at >= end - 1 || text.Tokens[at].Norm is not ("de" or "du" or "d'" or "des")) return null;
        if (NewBody(at + 1, end) is { } body) return body;
        var start = ++at;
        var isDefinite = text.Tokens[at - 1].Norm == "du" || IsDefinite(text.Tokens[at]);
        if (text.Tokens[at].Pos == PartOfSpeech.Det) at++;
        if (at >= end || lexicon.SourceAt(text.Tokens, at, end) is not var (noun, past) || noun.IsDocument || text.Tokens[at].Pos != PartOfSpeech.Noun) return null;
        if (isDefinite && (noun.IsPerson ? Holder(at, past, end) : Denoted(noun, at - 1, at, past, end, text.SpanOf(start, end))) is { } known) return known;
        return new ResolvedSource(text.SpanOf(start, end), WordsOf(start, end), noun.Voice == SourceKind.Person ? SourceKind.Unnamed : noun.Voice, noun.IsPerson);
    }

    /// <summary>"une lettre du maire": the one who holds the role; nobody nearby writes for him.</summary>
    private ResolvedSource? Holder(int head, int after, int end) =>
        roles.OfRole(text.SpanOf(head, after).Of(text.Text).ToString(), text.Tokens[head].Start) is { } holder && !roles.IsElsewhere(holder, after, end) ? new ResolvedSource(text.SpanOf(head, end), holder.Name, SourceKind.Person, IsPerson: true) : null;

    /// <summary>"un courriel de Tilmat": a capital that nothing else tells is whoever wrote it.</summary>
    private ResolvedSource? NewBody(int start, int limit)
    {
        var end = start;
        while (end < limit && text.IsCapitalized(end) && SortedSpans.At(names, text.Tokens[end].Start, static name => name.Span) < 0) end++;
        return end == start || end < limit ? null : new ResolvedSource(text.SpanOf(start, end), WordsOf(start, end), SourceKind.Organisation, IsPerson: false);
    }

    private static bool IsOf(Token[] tokens, int at)
    {
        while (at > 0 && tokens[at - 1].Pos == PartOfSpeech.Det) at--;
        return at > 0 && tokens[at - 1].Norm is "de" or "du" or "d'" or "des" or "par";
    }

    private bool AreAdjectives(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Tokens[i].Pos != PartOfSpeech.Adj) return false;
        return true;
    }

    public static bool IsDefinite(Token token) => token.Norm is "le" or "la" or "l'" or "les" or "ce" or "cet" or "cette";

    /// <summary>"chef de la diplomatie turque", "ministre turc des Affaires étrangères": the set phrase without where it is held.</summary>
    private string? NormWithoutAdjective(int start, int end)
    {
        if (end - start < 3) return null;
        if (text.Tokens[start + 1].Pos == PartOfSpeech.Adj) return $"{text.Tokens[start].Norm} {NormOf(start + 2, end)}";
        return text.Tokens[end - 1].Pos == PartOfSpeech.Adj ? NormOf(start, end - 1) : null;
    }

    private string NormOf(int start, int end) => WordsOf(start, end).ToLowerInvariant().Replace('’', '\'');

    private string WordsOf(int start, int end) => text.SpanOf(start, end).Of(text.Text).ToString();
}
