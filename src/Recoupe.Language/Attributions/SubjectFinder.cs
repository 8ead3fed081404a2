using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject of a reporting verb: inverted after it, by a pronoun, before it over appositions and relative clauses, or after "par" in the passive.</summary>
internal sealed class SubjectFinder
{
    private const int NearHead = 3;

    private readonly AttributionContext context;
    private readonly Sentence sentence;
    private readonly TokenizedText text;
    private readonly Token[] tokens;
    private readonly InvertedSubject inversion;
    private readonly ComplementReader claims;
    private readonly Appositions appositions;
    private readonly MarkedNames marks;

    public SubjectFinder(AttributionContext context, Sentence sentence)
    {
        (this.context, this.sentence, text, tokens) = (context, sentence, context.Text, context.Text.Tokens);
        inversion = new InvertedSubject(context, sentence);
        claims = new ComplementReader(context, sentence);
        appositions = new Appositions(context, sentence);
        marks = new MarkedNames(context, sentence);
        Unknowns = new UnknownSubjects(context, sentence, claims);
        NonFinite = new NonFiniteSubjects(context, sentence, this);
        Passive = new PassiveVoice(context, sentence, inversion);
    }

    /// <summary>The subjects of the participles and infinitives of the sentence.</summary>
    public NonFiniteSubjects NonFinite { get; }

    /// <summary>The subjects that no list knows.</summary>
    public UnknownSubjects Unknowns { get; }

    /// <summary>The agents of its passives.</summary>
    public PassiveVoice Passive { get; }

    /// <summary>Through whom a body speaks: "par la voix de son président".</summary>
    public ResolvedSource? MouthpieceOf(ResolvedSource body) => new Mouthpiece(context, sentence, inversion).Of(body);

    /// <summary>What its pronouns mean that its own subject tells.</summary>
    public OwnSubject Own => new(context, sentence, this);

    private PostponedSubject Postponed => new(context, sentence, this);

    /// <summary>The sources behind "on".</summary>
    public ImpersonalSubject Impersonal => new(context, sentence);

    /// <summary>The source, one past its last token, and whether it stands after its verb; null where none can be told.</summary>
    public (ResolvedSource Source, int End, bool Inverted)? Of(VerbGroup group, int end, CueEntry cue)
    {
        context.Resolver.Addressee = group.HasAddressee(tokens) ? context.Resolver.LastPerson : null;
        var found = SubjectOf(group, end, cue);
        context.Resolver.Addressee = null;
        return found;
    }

    private (ResolvedSource Source, int End, bool Inverted)? SubjectOf(VerbGroup group, int end, CueEntry cue)
    {
        // "Souhaitez-vous recevoir la lettre ?" is the page's own, "Pourquoi la lumière menace-t-elle les oiseaux ?" a question.
        if (group.Inverted >= 0 ? tokens[group.Inverted].Norm is "-vous" or "-tu" || IsQuestion(group.Start) : VerbGroup.IsOfSpeakers(tokens[group.Finite])) return null;
        // "« … », est-il écrit sur la façade".
        if (group.Inverted >= 0 && group.IsPassive && tokens[group.Inverted].Norm is "-il" or "-t-il") return null;
        if (group.Inverted >= 0)
            return tokens[group.Inverted].Norm.EndsWith("on", StringComparison.Ordinal) ? Impersonal.Of(end) ?? (Impersonal.OfNobody(group.Inverted, cue) is { } nobody ? (nobody, end, true) : null) : OfInverted(group.Inverted, tokens[group.Head].Lemma) is { } pronoun ? (pronoun, end, true) : null;
        if (group.IsPassive) return Passive.Of(group, end, cue);
        // "ce que contestent les élus": after "que" a verb that takes an object has its subject behind it too.
        if ((cue.Frames.HasFlag(CueFrame.Incise) || cue.Frames.HasFlag(CueFrame.Np) && group.Start > sentence.First && tokens[group.Start - 1].Norm is "que" or "qu'") && !group.IsGerund && inversion.Of(group, end, cue) is { } inverted) return (inverted.Source, inverted.End, true);
        // What is only named, not reported, must be claimed by somebody who can claim: "la pluie annonce" is no claim.
        if (!claims.Follows(end, cue)) return !group.IsGerund && Postponed.Of(group, end, cue) is { } last ? (last, end, true) : null;
        var before = group.IsGerund ? NonFinite.OfParticiple(group.Start, cue) : Before(group.Start);
        before ??= group.IsGerund ? null : Impersonal.Before(group, cue);
        if ((before ?? (group.IsGerund ? null : Unknowns.Anybody(group, end, cue))) is not { } source || cue.Sense == CueSense.Intent && !source.IsPerson || cue.Sense == CueSense.Plan && inversion.IsDocument(source)) return null;
        return (WithRoleBefore(source), end, false);
    }

