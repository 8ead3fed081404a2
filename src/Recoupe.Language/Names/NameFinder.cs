using Recoupe.Language.Tagging;

namespace Recoupe.Language.Names;

/// <summary>
/// Finds persons, organisations, places, events and products in a text: first what lists and patterns say word by word, then what the text says elsewhere.
/// Tags decide only on words that no list knows. One per language; safe to share between threads.
/// </summary>
public sealed class NameFinder
{
    private readonly NameLexicon lexicon;
    private readonly PersonReader persons;
    private readonly RoleReader roles;
    private readonly OrganisationReader organisations;
    private readonly PlaceReader places;
    private readonly ThingReader things;
    private readonly UnknownNameReader unknowns;

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public NameFinder(LanguagePack pack)
        : this(pack, Lexicon.Load(pack))
    {
    }

    internal NameFinder(LanguagePack pack, Lexicon dictionary)
    {
        lexicon = new NameLexicon(pack, dictionary);
        persons = new PersonReader(lexicon);
        things = new ThingReader(lexicon);
        roles = new RoleReader(lexicon, persons, things);
        organisations = new OrganisationReader(lexicon);
        places = new PlaceReader(lexicon);
        unknowns = new UnknownNameReader(lexicon);
    }

    /// <summary>The names of a text in their order; none overlaps another.</summary>
    /// <param name="press">Media that no list need know.</param>
    public IReadOnlyList<NameMention> Find(TokenizedText text, PressNames? press = null)
    {
        if (text.Tokens.Length == 0) return [];
        var scan = new NameScan(text, lexicon);
        var candidates = Collect(scan, press);
        new NameResolver(scan, candidates).Resolve();
        var mentions = new List<NameMention>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.Certainty == Certainty.Open || mentions.Count > 0 && mentions[^1].Span.End > scan.Tokens[candidate.First].Start) continue;
            var span = text.SpanOf(candidate.First, candidate.End);
            mentions.Add(new NameMention(span, candidate.Kind, candidate.Name ?? span.Of(text.Text).ToString(), candidate.Voice, candidate.Role, candidate.Country, candidate.Actor));
        }
        DatelineAgencies.Mark(text, mentions);
        return mentions;
    }

    private List<NameCandidate> Collect(NameScan scan, PressNames? press)
    {
        var candidates = new List<NameCandidate>();
        RoleReading? role = null;
        for (var i = 0; i < scan.Tokens.Length;)
        {
            if (scan.Is(i, WordKind.TitleStart) && !(role is { } open && (i < open.End || i < open.Person)) && roles.Read(scan, i) is { } reading)
            {
                if (reading.End > i + 1 || reading.Person >= 0) scan.MarkRole(i, Math.Max(reading.End, reading.Person));
                role = reading;
                var isCivil = reading.Title.Kind == TitleKind.Civil;
                if (isCivil || !scan.Is(i, WordKind.Capital | WordKind.HeadStart))
                {
                    i = isCivil ? reading.End : i + 1;
                    continue;
                }
            }
            var title = role is { Person: >= 0 } pending && pending.Person == i ? role : null;
            var candidate = CandidateAt(scan, i, title, press);
            if (candidate is null) { i++; continue; }
            if (title is null) AddLegalForm(scan, candidate);
            if (candidate.Kind == EntityKind.Person) AddRole(scan, candidate, title);
            candidates.Add(candidate);
            i = candidate.End;
        }
        return candidates;
    }

    /// <summary>"@ptitlouis", but not where it only tells by what name somebody goes: "Louis Belloc (@ptitlouis)".</summary>
    private static bool IsHandle(NameScan scan, int i) =>
        scan.Tokens[i].Length > 2 && scan.Text.Form(i)[0] == '@' && char.IsLetter(scan.Text.Form(i)[1]) && scan.Norm(i - 1) != "(";

    private NameCandidate? CandidateAt(NameScan scan, int i, RoleReading? title, PressNames? press)
    {
        if (IsHandle(scan, i)) return new NameCandidate(i, i + 1, EntityKind.Person, Certainty.Firm);
        if (!scan.Is(i, WordKind.Capital | WordKind.GazetteerStart | WordKind.HeadStart | WordKind.PlaceHead | WordKind.Shouted) && title is null) return null;
        if (scan.Is(i, WordKind.Shouted) && IsShoutedPlace(scan, i)) return new NameCandidate(i, i + 1, EntityKind.Place, Certainty.Likely);
        if (IsStorm(scan, i)) return new NameCandidate(i, i + 1, EntityKind.Event, Certainty.Firm);
        if (things.Read(scan, i) is var thingEnd && thingEnd > i) return new NameCandidate(i, thingEnd, EntityKind.Product, Certainty.Firm);
        var known = lexicon.Gazetteer.Match(scan, i, out var knownEnd);
        var outletEnd = i;
        // "Selon Radio Vaur, des riverains": nor does an outlet go on behind its name.
        var outlet = press?.Match(scan, i, out outletEnd);
        var isOutlet = outlet is not null && outletEnd > knownEnd;
        if (isOutlet) (known, knownEnd) = (outlet, outletEnd);
        if (known is not null && !IsPlausible(scan, i, knownEnd, known)) (known, knownEnd) = (null, i);
        if (known is not null && knownEnd > i + 1 && scan.Is(i, WordKind.Function) && IsArticle(scan.Norm(i)) && IsLonger(scan, i + 1, knownEnd)) return null;
        var isCivil = title is { Title.Kind: TitleKind.Civil };
        var personEnd = isCivil || scan.Is(i, WordKind.Capital) && (title is not null || !scan.Is(i, WordKind.InRole) || scan.Is(i, WordKind.FirstName)) ? persons.Read(scan, i, title is not null, isCivil) : i;
        var organisation = organisations.Read(scan, i);
        var placeEnd = places.Read(scan, i, out var country);
        var expansionEnd = ExpansionReader.Read(scan, i);
        if (expansionEnd > Math.Max(knownEnd, Math.Max(personEnd, organisation?.End ?? i)))
            return new NameCandidate(i, expansionEnd, EntityKind.Organisation, Certainty.Firm) { Voice = organisation?.Voice ?? SourceKind.Organisation, Country = organisation?.Country };
        if (placeEnd > knownEnd && placeEnd > personEnd && placeEnd > (organisation?.End ?? i))
            return new NameCandidate(i, placeEnd, EntityKind.Place, Certainty.Firm) { Country = country };
        if (personEnd > knownEnd || title is not null && personEnd >= knownEnd && personEnd > i)
            return new NameCandidate(i, personEnd, EntityKind.Person, Certainty.Firm) { Gender = title is { Title.Kind: TitleKind.Civil } civil ? civil.Title.Gender : WordKind.None };
        // "l'Organisation mondiale de la santé pour l'Afrique": a known name ends where the list says, unless it is part of a longer one.
        var isWhole = known is { Kind: EntityKind.Organisation } && (isOutlet || scan.Is(knownEnd, WordKind.Capital) || scan.Norm(knownEnd) is "pour" or "à" or "en" or "au" or "aux" or "sur");
        if (organisation is { } found && found.End > knownEnd && !isWhole)
            return new NameCandidate(found.First, found.End, EntityKind.Organisation, Certainty.Firm) { Voice = found.Voice, Country = found.Country };
        // "Orange Tilmat", "Kent Oriez": a known word opens an unknown name.
        if (known is not null && knownEnd == i + 1 && (known.IsCautious || known.Kind == EntityKind.Place) && OpensName(scan, i))
            return unknowns.Read(scan, i) ?? Known(scan, i, knownEnd, known);
        if (known is not null) return Known(scan, i, knownEnd, known);
        return unknowns.Read(scan, i);
    }

    private static NameCandidate Known(NameScan scan, int first, int end, KnownName known)
    {
        // "l'Avenir": the article is written small and stays outside.
        if (scan.Norm(first) == "l'" && !scan.IsUpper(first)) first++;
        // "Super Bowl XLVII".
        if (known.Kind == EntityKind.Event && scan.Follows(end) && scan.Is(end, WordKind.Acronym) && !scan.Text.Form(end).ContainsAnyExcept("IVXL")) end++;
        if (known.Kind == EntityKind.Person && scan.Follows(end) && PersonReader.IsRoman(scan.Text.Form(end)))
            return new NameCandidate(first, end + 1, EntityKind.Person, Certainty.Firm);
        var isCautious = known.IsCautious && scan.Is(first, WordKind.Initial) && !UnknownNameReader.IsSpeaking(scan, end);
        return new NameCandidate(first, end, known.Kind, isCautious ? Certainty.Open : Certainty.Firm)
        {
            Voice = known.Voice,
            Country = known.Country,
            Actor = known.Actor,
            Name = known.Name,
            IsKnown = known.Kind != EntityKind.Person,
        };
    }

    /// <summary>"Odo Tilmat SA": the legal form makes a company of any name, and belongs to it.</summary>
    private static void AddLegalForm(NameScan scan, NameCandidate candidate)
    {
        var end = candidate.End;
        if (candidate.Kind is not (EntityKind.Person or EntityKind.Organisation) || !scan.Is(end, WordKind.LegalForm) || !scan.IsProper(end) || !scan.Follows(end)) return;
        candidate.End++;
        if (candidate.Kind == EntityKind.Person) (candidate.Kind, candidate.Voice) = (EntityKind.Organisation, SourceKind.Organisation);
        candidate.Certainty = Certainty.Firm;
    }

    /// <summary>"la tempête Louis": one first name alone, which nobody bears there.</summary>
    private static bool IsStorm(NameScan scan, int i) =>
        scan.Is(i - 1, WordKind.Storm) && scan.Follows(i) && scan.IsProper(i) && !scan.Is(i, WordKind.Acronym) && !(scan.Follows(i + 1) && scan.IsProper(i + 1));

    /// <summary>"INCENDIE À VAUR": among capitals, a word that the dictionary does not know, where a place stands.</summary>
    private bool IsShoutedPlace(NameScan scan, int i) =>
        scan.Norm(i - 1) == "à" && scan.Tokens[i].Length > 3 && scan.Is(i, WordKind.Acronym) && !scan.Is(i, WordKind.Common | WordKind.Function | WordKind.NotName | WordKind.GazetteerStart | WordKind.FirstName);

    private static bool IsArticle(string norm) => norm is "l'" or "le" or "la" or "les";

    /// <summary>"L'Union européenne" is no paper called "L'Union".</summary>
    private bool IsLonger(NameScan scan, int first, int end)
    {
        if (lexicon.Gazetteer.Match(scan, first, out var knownEnd) is not null && knownEnd > end) return true;
        return organisations.Read(scan, first) is { } organisation && organisation.End > end;
    }

    private bool OpensName(NameScan scan, int i) =>
        scan.Follows(i + 1) && scan.IsProper(i + 1)
        && !scan.Is(i + 1, WordKind.Mark | WordKind.Function | WordKind.NotName | WordKind.FirstName | WordKind.GazetteerStart | WordKind.TitleStart | WordKind.Demonym | WordKind.Acronym | WordKind.HeadStart);

    /// <summary>"un Suisse", "les Grecs": a capitalised people, not its country; a headline in capitals makes names of everyday words.</summary>
    private static bool IsPlausible(NameScan scan, int first, int end, KnownName known)
    {
        if (end > first + 1) return true;
        if (scan.Is(first, WordKind.Shouted) && known.IsCautious) return false;
        // "un Breton" is no person of that name either.
        return !(scan.Is(first, WordKind.Demonym) && !known.IsPlural || known.Kind == EntityKind.Person) || scan.Norm(first - 1) is not ("un" or "une" or "les" or "des" or "aux");
    }

    /// <summary>The role before the name, the one that follows between commas, or both, joined: "général, chef de la junte".</summary>
    private void AddRole(NameScan scan, NameCandidate person, RoleReading? title)
    {
        if (title is { } before && before.Title.Kind != TitleKind.Civil)
        {
            var first = before.First;
            if (scan.Is(first - 1, WordKind.Former) && scan.Follows(first)) first--;
            person.Role = scan.Words(first, before.End);
        }
        if (scan.Norm(person.End) != ",") return;
        var start = person.End + 1;
        if (scan.Norm(start) is "le" or "la" or "l'" or "un" or "une" or "son" or "sa") start++;
        var adjective = scan.Is(start, WordKind.Former) ? 1 : 0;
        if (start + adjective >= scan.Tokens.Length || !scan.Follows(start + adjective)) return;
        if (roles.Read(scan, start + adjective) is not { } after || after.Title.Kind == TitleKind.Civil || after.Person >= 0 && !after.HasComma) return;
        // "le ministre Odo Tilmat, le préfet et le maire": in a list the next role is another's.
        if (person.Role is not null && (after.Person >= 0 || !scan.Is(after.End, WordKind.Mark) && after.End < scan.EndOfSentence(start))) return;
        var words = scan.Words(start, after.End);
        person.Role = person.Role is null ? words : $"{person.Role}, {words}";
        scan.MarkRole(start, after.End);
    }
}
