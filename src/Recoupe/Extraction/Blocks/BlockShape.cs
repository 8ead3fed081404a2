namespace Recoupe.Extraction.Blocks;

/// <summary>The counts that tell running text from labels.</summary>
internal sealed record BlockShape(string Folded, int Words, int StopWords, bool EndsSentence)
{
    public double StopShare => Words == 0 ? 0 : (double)StopWords / Words;

    public static BlockShape Of(string text, StopWords stopWords)
    {
        var folded = Folding.Fold(text);
        int words = 0, stops = 0;
        foreach (var word in new Words(folded))
        {
            words++;
            if (stopWords.Contains(word)) stops++;
        }
        return new BlockShape(folded, words, stops, EndsAsSentence(text));
    }

    /// <summary>A stop, perhaps under closing marks; three dots are those of an excerpt as often as of a sentence, and count.</summary>
    private static bool EndsAsSentence(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            if (c is '.' or '!' or '?' or '…') return true;
            if (c is not ('»' or '”' or '"' or ')' or ']' or '’' or '\'') && !char.IsWhiteSpace(c)) return false;
        }
        return false;
    }
}