    /// <summary>"Le commandant de l'armée, le général Paul Kerivel a annoncé": a name that opens after a comma has the role before it too, though no second comma closes it.</summary>
    private ResolvedSource WithRoleBefore(ResolvedSource source)
    {
        var comma = text.TokenAt(source.Words.Start) - 1;
        if (source.Voice != SourceKind.Person || comma <= sentence.First + 1 || !sentence.Span.Contains(source.Words) || tokens[comma].Norm != "," || tokens[comma + 1].Norm is "ce" or "cet" or "cette") return source;
        // "Sur la place, le président de l'institut, Paul Kerivel a dénoncé": the role may follow a circumstance.
        var start = comma - 1;
        while (start > sentence.First && tokens[start - 1].Norm != "," && !tokens[start].Has(Morphology.Fin)) start--;
        if (tokens[start].Norm is not ("le" or "la" or "l'")) return source;
        return context.PhraseEnd(start, comma) == comma && context.Resolver.OfPhrase(start, comma) is { IsPerson: true } ? source with { Words = TextSpan.FromBounds(tokens[start].Start, source.Words.End) } : source;
    }

    private bool IsQuestion(int verb) =>
        tokens[sentence.End - 1].Norm == "?" && (verb == sentence.First || tokens[verb - 1].Pos != PartOfSpeech.Punct && !context.IsQuoted(tokens[verb - 1].Start));

    /// <summary>"Julie Ferrier n'est pas d'accord : « … », dit-elle": the person whom the sentence itself names before its pronoun, else whoever was spoken of.</summary>
    private ResolvedSource? OfInverted(int pronoun, string verb)
    {
        if (context.Lexicon.Groups.GoesOn(verb) && context.Resolver.OfPronoun(tokens[pronoun], Continuity.Pause) is { } speaker) return speaker;
        if (context.Resolver.Last is not { } last || !sentence.Span.Overlaps(last.Words))
            foreach (var name in SortedSpans.In(context.Names, sentence.Span, static name => name.Span))
                if (name.Kind == EntityKind.Person && name.Span.Start >= sentence.Span.Start && name.Span.End <= tokens[pronoun].Start && !context.IsQuoted(name.Span.Start) && text.TokenAt(name.Span.Start) is var at && (at == sentence.First || tokens[at - 1].Pos != PartOfSpeech.Adp))
                    context.Resolver.Notice(new ResolvedSource(name.Span, name.Name, SourceKind.Person, IsPerson: true));
        // "Le représentant de l'État ne l'entend pas ainsi : « … », a-t-il dit".
        if (context.SubjectOf(sentence) is { } own && own.Words.End <= tokens[pronoun].Start && context.Resolver.Last?.Words.Start < sentence.Span.Start && IsIntroduced(pronoun)) context.Resolver.Notice(own);
        return context.Resolver.OfPronoun(tokens[pronoun], Continuity.Paragraph);
    }

    /// <summary>Whether a colon and the words it leads to stand before a token.</summary>
    private bool IsIntroduced(int at)
    {
        for (var i = sentence.First; i + 1 < at; i++)
            if (tokens[i].Norm == ":" && context.IsQuoted(tokens[i + 1].Start)) return true;
        return false;
    }

    /// <summary>"un élu, selon lequel": the phrase that ends before a token, over a comma.</summary>
    public ResolvedSource? Antecedent(int end)
    {
        if (end > sentence.First && tokens[end - 1].Norm == ",") end--;
        return appositions.NameBefore(end) ?? (end > sentence.First ? HeadOfClause(end) ?? Nearest(end) : null);
    }

