namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds what stands between quotation marks: « », “ ”, „ “ and straight ones, mixed as careless pages mix them (“ opened, " closed).
/// A mark closes within its paragraph; one that never does opens no quotation, except « at the head of a quotation that the next paragraph goes on with.
/// </summary>
internal static class QuotationScanner
{
    /// <summary>Spans with their marks, outermost only, in order.</summary>
    public static List<TextSpan> Scan(string text)
    {
        var found = new List<TextSpan>();
        var paragraph = 0;
        while (paragraph < text.Length)
        {
            var end = text.IndexOf("\n\n", paragraph, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            ScanParagraph(text, paragraph, end, found);
            paragraph = end + 2;
        }
        return found;
    }

    private static void ScanParagraph(string text, int start, int end, List<TextSpan> found)
    {
        for (var i = start; i < end; i++)
        {
            if (!Opens(text, i, start)) continue;
            var close = FindClose(text, i, end);
            if (close < 0) continue;
            if (close - i > 1) found.Add(TextSpan.FromBounds(i, close + 1));
            i = close;
        }
    }

    private static bool Opens(string text, int i, int start) => text[i] switch
    {
        '«' or '“' or '„' => true,
        // A straight mark opens at the start, after a blank, a bracket, an apostrophe or a dash: never after a letter or a stop.
        '"' or '”' => i == start || text[i - 1] is var before && (char.IsWhiteSpace(before) || before is '(' or '[' or '\'' or '’' or '-' or '–' or '—' or ':' or '«'),
        _ => false,
    };

    private static int FindClose(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open + 1; i < end; i++)
        {
            switch (text[i])
            {
                case '«' when text[open] == '«':
                    depth++;
                    break;
                case '»' when text[open] is '«':
                    if (depth-- == 0) return i;
                    break;
                case '»' or '”' or '"' or '“' when text[open] is not '«':
                    // “ closes only what a German or careless opening left open.
                    if (text[i] == '“' && text[open] != '„') break;
                    if (text[i] == '"' && OpensInside(text, i)) break;
                    return i;
                // “mixed" and «mixed”: the first closing shape of any kind ends it where its own never comes.
                case '”' when text[open] == '«' && text.IndexOf('»', i, end - i) < 0:
                    return i;
            }
        }
        return -1;
    }

    /// <summary>A straight mark after a blank and before a letter opens rather than closes.</summary>
    private static bool OpensInside(string text, int i) =>
        char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('\u00A0' or '\u202F') && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>The words of a quotation without its marks and the blanks beside them.</summary>
    public static TextSpan Inner(string text, TextSpan span)
    {
        int start = span.Start + 1, end = span.End - 1;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
