namespace Recoupe.Extraction.Blocks;

/// <summary>The counts that tell running text from labels.</summary>
internal sealed record BlockShape(string Folded, int Words, int StopWords, bool EndsSentence)
{
    /// <summary>The folded text with 0 for every number, so that "lu 903 fois" can be looked up.</summary>
    public string Masked => masked ??= Mask(Folded);

    private string? masked;

    /// <summary>As <see cref="Masked"/>, for a text that is no block.</summary>
    public static string MaskedOf(string text) => Mask(Folding.Fold(text));

    private static string Mask(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9')) return folded;
        var buffer = new char[folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var inNumber = char.IsAsciiDigit(folded[i]) || folded[i] == ' ' && i > 0 && char.IsAsciiDigit(folded[i - 1]) && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]);
            if (!inNumber) buffer[length++] = folded[i];
            else if (length == 0 || buffer[length - 1] != '0') buffer[length++] = '0';
        }
        return new string(buffer, 0, length);
    }

    public double StopShare => Words == 0 ? 0 : (double)StopWords / Words;

    /// <summary>French and English have their small words; a long line with an end is text in any language.</summary>
    public bool ReadsAsText => StopShare >= 0.2 || Words >= 20 && EndsSentence;

    public static BlockShape Of(string text, StopWords stopWords)
    {
        var folded = Folding.Fold(text);
        int words = 0, stops = 0;
        foreach (var word in new Words(folded))
        {
            // Chinese and Japanese write without spaces; two characters make a word, near enough.
            words += word[0] >= '\u2E80' && word.Length > 2 ? word.Length / 2 : 1;
            if (stopWords.Contains(word)) stops++;
        }
        return new BlockShape(folded, words, stops, EndsAsSentence(text));
    }

    /// <summary>A stop, perhaps under closing marks; three dots are those of an excerpt as often as of a sentence, and count; so does a smiley.</summary>
    private static bool EndsAsSentence(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？') return true;
            if (char.IsSurrogate(c) || c is '♥' or '❤' or '☺' or '\uFE0F') return true;
            if (c is ')' or '(' && i > 0 && text[i - 1] is ':' or ';' or '=') return true;
            if (c is not ('）' or '»' or '”' or '"' or ')' or ']' or '’' or '\'') && !char.IsWhiteSpace(c)) return false;
        }
        return false;
    }
}
