namespace Recoupe.Extraction.Blocks;

/// <summary>A stretch of a line: text, or clutter that was fused with it.</summary>
/// <param name="Kind">What it was taken for; null for text.</param>
/// <param name="Phrase">The words that say so.</param>
internal readonly record struct LinePiece(string Text, string? Kind, string Phrase);

/// <summary>
/// Cuts from a line what stood between or beside its sentences: "(Lire aussi : …)", "… a dit le maire. Lire aussiUn hangar brûle Les camions
/// sont détournés". A label counts where a sentence could start; the headline behind it ends where the next sentence does start: at a small word with a capital.
/// </summary>
internal static class InlinePieces
{
    private const int ShortestLine = 60;
    private const int LongestPiece = 220;
    private const int HeadlineWords = 3;

    public static IEnumerable<LinePiece> Split(string line, ExtractionData data)
    {
        var folded = line.Length < ShortestLine ? "" : Folding.Fold(line);
        var done = 0;
        if (folded.Length == line.Length)
            for (var at = 0; at < line.Length; at++)
            {
                if (!CouldStart(line, at) || !data.Clutter.InlineAt(folded, at, out var kind, out var phrase) || !IsLabel(line, at, phrase.Length, kind)) continue;
                var start = OpeningBefore(line, at);
                var end = EndOf(line, folded, start, at, phrase.Length, kind, data);
                // A line that is nothing but the label and its headline is a block of its own, and judged as one.
                if (start <= 0 && end >= line.Length) break;
                if (line.AsSpan(done, start - done).Trim() is { Length: > 0 } before) yield return new LinePiece(before.ToString(), null, "");
                yield return new LinePiece(line[start..end].Trim(), kind, phrase);
                done = end;
                at = end - 1;
            }
        if (done == 0) yield return new LinePiece(line, null, "");
        else if (line.AsSpan(done).Trim() is { Length: > 0 } rest) yield return new LinePiece(rest.ToString(), null, "");
    }

    /// <summary>At the start of the line, behind the end of a sentence, or behind a mark that sets a piece apart.</summary>
    private static bool CouldStart(string line, int at)
    {
        if (!char.IsLetter(line[at])) return false;
        if (at == 0) return true;
        if (char.IsLetterOrDigit(line[at - 1])) return false;
        var before = at - 1;
        while (before >= 0 && line[before] is ' ' or '\u00A0') before--;
        return before < 0 || line[before] is '.' or '!' or '?' or '…' or '»' or '"' or '”' or ')' or '(' or '[' or '>' or '→' or '►' or '▶' or '•' or '|' or '*';
    }

    /// <summary>Labels have a capital, or stand in brackets; and what follows is no part of their sentence.</summary>
    private static bool IsLabel(string line, int at, int length, string kind)
    {
        var next = at + length;
        if (next >= line.Length) return char.IsUpper(line[at]);
        var isSet = at > 0 && line[at - 1] is '(' or '[' || OpeningBefore(line, at) < at - 1;
        if (!char.IsUpper(line[at]) && !isSet) return false;
        while (next < line.Length && line[next] is ' ' or '\u00A0') next++;
        // "Publicité : le gouvernement …" is a headline.
        if (kind == "ad") return isSet || next >= line.Length || char.IsUpper(line[next]) || char.IsDigit(line[next]);
        // What asks the reader to do something is a sentence of its own.
        return next >= line.Length || isSet || kind is "newsletter" or "share" || char.IsUpper(line[next]) || char.IsDigit(line[next]) || line[next] is ':' or '>' or '«' or '»' or '"' or '“' or '-' or '–' or '—' or '→' or '►';
    }

    /// <summary>Where the marks begin that open the piece: a bracket, arrows, a bullet.</summary>
    private static int OpeningBefore(string line, int at)
    {
        var start = at;
        while (start > 0 && line[start - 1] is ' ' or '\u00A0' or '(' or '[' or '>' or '→' or '►' or '▶' or '•' or '|' or '*') start--;
        while (start < at && line[start] is ' ' or '\u00A0') start++;
        return start;
    }

    private static int EndOf(string line, string folded, int start, int at, int length, string kind, ExtractionData data)
    {
        var end = at + length;
        var within = line.AsSpan(end, Math.Min(LongestPiece, line.Length - end));
        var close = line[start] switch
        {
            '(' => within.IndexOf(')'),
            '[' => within.IndexOf(']'),
            '>' => within.IndexOf("<<") is >= 0 and var back ? back + 1 : -1,
            _ => -1,
        };
        if (close >= 0) return end + close + 1;
        return kind == "ad" ? end : HeadlineEnd(line, folded, end, data);
    }

    private static int HeadlineEnd(string line, string folded, int at, ExtractionData data)
    {
        var words = 0;
        var isSmall = true;
        for (var i = at; i < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[i]))
            {
                if (line[i] is '.' or '!' or '?' or '…' && words >= HeadlineWords && (i + 1 == line.Length || line[i + 1] is ' ' or '\u00A0')) return i + 1;
                i++;
                continue;
            }
            var end = i + 1;
            while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '-' or '\'' or '’' && end + 1 < line.Length && char.IsLetter(line[end + 1]))) end++;
            var elided = folded.AsSpan(i, end - i).IndexOf('\'');
            var word = elided > 0 ? folded.AsSpan(i, elided) : folded.AsSpan(i, end - i);
            var isStop = data.StopWords.Of(word) != StopWords.Tongue.None || elided > 0;
            if (words >= HeadlineWords && char.IsUpper(line[i]) && isStop && !isSmall) return i;
            isSmall = isStop && elided <= 0 && !char.IsUpper(line[i]);
            words++;
            i = end;
        }
        return line.Length;
    }
}
