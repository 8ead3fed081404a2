using Recoupe.Language.Tagging;

namespace Recoupe.Language.Tokens;

/// <summary>
/// Groups tokens into sentences: at blank lines always, at . ! ? … where a sentence can start after them, and where a headline or an item of a list ends without a
/// stop in the line of what follows it, as far as a trained model can tell.
/// A closing quotation mark or bracket after the stop stays with its sentence; a stop before a reporting incise ("« … ! », dit-elle") ends nothing.
/// </summary>
internal sealed class SentenceSplitter(BoundaryModel model)
{
    // Ten times the longest sentences of news: what runs on beyond is no sentence, and what is looked for within one takes time for every pair of words.
    private const int LongestSentence = 800;

    /// <param name="words">What the lexicon says of each token.</param>
    public Sentence[] Split(string text, Token[] tokens, ReadOnlySpan<WordTraits> words)
    {
        var sentences = new List<Sentence>(tokens.Length / 18 + 1);
        int first = 0, paragraph = 0;
        bool isQuoted = false, followsUnstopped = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            isQuoted = IsOpenStraightQuote(text, i == 0 ? 0 : tokens[i - 1].End, tokens[i].End, isQuoted);
            var last = i + 1 == tokens.Length;
            var breaks = last ? 2 : LineBreaks(text, tokens[i].End, tokens[i + 1].Start);
            var paragraphEnds = breaks >= 2 || breaks == 1 && StartsBlock(text, tokens, i);
            var isStopped = EndsSentence(text, tokens, first, i, isQuoted);
            if (!paragraphEnds && !isStopped && i + 1 - first < LongestSentence && !model.Ends(text, tokens, words, first, i, followsUnstopped)) continue;
            followsUnstopped = !isStopped;
            sentences.Add(new Sentence(first, i + 1, TextSpan.FromBounds(tokens[first].Start, tokens[i].End), paragraph));
            first = i + 1;
            if (paragraphEnds) paragraph++;
        }
        return sentences.ToArray();
    }

    private static int LineBreaks(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++) if (text[i] == '\n') count++;
        return count;
    }

    /// <summary>A single line break ends a block unless the line reads on: lower case follows, or the line ends in a comma or a bare word before a small one.</summary>
    private static bool StartsBlock(string text, Token[] tokens, int i)
    {
        var next = text[tokens[i + 1].Start];
        return !char.IsLower(next) && IsStop(tokens[i].Norm) | IsClosing(text[tokens[i].End - 1]) | next is '-' or '–' or '—' or '•';
    }

    private static bool IsStop(string norm) => norm is "." or "!" or "?" or "…" || norm.Length > 1 && norm[0] == '.' && norm[^1] == '.';
    internal static bool IsClosing(char c) => c is '»' or '”' or '"' or ')' or ']' or '’';
    internal static bool IsOpening(char c) => c is '«' or '“' or '"' or '(' or '[' or '—' or '–' or '-' or '„' or '‘';

    internal static bool EndsSentence(string text, Token[] tokens, int first, int i, bool isQuoted)
    {
        if (i + 1 == tokens.Length) return true;
        var stop = i;
        // Closing marks after the stop belong to the sentence: go back over them to find it.
        while (stop >= first && tokens[stop].Length == 1 && IsClosing(text[tokens[stop].Start]) && stop > i - 3) stop--;
        if (stop < first || !IsStop(tokens[stop].Norm)) return false;
        if (stop == i && BoundaryFeatures.IsLabel(tokens, first, i)) return false;
        var next = i + 1;
        var c = text[tokens[next].Start];
        if (IsStop(tokens[next].Norm)) return false;
        var spaced = tokens[i].End < tokens[next].Start;
        if (IsClosing(c) && (!spaced || c is '»' or '”' or ')' or ']' || c == '"' && isQuoted)) return false;
        if (IsOpening(c) && next + 1 < tokens.Length)
        {
            if (!spaced && c is not ('«' or '“' or '"')) return false;
            var after = text[tokens[next + 1].Start];
            return tokens[stop].Norm == "." ? !char.IsLower(after) || c is '—' or '–' : char.IsUpper(after) || IsOpening(after);
        }
        if (char.IsUpper(c)) return spaced || tokens[stop].Norm == "." && tokens[next].Length > 1 && stop > 0 && text[tokens[stop - 1].End - 1] is var before && (char.IsLower(before) || before is '»' or '”' or '"');
        // "Mars 14. 2023": a stop between a day and a year belongs to a date line.
        if (char.IsDigit(c)) return spaced && !(stop > first && tokens[stop - 1].Length <= 2 && char.IsDigit(tokens[stop - 1].Norm[0]) && tokens[next].Length == 4);
        return spaced && !char.IsLower(c) && c is not (',' or ';' or ':' or '%') && tokens[stop].Norm == "." && stop == i && char.IsLetter(c);
    }

    /// <summary>Whether an odd number of straight quotation marks stands in the line up to <paramref name="end"/>: then the next one closes.</summary>
    /// <param name="isOpen">Whether it did up to <paramref name="start"/>.</param>
    internal static bool IsOpenStraightQuote(string text, int start, int end, bool isOpen)
    {
        for (var at = start; at < end; at++)
            isOpen = text[at] == '"' ? !isOpen : text[at] != '\n' && isOpen;
        return isOpen;
    }
}
