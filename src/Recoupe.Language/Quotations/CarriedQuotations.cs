namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds quotations that go on over several paragraphs, one for each: each opens with a mark and the last alone closes, as books set them,
/// or the first alone opens and the last closes.
/// </summary>
internal static class CarriedQuotations
{
    /// <summary>How many paragraphs a quotation may take that only its first opens and only its last closes.</summary>
    private const int LongestBare = 8;

    /// <summary>As many where the marks are straight, and may as well have lost their own.</summary>
    private const int LongestStraight = 2;

    /// <summary>Characters of a line that stands over the next part of a story.</summary>
    private const int LongestSubheading = 80;

    /// <summary>Whether a quotation is carried over to the next: it ends without a mark.</summary>
    public static bool GoesOn(string text, TextSpan quote) => text[quote.End - 1] is not ('»' or '”' or '“' or '"');

    /// <summary>The quotations found, with those that are carried over, in order.</summary>
    public static List<TextSpan> Join(string text, List<TextSpan> found)
    {
        if (!text.Contains("\n\n", StringComparison.Ordinal)) return found;
        List<TextSpan>? carried = null;
        for (var start = 0; start < text.Length;)
        {
            var end = QuotationScanner.EndOfParagraph(text, start);
            var next = end + 2;
            if (Carries(text, start, end, found) is >= 0 and var open) next = Carry(text, open, end, carried ??= []);
            start = next;
        }
        if (carried is null) return found;
        var all = new List<TextSpan>(carried);
        foreach (var span in found)
            if (!IsMet(carried, span)) all.Add(span);
        all.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    private static bool IsMet(List<TextSpan> spans, TextSpan span) => SortedSpans.FirstAfter(spans, span.Start, static other => other) is var at && at < spans.Count && spans[at].Overlaps(span);

    /// <summary>The mark that a paragraph opens and never closes, at its head or after a colon; -1 where there is none.</summary>
    private static int Carries(string text, int start, int end, List<TextSpan> found)
    {
        foreach (var mark in "«“\"")
            if (OpenOf(text, mark, start, end) is >= 0 and var open && IsAtHead(text, start, open) && EndsSentence(text, open, end) && SortedSpans.At(found, open, static span => span) < 0) return open;
        return -1;
    }

    /// <summary>The first mark of its kind that stays open to the end of a paragraph; -1 where all are closed. Straight marks open and close by turns.</summary>
    private static int OpenOf(string text, char mark, int start, int end)
    {
        int open = -1, depth = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == mark && (mark != '"' || depth == 0)) open = depth++ == 0 ? i : open;
            else if (text[i] == Closing(mark) && depth > 0) depth--;
        }
        return depth > 0 ? open : -1;
    }

    /// <summary>The first mark that closes what was open before a paragraph; -1 where none does.</summary>
    private static int CloseOf(string text, char mark, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == Closing(mark) && !(mark == '"' && OpensStraight(text, i)))
            {
                if (depth-- == 0) return i;
            }
            else if (text[i] == mark) depth++;
        }
        return -1;
    }

    private static bool OpensStraight(string text, int mark) => mark + 1 < text.Length && char.IsLetterOrDigit(text[mark + 1]);

    private static char Closing(char mark) => mark switch { '«' => '»', '“' => '”', _ => '"' };

    private static bool IsAtHead(string text, int start, int mark)
    {
        var before = mark - 1;
        while (before >= start && char.IsWhiteSpace(text[before])) before--;
        return before < start || text[before] is ':' or '-' or '–' or '—';
    }

    /// <summary>Adds what is carried from <paramref name="open"/> on, where the paragraphs after it go on with it; where to look further.</summary>
    private static int Carry(string text, int open, int end, List<TextSpan> carried)
    {
        var mark = text[open];
        var pieces = new List<TextSpan> { TextSpan.FromBounds(open, Trimmed(text, open, end)) };
        var bare = 0;
        var start = end + 2;
        for (; start < text.Length; start = end + 2)
        {
            end = QuotationScanner.EndOfParagraph(text, start);
            if (start >= end) break;
            var from = text[start] == mark || text[start] == Closing(mark) ? start + 1 : start;
            if (CloseOf(text, mark, from, end) is >= 0 and var close && !(from == start && text.AsSpan(start, close - start).Contains(mark))) return Keep(pieces, carried, TextSpan.FromBounds(start, close + 1), end + 2);
            if (from == start && pieces.Count > 1 && bare == 0 && IsSubheading(text, start, end, mark)) continue;
            if (from == start && (bare++ >= (mark == '"' ? LongestStraight : LongestBare) || text.AsSpan(start, end - start).Contains(mark))) break;
            pieces.Add(TextSpan.FromBounds(start, Trimmed(text, start, end)));
        }
        // Nothing closes it; what broke the run may carry over itself.
        return start;
    }

    /// <summary>"La nuit sur le toit": a short line without a stop between two paragraphs that each open with a mark says nothing.</summary>
    private static bool IsSubheading(string text, int start, int end, char mark) =>
        end - start <= LongestSubheading && end + 2 < text.Length && text[end + 2] == mark && !EndsSentence(text, start, end) && !text.AsSpan(start, end - start).Contains(Closing(mark));

    private static int Keep(List<TextSpan> pieces, List<TextSpan> carried, TextSpan last, int next)
    {
        carried.AddRange(pieces);
        carried.Add(last);
        return next;
    }

    /// <summary>What is carried over is a paragraph of speech, not a word beside which a mark was lost.</summary>
    private static bool EndsSentence(string text, int start, int end) => text[Trimmed(text, start, end) - 1] is '.' or '!' or '?' or '…' or ',' or ';' or ':';

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
