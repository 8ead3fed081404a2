using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject that stands after its reporting verb: "…, a lancé sur France 2, mardi soir, le préfet X".</summary>
internal sealed class InvertedSubject(AttributionContext context, Sentence sentence)
{
    /// <summary>How many words may stand between the verb and its subject.</summary>
    private const int LongestGap = 16;
    /// <summary>Tokens between two commas that tell how something is said.</summary>
    private const int LongestAside = 12;
    /// <summary>Tokens of a verb and what stands round it behind a closing mark.</summary>
    private const int LongestVerb = 6;
    /// <summary>Words of a name that no list knows.</summary>
    private const int LongestName = 4;
    /// <summary>Words from a preposition to its infinitive, the clitics between them included ("avant de le lui").</summary>
    private const int InfinitiveReach = 4;
    /// <summary>Words from the comma of an apposition to the end of what stands before its name ("le jeune Français").</summary>
    private const int NameReach = 5;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private OutletNames? outlets;
    private BodyApposition? bodies;
    private readonly UnknownSubjects unknowns = new(context, sentence, new ComplementReader(context, sentence));

    private BodyApposition Bodies => bodies ??= new BodyApposition(context, sentence);

    /// <summary>The subject after the verb group that ends before <paramref name="end"/>; null where the group opens no incise or nobody stands there.</summary>
    public (ResolvedSource Source, int End)? Of(VerbGroup group, int end, CueEntry cue) =>
        IsIncise(group.Start) && (After(end) ?? unknowns.AtEnd(group, end, cue)) is { } found && Agrees(tokens[group.Finite], found.Source) && !IsObject(found) && !(cue.Sense is CueSense.Ask or CueSense.Hope or CueSense.Promise && !ClosesQuotation(group.Start) && IsDocument(found.Source)) && !HasSubjectBefore(group, found.End) && !IsEnumerated(group, found.End) ? GoingOn(group, found) : null;

    /// <summary>"« … », ajoute le marin": a bare description by which nobody is known, after a verb that goes on, is whoever spoke last.</summary>
    private (ResolvedSource Source, int End) GoingOn(VerbGroup group, (ResolvedSource Source, int End) found) =>
        found.Source is { IsPerson: true, Voice: SourceKind.Unnamed } && context.Lexicon.Groups.GoesOn(tokens[group.Head].Lemma) && context.Resolver.OfGoingOn(found.Source) is { } speaker ? (speaker, found.End) : found;

    private bool ClosesQuotation(int verb) => tokens[verb - 1].Norm is "»" or "”" or "\"" || verb - 2 >= sentence.First && tokens[verb - 2].Norm is "»" or "”" or "\"";

    /// <summary>"…, réclame une enquête": away from a quotation a document tells and reckons, but asks and promises nothing.</summary>
    public bool IsDocument(ResolvedSource source) =>
        !source.IsPerson && context.IsDocument(text.TokenAt(source.Words.Start), text.TokenAt(source.Words.End - 1) + 1);

    /// <summary>
    /// "Le président du conseil, Paul Kerivel, a annoncé la formation d'une commission", "L'armée, qui parle de dix mille personnes, juge le chiffre haut":
    /// between the commas stands more about the subject, and what follows the verb is its object.
    /// </summary>
    private bool HasSubjectBefore(VerbGroup group, int end)
    {
        var close = group.Start - 1;
        if (tokens[close].Norm is not ("," or "–" or "—")) return false;
        var open = close - 1;
        while (open > sentence.First && tokens[open].Norm is not ("," or "–" or "—" or ";" or ":")) open--;
        if (open <= sentence.First || tokens[open].Norm is ";" or ":" || open + 1 == close || context.IsQuoted(tokens[open].Start) && ClosesQuotation(group.Start)) return false;
        var isRelative = tokens[open + 1].Norm is "qui" or "dont" or "que" or "qu'" or "où" or "lequel" or "laquelle";
        for (var i = open + 1; i < close && !isRelative; i++)
            if (tokens[i].Has(Morphology.Fin)) return false;
        if (tokens[open - 1].Norm == ")")
            while (open > sentence.First && tokens[open].Norm != "(") open--;
        var start = NounPhrase.StartBefore(text, open, sentence.First);
        while (start < open && context.DateAt(tokens[start].Start) is { } date) start = text.TokenAt(date.Span.End - 1) + 1;
        if (start >= open || start > sentence.First && tokens[start - 1].Norm is not ("," or ";" or ":" or "que" or "qu'") && tokens[start - 1].Pos is not (PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adv)) return false;
        if (context.PhraseEnd(start, open) != open || context.Resolver.OfPhrase(start, open) is not { } subject || !Agrees(tokens[group.Finite], subject) || IsDocument(subject)) return false;
        // "Le préfet, qui viendra lundi, annonce le maire, verra le pont": an incise, since the subject's own verb is still to come.
        return !isRelative || end >= sentence.End || tokens[end].Norm != ",";
    }

