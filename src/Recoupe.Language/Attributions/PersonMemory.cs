using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// The persons spoken of so far, the last one last, so that a pronoun finds the last that agrees with it: after "Léa Morand" and "Alain Cordier", "elle" is the first of the two.
/// </summary>
internal sealed class PersonMemory(TokenizedText text, IReadOnlyList<NameMention> names, IReadOnlyList<TextSpan> quotes, CueLexicon lexicon)
{
    /// <summary>A role without a name means the person named before it only while she is fresh in mind.</summary>
    private const int FreshSentences = 2;
    /// <summary>How many sentences back the one who "goes on" may have spoken.</summary>
    private const int LongestPause = 6;
    /// <summary>How many tokens, and sentences, back a noun may have brought somebody in: no reader looks further.</summary>
    private const int LongestMemory = 5000, LongestStory = 200;
    /// <summary>How many sentences back a speaker may be whom a description takes up where nobody else was told of since.</summary>
    private const int LongestVoice = 12;

    private readonly List<(ResolvedSource Person, int Sentence, char Gender, bool Spoke)> persons = [];
    /// <summary>The sentence that a pronoun for the last person stands in.</summary>
    private int goneOn = -1;
    /// <summary>What each person is said to be.</summary>
    public PersonTrades Trades { get; } = new(text, names, lexicon);
    private readonly PersonFates fates = new(text, names, lexicon);
    private HashSet<string>? withRole, lawyers, titled;
    private Dictionary<string, char>? genders;

    public ResolvedSource? Last => persons.Count == 0 ? null : persons[^1].Person;

    /// <summary>Whether something was said on the word of the one who has this name.</summary>
    public bool HasSpoken(string name) => persons.Exists(one => one.Spoke && one.Person.Name == name);

    public void Notice(ResolvedSource person, bool spoke = false)
    {
        goneOn = -1;
        persons.Add((person, text.SentenceAt(person.Words.Start), GenderOf(person), spoke));
    }

    /// <summary>"Elle vit ici": keeps the last person in mind where it is she; who speaks is whoever spoke, all the same.</summary>
    public void Refresh(ResolvedSource person)
    {
        if (Last?.Name == person.Name) goneOn = text.SentenceAt(person.Words.Start);
    }

    private int Freshest => Math.Max(goneOn, LastSentence);

    /// <summary>The last person who spoke, whom "ajoute-t-il" means though others were told of since.</summary>
    public ResolvedSource? LastSpeaker(char gender, int position, Continuity goesOn)
    {
        var here = text.SentenceAt(position);
        for (var i = persons.Count - 1; i >= 0 && goesOn != Continuity.None && here - persons[i].Sentence <= LongestPause; i--)
        {
            // "… », souffle Nadia. Son mari la tient. « … », ajoute-t-il": nobody goes on over somebody else's word.
            if (persons[i].Spoke && !Agrees(i, gender) && i < persons.Count - 1 && Agrees(persons.Count - 1, gender)) return null;
            if ((goesOn == Continuity.Pause || (i == persons.Count - 1 || here - persons[^1].Sentence > 1 || here - persons[i].Sentence <= 1) && text.Sentences[persons[i].Sentence].Paragraph == text.Sentences[here].Paragraph) && persons[i].Spoke && Agrees(i, gender)) return persons[i].Person;
        }
        return null;
    }

    /// <summary>The last single person who spoke, where nobody else was told of since whom this gender can mean.</summary>
    /// <param name="isHere">Whether she must have spoken in the paragraph of <paramref name="position"/>.</param>
    public ResolvedSource? LastVoice(char gender, int position, bool isHere)
    {
        if (IsContrasted(text.TokenAt(position))) return null;
        var here = text.SentenceAt(position);
        string? other = null;
        for (var i = persons.Count - 1; i >= 0 && here - Math.Max(persons[i].Sentence, i == persons.Count - 1 ? goneOn : -1) <= LongestVoice; i--)
        {
            if (!Agrees(i, gender)) continue;
            if (persons[i].Gender == 'p' || isHere && text.Sentences[persons[i].Sentence].Paragraph != text.Sentences[here].Paragraph) return null;
            if (persons[i].Spoke) return other is null || other == persons[i].Person.Name ? persons[i].Person : null;
            if (other is not null && other != persons[i].Person.Name) return null;
            other = persons[i].Person.Name;
        }
        return null;
    }

