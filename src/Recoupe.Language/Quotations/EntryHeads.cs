using Recoupe.Language.Attributions;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Says whose the words are that head an entry of a running report, behind its hour ("18h30 - « Nous n'avons plus d'eau »"): whoever the first sentence of the entry gives the word to, or is about.
/// </summary>
internal sealed class EntryHeads(TokenizedText text, IReadOnlyList<Attribution> attributions, IReadOnlyList<SentenceTopic?> topics)
{
    /// <summary>Characters of an hour and the mark behind it.</summary>
    private const int LongestHour = 12;

    /// <summary>The voice of words that stand alone behind an hour; null where they do not, or nobody is told.</summary>
    public Voice? Of(TextSpan quote)
    {
        var (first, last) = (text.SentenceAt(quote.Start), text.SentenceAt(quote.End - 1));
        if (first < 0 || last < 0 || last + 1 >= text.Sentences.Length) return null;
        var paragraph = text.Sentences[first].Paragraph;
        while (first > 0 && text.Sentences[first - 1].Paragraph == paragraph) first--;
        var start = text.Sentences[first].Span.Start;
        if (quote.Start - start is 0 or > LongestHour || !IsHour(text.Text.AsSpan(start, quote.Start - start)) || text.Sentences[last].Span.End > quote.End + 1 || text.Sentences[last + 1].Paragraph == paragraph) return null;
        foreach (var attribution in SortedSpans.In(attributions, text.Sentences[last + 1].Span, static attribution => attribution.Cue))
            if (text.Sentences[last + 1].Span.Contains(attribution.Cue)) return Voice.Of(attribution);
        return topics[last + 1] is { IsPronoun: false, Source: var source } ? new Voice(source.Name, null) : null;
    }

    /// <summary>"18h30 - ", "9:05 : ".</summary>
    private static bool IsHour(ReadOnlySpan<char> words)
    {
        var isHour = false;
        foreach (var c in words)
        {
            isHour |= c is 'h' or 'H' or ':';
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('h' or 'H' or ':' or '-' or '–' or '—' or '|' or '·' or '•' or '►' or '.')) return false;
        }
        return isHour && char.IsAsciiDigit(words[0]);
    }
}
