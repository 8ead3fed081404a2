using System.Text;

namespace Recoupe.Lab.Acceptance;

/// <summary>Compares words of gold and dossier whatever their spaces, apostrophes, quotation marks and case.</summary>
public static class FoldedText
{
    /// <summary>Share of the shorter name's words that both must have to count as one name.</summary>
    private const double CommonWords = 0.6;

    private static readonly HashSet<string> Articles = [.. "le la les l un une des du de d au aux à en et".Split(' ')];

    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsSpace(c)) { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); }
            else if (c is '’' or '‘') folded.Append('\'');
            else if (c is '“' or '”' or '«' or '»') folded.Append('"');
            else if (c == '…') folded.Append("...");
            else folded.Append(char.ToLowerInvariant(c));
        }
        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>Whether two names share enough words to be one ("M. Tarbin", "Jean Tarbin"); false where one of them has none.</summary>
    public static bool IsSameName(string? wanted, string? got)
    {
        var left = Words(wanted);
        var right = Words(got);
        if (left.Count == 0 || right.Count == 0) return false;
        var common = left.Count(right.Contains);
        return (double)common / Math.Min(left.Count, right.Count) >= CommonWords;
    }

    private static HashSet<string> Words(string? name)
    {
        var folded = Fold(name);
        var words = new HashSet<string>();
        for (var start = 0; start < folded.Length; start++)
        {
            var end = start;
            while (end < folded.Length && (char.IsLetter(folded[end]) || char.IsNumber(folded[end]) || folded[end] == '_')) end++;
            if (end > start && !Articles.Contains(folded[start..end])) words.Add(folded[start..end]);
            start = end;
        }
        return words;
    }

    // The four information separators count as white space where the gold was made.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