    /// <summary>"Ils saluent le maire, dénoncent les douaniers et réclament un débat": between a verb and a third that "et" joins to it the second has the subject of the first, and what follows it is its object.</summary>
    private bool IsEnumerated(VerbGroup group, int end)
    {
        if (tokens[group.Start - 1].Norm != "," || ClosesQuotation(group.Start) || end + 1 >= sentence.End || tokens[end].Norm != "et") return false;
        var next = end + 1;
        while (next + 1 < sentence.End && tokens[next].Pos is PartOfSpeech.Pron or PartOfSpeech.Adv) next++;
        return tokens[next].Has(Morphology.Fin) && tokens[next].Has(Morphology.Plur) == tokens[group.Finite].Has(Morphology.Plur);
    }

    /// <summary>
    /// "L'association, qui suit le dossier, a accusé le préfet d'avoir …": whom an infinitive or a clause tells more of is told, asked or accused.
    /// "révèle un audit que nous avons lu": to a document nobody says anything.
    /// </summary>
    private bool IsObject((ResolvedSource Source, int End) found) => IsObject(found.End, isTold: !IsDocument(found.Source));

    private bool IsObject(int end, bool isTold) =>
        end + 1 < sentence.End && (isTold && tokens[end].Norm is "que" or "qu'" || tokens[end].Norm is "de" or "d'" or "à" && (tokens[end + 1].Has(Morphology.Inf) || end + 2 < sentence.End && tokens[end + 1].Pos is PartOfSpeech.Pron or PartOfSpeech.Adv && tokens[end + 2].Has(Morphology.Inf)));

    /// <summary>"Des ONG, dont la nôtre, accusent l'armée": a plural verb has no singular subject, so what follows it is its object.</summary>
    private bool Agrees(Token finite, ResolvedSource source)
    {
        var isPlural = tokens[text.TokenAt(source.Words.Start)].Norm is "les" or "des" or "ces" or "plusieurs" or "certains" or "certaines" or "deux" or "trois";
        if (finite.Has(Morphology.Sing)) return !isPlural;
        if (!finite.Has(Morphology.Plur) || isPlural) return true;
        return tokens[text.TokenAt(source.Words.Start)].Norm is not ("le" or "la" or "l'" or "un" or "une") || source.Words.Of(text.Text).Contains(" et ", StringComparison.Ordinal);
    }

    private bool IsIncise(int start)
    {
        if (start == sentence.First) return false;
        var before = tokens[start - 1];
        // "C'est ce qu'a annoncé le procureur", "comme l'a dit le maire": the verb comes first here too.
        if (before.Norm == "comme" || before.Norm == "que" && start - 2 >= sentence.First && tokens[start - 2].Norm == "ainsi" || before.Norm is "qu'" or "que" && start - 2 >= sentence.First && tokens[start - 2].Norm == "ce") return true;
        // "les 12 blessés que recense la préfecture": what is reported is what the relative hangs on.
        if (before.Norm is "qu'" or "que" && before.Pos == PartOfSpeech.Pron && start - 2 > sentence.First && tokens[start - 2].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) return true;
        return before.Norm is "," or "»" or "”" or "\"" or "-" or "–" or "—" or "(" || context.IsQuoted(before.Start);
    }

