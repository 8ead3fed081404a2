using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction;

/// <summary>What an article is about, as the beginnings of its content words: enough to tell its next paragraph from a teaser.</summary>
internal sealed class Subject
{
    private const int Stem = 6;

    private readonly HashSet<string> stems = new(StringComparer.Ordinal);

    public void Add(string text, StopWords stopWords)
    {
        foreach (var word in new Words(Folding.Fold(text)))
            if (IsContent(word, stopWords)) stems.Add(StemOf(word).ToString());
    }

    /// <summary>How many content words of the block have been used before.</summary>
    public int Shares(PageBlock block, StopWords stopWords)
    {
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var shared = 0;
        foreach (var word in new Words(block.Folded))
            if (IsContent(word, stopWords) && lookup.Contains(StemOf(word))) shared++;
        return shared;
    }

    internal static bool IsContent(ReadOnlySpan<char> word, StopWords stopWords) => (word.Length > 2 || char.IsAsciiDigit(word[0])) && !stopWords.Contains(word);
    internal static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word) => word.Length > Stem ? word[..Stem] : word;
}