    private bool Agrees(int person, char gender) => gender == 'u' || persons[person].Gender == 'u' || persons[person].Gender == gender;

    /// <summary>The last person whom a pronoun of this gender can mean; 'u' agrees with everybody.</summary>
    public ResolvedSource? Agreeing(char gender)
    {
        // "Nanette Varlaud tenait l'auberge. « … », dit-elle": a full name in the sentence just before, whatever the list knows of it.
        if (gender == 'f' && persons.Count > 0 && persons[^1] is { Gender: 'u', Person: { Voice: SourceKind.Person } named } && named.Name.Contains(' ') && named.Words.Length == named.Name.Length) return named;
        // "elle" is rather a woman known as one, just before, than somebody of whom nothing tells.
        for (var i = persons.Count - 1; gender == 'f' && i >= 0 && LastSentence - persons[i].Sentence <= LongestPause; i--)
            if (persons[i].Gender == gender) return persons[i].Person;
        for (var i = persons.Count - 1; i >= 0; i--)
            if (Agrees(i, gender)) return persons[i].Person;
        return null;
    }

    /// <summary>The person spoken of last whom a bare noun can mean: "la jeune femme" is no man.</summary>
    public ResolvedSource? LastFor(int noun)
    {
        if (persons.Count == 0) return null;
        // Who has drowned is no "responsable" who speaks.
        if (persons[^1] is { Spoke: false } last && lexicon.Sources.GetValueOrDefault(text.Tokens[noun].Norm) is { Type: "official" or "political" } && fates.IsDead(last.Person.Name)) return null;
        // "l'intéressé" is no woman where the list has "intéressée" too.
        var gender = lexicon.Anaphors.ContainsKey(text.Tokens[noun].Norm + "e") ? 'm' : NounGender.Of(text, lexicon, noun);
        // "l'intéressé" is somebody told of before, not a stranger who only gave his word.
        if (IsStranger(persons[^1]) && persons[^1].Sentence < text.SentenceAt(text.Tokens[noun].Start) && persons.FindLastIndex(one => !IsStranger(one) && (gender == 'u' || one.Gender == 'u' || one.Gender == gender)) is >= 0 and var told) return persons[told].Person;
        // "le jeune homme" is none of several.
        if (persons[^1] is { Spoke: false, Person.Voice: SourceKind.Person } && IsBesideAnother(persons[^1].Person, gender == 'u' ? 'm' : gender)) return null;
        if (gender == 'u' && persons[^1].Gender == 'p' && !text.Tokens[noun].Has(Morphology.Plur)) return LastSingle();
        return gender != 'u' && persons[^1].Gender != 'u' && persons[^1].Gender != gender ? Agreeing(gender) : Last;
    }

    private bool IsStranger((ResolvedSource Person, int Sentence, char Gender, bool Spoke) one) =>
        one is { Spoke: true, Person.Voice: SourceKind.Unnamed } && text.Tokens[text.TokenAt(one.Person.Words.Start)].Norm is "un" or "une";

    /// <summary>"Julien Faure et Samir Haddad": a noun that suits both means neither.</summary>
    private bool IsBesideAnother(ResolvedSource person, char gender)
    {
        var at = text.TokenAt(person.Words.End - 1) + 1;
        return at + 1 < text.Tokens.Length && text.Tokens[at].Norm == "et" && SortedSpans.At(names, text.Tokens[at + 1].Start, static name => name.Span) is >= 0 and var next && names[next] is { Kind: EntityKind.Person } other
            && GenderOf(new ResolvedSource(other.Span, other.Name, SourceKind.Person, IsPerson: true)) is var own && (own == 'u' || own == gender);
    }

    private ResolvedSource? LastSingle()
    {
        for (var i = persons.Count - 1; i >= 0; i--)
            if (persons[i].Gender != 'p') return persons[i].Person;
        return null;
    }

