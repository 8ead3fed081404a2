using Recoupe.Language.Tagging;

namespace Recoupe.Language.Tokens;

/// <summary>
/// Knows the gaps at which a line that opens like a headline cannot end: between a noun and its name ("Usine | Valtor"), behind the colon of a topic, before the sign of a number.
/// A line is asked for, since in a text whose lines are lost a word alone may well be a heading.
/// </summary>
internal static class HeadlineStarts
{
    // "Grippe aviaire :": so few words before a colon name what the words behind it tell of.
    private const int LongestTopic = 3;

    // "Meurtre de Julie | Varenne-Marchal Oriol : un suspect".
    private const int LongestName = 2;

    /// <summary>Whether a sentence goes on behind token <paramref name="i"/> although the next word could begin one.</summary>
    public static bool GoesOn(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i) =>
        IsBeforeMinus(text, tokens, i) || OpensLine(text, tokens, first) && (IsTopic(tokens, first, i) || IsWithinName(text, tokens, words, first, i));

    /// <summary>"On a relevé | -21 degrés": a dash glued to a number is its sign.</summary>
    private static bool IsBeforeMinus(string text, Token[] tokens, int i) =>
        i + 2 < tokens.Length && tokens[i + 1].Norm is "-" or "−" && tokens[i + 1].End == tokens[i + 2].Start && char.IsAsciiDigit(text[tokens[i + 2].Start]);

    private static bool OpensLine(string text, Token[] tokens, int first) =>
        first == 0 || text.AsSpan(tokens[first - 1].End, tokens[first].Start - tokens[first - 1].End).Contains('\n');

    private static bool IsTopic(Token[] tokens, int first, int i) => tokens[i].Norm == ":" && i > first && i <= first + LongestTopic;

    /// <summary>"Lycée | Camus évacué": a noun alone and its name; "Meurtre de Julie | Varenne : un suspect": capitals up to a colon, or to the end of the line.</summary>
    private static bool IsWithinName(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i)
    {
        if (!IsCapital(text, tokens[i]) || !IsCapital(text, tokens[i + 1]) || (words[i + 1].Class & BoundaryFeatures.Small) != 0) return false;
        if (i == first && tokens[i].Length > 1 && (words[i].Class & 1u << (int)PartOfSpeech.Noun) != 0) return true;
        var end = i + 2;
        if (IsEndOfLine(text, tokens, end)) return true;
        while (end < tokens.Length && end < i + 1 + LongestName && IsCapital(text, tokens[end])) end++;
        return end < tokens.Length && tokens[end].Norm == ":";
    }

    private static bool IsEndOfLine(string text, Token[] tokens, int end) =>
        end >= tokens.Length || text.AsSpan(tokens[end - 1].End, tokens[end].Start - tokens[end - 1].End).Contains('\n');

    private static bool IsCapital(string text, Token token) => char.IsUpper(text[token.Start]);
}
