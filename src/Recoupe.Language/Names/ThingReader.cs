namespace Recoupe.Language.Names;

/// <summary>
/// Reads the name of a vessel or a device after its noun: "cargo Ruby", "fusée Ariane 6", "ferry « Belle-Aurore »". Nobody stands there, so that a first name or a town names the thing too.
/// </summary>
internal sealed class ThingReader(NameLexicon lexicon)
{
    private const int LongestName = 6;

    /// <summary>The end of the thing's name that starts at <paramref name="first"/>; <paramref name="first"/> itself where none does.</summary>
    public int Read(NameScan scan, int first)
    {
        if (!scan.Is(first, WordKind.Capital) || !scan.Follows(first)) return first;
        if (scan.Norm(first - 1) is "«" or "\"" or "“") return scan.Is(first - 2, WordKind.Craft) ? EndOfQuoted(scan, first) : first;
        if (!scan.Is(first - 1, WordKind.Craft) || scan.IsProper(first - 1)) return first;
        // "le capitaine de frégate Luca Belloc": a rank that a vessel is part of.
        if (scan.Norm(first - 2) == "de" && scan.Is(first - 3, WordKind.TitleStart)) return first;
        // "a raconté par téléphone Luca Belloc": by what means it is told.
        if ((scan.Is(first, WordKind.FirstName) || scan.Is(first + 1, WordKind.Capital) && scan.Follows(first + 1)) && (scan.Norm(first - 2) == "par" || scan.Is(first - 2, WordKind.Craft) && scan.Norm(first - 3) == "par")) return first;
        if (scan.Is(first, WordKind.NotName | WordKind.Demonym) || scan.Is(first, WordKind.TitleStart) && scan.Norm(first)[^1] == '.') return first;
        var end = first + 1;
        if (scan.Is(first, WordKind.Function) && (!scan.Is(first, WordKind.Prefix) || !IsWord(scan, end++))) return first;
        // "un avion Airbus" is made by whom it names, "un avion Airbus A320" is called so.
        if (lexicon.Gazetteer.Match(scan, first, out var known) is { Kind: EntityKind.Organisation } && !IsWord(scan, known) && !IsNumber(scan, known)) return first;
        end = Math.Max(end, known);
        while (end < first + LongestName)
        {
            if (IsWord(scan, end) || IsNumber(scan, end)) end++;
            // "Jeanne d'Arc".
            else if (end == first + 1 && scan.Is(first, WordKind.FirstName) && scan.Norm(end) is "de" or "d'" && IsWord(scan, end + 1)) end += 2;
            else break;
        }
        return end;
    }

    private static int EndOfQuoted(NameScan scan, int first)
    {
        for (var end = first + 1; end <= first + LongestName; end++)
        {
            if (scan.Norm(end) is "»" or "\"" or "”") return end;
            if (scan.Is(end, WordKind.Mark)) return first;
        }
        return first;
    }

    private static bool IsWord(NameScan scan, int i) => scan.Follows(i) && scan.IsProper(i) && !scan.Is(i, WordKind.Mark | WordKind.Function | WordKind.NotName);

    /// <summary>"Falcon 9", not "le cargo Ruby 12 jours après".</summary>
    private bool IsNumber(NameScan scan, int i) =>
        scan.Follows(i) && char.IsAsciiDigit(scan.Text.Form(i)[0]) && scan.Tokens[i].Length < 4 && !(scan.Follows(i + 1) && scan.Tokens[i + 1].Is(PartOfSpeech.Noun) && !lexicon.CanBeFinite(scan.Norm(i + 1)));
}
