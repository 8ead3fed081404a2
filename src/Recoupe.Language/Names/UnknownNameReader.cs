namespace Recoupe.Language.Names;

/// <summary>Reads capitalised words that no list knows and tells from what stands around them what they name.</summary>
internal sealed class UnknownNameReader(NameLexicon lexicon)
{
    private const int LongestName = 6;

    /// <summary>The candidate that starts at <paramref name="first"/>; null where its capital says nothing.</summary>
    public NameCandidate? Read(NameScan scan, int first)
    {
        if (!scan.Is(first, WordKind.Capital) || scan.Is(first, WordKind.Mark) || scan.Is(first, WordKind.InRole) && !IsOfPlace(scan, first)) return null;
        var isArticled = scan.Is(first, WordKind.Function) && scan.Is(first, WordKind.Prefix) && !scan.Is(first, WordKind.Initial) && scan.Follows(first + 1) && scan.IsProper(first + 1)
            && lexicon.Gazetteer.Match(scan, first + 1, out _) is null;
        if (!isArticled && IsNothing(scan, first)) return null;
        // "l'ONT": in capitals a small word may be an acronym, where the text spells it out.
        if (!isArticled && scan.Is(first, WordKind.Function)) return new NameCandidate(first, first + 1, EntityKind.Organisation, Certainty.Open);
        var end = EndOf(scan, first + (isArticled ? 1 : 0));
        if (end == first + 1 && scan.Tokens[first].Length == 1 || IsNounBefore(scan, first, end)) return null;
        if (EndOfTeam(scan, first, end) is var team && team > end) return new NameCandidate(first, team, EntityKind.Organisation, Certainty.Likely);
        var candidate = new NameCandidate(first, end, EntityKind.Person, Certainty.Open);
        Judge(scan, candidate);
        return candidate;
    }

    /// <summary>"Tempête Tilmat", "Usine Vaur" where a sentence or a headline opens: the noun has a capital there alone, and the name begins behind it.</summary>
    private static bool IsNounBefore(NameScan scan, int first, int end) =>
        end > first + 1 && scan.Is(first, WordKind.Initial) && !scan.Is(first, WordKind.FirstName | WordKind.Acronym | WordKind.HeadStart | WordKind.PlaceHead)
        && (scan.Is(first, WordKind.Event | WordKind.Product | WordKind.Craft) || scan.Is(first, WordKind.Common) && scan.Tokens[first].Is(PartOfSpeech.Noun));

    private static bool IsNothing(NameScan scan, int i)
    {
        if (scan.Is(i, WordKind.NotName) || scan.Is(i, WordKind.Function) && !(scan.Is(i, WordKind.Acronym) && scan.Tokens[i].Length > 2)) return true;
        if (scan.Is(i, WordKind.Demonym)) return true;
        return !char.IsLetter(scan.Text.Text[scan.Tokens[i].Start]) || scan.Norm(i)[^1] == '\'';
    }

    private int EndOf(NameScan scan, int first)
    {
        var end = first + 1;
        // "FC Vaur", "le Tilmat Vaur": letters, or an unknown word with its article, before a town are a team's or an institution's.
        if ((scan.Is(first, WordKind.Acronym) || IsProperNoun(scan, first) && HasArticle(scan, first)) && scan.Follows(end) && scan.IsProper(end) && lexicon.Gazetteer.Match(scan, end, out var town) is { Kind: EntityKind.Place }) return town;
        while (end < first + LongestName && scan.Follows(end))
        {
            if (scan.Is(first, WordKind.InRole) != scan.Is(end, WordKind.InRole)) break;
            // "a dit à l'ATV Awa Tilmat": letters end where somebody's first name begins.
            if (end == first + 1 && scan.Is(first, WordKind.Acronym) && scan.Tokens[first].Length > 2 && scan.Is(end, WordKind.FirstName) && scan.Follows(end + 1) && scan.IsProper(end + 1)) break;
            if (IsNameWord(scan, end)) { end++; continue; }
            if (!IsJoin(scan, first, end)) break;
            // "Odo de La Tilmat".
            var next = scan.IsProper(end + 1) && scan.Norm(end + 1) is "la" or "le" or "les" && lexicon.Gazetteer.MatchThing(scan, end + 1, out _) is null ? end + 2 : end + 1;
            if (!IsNameWord(scan, next)) break;
            end = next + 1;
        }
        return end;
    }

