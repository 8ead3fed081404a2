namespace Recoupe.Language.Names;

/// <summary>An organisation named by a head noun and its complement.</summary>
internal readonly record struct OrganisationReading(int First, int End, SourceKind Voice, string? Country);

/// <summary>Reads "ministère danois de la Pêche", "Institut national de la culture des tourbières": a head noun, capitalised or with capitals in its complement.</summary>
internal sealed class OrganisationReader(NameLexicon lexicon)
{
    private const int LongestName = 18;

    public OrganisationReading? Read(NameScan scan, int first)
    {
        if (scan.Is(first, WordKind.Shouted) || lexicon.MatchHead(scan, first, out var end) is not { } head) return null;
        var limit = Math.Min(scan.EndOfSentence(first), first + LongestName);
        var isCapital = IsFormal(scan, first);
        if (head.Need == HeadNeed.Own && !isCapital) return null;
        // "ce jour marque Awa Tilmat".
        if (!isCapital && scan.Tokens[first].Is(PartOfSpeech.Verb) && scan.Norm(first - 1) is not ("le" or "la" or "l'" or "un" or "une" or "du" or "au")) return null;
        string? country = null;
        var at = SkipAdjectives(scan, end, limit, isCapital, ref country);
        var lastNamed = country is not null && head.Need == HeadNeed.Demonym ? at : first;
        // "la diplomatie européenne Claire Dunois": what speaks for a country is not called after a person.
        var isPerson = (head.Need == HeadNeed.Demonym || at > end) && scan.Is(at, WordKind.FirstName);
        if (at < limit && scan.IsProper(at) && !scan.Is(at, WordKind.Mark) && !isPerson)
        {
            if (ReadApposed(scan, first, at, limit, head) is not { } apposed) return null;
            if (apposed.First > first) return apposed;
            at = lastNamed = apposed.End;
        }
        // "un club de Vaur" names no club; "l'ONG Tilmat" was read above.
        if (head.Need == HeadNeed.Apposed && !isCapital) return lastNamed > first ? new OrganisationReading(first, lastNamed, head.Voice, country) : null;
        var start = at;
        while (at < limit && ReadGroup(scan, at, limit, isCapital, at == start, lastNamed > first, ref country, out var named) is var next && next > at)
        {
            at = next;
            if (named) lastNamed = at;
        }
        return Judge(scan, first, at, lastNamed, head, isCapital, country);
    }

    /// <summary>Capitalised as the name of one organisation is; "ONG" is so by its spelling alone.</summary>
    private static bool IsFormal(NameScan scan, int first) => scan.Is(first, WordKind.Capital) && !scan.Is(first, WordKind.Acronym);

    private static OrganisationReading? Judge(NameScan scan, int first, int at, int lastNamed, OrganisationHead head, bool isCapital, string? country)
    {
        // An acronym in brackets vouches for the small words before it.
        var isVouched = isCapital && scan.Norm(at) == "(" && scan.Is(at + 1, WordKind.Acronym) && scan.Norm(at + 2) == ")";
        var end = isCapital && (scan.IsProper(first) || isVouched) ? at : lastNamed;
        if (end <= first) return null;
        if (isCapital && scan.IsProper(first) && end == first + 1 && scan.Is(first, WordKind.PlaceCue)) return null;
        return new OrganisationReading(first, end, head.Voice, country);
    }

    /// <summary>A name right after the head: "lycée Voltaire" is named whole, in "l'ONG Tilmat" the word is the name by itself.</summary>
    private OrganisationReading? ReadApposed(NameScan scan, int first, int at, int limit, OrganisationHead head)
    {
        // "le parti Horizons" is known by itself; "le magazine Horizons Nomades" is another.
        if (lexicon.Gazetteer.Match(scan, at, out var known) is { Kind: EntityKind.Organisation } name && !(name.IsCautious && scan.Is(known, WordKind.Common) && scan.IsProper(known) && scan.Follows(known))) return null;
        // "le président du Conseil | Silvio Belloc": who presides stands after what he presides.
        if (head.Need == HeadNeed.Own && first > 1 && scan.Norm(first - 1) == "du" && IsPerson(scan, at) && lexicon.MatchTitle(scan, first - 2, out _) is { Kind: TitleKind.Role }) return null;
        if (scan.Is(at, WordKind.NotName) || lexicon.MatchTitle(scan, at, out _) is not null) return null;
        var end = at;
        // "Radio Tilmat | Awa Vaur": a first name that opens a name of its own, after a name that is whole already, is somebody beside it.
        while (end < limit && scan.IsProper(end) && !scan.Is(end, WordKind.Mark) && !(end > at && (IsPerson(scan, end) || head.Voice == SourceKind.Media && scan.Is(end, WordKind.FirstName) && !scan.Is(end, WordKind.Common)))) end++;
        var isApposed = head.Need == HeadNeed.Apposed && !IsFormal(scan, first);
        if (isApposed) end = EndOfComplement(scan, at, end, limit);
        return new OrganisationReading(isApposed ? at : first, end, head.Voice, null);
    }