    /// <summary>The subject before the verb that begins at <paramref name="position"/>.</summary>
    public ResolvedSource? Before(int position)
    {
        var end = position;
        var passed = false;
        for (var steps = 0; steps < 6 && end > sentence.First; steps++)
        {
            var token = tokens[end - 1];
            // "« Le mur est parti, puis le toit », a raconté": nobody within the words quoted says them.
            if (token.Norm == "," && end - 2 >= sentence.First && OpensWithQuotation(end - 2) && !context.IsQuoted(tokens[position].Start)) return null;
            if (Unknowns.IndefiniteBefore(end) is { } some) return some;
            if (token.Pos == PartOfSpeech.Adv || token.Norm is "lui" or "elle" or "eux" && end - 2 >= sentence.First && tokens[end - 2].Norm == "," && (token.Norm != "elle" || end < position)) { end--; continue; }
            if (token.Pos == PartOfSpeech.Pron && IsSubjectPronoun(token.Norm)) return OfPronounBefore(token);
            if (token.Norm is "lui-même" or "elle-même") return context.Resolver.OfPronoun(token);
            if (token.Norm is "qui" or "lequel" or "laquelle" or "lesquels" or "lesquelles")
            {
                end = FirstOfRelatives(end - 1);
                if (end > sentence.First && tokens[end - 1].Norm == ",") end--;
                // The pronoun is the source that stands there; its antecedent is whom it means.
                return (appositions.NameBefore(end) ?? (end > sentence.First ? Unknowns.Demonstrative(end) ?? HeadOfClause(end) ?? Nearest(end) : null)) is { } meant ? meant with { Words = token.Span } : null;
            }
            // "le parti (PLJ) a appelé": what brackets add is passed over.
            if (token.Norm == ")" && OpenBracket(end - 1) is > 0 and var open && open > sentence.First) { end = open; passed = true; continue; }
            // A gerund or a second verb ("… et a ajouté", "ajoutant que") has the subject of the verb before it.
            if (token.Norm is "et" or "mais" or "puis" or "ou") return OfMainClause(end - 1);
            // A name set between marks: "Le journal « L'Écho du Fleuve » considère".
            if (token.Norm is "»" or "”" or "\"" && marks.Before(end) is { } marked) return marked;
            if (token.Norm is "," or "–" or "—" or "-" or ")" or "»" or "\"")
            {
                if (OverApposition(ref end) is { } apposed) return apposed;
                passed = true;
                continue;
            }
            if (context.DateAt(token.Start) is { } date && text.TokenAt(date.Span.Start) > sentence.First) { end = text.TokenAt(date.Span.Start); continue; }
            break;
        }
        if (end <= sentence.First) return null;
        if (new RelativeSubject(context, sentence, this, appositions).Before(end) is { } antecedent) return antecedent;
        if (appositions.NameBeforeBare(end) is { } named) return named;
        return appositions.PersonWithAffiliation(end) ?? HeadOfClause(end) ?? Nearest(end) ?? (passed ? BeforeComma(end) : null);
    }

    /// <summary>Whether a closing mark ends the words with which the sentence opens.</summary>
    private bool OpensWithQuotation(int close) =>
        tokens[close].Norm is "»" or "”" or "\"" && SortedSpans.At(context.Quotes, tokens[close].Start, static quote => quote) is >= 0 and var at && context.Quotes[at].Start <= sentence.Span.Start;

    /// <summary>"Léa Morand, qui est née au port et qui dénonce": the second relative clause has the antecedent of the first.</summary>
    private int FirstOfRelatives(int pronoun)
    {
        if (pronoun - 1 <= sentence.First || tokens[pronoun - 1].Pos != PartOfSpeech.Cconj) return pronoun;
        for (var i = pronoun - 2; i > sentence.First; i--)
            if (tokens[i].Norm == tokens[pronoun].Norm) return i;
        return pronoun;
    }