    /// <summary>"les Lynx de Montréal": a name in the plural with a town is a team.</summary>
    private int EndOfTeam(NameScan scan, int first, int end)
    {
        if (scan.Norm(first - 1) is not ("les" or "des" or "aux") || scan.Norm(end) is not ("de" or "du" or "d'") || scan.Norm(end - 1)[^1] is not ('s' or 'x')) return end;
        var place = scan.Norm(end + 1) is "la" or "l'" ? end + 2 : end + 1;
        return place < scan.Tokens.Length && lexicon.Gazetteer.Match(scan, place, out var last) is { Kind: EntityKind.Place } ? last : end;
    }

    private bool IsNameWord(NameScan scan, int i) =>
        scan.Follows(i) && scan.IsProper(i) && !scan.Is(i, WordKind.Mark | WordKind.Function) && (!scan.Is(i, WordKind.NotName) || scan.Is(i, WordKind.OrganisationTail))
        && !(scan.Is(i, WordKind.TitleStart) && (scan.Norm(i)[^1] == '.' || scan.Norm(i) is "mme" or "mlle")) && lexicon.Gazetteer.MatchThing(scan, i, out _) is null;

    /// <summary>"Odo van Tilmat", "Odo Le Vaur" and, after one bare word, "Odo de Vaur".</summary>
    private static bool IsJoin(NameScan scan, int first, int i)
    {
        if (scan.IsUpper(i)) return scan.Is(i, WordKind.Prefix) && scan.Is(i, WordKind.Function);
        if (scan.Norm(i) is "of" or "&") return true;
        if (!scan.Is(i, WordKind.Particle)) return false;
        return scan.Norm(i) is not ("de" or "du" or "des" or "d'" or "la" or "le" or "y" or "e")
            || scan.Norm(i) is "de" or "d'" && i == first + 1 && scan.Norm(first)[^1] != 's' && !HasArticle(scan, first) && !IsAfterLocative(scan, first) && !scan.Is(first, WordKind.Initial);
    }

    private void Judge(NameScan scan, NameCandidate name)
    {
        // "« Les Vents du large »": the title of a work.
        if (name.Count > 1 && IsQuotedWhole(scan, name)) return;
        if (name.Count > 1 && IsShouted(scan, name)) return;
        if (LooksLikePlace(scan, name.First, name.Count) || IsDateline(scan, name) || IsBeforeArea(scan, name)) Set(name, EntityKind.Place, Certainty.Firm);
        else if (KindByNoun(scan, name.First) is { } kind) Set(name, kind, Certainty.Firm);
        else if (IsAfterPlaceCue(scan, name.First) || IsCalled(scan, name.First) || IsOfPlace(scan, name.First)) Set(name, EntityKind.Place, Certainty.Likely);
        else if (name.Count > 1 && scan.Is(name.End - 1, WordKind.OrganisationTail)) Set(name, EntityKind.Organisation, Certainty.Firm);
        // "Tilmat & Vaur", "the League of Vaur": no person; without an article the title of a work.
        else if (HasWord(scan, name, "&")) Set(name, EntityKind.Organisation, Certainty.Likely);
        else if (HasWord(scan, name, "of")) { if (HasArticle(scan, name.First)) Set(name, EntityKind.Organisation, Certainty.Likely); }
        else if (name.Count > 1 && scan.Is(name.End - 1, WordKind.PlaceTail)) Set(name, EntityKind.Place, Certainty.Likely);
        else if (IsAfterOrganiser(scan, name.First)) Set(name, EntityKind.Organisation, Certainty.Likely);
        else if (name.Count > 1 && !scan.Is(name.First, WordKind.FirstName) && lexicon.Gazetteer.MatchThing(scan, name.First + 1, out var last) is { Kind: EntityKind.Place } && last == name.End) Set(name, EntityKind.Organisation, Certainty.Likely);
        else if (name.Count == 1 && scan.Is(name.First, WordKind.Acronym)) SetAcronym(scan, name);
        else if (IsBareSubject(scan, name)) Set(name, EntityKind.Person, Certainty.Guessed);
        else if (scan.Is(name.First, WordKind.Initial) && name.Count == 1 && !IsSpeaking(scan, name) && !scan.Is(name.First, WordKind.FirstName)) return;
        else if (IsPersonByContext(scan, name)) Set(name, EntityKind.Person, Certainty.Likely);
        else if (name.Count > 1 && IsGiven(scan, name.First)) Set(name, EntityKind.Person, Certainty.Likely);
        else if (IsAfterLocative(scan, name.First)) Set(name, EntityKind.Place, Certainty.Likely);
        else if (scan.Is(name.First, WordKind.FirstName) && !HasArticle(scan, name.First)) Set(name, EntityKind.Person, Certainty.Likely);
        // "Le Tilleul", "Les Vaux": a capital article within a sentence belongs to a place.
        else if (name.Count == 2 && scan.Is(name.First, WordKind.Function) && scan.Norm(name.First) is "le" or "la" or "les" or "l'")
        {
            // "La Tour du silence": what goes on is the title of a work.
            if (!(scan.Follows(name.End) && scan.Tokens[name.End].Pos is PartOfSpeech.Adp or PartOfSpeech.Adj)) Set(name, scan.Norm(name.First - 1) == "par" ? EntityKind.Organisation : EntityKind.Place, Certainty.Likely);
            // "avancé par Le Fanal": the press writes the article of a paper so.
            if (name.Kind == EntityKind.Organisation && scan.Norm(name.First) != "les") name.Voice = SourceKind.Media;
        }
        else if (name.Count > 1 && (HasArticle(scan, name.First) || scan.Is(name.First, WordKind.Acronym))) Set(name, EntityKind.Organisation, Certainty.Likely);
        else if (name.Count > 1 && !AreCommonWords(scan, name)) Set(name, EntityKind.Person, Certainty.Likely);
        else if (IsArticledPlace(scan, name.First)) Set(name, EntityKind.Place, Certainty.Likely);
        else if (scan.Norm(name.First - 1) == "chez") Set(name, EntityKind.Organisation, Certainty.Likely);
        // Of bare capitalised words after these, nine in ten are persons.
        else if (scan.Is(name.First - 1, WordKind.BeforePerson) && scan.Tokens[name.First].Length > 2)
            Set(name, EntityKind.Person, Certainty.Likely);
    }

