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
        var lastGuillemet = start + text.AsSpan(start, end - start).LastIndexOf('»');
        // What was looked for in vain is not looked for again: a page of opening marks alone would take the square of its length.
        HashSet<int>? unclosed = null;
        bool lowStayOpen = false, highStayOpen = false;
        for (var i = start; i < end; i++)
        {
            if (!Opens(text, i, start)) continue;
            if (text[i] switch { '«' => unclosed is not null && unclosed.Contains(i), '„' => lowStayOpen, _ => highStayOpen }) continue;
            var close = FindClose(text, i, end, lastGuillemet);
            if (close < 0)
            {
                if (text[i] == '«') unclosed ??= Unclosed(text, i, end);
                // What closes “ closes „ too.
                else (lowStayOpen, highStayOpen) = (lowStayOpen || text[i] == '„', true);
                continue;
            }
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

    /// <summary>The « from <paramref name="first"/> on that have no » of their own.</summary>
    private static HashSet<int> Unclosed(string text, int first, int end)
    {
        var open = new Stack<int>();
        for (var i = first; i < end; i++)
        {
            if (text[i] == '«') open.Push(i);
            else if (text[i] == '»') open.TryPop(out _);
        }
        return [.. open];
    }

    private static int FindClose(string text, int open, int end, int lastGuillemet)
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
                case '”' when text[open] == '«' && i > lastGuillemet:
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