    private static bool IsPerson(NameScan scan, int i) => scan.Is(i, WordKind.FirstName) && !scan.Is(i, WordKind.Common) && scan.Follows(i + 1) && scan.IsProper(i + 1) && !scan.Is(i + 1, WordKind.Mark | WordKind.Common);

    /// <summary>"la revue Ponts du Sud", "le journal La Voix du Bocage": a name made of everyday words goes on with its complement; "la société Tilmat de Lyon" ends before it.</summary>
    private static int EndOfComplement(NameScan scan, int first, int end, int limit)
    {
        for (var i = first; i < end; i++)
            if (!scan.Is(i, WordKind.Common) || scan.Is(i, WordKind.Acronym)) return end;
        var at = end;
        if (scan.Norm(at) is not ("de" or "du" or "des" or "d'")) return end;
        at++;
        if (scan.Norm(at) is "la" or "l'" or "les") at++;
        if (at >= limit || !scan.IsProper(at) || scan.Is(at, WordKind.Mark | WordKind.FirstName)) return end;
        while (at < limit && scan.IsProper(at) && !scan.Is(at, WordKind.Mark)) at++;
        return at;
    }

    private int SkipAdjectives(NameScan scan, int i, int limit, bool isFormal, ref string? country)
    {
        for (; i < limit && !scan.Is(i, WordKind.Capital) && (scan.Is(i, WordKind.Adjective | WordKind.Demonym) || isFormal && !lexicon.CanBeFinite(scan.Norm(i)) && (scan.Tokens[i].Is(PartOfSpeech.Adj) || lexicon.EndsAsAdjective(scan.Norm(i)))); i++)
            country ??= lexicon.Demonyms.CountryOf(scan.Norm(i));
        return i;
    }

    /// <summary>A preposition and what it governs. Small words count only in a name that is capitalised at its head, or before a capital.</summary>
    private int ReadGroup(NameScan scan, int i, int limit, bool isCapital, bool isFirst, bool hasCapital, ref string? country, out bool named)
    {
        named = false;
        var at = i;
        var isJoined = scan.Norm(at) == "et" || scan.Norm(at) == "," && isCapital && scan.Norm(at + 1) is "de" or "du" or "des" or "d'";
        if (isJoined) at++;
        if (at >= limit) return i;
        var isDe = scan.Norm(at) is "de" or "du" or "des" or "d'";
        var isOther = scan.Norm(at) is "pour" or "à" or "au" or "aux" or "en" or "sur" or "contre";
        if (isDe || isOther && (isCapital && !isJoined && (isFirst || scan.Norm(at) != "pour" || scan.Norm(at + 1) is "la" or "le" or "l'" or "les") || hasCapital && scan.Norm(at) is "à" or "au" or "en" or "aux")) at++;
        // "pour la sécurité et la coopération"; "des risques et désastres": the second of two bare nouns.
        else if (!(isJoined && isCapital && scan.Norm(at) is "la" or "le" or "l'" or "les") && !(isJoined && isCapital && scan.Norm(at - 2)[^1] is 's' or 'x' && scan.Norm(at).EndsWith('s') && !scan.Is(at, WordKind.Function | WordKind.Capital))) return i;
        while (at < limit && scan.Norm(at) is "la" or "le" or "l'" or "les") at++;
        if (at >= limit || scan.Is(at, WordKind.Mark) || char.IsDigit(scan.Text.Text[scan.Tokens[at].Start])) return i;
        // "la Cour des eaux et le Tribunal de Vaur" are two.
        if (isJoined && scan.IsProper(at) && lexicon.MatchHead(scan, at, out _) is not null) return i;
        // "le parti d'Awa Tilmat" names her, not the party.
        if (scan.Is(at, WordKind.FirstName) && scan.IsProper(at) && scan.IsProper(at + 1)) return i;
        if (lexicon.Gazetteer.Match(scan, at, out var end) is { } known)
        {
            // "l'Agence des eaux et l'Unesco" are two.
            if (known.Kind == EntityKind.Person || isJoined && known.Kind == EntityKind.Organisation) return i;
            named = true;
            country ??= known.Country;
            return end;
        }
        if (scan.IsProper(at))
        {
            // "ministère de Awa Tilmat" does not occur; a first name opens another name.
            named = true;
            for (end = at + 1; end < limit && scan.IsProper(end) && !scan.Is(end, WordKind.Mark); end++) { }
            return SkipAdjectives(scan, end, limit, false, ref country);
        }
        if (isOther && !(isCapital && scan.Norm(i) == "pour") || scan.Is(at, WordKind.Function) && !isCapital) return i;
        // "la Commission de trancher": a verb, not a complement.
        if (scan.Norm(at).Length > 4 && (scan.Norm(at).EndsWith("er") || scan.Norm(at).EndsWith("ir") || scan.Norm(at).EndsWith("dre"))) return i;
        return SkipAdjectives(scan, at + 1, limit, isCapital, ref country);
    }
}