    private static bool HasWord(NameScan scan, NameCandidate name, string norm)
    {
        for (var i = name.First + 1; i < name.End; i++)
            if (scan.Norm(i) == norm) return true;
        return false;
    }

    private static void SetAcronym(NameScan scan, NameCandidate name)
    {
        // "URGENT. Le vote…": a word of the dictionary, shouted.
        if (scan.Is(name.First, WordKind.Initial) && scan.Is(name.First, WordKind.Common)) return;
        // "A400M", "F16": letters and digits name things.
        if (scan.Text.Form(name.First).ContainsAnyInRange('0', '9')) Set(name, EntityKind.Product, Certainty.Likely);
        else if (scan.Tokens[name.First].Length < 7) Set(name, EntityKind.Organisation, Certainty.Likely);
    }

    /// <summary>"le cyclone X", "le cargo X".</summary>
    private static EntityKind? KindByNoun(NameScan scan, int first) =>
        !scan.Follows(first) || scan.Is(first, WordKind.Initial | WordKind.FirstName) ? null
        : scan.Is(first - 1, WordKind.Event) ? EntityKind.Event
        // "a raconté par téléphone Ilian Belloc": by what means it is told.
        : scan.Is(first - 1, WordKind.Product) && !(scan.Norm(first - 2) == "par" && scan.Is(first + 1, WordKind.Capital)) ? EntityKind.Product
        : null;

    private static bool IsQuotedWhole(NameScan scan, NameCandidate name)
    {
        if (scan.Norm(name.End) is not ("»" or "\"" or "”")) return false;
        for (var i = name.First - 1; i >= 0 && i > name.First - 5; i--)
            if (scan.Is(i, WordKind.Mark)) return scan.Norm(i) is "«" or "\"" or "“";
        return false;
    }

    /// <summary>Several words in capitals, in a sentence that has others: a heading or a button, no name.</summary>
    private static bool IsShouted(NameScan scan, NameCandidate name)
    {
        for (var i = name.First; i < name.End; i++)
            if (!scan.Is(i, WordKind.Acronym)) return false;
        return true;
    }

    /// <summary>"Café Surprise", "Grande Dépression": words of the dictionary with capitals, none of them a first name or an article.</summary>
    private static bool AreCommonWords(NameScan scan, NameCandidate name)
    {
        for (var i = name.First; i < name.End; i++)
            if (!scan.Is(i, WordKind.Common) || scan.Is(i, WordKind.FirstName | WordKind.Function)) return false;
        return true;
    }

    private static void Set(NameCandidate name, EntityKind kind, Certainty certainty)
    {
        name.Kind = kind;
        name.Certainty = certainty;
        name.Voice = NameCandidate.VoiceOf(kind);
    }

