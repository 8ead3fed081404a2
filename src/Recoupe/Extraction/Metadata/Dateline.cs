using Recoupe.Model;

namespace Recoupe.Extraction.Metadata;

/// <summary>"PARIS, 4 décembre (Xinhua) -": the place, the day and the agency that a wire text opens with.</summary>
internal static class Dateline
{
    private const int Longest = 90;
    private const int LongestAgency = 30;
    private const int LongestBracket = 40;

    /// <summary>The agency of the dateline that <paramref name="text"/> opens with, and its date; null where it opens with none.</summary>
    public static (string Agency, StatedDate? Date)? Read(string text, BylineLexicon lexicon, PrintedDateScanner scanner)
    {
        if (AtHead(text, lexicon) is { } bare) return (bare, null);
        var before = "";
        for (int from = 0, open; (open = text.IndexOf('(', from, Math.Min(Longest, text.Length) - from)) >= 0;)
        {
            before += text[from..open];
            var close = text.IndexOf(')', open);
            if (open < 2 || close < 0 || close - open > LongestBracket || !char.IsUpper(text[0])) return null;
            if (IsDash(text, close + 1)) return Signed(text, before, open, close, lexicon, scanner);
            // "KARVALI (Tolmanie), 10 mai (AFP) -": the first brackets say where the place lies.
            if (close + 1 >= Math.Min(Longest, text.Length)) return null;
            from = close + 1;
        }
        return null;
    }

    private static (string Agency, StatedDate? Date)? Signed(string text, string before, int open, int close, BylineLexicon lexicon, PrintedDateScanner scanner)
    {
        if (!IsPlaceAndDay(before, lexicon)) return null;
        var dates = scanner.Scan(text[..open]);
        var agency = AgencyOf(text[(open + 1)..close], lexicon, dates.Count > 0);
        if (agency is null) return null;
        StatedDate? date = dates.Count == 0 ? null
            : new StatedDate(dates[0].Interval, DateOrigin.Dateline, text[dates[0].Span.Start..dates[0].Span.End], false, dates[0].IsYearKnown);
        return (agency, date);
    }

    /// <summary>"(AFP) - ", "AFP - ": an agency of the list in capitals, without place or day.</summary>
    private static string? AtHead(string text, BylineLexicon lexicon)
    {
        var first = text.Length > 0 && text[0] == '(' ? 1 : 0;
        var end = first;
        while (end < text.Length && end < LongestAgency && (char.IsUpper(text[end]) || text[end] == '/')) end++;
        if (end < first + 2 || AgencyOfList(text[first..end], lexicon) is not { } agency) return null;
        if (first == 1 && (end >= text.Length || text[end] != ')')) return null;
        end += first;
        return end < text.Length && text[end] is ' ' or '\u00A0' && IsDash(text, end) ? agency : null;
    }

    private static string? AgencyOfList(string text, BylineLexicon lexicon) => lexicon.Agency(text.Split('/')[0]);

    /// <summary>Names of agencies are many; in this place a name in capitals is one even where the list lacks it.</summary>
    /// <param name="isDated">Whether a day stands before it: then it is no department or country, as in "TOULON (Var) -".</param>
    private static string? AgencyOf(string text, BylineLexicon lexicon, bool isDated)
    {
        if (lexicon.Agency(text) is { } known) return known;
        var first = text.Split('/', ',')[0].Trim();
        if (lexicon.Agency(first) is { } part) return part;
        if (isDated && first.Length is >= 2 and <= LongestAgency && char.IsUpper(first[0]) && first.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '\'' or '’')) return first;
        return first.Length is >= 2 and <= 12 && first.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '-') ? first : null;
    }

    private static bool IsDash(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F') at++;
        return at < text.Length && text[at] is '-' or '–' or '—' or ':';
    }

    private static bool IsPlaceAndDay(string text, BylineLexicon lexicon)
    {
        foreach (var word in text.Split([' ', ',', '.', '/', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]) || word.Length <= 3) continue;
            if (lexicon.Month(Folding.Fold(word)) == 0) return false;
        }
        return true;
    }
}
