namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds quotations that go on over several paragraphs, one for each: each opens with a mark and the last alone closes, as books set them,
/// or the first alone opens and the last closes.
/// </summary>
internal static class CarriedQuotations
{
    /// <summary>How many paragraphs a quotation may take that only its first opens and only its last closes.</summary>
    private const int LongestBare = 3;

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
            if (Carries(text, start, end, found) is >= 0 and var open) next = Carry(text, open, end, carried ??= [], found);
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
        for (var i = end - 1; i >= start; i--)
        {
            if (text[i] is '»' or '”') return -1;
            if (text[i] is not ('«' or '“')) continue;
            return IsAtHead(text, start, i) && EndsSentence(text, i, end) && SortedSpans.At(found, i, static span => span) < 0 ? i : -1;
        }
        return -1;
    }

    private static bool IsAtHead(string text, int start, int mark)
    {
        var before = mark - 1;
        while (before >= start && char.IsWhiteSpace(text[before])) before--;
        return before < start || text[before] is ':' or '-' or '–' or '—';
    }

    /// <summary>Adds what is carried from <paramref name="open"/> on, where the paragraphs after it go on with it; where to look further.</summary>
    private static int Carry(string text, int open, int end, List<TextSpan> carried, List<TextSpan> found)
    {
        var mark = text[open];
        var closing = mark == '«' ? '»' : '”';
        var pieces = new List<TextSpan> { TextSpan.FromBounds(open, Trimmed(text, open, end)) };
        for (var start = end + 2; start < text.Length; start = end + 2)
        {
            end = QuotationScanner.EndOfParagraph(text, start);
            if (start >= end) break;
            if (text[start] == mark || text[start] == closing)
            {
                // The last paragraph closes what it opens, and was found.
                if (text.IndexOf(closing, start + 1, end - start - 1) >= 0) return Keep(pieces, carried, found, TextSpan.FromBounds(start, text.IndexOf(closing, start + 1, end - start - 1) + 1), end + 2);
                pieces.Add(TextSpan.FromBounds(start, Trimmed(text, start, end)));
                continue;
            }
            var close = text.IndexOf(closing, start, end - start);
            var other = text.IndexOf(mark, start, end - start);
            if (close > start && (other < 0 || other > close)) return Keep(pieces, carried, found, TextSpan.FromBounds(start, close + 1), end + 2);
            if (other >= 0 || pieces.Count >= LongestBare) break;
            pieces.Add(TextSpan.FromBounds(start, Trimmed(text, start, end)));
        }
        // Nothing closes it, but every paragraph opened with a mark.
        return end + 2;
    }

    private static int Keep(List<TextSpan> pieces, List<TextSpan> carried, List<TextSpan> found, TextSpan last, int next)
    {
        carried.AddRange(pieces);
        if (!IsMet(found, last)) carried.Add(last);
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
