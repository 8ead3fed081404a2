namespace Recoupe.Language.Tagging;

/// <summary>What the features of a word and of its neighbours need to know of it, taken once a word: hashes of the form and its ending, and how the lexicon reads it.</summary>
/// <param name="Word">Hash of the form.</param>
/// <param name="Ending">Hash of the last three characters.</param>
/// <param name="Class">Parts of speech the lexicon allows, with a bit for a capital; for what the lexicon does not know, what it looks like.</param>
/// <param name="Kind">Readings the lexicon allows, features included; 0 for none.</param>
internal readonly record struct WordTraits(uint Word, uint Ending, uint Class, uint Kind)
{
    private const uint Capital = 1u << 31;
    private const uint Unknown = 1u << 30;
    private const uint Closed = 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Aux | 1u << (int)PartOfSpeech.Cconj | 1u << (int)PartOfSpeech.Det
        | 1u << (int)PartOfSpeech.Part | 1u << (int)PartOfSpeech.Pron | 1u << (int)PartOfSpeech.Punct | 1u << (int)PartOfSpeech.Sconj;
    private const uint Verb = 1u << (int)PartOfSpeech.Verb;

    /// <summary>
    /// The parts of speech the word may be tagged with, as bits. A dictionary leaves no verb out, nor a grammatical word: a form it knows is none of them unless
    /// it says so. Adjectives are used as nouns and nouns as names; and on what kind of grammatical word one is, treebanks and dictionary differ.
    /// </summary>
    public uint Candidates => (Class & (Unknown | Closed)) != 0 ? uint.MaxValue
        : (Class & Verb) != 0 ? ~Closed | 1u << (int)PartOfSpeech.Aux
        : ~(Closed | Verb);

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
        return new WordTraits(word, FeatureTemplate.Ending(norm, 3), look, lexicon.KindOf(set));
    }
}