    /// <summary>The sentence of the person spoken of last; -1 before any.</summary>
    public int LastSentence => persons.Count == 0 ? -1 : persons[^1].Sentence;

    /// <summary>The person spoken of last whom a noun with a demonstrative can mean.</summary>
    public ResolvedSource? Fresh(int noun) =>
        persons.Count > 0 && persons[^1].Gender != 'p' && text.SentenceAt(text.Tokens[noun].Start) - Freshest <= 2 * FreshSentences && NounGender.Of(text, lexicon, noun) is var gender && (gender == 'u' || persons[^1].Gender == 'u' || persons[^1].Gender == gender) ? persons[^1].Person : null;

    /// <summary>Whether somebody was spoken of in this sentence or the two before.</summary>
    public bool IsFresh(int position) => persons.Count > 0 && text.SentenceAt(position) - Freshest <= FreshSentences;

    /// <summary>
    /// The named person just before whom the role noun at a token can mean: the text gives her no role of her own, the noun agrees with her,
    /// and nothing sets it against her ("Le préfet, lui, redoutait …").
    /// </summary>
    public ResolvedSource? FreshWithoutRole(int noun)
    {
        var index = LastNamed(noun);
        if (index < 0 || persons[index].Person is not { Voice: SourceKind.Person } person || !IsFresh(text.Tokens[noun].Start) || IsContrasted(noun) || IsAnother(noun)) return null;
        if (!persons[index].Spoke && IsBesideAnother(person, NounGender.Of(text, lexicon, noun) == 'f' ? 'f' : 'm')) return null;
        // "Julie hoche la tête. / Le maire ne répond pas.", "promet Tilmat. / Le maire annonce": who is but a first name, or one bare word that may be a firm's, holds no office in the next paragraph.
        // "Odile Tilmat libérée / …, a annoncé le préfet": who was only told of in another paragraph judges and governs nothing in this one.
        if (!persons[index].Spoke && lexicon.Speakers["authority"].Contains(text.Tokens[noun].Norm) && text.Sentences[persons[index].Sentence].Paragraph != text.Sentences[text.SentenceAt(text.Tokens[noun].Start)].Paragraph) return null;
        var place = text.Sentences[lexicon.GenderOf(person.Name) != 'u' || index == persons.Count - 1 ? Freshest : persons[index].Sentence].Paragraph;
        if (!person.Name.Contains(' ') && (lexicon.GenderOf(person.Name) != 'u' || !(titled ??= NamesOf(IsTitled)).Contains(person.Name)) && place != text.Sentences[text.SentenceAt(text.Tokens[noun].Start)].Paragraph) return null;
        if ((withRole ??= NamesOf(static name => name.Role is not null)).Contains(person.Name)) return null;
        // "le loueur Gérald Belloc" is no "skipper".
        if (IsTrade(text.Tokens[noun]) && Trades.HasOne(person.Name)) return null;
        if (!lexicon.Speakers["lawyer"].Contains(text.Tokens[noun].Norm) && (lawyers ??= NamesOf(IsLawyer)).Contains(person.Name)) return null;
        if (!persons[index].Spoke && fates.IsDead(person.Name) || lexicon.Speakers["authority"].Contains(text.Tokens[noun].Norm) && fates.IsCaught(person.Name) || IsDeputy(noun, persons[index].Spoke)) return null;
        var gender = NounGender.Of(text, lexicon, noun);
        return gender == 'u' || persons[index].Gender == 'u' || persons[index].Gender == gender ? person with { IsGuessed = !persons[index].Spoke } : null;
    }

    /// <summary>"l'adjoint à la voirie": who stands under an office, with a field of his own, is brought in by it; "l'adjoint" alone may be one who spoke.</summary>
    private bool IsDeputy(int noun, bool spoke) =>
        lexicon.Speakers["deputy"].Contains(text.Tokens[noun].Norm) && (!spoke || noun + 1 < text.Tokens.Length && text.Tokens[noun + 1].Norm is "à" or "au" or "aux" or "chargé" or "chargée");

