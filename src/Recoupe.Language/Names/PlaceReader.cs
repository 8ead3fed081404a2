namespace Recoupe.Language.Names;

/// <summary>Reads places named with their noun: "lac de Vaur", "rue des Lilas", "château d'Oriez". The noun may be small; what it names may not.</summary>
internal sealed class PlaceReader(NameLexicon lexicon)
{
    private const int LongestName = 9;

    /// <summary>The end of the place's name that starts at <paramref name="first"/>; <paramref name="first"/> itself where none does.</summary>
    public int Read(NameScan scan, int first, out string? country)
    {
        country = null;
        if (scan.Is(first, WordKind.Shouted) || lexicon.MatchPlaceHead(scan, first, out var at) is not { } head || IsVerbOfSaying(scan, first)) return first;
        var limit = Math.Min(scan.EndOfSentence(first), first + LongestName);
        var isJoined = scan.Norm(at) is "de" or "du" or "des" or "d'";
        if (isJoined && head.IsApposed) return first;
        if (isJoined) at++;
        while (at < limit && scan.Norm(at) is "la" or "le" or "l'" or "les" && !scan.IsUpper(at)) at++;
        if (at >= limit || !scan.IsProper(at) || scan.Is(at, WordKind.Mark | WordKind.Demonym)) return first;
        if (lexicon.Gazetteer.Match(scan, at, out var end) is { } known)
        {
            // "la place de Paris", "la mer d'Israël": of a country or a town only what its noun always names.
            country = known.Country;
            return known.Kind == EntityKind.Place ? end : isJoined && known.Kind is EntityKind.Person or EntityKind.Organisation ? first : EndOfWords(scan, end, limit);
        }
        if (scan.Is(at, WordKind.NotName) && isJoined) return first;
        return EndOfWords(scan, at + 1, limit);
    }

    /// <summary>"« … », pointe Karim Belloc": right after what is quoted stands a verb.</summary>
    private static bool IsVerbOfSaying(NameScan scan, int first) =>
        !scan.IsUpper(first) && scan.Norm(scan.Norm(first - 1) == "," ? first - 2 : first - 1) is "»" or "”" or "\"";

    private static int EndOfWords(NameScan scan, int end, int limit)
    {
        while (end < limit)
        {
            if (scan.IsProper(end) && !scan.Is(end, WordKind.Mark)) { end++; continue; }
            var next = end;
            while (next < limit && next < end + 3 && scan.Norm(next) is "de" or "du" or "des" or "d'" or "la" or "l'" or "les" or "le") next++;
            // "rue du Faubourg du Temple"; a place in it begins another name: "église Saint-Roch de Vaur" stays one.
            if (next == end || next >= limit || !scan.IsProper(next) || scan.Norm(end) is "la" or "le" or "l'" or "les") break;
            end = next + 1;
        }
        return end;
    }
}
