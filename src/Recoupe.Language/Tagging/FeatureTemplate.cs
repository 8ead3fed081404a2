namespace Recoupe.Language.Tagging;

/// <summary>
/// Turns a token and its surroundings into hashed features: the word, its neighbours, its ending, its shape, the two tags before it,
/// and how the lexicon reads it and its neighbours
/// (Ratnaparkhi 1996, with the suffix features of Toutanova 2003). Trainer and tagger share it, so that a weight means the same to both.
/// </summary>
internal static class FeatureTemplate
{
    public const int Count = 38;
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private static readonly WordTraits Before = new(7, 7, 7, 7);
    private static readonly WordTraits After = new(8, 8, 8, 8);

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

    public static void Fill(Span<uint> features, ReadOnlySpan<WordTraits> words, int i, int first, int end, ReadOnlySpan<char> norm, uint shape, int tag1, int tag2)
    {
        WordTraits At(ReadOnlySpan<WordTraits> of, int at) => at < first ? Before : at >= end ? After : of[at];
        var (word, suffix3, reads, kind) = words[i];
        var previous = At(words, i - 1);
        var next = At(words, i + 1);
        uint before = previous.Word, after = next.Word;
        uint t1 = (uint)tag1 + 1, t2 = (uint)tag2 + 1;
        var suffix2 = Ending(norm, 2);
        features[0] = Mix(0, word);
        features[1] = Mix(1, before);
        features[2] = Mix(2, after);
        features[3] = Mix(3, At(words, i - 2).Word);
        features[4] = Mix(4, At(words, i + 2).Word);
        features[5] = Mix(5, before, word);
        features[6] = Mix(6, word, after);
        features[7] = Mix(7, Ending(norm, 1));
        features[8] = Mix(8, suffix2);
        features[9] = Mix(9, suffix3);
        features[10] = Mix(10, Ending(norm, 4));
        features[11] = Mix(11, Ending(norm, 5));
        features[12] = Mix(12, HashWord(norm[..Math.Min(3, norm.Length)]));
        features[13] = Mix(13, shape);
        features[14] = Mix(14, shape, suffix3);
        features[15] = Mix(15, t1);
        features[16] = Mix(16, t1, t2);
        features[17] = Mix(17, t1, word);
        features[18] = Mix(18, t1, suffix3);
        features[19] = Mix(19, previous.Ending);
        features[20] = Mix(20, next.Ending);
        features[21] = Mix(21, next.Ending, suffix3);
        features[22] = Mix(22, t1, after);
        features[23] = Mix(23, before, after);
        features[24] = Mix(24, Mix(24, t1, t2), word);
        features[25] = Mix(25, Mix(25, t1, suffix2), next.Ending);
        features[26] = Mix(26, kind, shape);
        features[27] = Mix(27, reads);
        features[28] = Mix(28, previous.Class, reads);
        features[29] = Mix(29, reads, next.Class);
        features[30] = Mix(30, t1, kind);
        features[31] = Mix(31, Mix(31, t1, t2), reads);
        features[32] = Mix(32, Mix(32, previous.Class, next.Class), reads);
        features[33] = Mix(33, Mix(33, t1, reads), next.Class);
        features[34] = Mix(34, Mix(34, reads, next.Class), At(words, i + 2).Class);
        features[35] = Mix(35, before, kind);
        features[36] = Mix(36, after, kind);
        features[37] = Mix(37, t1, next.Kind);
    }

    public static uint Ending(ReadOnlySpan<char> norm, int length) => HashWord(norm[^Math.Min(length, norm.Length)..]) + (norm.Length < length ? 1u : 0);

    private static uint Mix(uint template, uint a, uint b = 0)
    {
        var hash = (template * 0x9E3779B9) ^ a;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 15;
        hash = (hash + b) * 0xC2B2AE35;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }
}