    private bool LooksLikePlace(NameScan scan, int first, int count)
    {
        var norm = scan.Norm(first);
        if (norm.Contains("-sur-") || norm.Contains("-les-") || norm.Contains("-lès-") || norm.Contains("-en-") || norm.Contains("-sous-") || norm.Contains("-aux-")) return true;
        if (lexicon.BeginsAsPlace(norm)) return scan.Norm(first - 1) != "la";
        var hyphen = norm.IndexOf('-');
        return hyphen > 2 && count == 1 && norm.AsSpan(hyphen).IndexOf("-de-") >= 0 | norm.AsSpan(hyphen).IndexOf("-la-") >= 0 | norm.AsSpan(hyphen).IndexOf("-le-") >= 0 | norm.AsSpan(hyphen).IndexOf("-du-") >= 0;
    }

    /// <summary>"VAUR – Le marché…", "Vaur, 12 mai (AFP)": where a report was sent from opens its first sentence.</summary>
    private bool IsDateline(NameScan scan, NameCandidate name)
    {
        if (!scan.Is(name.First, WordKind.Initial) || name.Count > 3) return false;
        var next = scan.Norm(name.End);
        if (next is "–" or "—" or "-" && scan.Text.HasSpaceBefore(name.End)) return scan.Is(name.First, WordKind.Acronym) && scan.Tokens[name.First].Length > 3;
        return next == "(" && name.End + 1 < scan.Tokens.Length && lexicon.Gazetteer.Match(scan, name.End + 1, out _) is { Voice: SourceKind.Agency };
    }

    /// <summary>"Vaur (Finistère)": where it lies says that it is a town.</summary>
    private bool IsBeforeArea(NameScan scan, NameCandidate name) =>
        scan.Norm(name.End) == "(" && name.End + 2 < scan.Tokens.Length && lexicon.Gazetteer.Match(scan, name.End + 1, out var end) is { IsArea: true } && scan.Norm(end) == ")";

    /// <summary>"maire de X", "évêque (émérite) du X".</summary>
    internal static bool IsOfPlace(NameScan scan, int first)
    {
        var i = first - 1;
        if (scan.Norm(i) is "la" or "l'" or "les" or "le") i--;
        if (scan.Norm(i) is not ("de" or "du" or "des" or "d'") || scan.Is(first, WordKind.FirstName) && scan.IsProper(first + 1)) return false;
        i--;
        while (scan.Is(i, WordKind.InRole) && !scan.Is(i, WordKind.OfPlace | WordKind.Particle)) i--;
        return scan.Is(i, WordKind.OfPlace) && scan.Follows(first);
    }

    /// <summary>"vend le pré à X Y", "dédie ses vers à X Y": whom the nearest verb leads to.</summary>
    private bool IsGiven(NameScan scan, int first)
    {
        const int LongestGap = 8;
        if (scan.Norm(first - 1) != "à") return false;
        for (var i = first - 2; i >= 0 && i > first - LongestGap && scan.Tokens[i].Norm is not ("," or ";"); i--)
            if (scan.Tokens[i].Is(PartOfSpeech.Verb)) return (lexicon.KindsOf(scan.Tokens[i].Lemma) & WordKind.Giving) != WordKind.None;
        return false;
    }

    /// <summary>"ville de X", "quartier des X", "la rue X".</summary>
    private static bool IsAfterPlaceCue(NameScan scan, int first)
    {
        var i = first - 1;
        while (scan.Norm(i) is "de" or "du" or "des" or "d'" or "la" or "l'" or "les" or "le") i--;
        return scan.Is(i, WordKind.PlaceCue) && scan.Follows(first);
    }

    /// <summary>"un village appelé X", "un endroit qui s'appelle X".</summary>
    private static bool IsCalled(NameScan scan, int first)
    {
        if (!scan.Follows(first) || !scan.Is(first - 1, WordKind.Calling)) return false;
        for (var i = first - 2; i > first - 6; i--)
            if (scan.Is(i, WordKind.PlaceCue)) return true;
        return false;
    }

    /// <summary>"organisé par X": what no first name opens is a club or a company.</summary>
    private static bool IsAfterOrganiser(NameScan scan, int first) =>
        scan.Norm(first - 1) == "par" && scan.Follows(first) && !scan.Is(first, WordKind.FirstName)
        && scan.Is(first - 2, WordKind.Organising);