    /// <summary>The subject after an inverted verb, over what may stand between: "a lancé sur France 2, mardi soir, le préfet X".</summary>
    private (ResolvedSource Source, int End)? After(int position)
    {
        position = PastManner(PastAside(tokens, position, sentence.End));
        for (var i = position; i < sentence.End && i < position + LongestGap;)
        {
            if (context.DateAt(tokens[i].Start) is { } date) { i = text.TokenAt(date.Span.End - 1) + 1; continue; }
            var token = tokens[i];
            if (token.Pos == PartOfSpeech.Adv || token.Norm is "," && i > position) { i++; continue; }
            // "lâche, amer, Karim Belloc": how she says it.
            if (token.Pos is PartOfSpeech.Adj or PartOfSpeech.Verb && i > position && tokens[i - 1].Norm == "," && i + 1 < sentence.End && tokens[i + 1].Norm == "," && !token.Has(Morphology.Fin)) { i += 2; continue; }
            if (token.Norm is "par" or "en" && i + 1 < sentence.End && context.Lexicon.Groups.IsAside(token.Norm, tokens[i + 1].Norm)) { i += 2; continue; }
            if (token.Pos == PartOfSpeech.Adp && token.Norm is not "des" && context.NameAt(token.Start) is null)
            {
                // "avant de quitter la salle,": an infinitive with all it governs ends at its comma.
                if (InfinitiveAfter(i)) { i = NextComma(i); continue; }
                // "lance derrière elle un enseignant", "glisse en souriant une voisine".
                if (i + 1 < sentence.End && (tokens[i + 1].Pos == PartOfSpeech.Pron || token.Norm == "en" && tokens[i + 1].Norm.EndsWith("ant", StringComparison.Ordinal))) { i += 2; continue; }
                var to = context.PhraseEnd(i + 1, sentence.End);
                // "à l'AFP le maire": the complement ends where a new determiner begins without a preposition.
                i = Math.Max(i + 1, EndOfComplement(i + 1, to));
                continue;
            }
            // "confie aux élus rassemblés devant la mairie Karim Belloc": what is told of the complement.
            if (i > position && token.Pos == PartOfSpeech.Verb && token.Has(Morphology.Participle) && i + 1 < sentence.End && tokens[i + 1].Pos == PartOfSpeech.Adp) { i++; continue; }
            if (!NounPhrase.CanStart(token) && context.NameAt(token.Start) is null) return null;
            // A bare noun after a comma is an apposition to what stands before it ("chaîne publique"), no subject.
            if (token.Pos == PartOfSpeech.Noun && i > position && !NounPhrase.IsTitle(token.Norm) && context.NameAt(token.Start) is null) { i = context.PhraseEnd(i, sentence.End) is var past && past > i ? past : i + 1; continue; }
            var end = (outlets ??= new OutletNames(context, sentence)).EndBefore(i, context.PhraseEnd(i, sentence.End));
            if (end <= i) return null;
            if ((WithApposition(i, end) ?? NewNameAfterQuotation(position, i) ?? AnybodyAfterQuotation(position, i, end)) is { } source) return OfIntroduced(position, i, source);
            // An apposition to the medium ("chaîne publique,") is passed over.
            if (end < sentence.End && tokens[end].Norm == ",") { i = end + 1; continue; }
            return null;
        }
        return null;
    }

    /// <summary>"corrige, la voix basse, sa sœur Julie": between two commas a thing that nobody is called by, before whoever speaks.</summary>
    private int PastManner(int comma)
    {
        if (comma + 3 >= sentence.End || tokens[comma].Norm != "," || tokens[comma + 1].Pos != PartOfSpeech.Det) return comma;
        var next = NextComma(comma + 1);
        if (next - comma > LongestAside || next + 1 >= sentence.End || !(tokens[next + 1].Pos is PartOfSpeech.Det or PartOfSpeech.Propn || NounPhrase.IsTitle(tokens[next + 1].Norm))) return comma;
        for (var i = comma + 1; i < next; i++)
            if (tokens[i].Has(Morphology.Fin) || context.NameAt(tokens[i].Start) is not null || context.Lexicon.SourceAt(tokens, i, next) is { Noun.IsPerson: true }) return comma;
        return next + 1;
    }

    /// <summary>"annonce, sans détour, le procureur", "lâche, amère, une voisine", "indique, lundi 3 mars, leur porte-parole": between two commas right after the verb stands how it is said; the token after it.</summary>
    public static int PastAside(Token[] tokens, int comma, int limit)
    {
        if (comma + 2 >= limit || tokens[comma].Norm != "," || tokens[comma + 1].Pos is PartOfSpeech.Det or PartOfSpeech.Propn || tokens[comma + 1].Norm == "des") return comma;
        for (var i = comma + 2; i + 1 < limit && i < comma + LongestAside && !tokens[i].Has(Morphology.Fin); i++)
            if (tokens[i].Norm == ",") return i + 1;
        return comma;
    }