    /// <summary>"le principal parti du pays, Oumma, qui …, a annoncé": where what stands right before can be no source, the phrase before its comma.</summary>
    private ResolvedSource? BeforeComma(int end)
    {
        var comma = end - 1;
        while (comma > sentence.First && tokens[comma].Norm != "," && !tokens[comma].Has(Morphology.Fin)) comma--;
        return comma > sentence.First && tokens[comma].Norm == "," && !IsAgentBefore(comma) ? HeadOfClause(comma) ?? Nearest(comma) : null;
    }

    /// <summary>"Joint par la radio, …": who asked is not who answers.</summary>
    private bool IsAgentBefore(int comma)
    {
        var start = NounPhrase.StartBefore(text, comma, sentence.First);
        return start > sentence.First && tokens[start - 1].Norm == "par";
    }

    private int OpenBracket(int close)
    {
        for (var i = close - 1; i > sentence.First && i > close - 12; i--)
            if (tokens[i].Norm == "(") return i;
        return -1;
    }

    /// <summary>The phrase right before a token, or the part of it behind a conjunction.</summary>
    public ResolvedSource? Nearest(int end)
    {
        var start = NounPhrase.StartBefore(text, end, sentence.First);
        if (start >= end || context.Resolver.OfPhrase(start, end) is { } whole) return start < end ? context.Resolver.OfPhrase(start, end) : null;
        // "a trouvé le char et des témoins ont dit": the clause begins with its conjunction.
        for (var i = end - 2; i > start; i--)
            if (tokens[i].Pos == PartOfSpeech.Cconj) return NounPhrase.CanStart(tokens[i + 1]) ? context.Resolver.OfPhrase(i + 1, end) : null;
        return null;
    }

    /// <summary>
    /// The first phrase of the clause that no preposition governs, if it can be a source: "un habitant parti vers l'ouest de l'île raconte" is the inhabitant's word.
    /// </summary>
    public ResolvedSource? HeadOfClause(int end)
    {
        var first = end;
        while (first > sentence.First && !IsClauseBoundary(tokens[first - 1])) first--;
        for (var i = first; i < end; i++)
        {
            // "Allô Digue soutient": a name may open with a word of any kind.
            if (!NounPhrase.CanStart(tokens[i]) && !(tokens[i].Pos == PartOfSpeech.Intj && context.NameAt(tokens[i].Start) is not null) || i > first && tokens[i - 1].Pos is PartOfSpeech.Adp or PartOfSpeech.Det) continue;
            if (context.DateAt(tokens[i].Start) is { } date) { i = text.TokenAt(date.Span.End - 1); continue; }
            var to = context.PhraseEnd(i, end);
            return to > i ? context.Resolver.OfPhrase(i, to) : null;
        }
        return null;
    }

    public static bool IsClauseBoundary(Token token) =>
        token.Norm is "," or ";" or ":" or "»" or "«" or "\"" or "”" or "“" or "(" or ")" or "–" or "—" or "que" or "qu'" or "où" or "dont" || token.Has(Morphology.Fin);

    private ResolvedSource? OfPronounBefore(Token pronoun) => pronoun.Norm == "on" ? Impersonal.OfPlace(text.TokenAt(pronoun.Start)) : pronoun.Norm is "ce" or "c'" or "je" or "j'" or "nous" ? null : Own.OfPronoun(text.TokenAt(pronoun.Start)) ?? context.Resolver.OfPronoun(pronoun);

    /// <summary>
    /// Whose word a participle goes on with ("…, ajoutant que"): who spoke in this sentence already, else the subject of the verb before, else the phrase it begins with.
    /// Only near its head ("Et d'ajouter : …") does a sentence take the voice of the one before.
    /// </summary>
    public ResolvedSource? OfMainClause(int position)
    {
        // "Selon la télévision, le maire a parlé à la foule, affirmant que": who relays is not who does what is told.
        if (context.Resolver.Last is { } last && sentence.Span.Overlaps(last.Words) && !(IsRelay(last) && SubjectOfVerb(position, isRelative: false) is not null)) return last;
        if (SubjectOfVerb(position, isRelative: false) is { } subject) return subject;
        // "Le maire, affirmant que …": what the sentence begins with, where its comma is.
        var head = NounPhrase.CanStart(tokens[sentence.First]) ? context.PhraseEnd(sentence.First, position) : sentence.First;
        if (head > sentence.First && head < sentence.End && tokens[head].Norm == "," && context.Resolver.OfPhrase(sentence.First, head) is { } opening) return opening;
        if (SubjectOfVerb(position, isRelative: true) is { } antecedent) return antecedent;
        if (position - sentence.First <= NearHead) return context.Resolver.Last;
        return head > sentence.First ? context.Resolver.OfPhrase(sentence.First, head) : null;
    }

