namespace Recoupe.Language.Names;

/// <summary>Reads the long form before an acronym in brackets, "Centrale vaurienne des Eaux (CVE)": the acronym's letters vouch for the small words.</summary>
internal static class ExpansionReader
{
    private const int MostWords = 12;

    /// <summary>The end of the long form that starts at <paramref name="first"/>; <paramref name="first"/> itself where none does.</summary>
    public static int Read(NameScan scan, int first)
    {
        if (!scan.Is(first, WordKind.Capital) || scan.Is(first, WordKind.Function | WordKind.NotName | WordKind.Acronym)) return first;
        var limit = Math.Min(scan.EndOfSentence(first) - 2, first + MostWords);
        var end = first + 1;
        while (end < limit && !scan.Is(end, WordKind.Mark)) end++;
        if (end < first + 2 || end >= limit || scan.Norm(end) != "(" || scan.Norm(end + 2) != ")") return first;
        if (!scan.Is(end + 1, WordKind.Acronym) || scan.Is(end + 1, WordKind.NotName)) return first;
        return IsSpelt(scan, first, end, scan.Norm(end + 1)) ? end : first;
    }

    /// <summary>Whether every letter opens a word, in order, from the first word to the last; words between that no letter takes are small or adjectives.</summary>
    private static bool IsSpelt(NameScan scan, int first, int end, string acronym)
    {
        int at = 0, last = first;
        for (var i = first; i < end && at < acronym.Length; i++)
        {
            if (!SameLetter(scan.Norm(i)[0], acronym[at])) continue;
            if (i > first && at == 0) return false;
            at++;
            last = i;
        }
        return at == acronym.Length && last == end - 1;
    }

    internal static bool SameLetter(char letter, char other) => letter == other || Plain(letter) == Plain(other);

    private static char Plain(char c) => c switch { 'é' or 'è' or 'ê' => 'e', 'â' or 'à' => 'a', 'î' => 'i', 'ô' => 'o', _ => c };
}