    /// <summary>"« … », s'insurge Ilona, une de ses voisines": a bare capital right after a quotation and its verb is a name, though no list knows it.</summary>
    private (ResolvedSource, int)? NewNameAfterQuotation(int position, int start)
    {
        if (start != position && context.Lexicon.GenderOf(text.Form(start).ToString()) == 'u' && !IsTwoCapitals(start) || !text.IsCapitalized(start) || tokens[start].Pos is PartOfSpeech.Det || tokens[start].Length < 3 || context.NameAt(tokens[start].Start) is not null || !FollowsQuotation(position)) return null;
        var end = start + 1;
        while (end < sentence.End && text.IsCapitalized(end) && tokens[end].Start - tokens[end - 1].End == 1 && end < start + LongestName) end++;
        if (end < sentence.End && tokens[end].Norm is not ("," or "." or "(" or "qui" or ":" or ";" or "à" or "en" or "dans")) return null;
        var words = text.SpanOf(start, end);
        return (new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Person, IsPerson: true), end);
    }

    private bool IsTwoCapitals(int start) => start + 1 < sentence.End && text.IsCapitalized(start + 1) && tokens[start].Length > 2 && tokens[start + 1].Length > 2;

    /// <summary>"Karim Belloc était amer : « … », avait lâché l'ancien directeur": whom the words before the colon are about is meant by a phrase that nobody else is known by.</summary>
    private (ResolvedSource, int) OfIntroduced(int position, int start, (ResolvedSource Source, int End) found)
    {
        if (found.Source is not { IsPerson: true, Voice: SourceKind.Unnamed } || tokens[start].Norm is not ("le" or "la" or "l'") || !FollowsQuotation(position)) return found;
        var colon = position - 1;
        while (colon > sentence.First && (tokens[colon].Norm != ":" || context.IsQuoted(tokens[colon].Start))) colon--;
        NameMention? only = null;
        for (var i = SortedSpans.FirstAfter(context.Names, sentence.Span.Start, static name => name.Span); i < context.Names.Count && context.Names[i].Span.Start < tokens[colon].Start; i++)
        {
            if (context.Names[i].Kind != EntityKind.Person || context.IsQuoted(context.Names[i].Span.Start)) continue;
            if (only is not null && only.Name != context.Names[i].Name) return found;
            only = context.Names[i];
        }
        return only is not null && IsSubject(only) ? (found.Source with { Name = only.Name, Voice = SourceKind.Person }, found.End) : found;
    }

    /// <summary>Whether no preposition stands before a name or before the phrase that it ends.</summary>
    private bool IsSubject(NameMention name)
    {
        var at = text.TokenAt(name.Span.Start);
        var start = NounPhrase.StartBefore(text, at, sentence.First);
        return (at == sentence.First || tokens[at - 1].Pos != PartOfSpeech.Adp) && (start == sentence.First || tokens[start - 1].Pos != PartOfSpeech.Adp);
    }

    /// <summary>Whether a closing mark stands just before the verb that ends at a position.</summary>
    private bool FollowsQuotation(int position)
    {
        for (var i = position - 1; i > sentence.First && i > position - LongestVerb - LongestAside; i--)
            if (tokens[i].Norm is "»" or "”" or "\"") return true;
        return false;
    }

    /// <summary>"« … », résume un boulanger": whoever stands right after a quotation and its verb speaks, though no list knows the noun.</summary>
    private (ResolvedSource, int)? AnybodyAfterQuotation(int position, int start, int end)
    {
        if (tokens[start].Pos != PartOfSpeech.Det || start > position && tokens[start].Norm is not ("un" or "une") || !FollowsQuotation(position)) return null;
        var words = text.SpanOf(start, end);
        // "a annoncé son écurie, Meteor Racing."
        if (Bodies.After(end) is var after && after > end) return (new ResolvedSource(text.SpanOf(start, after), text.SpanOf(Bodies.NameAt(end + 1), after).Of(text.Text).ToString(), SourceKind.Organisation, IsPerson: false), after);
        if (context.Resolver.OfUnknownPhrase(start, end) is { } known) return (known, end);
        return (new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: true), end);
    }

    private bool InfinitiveAfter(int preposition)
    {
        for (var i = preposition + 1; i < sentence.End && i <= preposition + InfinitiveReach; i++)
        {
            if (tokens[i].Has(Morphology.Inf)) return true;
            if (tokens[i].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Adv)) return false;
        }
        return false;
    }

    private int NextComma(int from)
    {
        while (from < sentence.End && tokens[from].Norm != ",") from++;
        return from;
    }

    private int EndOfComplement(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            // "à l'AFP Ronan Le Goff": an article within a name opens nothing.
            if ((tokens[i].Pos == PartOfSpeech.Det && !IsWithinName(i) || IsOneOf(i)) && (tokens[i - 1].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Adv || i > start + 1 && tokens[i - 2].Pos == PartOfSpeech.Det || NounPhrase.IsMadeNoun(tokens, start, i - 1))) return i;
        for (var i = start; i < end; i++)
            if (context.NameAt(tokens[i].Start) is { Kind: EntityKind.Person }) return i;
        return end;
    }

    private bool IsWithinName(int i) => context.NameAt(tokens[i].Start) is { } name && name.Span.Start < tokens[i].Start;

    /// <summary>"l'un des gardes".</summary>
    private bool IsOneOf(int i) => tokens[i].Norm is "l'un" or "l'une" || tokens[i].Norm == "l'" && i + 1 < sentence.End && tokens[i + 1].Norm is "un" or "une";

    /// <summary>The name that an apposition begins with, over what he is: ", Paul Kerivel", ", Me Léa Morand", ", le Français Luc Morel".</summary>
    public NameMention? NameInApposition(int start)
    {
        for (var i = start; i < sentence.End && i < start + NameReach; i++)
        {
            if (context.NameAt(tokens[i].Start) is { Kind: EntityKind.Person } person) return person;
            if (tokens[i].Pos is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn) && !NounPhrase.IsTitle(tokens[i].Norm) && !IsOfRank(i)) return null;
        }
        return null;
    }

    /// <summary>", le capitaine de frégate Paul Kerivel", not ", la veuve de maître Paul Kerivel": a bare noun between "de" and the name that is not his role.</summary>
    private bool IsOfRank(int of) =>
        tokens[of].Norm is "de" or "d'" && of + 2 < sentence.End && tokens[of + 1].Pos == PartOfSpeech.Noun && context.NameAt(tokens[of + 2].Start) is { Kind: EntityKind.Person } person && person.Span.Start == tokens[of + 2].Start
            && !NounPhrase.IsTitle(tokens[of + 1].Norm) && context.Lexicon.SourceAt(tokens, of + 1, of + 2) is null && person.Role?.StartsWith(tokens[of + 1].Norm, StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>A phrase with the name set beside it: "le maire de Sarnay, Paul Kerivel".</summary>
    public (ResolvedSource Source, int End)? WithApposition(int start, int end)
    {
        var source = context.Resolver.OfPhrase(start, end);
        // "la directrice de l'Agence des ponts (ADP), Léa Morand".
        if (end + 4 < sentence.End && tokens[end].Norm == "(" && tokens[end + 2].Norm == ")" && tokens[end + 3].Norm == "," && source is { Voice: not SourceKind.Person, IsPerson: true } && NameInApposition(end + 4) is { } apposed)
            return (new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, apposed.Span.End), apposed.Name, SourceKind.Person, IsPerson: true), text.TokenAt(apposed.Span.End - 1) + 1);
        if (end + 1 < sentence.End && tokens[end].Norm is "," or "(" && (source?.Voice != SourceKind.Person || context.NameAt(tokens[end - 1].Start) is not { Kind: EntityKind.Person }) && NameInApposition(end + 1) is { } person)
            return (new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, person.Span.End), person.Name, SourceKind.Person, IsPerson: true), text.TokenAt(person.Span.End - 1) + 1);
        if (source is { Voice: not (SourceKind.Person or SourceKind.Media or SourceKind.Agency) } && Bodies.After(end) is var after && after > end)
            return (new ResolvedSource(text.SpanOf(start, after), text.SpanOf(Bodies.NameAt(end + 1), after).Of(text.Text).ToString(), source.Voice == SourceKind.Unnamed ? SourceKind.Organisation : source.Voice, IsPerson: false), after);
        return source is null ? null : (source, end);
    }
}