    /// <summary>"M. Tilmat" is a person, though nothing else tells.</summary>
    private bool IsTitled(NameMention name) => text.TokenAt(name.Span.Start) is var at && (NounPhrase.IsTitle(text.Tokens[at].Norm) || at > 0 && NounPhrase.IsTitle(text.Tokens[at - 1].Norm));

    /// <summary>The person spoken of last; over passers-by ("selon une voisine"), who are no "avocat", the one who spoke before them.</summary>
    private int LastNamed(int noun)
    {
        var here = text.SentenceAt(text.Tokens[noun].Start);
        for (var i = persons.Count - 1; i >= 0 && here - persons[i].Sentence <= 2 * FreshSentences; i--)
            if (persons[i].Person.Voice != SourceKind.Unnamed && (i == persons.Count - 1 || persons[i].Spoke)) return i;
        return persons.Count - 1;
    }

    private HashSet<string> NamesOf(Predicate<NameMention> fits) =>
        names.Where(name => name.Kind == EntityKind.Person && fits(name)).Select(static name => name.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>"Me Léa Morand" is no prosecutor.</summary>
    private bool IsLawyer(NameMention name) => text.TokenAt(name.Span.Start) is > 0 and var at && (text.Tokens[at - 1].Norm == "me" || text.Tokens[at].Norm == "me");

    private bool IsContrasted(int noun)
    {
        for (var i = noun + 1; i + 1 < text.Tokens.Length && i < noun + 8; i++)
            if (text.Tokens[i].Norm == ",") return text.Tokens[i + 1].Norm is "lui" or "elle" or "quant";
        return false;
    }

    private bool IsTrade(Token noun) => lexicon.Sources.TryGetValue(noun.Norm, out var trade) && lexicon.Trades.Knows(trade.Lemma);

    /// <summary>"Shadi Belloc, le directeur du centre", "la cheffe de gare Dominique Roy": the article of what a person is.</summary>
    private char GenderByRole(string name)
    {
        return (genders ??= GendersByRole()).GetValueOrDefault(name, 'u');
    }

    private Dictionary<string, char> GendersByRole()
    {
        var found = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var mention in names)
        {
            if (mention.Kind != EntityKind.Person || found.ContainsKey(mention.Name)) continue;
            if (IsWomanByRole(mention))
            {
                found[mention.Name] = 'f';
                continue;
            }
            var after = text.TokenAt(mention.Span.End - 1) + 1;
            if (after + 2 >= text.Tokens.Length || text.Tokens[after].Norm != "," || text.Tokens[after + 2].Pos != PartOfSpeech.Noun) continue;
            if (text.Tokens[after + 1].Norm is "le" or "un" or "la" or "une" && lexicon.SourceAt(text.Tokens, after + 2, text.Tokens.Length) is { Noun.IsPerson: true })
                found[mention.Name] = text.Tokens[after + 1].Norm is "le" or "un" ? 'm' : 'f';
        }
        return found;
    }

