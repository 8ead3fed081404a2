using Recoupe.Model;

namespace Recoupe.Extraction.Metadata;

/// <summary>"PARIS, 4 décembre (Xinhua) -": the place, the day and the agency that a wire text opens with.</summary>
internal static class Dateline
{
    private const int Longest = 90;
    private const int LongestAgency = 30;

    /// <summary>The agency of the dateline that <paramref name="text"/> opens with, and its date; null where it opens with none.</summary>
    public static (string Agency, StatedDate? Date)? Read(string text, BylineLexicon lexicon, PrintedDateScanner scanner)
    {
        var open = text.AsSpan(0, Math.Min(Longest, text.Length)).IndexOf('(');
        if (open < 2) return null;
        var close = text.IndexOf(')', open);
        if (close < 0 || close - open > 40 || !char.IsUpper(text[0]) || !IsDash(text, close + 1) || !IsPlaceAndDay(text[..open], lexicon)) return null;
        var dates = scanner.Scan(text[..open]);
        var agency = AgencyOf(text[(open + 1)..close], lexicon, dates.Count > 0);
        if (agency is null) return null;
        StatedDate? date = dates.Count == 0 ? null
            : new StatedDate(dates[0].Interval, DateOrigin.Dateline, text[dates[0].Span.Start..dates[0].Span.End], false, dates[0].IsYearKnown);
        return (agency, date);
    }

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
