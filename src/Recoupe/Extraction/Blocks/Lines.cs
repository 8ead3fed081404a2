using System.Text;

namespace Recoupe.Extraction.Blocks;

/// <summary>Cuts text at its line breaks where they part blocks, and folds its white space.</summary>
internal static class Lines
{
    /// <summary>White space folded to single blanks; no-break spaces stay as they are.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v') { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); }
            else folded.Append(c);
        }
        return Trim(folded.ToString());
    }

    /// <summary>Two breaks part blocks; a single one does unless the line reads on after it.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            var end = i;
            while (i + 1 < text.Length && text[i + 1] is '\n' or ' ') i++;
            var breaks = text.AsSpan(end, i - end + 1).Count('\n');
            if (breaks < 2 && ReadsOn(text, start, end, i + 1)) continue;
            if (Fold(text.AsSpan(start, end - start)) is { Length: > 0 } line) yield return line;
            start = i + 1;
        }
        if (Fold(text.AsSpan(start)) is { Length: > 0 } last) yield return last;
    }

    /// <summary>Whether the line <c>[start, end)</c> goes on at <paramref name="next"/>: small letter there, or a comma before.</summary>
    private static bool ReadsOn(string text, int start, int end, int next)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end - start < 40 || next >= text.Length) return false;
        return text[end - 1] is ',' or ';' || char.IsLower(text[next]);
    }

    private static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return start == 0 && end == text.Length ? text : text[start..end];
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F';
}
