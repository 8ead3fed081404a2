namespace Recoupe.Language.Tagging;

/// <summary>What the features of a word and of its neighbours need to know of it, taken once a word: hashes of the form and its ending, and how the lexicon reads it.</summary>
/// <param name="Word">Hash of the form.</param>
/// <param name="Ending">Hash of the last three characters.</param>
/// <param name="Class">Parts of speech the lexicon allows, with a bit for a capital; for what the lexicon does not know, what it looks like.</param>
/// <param name="Kind">Readings the lexicon allows, features included; 0 for none.</param>
/// <param name="Set">The lexicon's reading set; <see cref="Lexicon.Unknown"/> where it has none.</param>
internal readonly record struct WordTraits(uint Word, uint Ending, uint Class, uint Kind, int Set)
{
    private const uint Capital = 1u << 31;
    private const uint Unknown = 1u << 30;

    /// <summary>The traits of every token of a text.</summary>
    public static void Fill(Span<WordTraits> words, string text, Token[] tokens, Lexicon lexicon)
    {
        for (var i = 0; i < tokens.Length; i++) words[i] = Of(tokens[i].Span.Of(text), tokens[i].Norm, lexicon);
    }

    public static WordTraits Of(ReadOnlySpan<char> form, ReadOnlySpan<char> norm, Lexicon lexicon)
    {
        var set = lexicon.Find(norm);
        var word = FeatureTemplate.HashWord(norm);
        var look = set != Lexicon.Unknown ? lexicon.ClassOf(set)
            : char.IsDigit(norm[0]) ? Unknown | 1
            : char.IsLetter(norm[0]) ? Unknown | 2
            : Unknown | word >>> 4;
        if (char.IsUpper(form[0])) look |= Capital;
        return new WordTraits(word, FeatureTemplate.Ending(norm, 3), look, lexicon.KindOf(set), set);
    }
}
