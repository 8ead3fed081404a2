using System.Text;
using Recoupe.Extraction.Blocks;

namespace Recoupe.Annotation;

/// <summary>
/// Cuts a lemma down to a stem under which nouns, verbs and adjectives of one family often meet ("renforcer", "renforcement").
/// A light stemmer in the manner of Savoy (1999): at most one ending, never below four letters.
/// </summary>
public static class WordStem
{
    private const int Shortest = 4;

    private static readonly string[] Endings =
    [
        "issement", "issant", "atrice", "ateur", "ation", "ition", "ement", "ement", "euse", "eure", "ance", "ence", "ment", "tion", "sion", "eur", "age", "ité", "ive", "eux",
        "ier", "ant", "ent", "ien", "ure", "er", "ir", "re", "if", "é", "ée", "e", "s",
    ];

    public static string Of(string lemma)
    {
        foreach (var ending in Endings)
            if (lemma.Length - ending.Length >= Shortest && lemma.EndsWith(ending, StringComparison.Ordinal))
                return Fold(lemma[..^ending.Length]);
        return Fold(lemma);
    }

    /// <summary>Lower case without accents, hyphens as blanks: the key under which spellings of one name meet. By table: <see cref="string.Normalize()"/> depends on whether the program has culture data.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var raw in word)
        {
            if (raw is >= '\u0300' and <= '\u036F') continue;
            var c = Folding.Fold(raw);
            folded.Append(c is '-' or '\'' ? ' ' : c);
        }
        return folded.ToString();
    }
}
