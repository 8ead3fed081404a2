using System.Text;
using Recoupe.Extraction.Blocks;

namespace Recoupe.Annotation;

/// <summary>The form in which words and names are compared.</summary>
public static class WordStem
{
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
