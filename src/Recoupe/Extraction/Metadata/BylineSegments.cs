namespace Recoupe.Extraction.Metadata;

/// <summary>Cuts a line about an article where its marks part dates, names and labels.</summary>
internal static class BylineSegments
{
    // "P. F.": initials; a stop behind a longer word ends what is said.
    private const int WordBeforeStop = 3;

    public static List<string> Of(string text)
    {
        var segments = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsSeparator(text, i)) continue;
            var segment = text.AsSpan(start, i - start).Trim(" \u00A0\u202F.:;-–—•·*[]{}\"");
            if (segment.Length > 0) segments.Add(segment.ToString());
            start = i + 1;
        }
        return segments;
    }

    public static bool IsSeparator(string text, int i) => text[i] switch
    {
        '|' or '•' or '·' or ',' or '(' or ')' or '/' or '\n' or '›' or '»' or '&' or '[' or ']' or '\u0001' => true,
        '.' => IsStop(text, i),
        '-' or '–' or '—' => i > 0 && i + 1 < text.Length && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]),
        _ => false,
    };

    /// <summary>The stop between two sentences of one line: "Publié à 19h34. Propos recueillis par …".</summary>
    private static bool IsStop(string text, int i)
    {
        if (i < WordBeforeStop || i + 2 >= text.Length || !char.IsWhiteSpace(text[i + 1]) || !char.IsUpper(text[i + 2])) return false;
        for (var at = i - WordBeforeStop; at < i; at++)
            if (!char.IsLetterOrDigit(text[at]) && text[at] != '\u0001') return false;
        return true;
    }
}
