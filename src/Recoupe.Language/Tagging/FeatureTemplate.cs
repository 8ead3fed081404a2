namespace Recoupe.Language.Tagging;

/// <summary>
/// Turns a token and its surroundings into hashed features: the word, its neighbours, its ending, its shape, the two tags before it,
/// and how the lexicon reads it and its neighbours (Ratnaparkhi 1996, with the suffix features of Toutanova 2003). Trainer and tagger share it, so that a weight means the same to both.
/// </summary>
internal static class FeatureTemplate
{
    public const int Count = 34;
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private const uint Nominal = 1u << (int)PartOfSpeech.Noun | 1u << (int)PartOfSpeech.Adj | 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Det | 1u << (int)PartOfSpeech.Pron;
    private static readonly WordTraits Before = new(7, 7, 7, 7, Lexicon.Unknown);
    private static readonly WordTraits After = new(8, 8, 8, 8, Lexicon.Unknown);

    /// <summary>Hash of a word, digits folded into one so that "14" and "31" share what is learned.</summary>
    public static uint HashWord(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word) hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * Prime;
        return hash;
    }

    /// <summary>Bits for capitals, digits, hyphens and place in the sentence.</summary>
    public static uint Shape(ReadOnlySpan<char> form, bool startsSentence)
    {
        uint shape = startsSentence ? 1u : 0;
        if (char.IsUpper(form[0])) shape |= 2;
        var allUpper = form.Length > 1;
        foreach (var c in form)
        {
            if (char.IsDigit(c)) shape |= 4;
            if (c == '-') shape |= 8;
            if (!char.IsUpper(c)) allUpper = false;
        }
        if (allUpper) shape |= 16;
        if (form.Length == 1) shape |= 32;
        return shape;
    }

    /// <summary>
    /// What the sentence has of finite verbs besides a word: one before it since the last that joins clauses (1), one that can be nothing else after it (2), one that can be something else (4).
    /// A sentence wants one: in "La décision nuit au port" it can only be "nuit".
    /// </summary>
    public static uint Verbs(bool isFiniteBefore, uint after) => (isFiniteBefore ? 1u : 0) | after;

    /// <summary>What stands of finite verbs after each word of a sentence, for <see cref="Verbs"/>, by what the lexicon says of them.</summary>
    public static void FillVerbsAfter(Span<uint> after, ReadOnlySpan<WordTraits> words)
    {
        uint seen = 0;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            after[i] = seen;
            if ((words[i].Class & LexiconTables.CanBeFinite) != 0) seen |= (words[i].Class & Nominal) == 0 ? 2u : 4u;
        }
    }

    /// <summary>Whether the clause has its finite verb once a word of that tag is passed; a conjunction or relative pronoun opens another clause.</summary>
    public static bool IsFiniteAfter(bool isFinite, Tag tag) =>
        (tag.Features & Morphology.Fin) != Morphology.None || isFinite && tag.Pos is not (PartOfSpeech.Sconj or PartOfSpeech.Cconj) && (tag.Features & Morphology.Relative) == Morphology.None;

    public static void Fill(Span<uint> features, ReadOnlySpan<WordTraits> words, int i, int first, int end, ReadOnlySpan<char> norm, uint shape, int tag1, int tag2, uint verbs)
    {
        WordTraits At(ReadOnlySpan<WordTraits> of, int at) => at < first ? Before : at >= end ? After : of[at];
        var (word, suffix3, reads, kind, _) = words[i];
        var previous = At(words, i - 1);
        var next = At(words, i + 1);
        uint before = previous.Word, after = next.Word;
        uint t1 = (uint)tag1 + 1, t2 = (uint)tag2 + 1;
        features[0] = Mix(0, word);
        features[1] = Mix(1, before);
        features[2] = Mix(2, after);
        features[3] = Mix(3, before, word);
        features[4] = Mix(4, word, after);
        features[5] = Mix(5, Ending(norm, 1));
        features[6] = Mix(6, Ending(norm, 2));
        features[7] = Mix(7, suffix3);
        features[8] = Mix(8, Ending(norm, 4));
        features[9] = Mix(9, Ending(norm, 5));
        features[10] = Mix(10, HashWord(norm[..Math.Min(3, norm.Length)]));
        features[11] = Mix(11, shape);
        features[12] = Mix(12, shape, suffix3);
        features[13] = Mix(13, t1);
        features[14] = Mix(14, t1, t2);
        features[15] = Mix(15, t1, word);
        features[16] = Mix(16, t1, suffix3);
        features[17] = Mix(17, previous.Ending);
        features[18] = Mix(18, next.Ending);
        features[19] = Mix(19, t1, after);
        features[20] = Mix(20, before, after);
        features[21] = Mix(21, Mix(21, t1, t2), word);
        features[22] = Mix(22, kind, shape);
        features[23] = Mix(23, reads);
        features[24] = Mix(24, previous.Class, reads);
        features[25] = Mix(25, reads, next.Class);
        features[26] = Mix(26, t1, kind);
        features[27] = Mix(27, Mix(27, previous.Class, next.Class), reads);
        features[28] = Mix(28, Mix(28, t1, reads), next.Class);
        features[29] = Mix(29, Mix(29, reads, next.Class), At(words, i + 2).Class);
        features[30] = Mix(30, t1, next.Kind);
        features[31] = Mix(31, reads, verbs);
        features[32] = Mix(32, Mix(32, kind, verbs), t1);
        features[33] = Mix(33, Mix(33, reads, verbs), next.Class);
    }

    public static uint Ending(ReadOnlySpan<char> norm, int length) => HashWord(norm[^Math.Min(length, norm.Length)..]) + (norm.Length < length ? 1u : 0);

    internal static uint Mix(uint template, uint a, uint b = 0)
    {
        var hash = (template * 0x9E3779B9) ^ a;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 15;
        hash = (hash + b) * 0xC2B2AE35;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }
}