    private bool IsRelay(ResolvedSource last) => last.Voice is SourceKind.Media or SourceKind.Agency && text.TokenAt(last.Words.Start) is var at && at > sentence.First && tokens[at - 1].Norm is "selon" or "après";

    /// <summary>The subject of the last verb before a position ("alors que des étudiants campaient, réclamant"); a relative clause tells of somebody on the way: "Sur la place, haut lieu de la révolte qui …, la foule a défilé en scandant".</summary>
    private ResolvedSource? SubjectOfVerb(int position, bool isRelative)
    {
        for (var i = position - 1; i >= sentence.First; i--)
            if (VerbGroup.At(text, sentence, i, context.Lexicon.Groups) is { IsGerund: false } main && main.Start < position && (isRelative ? main.Start > sentence.First && tokens[main.Start - 1].Norm == "qui" : !IsRelative(main.Start)) && Before(main.Start) is { } subject) return subject;
        return null;
    }

    private bool IsRelative(int verb) => verb > sentence.First && tokens[verb - 1].Norm is "qui" or "que" or "qu'" or "dont" or "où";

    private static bool IsSubjectPronoun(string norm) => norm is "il" or "elle" or "ils" or "elles" or "on" or "ce" or "c'" or "je" or "j'" or "nous";

    /// <summary>
    /// Goes back over what stands between two commas before the verb. A name there is the subject with its role before it; anything else is passed over.
    /// </summary>
    private ResolvedSource? OverApposition(ref int end)
    {
        var close = end - 1;
        var open = close - 1;
        while (open > sentence.First && tokens[open].Norm is not ("," or "–" or "—" or ";" or ":")) open--;
        if (open <= sentence.First && tokens[Math.Max(open, sentence.First)].Norm is not ("," or "–" or "—"))
        {
            // Only one mark: what stands before it is a circumstance ("Mardi, le préfet…" has no comma before its verb), or the verb is coordinate.
            end = close;
            return context.Resolver.OfPhrase(NounPhrase.StartBefore(text, close, sentence.First), close) is { Voice: not SourceKind.Unnamed } whole ? whole : tokens[close].Norm == "," ? context.Resolver.Last : null;
        }
        if (inversion.NameInApposition(open + 1) is { } person && person.Span.End >= tokens[close - 1].Start)
        {
            // "Le président du Conseil (CNT), Paul Kerivel, a dit": over what brackets add.
            var start = NounPhrase.StartBefore(text, tokens[open - 1].Norm == ")" && OpenBracket(open - 1) is > 0 and var bracket ? bracket : open, sentence.First);
            return new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, person.Span.End), person.Name, SourceKind.Person, IsPerson: true);
        }
        if (new BodyApposition(context, sentence).Between(open, close) is { } medium) return medium;
        if (OpeningBefore(open, close) is { } opening) return opening;
        end = open;
        return null;
    }

    /// <summary>"Léa Morand, soutenue par des élus de gauche, des syndicats ou des voisins, assure": where no verb stands between, a comma right before the verb goes back to what the sentence begins with.</summary>
    private ResolvedSource? OpeningBefore(int open, int close)
    {
        if (tokens[close].Norm != "," || !NounPhrase.CanStart(tokens[sentence.First])) return null;
        var end = context.PhraseEnd(sentence.First, open);
        if (end <= sentence.First || end >= open || tokens[end].Norm != "," || !tokens[end + 1].Has(Morphology.Participle)) return null;
        for (var i = end; i < close; i++)
            if (tokens[i].Has(Morphology.Fin)) return null;
        return context.Resolver.OfPhrase(sentence.First, end);
    }
}
