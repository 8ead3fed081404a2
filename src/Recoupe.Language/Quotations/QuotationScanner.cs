namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds what stands between quotation marks: « », “ ”, „ “ and straight ones, mixed as careless pages mix them (“ opened, " closed).
/// A mark closes within its paragraph, and where lines are broken within sentences, within the lines that go on in lower case; one that never does opens no quotation,
/// except where the next paragraph opens with a mark of its own (<see cref="CarriedQuotations"/>).
/// </summary>
internal static class QuotationScanner
{
    /// <summary>Answers that a quotation was never closed.</summary>
    private const int Lost = -2;
    /// <summary>Characters of a word or two between straight marks within straight marks.</summary>
    private const int LongestInside = 40;

    /// <summary>Spans with their marks, outermost only, in order.</summary>
    public static List<TextSpan> Scan(string text)
    {
        var found = new List<TextSpan>();
        var paragraph = 0;
        while (paragraph < text.Length)
        {
            var end = EndOfParagraph(text, paragraph);
            ScanParagraph(text, paragraph, end, found);
            paragraph = end + 2;
        }
        return CarriedQuotations.Join(text, found);
    }

    /// <summary>Adds the quotations that stand within the words of another, marks included.</summary>
    public static void ScanWithin(string text, TextSpan words, List<TextSpan> found) => ScanParagraph(text, words.Start, words.End, found);

    /// <summary>Where the paragraph ends: before an empty line, unless a small letter after it goes on with the sentence.</summary>
    public static int EndOfParagraph(string text, int start)
    {
        for (var end = text.IndexOf("\n\n", start, StringComparison.Ordinal); end >= 0; end = text.IndexOf("\n\n", end + 2, StringComparison.Ordinal))
            if (end + 2 >= text.Length || !char.IsLower(text[end + 2]) || end == start || !(char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is ',' or '\'' or '’')) return end;
        return text.Length;
    }

    private static void ScanParagraph(string text, int start, int end, List<TextSpan> found)
    {
        var lastGuillemet = start + text.AsSpan(start, end - start).LastIndexOf('»');
        // What was looked for in vain is not looked for again: a page of opening marks alone would take the square of its length.
        HashSet<int>? unclosed = null;
        bool lowStayOpen = false, highStayOpen = false;
        // Before the mark at which one was lost, every other of its shape is lost too.
        int lowLostUntil = start, highLostUntil = start;
        for (var i = start; i < end; i++)
        {
            if (!Opens(text, i, start)) continue;
            if (text[i] switch { '«' => unclosed is not null && unclosed.Contains(i), '„' => lowStayOpen, _ => highStayOpen }) continue;
            if (i < (text[i] switch { '«' => start, '„' => lowLostUntil, _ => highLostUntil })) continue;
            var close = FindClose(text, i, end, lastGuillemet, out var lostAt);
            // Where another opens first, this one alone is lost.
            if (close == Lost)
            {
                if (text[i] == '„') lowLostUntil = lostAt;
                else highLostUntil = lostAt;
                continue;
            }
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
        // A straight mark opens at the start, after a blank, a bracket, an apostrophe or a dash, never after a letter; after a stop only where a blank was lost (dit-il."Nous).
        '"' or '”' => i == start || text[i - 1] is var before && (char.IsWhiteSpace(before) || before is '(' or '[' or '\'' or '’' or '-' or '–' or '—' or ':' or '«' || before is '.' or '!' or '?' && i + 1 < text.Length && char.IsUpper(text[i + 1])),
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

    /// <summary>Where the mark closes; -1 where it never does, <see cref="Lost"/> where a quotation of the next sentence opens first, at <paramref name="lostAt"/>.</summary>
    private static int FindClose(string text, int open, int end, int lastGuillemet, out int lostAt)
    {
        lostAt = -1;
        int depth = 0, nested = 0, straight = 0, inner = -1;
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
                    if (text[i] == '"' && OpensInside(text, i))
                    {
                        if (BeginsSentence(text, i))
                        {
                            lostAt = i;
                            return inner < 0 ? Lost : inner;
                        }
                        if (inner < 0 && ClosesInside(text, i, end) is > 0 and var word) i = inner = word;
                        break;
                    }
                    return i;
                // “mixed" and «mixed”: the first closing shape of any kind ends it where its own never comes.
                // «mixed", said she, "and mixed again»: a straight mark that nothing inside opened closes it.
                case '"' when text[open] == '«':
                    if (OpensInside(text, i) || text[i - 1] is '(' or '\'' or '’' or '«') straight++;
                    else if (straight-- <= 0 && i + 1 < end && text[i + 1] is ',' or ' ' or '.' && !char.IsWhiteSpace(text[i - 1]) && (i > lastGuillemet || text.AsSpan(i + 1, end - i - 1).Contains('"'))) return i;
                    break;
                case '“' when text[open] == '«':
                    nested++;
                    break;
                case '”' when text[open] == '«' && nested-- <= 0 && i > lastGuillemet:
                    return i;
            }
        }
        return inner;
    }

    /// <summary>Where a word or two set between straight marks within straight marks end (is the "guide", they say"); -1 where they are not.</summary>
    private static int ClosesInside(string text, int open, int end)
    {
        var close = text.IndexOf('"', open + 1, Math.Min(end - open - 1, LongestInside));
        return close >= 0 && !char.IsWhiteSpace(text[close - 1]) ? close : -1;
    }

    private static bool BeginsSentence(string text, int mark)
    {
        var before = mark - 1;
        while (before > 0 && char.IsWhiteSpace(text[before])) before--;
        return text[before] is '.' or '!' or '?' && char.IsUpper(text[mark + 1]);
    }

    /// <summary>A straight mark after a blank and before a letter opens rather than closes.</summary>
    private static bool OpensInside(string text, int i) =>
        char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('\u00A0' or '\u202F') && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>The words of a quotation without its marks and the blanks beside them.</summary>
    public static TextSpan Inner(string text, TextSpan span)
    {
        int start = IsMark(text[span.Start]) ? span.Start + 1 : span.Start, end = IsMark(text[span.End - 1]) ? span.End - 1 : span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsMark(char c) => c is '«' or '»' or '“' or '”' or '„' or '"';
}
