namespace Recoupe.Language.Names;

/// <summary>A title or role, and the person it stands before.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Person">The token where the person's name starts; -1 where none follows.</param>
/// <param name="HasComma">Whether a comma stands between role and name.</param>
internal readonly record struct RoleReading(Title Title, int First, int End, int Person, bool HasComma);

/// <summary>
/// Reads a role with its adjectives and complements: "ministre français de l'Intérieur et des Outre-mer". It follows the grammar of the noun phrase step by step,
/// so that "le président a reçu Awa Tilmat" gives her no role.
/// </summary>
internal sealed class RoleReader(NameLexicon lexicon, PersonReader persons, ThingReader things)
{
    private const int LongestRole = 24;

    public RoleReading? Read(NameScan scan, int first)
    {
        if (lexicon.MatchTitle(scan, first, out var end) is not { } title) return null;
        if (title.Kind == TitleKind.Civil)
        {
            // "M. le ministre" and a bare "monsieur" name nobody; "Mme de Vaur" is somebody, "docteur de Vaur" is not.
            var mayBeNoble = scan.IsUpper(first) && (title.Gender != WordKind.FirstName || scan.Norm(first).Length < 4);
            return scan.Follows(end) && persons.Read(scan, end, isCued: true, isCivil: mayBeNoble) > end ? new RoleReading(title, first, end, end, false) : null;
        }
        var limit = Math.Min(scan.EndOfSentence(first), first + LongestRole);
        var at = SkipAdjectives(scan, end, limit);
        while (at < limit && ReadComplement(scan, at, limit) is var next && next > at) at = SkipAdjectives(scan, next, limit);
        if (at < limit && IsPersonStart(scan, at, title, afterComma: false)) return new RoleReading(title, first, at, at, false);
        if (at + 1 < limit && scan.Norm(at) == "," && PersonAfterComma(scan, at + 1, title, limit) is var person and > 0) return new RoleReading(title, first, at, person, true);
        return new RoleReading(title, first, at, -1, false);
    }

    /// <summary>The person in "la ministre, Awa Tilmat" and in "le porte-parole de l'armée, le colonel Tilmat"; -1 where there is none.</summary>
    private int PersonAfterComma(NameScan scan, int at, Title title, int limit)
    {
        if (IsPersonStart(scan, at, title, afterComma: true)) return at;
        if (scan.Norm(at) is "le" or "la" or "l'") at++;
        if (at >= limit || lexicon.MatchTitle(scan, at, out var end) is not { Kind: not TitleKind.Role } || end >= limit) return -1;
        return scan.Follows(end) && persons.Read(scan, end, isCued: true) > end ? end : -1;
    }

    private bool IsPersonStart(NameScan scan, int i, Title title, bool afterComma)
    {
        if (!scan.Is(i, WordKind.Capital) || scan.Is(i, WordKind.Demonym) && !scan.Is(i, WordKind.FirstName)) return false;
        // "le ministre M. Tarbin": the civil title is read by itself.
        if (scan.Is(i, WordKind.TitleStart) && scan.Norm(i)[^1] == '.') return false;
        if (things.Read(scan, i) > i) return false;
        if (scan.Is(i, WordKind.FirstName) && persons.Read(scan, i, isCued: true) > i + 1) return true;
        // "la femme d'affaires Florence Morvan": a town before another name is a first name.
        if (lexicon.Gazetteer.MatchThing(scan, i, out var last) is { Kind: EntityKind.Place } && last == i + 1 && IsUnknownName(scan, last)) return true;
        // "le colonel Morvan": after a rank a place's name is a surname, unless a capital's: "la base militaire Niamey".
        if (lexicon.Gazetteer.MatchThing(scan, i, out _) is { } known && (known.Voice != SourceKind.Organisation || known.Kind != EntityKind.Place || title.Kind != TitleKind.Military)) return false;
        var end = persons.Read(scan, i, isCued: true);
        return end > i + (afterComma ? 1 : 0);
    }

    private bool IsUnknownName(NameScan scan, int i) =>
        scan.Follows(i) && scan.IsProper(i) && !scan.Is(i, WordKind.Mark | WordKind.Function | WordKind.NotName | WordKind.Acronym | WordKind.FirstName | WordKind.TitleStart | WordKind.HeadStart | WordKind.Demonym)
        && lexicon.Gazetteer.MatchThing(scan, i, out _) is null;

    private int SkipAdjectives(NameScan scan, int i, int limit)
    {
        while (i < limit)
        {
            // "député RN", "maire (PS)": the party belongs to the role.
            if (scan.Norm(i) == "(" && scan.Is(i + 1, WordKind.Acronym) && scan.Norm(i + 2) == ")" && i + 3 < limit)
            {
                i += 3;
                continue;
            }
            if (scan.Is(i, WordKind.Acronym) && lexicon.Gazetteer.Match(scan, i, out var party) is { Kind: EntityKind.Organisation })
            {
                i = party;
                continue;
            }
            if (scan.Is(i, WordKind.Capital)) break;
            if (scan.Is(i, WordKind.Adjective | WordKind.Demonym)) i++;
            // "président démocratiquement élu".
            else if (scan.Norm(i).EndsWith("ment", StringComparison.Ordinal) && scan.Is(i + 1, WordKind.Adjective)) i += 2;
            else if (scan.Norm(i) == "par" && scan.Is(i + 1, WordKind.Acting)) i += 2;
            else break;
        }
        return i;
    }

    /// <summary>"de l'Intérieur", "du parti Tilmat", "et des Outre-mer", "au Niger": from a preposition to the end of what it governs.</summary>
    private int ReadComplement(NameScan scan, int i, int limit)
    {
        var at = i;
        if (scan.Norm(at) == "et") at++;
        // "le maire de Vaur et président du port": two roles of one person, since the second has no article of its own.
        if (at > i && at < limit && !scan.Is(at, WordKind.Capital) && lexicon.MatchTitle(scan, at, out var second) is { Kind: not TitleKind.Civil }) return second;
        if (at >= limit || !IsPreposition(scan.Norm(at))) return i;
        at++;
        while (at < limit && scan.Norm(at) is "la" or "le" or "l'" or "les" or "de" or "d'" or "du" or "des" or "son" or "sa" or "ses" or "leur") at++;
        if (at >= limit || scan.Is(at, WordKind.Mark)) return i;
        if (lexicon.Gazetteer.Match(scan, at, out var end) is not null && !(scan.Is(at, WordKind.FirstName) && persons.Read(scan, at, false) > end)) return end;
        // "avocat d'Awa Tilmat": the person belongs to the complement.
        if (scan.Is(at, WordKind.Capital) && persons.Read(scan, at, isCued: false) is var person && person > at) return person;
        if (scan.Is(at, WordKind.Participle | WordKind.Speech) && !scan.Is(at, WordKind.Capital | WordKind.HeadStart | WordKind.TitleStart)) return i;
        if (lexicon.MatchHead(scan, at, out var head) is not null) at = head - 1;
        // "capitaine du cargo Ruby".
        return at + 1 < limit ? things.Read(scan, at + 1) : at + 1;
    }

    private static bool IsPreposition(string norm) =>
        norm is "de" or "du" or "des" or "d'" or "à" or "au" or "aux" or "en" or "pour" or "chez" or "auprès";
}
