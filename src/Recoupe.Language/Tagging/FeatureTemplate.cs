namespace Recoupe.Language.Tagging;

/// <summary>
/// Turns a token and its surroundings into hashed features: the word, its neighbours, its ending, its shape and the two tags before it
/// (Ratnaparkhi 1996, with the suffix features of Toutanova 2003). Trainer and tagger share it, so that a weight means the same to both.
/// </summary>
internal static class FeatureTemplate
{
    public const int Count = 26;
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private const uint Boundary = 7;

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

    public static void Fill(Span<uint> features, ReadOnlySpan<uint> words, ReadOnlySpan<uint> endings, int i, int first, int end, ReadOnlySpan<char> norm, uint shape, int tag1, int tag2)
    {
        uint Word(ReadOnlySpan<uint> of, int at) => at < first ? Boundary : at >= end ? Boundary + 1 : of[at];
        var word = words[i];
        var before = Word(words, i - 1);
        var after = Word(words, i + 1);
        uint t1 = (uint)tag1 + 1, t2 = (uint)tag2 + 1;
        var suffix2 = Ending(norm, 2);
        var suffix3 = endings[i];
        features[0] = Mix(0, word);
        features[1] = Mix(1, before);
        features[2] = Mix(2, after);
        features[3] = Mix(3, Word(words, i - 2));
        features[4] = Mix(4, Word(words, i + 2));
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
        features[19] = Mix(19, Word(endings, i - 1));
        features[20] = Mix(20, Word(endings, i + 1));
        features[21] = Mix(21, Word(endings, i + 1), suffix3);
        features[22] = Mix(22, t1, after);
        features[23] = Mix(23, before, after);
        features[24] = Mix(24, Mix(24, t1, t2), word);
        features[25] = Mix(25, Mix(25, t1, suffix2), Word(endings, i + 1));
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