    /// <summary>"la chercheuse Dominique Roy", "la chercheuse du parc, Dominique Roy,": by the article of the role that ends at a name, or at the comma before it; "le docteur" tells nothing.</summary>
    private bool IsWomanByRole(NameMention person)
    {
        var name = text.TokenAt(person.Span.Start);
        if (name > 0 && text.Tokens[name - 1].Norm == "," && person.Role is not null) name--;
        var start = NounPhrase.StartBefore(text, name, text.Sentences[text.SentenceAt(person.Span.Start)].First);
        return start < name - 1 && text.Tokens[start].Norm is "la" or "une" && lexicon.SourceAt(text.Tokens, start + 1, name) is { Noun.IsPerson: true }
            && (person.Role is not { } role || text.Tokens[name].Norm != "," || role.StartsWith(text.Tokens[start + 1].Norm, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Un pêcheur s'est noyé. … « … », dit le pêcheur": a sentence before begins with somebody else whom the noun calls.</summary>
    public bool IsAnother(int noun)
    {
        var here = text.SentenceAt(text.Tokens[noun].Start);
        for (var i = here - 1; i >= Math.Max(0, here - LongestStory); i--)
            if (text.Sentences[i] is var sentence && sentence.First + 1 < sentence.End && text.Tokens[sentence.First].Norm is "un" or "une" && text.Tokens[sentence.First + 1].Lemma == text.Tokens[noun].Lemma) return true;
        return false;
    }

    /// <summary>
    /// The one whom the page names, where it has named nobody else so far and he has spoken: whom a noun means that brings in nobody ("un voisin" before "le voisin") and agrees.
    /// </summary>
    /// <param name="gender">Whom the noun can call.</param>
    public ResolvedSource? Only(int noun, char gender)
    {
        if (IsContrasted(noun)) return null;
        string? only = null;
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(text.Tokens[Math.Max(0, noun - LongestMemory)].Start, text.Tokens[noun].Start), static name => name.Span))
        {
            if (name.Kind != EntityKind.Person || name.Name == only || SortedSpans.At(quotes, name.Span.Start, static quote => quote) >= 0) continue;
            if (only is not null) return null;
            only = name.Name;
        }
        if (only is null || persons.FindLastIndex(one => one.Spoke && one.Person.Name == only) is not (>= 0 and var at)) return null;
        for (var i = Math.Max(0, noun - LongestMemory); i < noun; i++)
            if (text.Tokens[i].Lemma == text.Tokens[noun].Lemma) return null;
        return Agrees(at, gender) ? persons[at].Person : null;
    }

    /// <summary>By the title before the name, the first name, or the noun that names the source: "Mme Morand", "Alain", "une habitante".</summary>
    public char GenderOf(ResolvedSource person)
    {
        var at = text.TokenAt(person.Words.Start);
        if (person.Voice == SourceKind.Person)
        {
            var title = text.Tokens[at].Norm is "m." or "mme" or "mlle" || at == 0 ? text.Tokens[at].Norm : text.Tokens[at - 1].Norm;
            if (title is "m." or "mme" or "mlle") return title == "m." ? 'm' : 'f';
            if (GenderByRole(person.Name) is var told && told != 'u') return told;
            var blank = person.Name.IndexOf(' ');
            return lexicon.GenderOf(blank > 0 ? person.Name[..blank] : person.Name);
        }
        // "il" is none of several.
        if (person.Name.StartsWith("les ", StringComparison.OrdinalIgnoreCase) || person.Name.StartsWith("des ", StringComparison.OrdinalIgnoreCase) || person.Name.StartsWith("ces ", StringComparison.OrdinalIgnoreCase)) return 'p';
        // "elle" may stand for "la ministre", whose article tells.
        if (person.Name.StartsWith("le ", StringComparison.OrdinalIgnoreCase) || person.Name.StartsWith("un ", StringComparison.OrdinalIgnoreCase)) return 'm';
        if (person.Name.StartsWith("la ", StringComparison.OrdinalIgnoreCase) || person.Name.StartsWith("une ", StringComparison.OrdinalIgnoreCase)) return 'f';
        for (; at < text.Tokens.Length && text.Tokens[at].Start < person.Words.End; at++)
        {
            if (text.Tokens[at].Norm is "le" or "un" or "ce" or "cet") return 'm';
            if (text.Tokens[at].Norm is "la" or "une" or "cette") return 'f';
            if (text.Tokens[at].Pos == PartOfSpeech.Noun) return text.Tokens[at].Has(Morphology.Plur) ? 'p' : text.Tokens[at].Has(Morphology.Fem) ? 'f' : text.Tokens[at].Has(Morphology.Masc) ? 'm' : 'u';
        }
        return 'u';
    }

    /// <summary>"ce dernier" is the person named last, in this sentence or the one before, else whoever was spoken of last.</summary>
    public ResolvedSource? Latter(int start)
    {
        var before = text.Tokens[start].Start;
        for (var i = SortedSpans.FirstAfter(names, before, static n => n.Span) - 1; i >= 0 && text.SentenceAt(before) - text.SentenceAt(names[i].Span.Start) <= 1; i--)
            if (names[i].Kind == EntityKind.Person && names[i].Span.End <= before) return new ResolvedSource(names[i].Span, names[i].Name, SourceKind.Person, IsPerson: true);
        return Last;
    }
}