    private static bool IsAfterLocative(NameScan scan, int first)
    {
        var i = first - 1;
        if (scan.Norm(i) is "de" or "d'" && scan.Is(i - 1, WordKind.NearPlace)) return true;
        return scan.Norm(i) is "à" or "en" or "au" or "vers";
    }

    private static bool HasArticle(NameScan scan, int first) =>
        scan.Follows(first) && scan.Norm(first - 1) is "le" or "la" or "l'" or "les" or "du" or "des" or "un" or "une" or "au" or "aux" or "cette" or "ce" or "son" or "sa";

    /// <summary>"Tilmat marchait", "…, Tilmat s'élance": one unknown word where a clause opens, and its verb, name a person: so in six of ten.</summary>
    private static bool IsBareSubject(NameScan scan, NameCandidate name)
    {
        if (name.Count != 1 || !IsProperNoun(scan, name.First) || name.End >= scan.EndOfSentence(name.First)) return false;
        if (!scan.Is(name.First, WordKind.Initial) && !(scan.Norm(name.First - 1) is "," or ";" || scan.Tokens[name.First - 1].Pos is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adv)) return false;
        var next = scan.Tokens[name.End];
        return next.Is(PartOfSpeech.Verb) && next.Has(Morphology.Fin | Morphology.Sing)
            || next.Lemma == "avoir" && IsAge(scan, name.End + 1)
            || next.Norm is "s'" or "se" or "lui" && name.End + 1 < scan.Tokens.Length && scan.Tokens[name.End + 1].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;
    }

    /// <summary>"Tilmat a 61 ans": years that somebody has.</summary>
    private static bool IsAge(NameScan scan, int number) =>
        number + 1 < scan.Tokens.Length && (scan.Tokens[number].Is(PartOfSpeech.Num) || char.IsDigit(scan.Norm(number)[0])) && scan.Norm(number + 1) == "ans";

    /// <summary>"la Neustrie et…", "du Vaur.": one unknown word with the article, and nothing that completes it, is a region or a river: so in seven of ten.</summary>
    private bool IsArticledPlace(NameScan scan, int i) =>
        IsProperNoun(scan, i) && !scan.Is(i, WordKind.FirstName) && scan.Follows(i) && scan.Norm(i - 1) is "la" or "le" or "l'" or "du" && !scan.Is(i - 1, WordKind.Capital) && !lexicon.BeginsAsPlace(scan.Norm(i)) && !IsFollowedByWords(scan, i + 1);

    private static bool IsProperNoun(NameScan scan, int i) => scan.Tokens[i].Is(PartOfSpeech.Propn) && !scan.Is(i, WordKind.Acronym | WordKind.Common);

    /// <summary>Whether a complement, an adjective, a number or another name may go on with what ended before <paramref name="i"/>.</summary>
    private static bool IsFollowedByWords(NameScan scan, int i) =>
        scan.Follows(i) && scan.Tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.X;

    /// <summary>"X affirme", "X a déclaré".</summary>
    private static bool IsSpeaking(NameScan scan, NameCandidate name) =>
        !scan.Is(name.First, WordKind.TitleStart | WordKind.HeadStart) && IsSpeaking(scan, name.End);

    internal static bool IsSpeaking(NameScan scan, int end) =>
        scan.Is(end, WordKind.Speech) || scan.Norm(end) is "a" && scan.Is(end + 1, WordKind.Participle);

    private bool IsPersonByContext(NameScan scan, NameCandidate name)
    {
        if (HasArticle(scan, name.First) || name.Count > 4) return false;
        var next = name.End;
        if (IsSpeaking(scan, name)) return true;
        if (scan.Norm(name.First - 1) is "-t-il" or "-t-elle" || scan.Is(name.First - 1, WordKind.Speech) && scan.Follows(name.First)) return true;
        if (scan.Is(name.First - 1, WordKind.Participle) && scan.Norm(name.First - 2) == "a") return true;
        if (scan.Norm(name.First - 1) == "est" && scan.Norm(name.First - 2) == "c'" && IsProperNoun(scan, name.First)) return true;
        if (scan.Norm(name.First - 1) is "de" or "d'" && scan.Is(name.First - 2, WordKind.OfPerson) && IsProperNoun(scan, name.First)) return true;
        if (scan.Norm(next) != ",") return false;
        var role = next + 1;
        if (scan.Norm(role) is "le" or "la" or "l'" or "un" or "une" || scan.Is(role, WordKind.Former)) role++;
        return lexicon.MatchTitle(scan, role, out _) is not null && !scan.Is(role, WordKind.Capital);
    }
}
