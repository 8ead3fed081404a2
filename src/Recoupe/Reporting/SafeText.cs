using System.Buffers;

namespace Recoupe.Reporting;

/// <summary>Makes the characters of a page harmless to whoever reads a report of it.</summary>
public static class SafeText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspect = SearchValues.Create(SuspectCharacters());

    /// <summary>The text with each half of a broken surrogate pair replaced: what no encoding can write. Keeps its length, so offsets still fit.</summary>
    public static string WellFormed(string text) => Replace(text, surrogatesOnly: true);

    /// <summary>
    /// <see cref="WellFormed"/>, and without control characters and the marks that turn the direction of what follows
    /// (Unicode UAX #9 §2.1 and §2.2), which let a page rearrange the words around its own. Keeps its length.
    /// </summary>
    public static string Printable(string text) => Replace(text, surrogatesOnly: false);

    private static string Replace(string text, bool surrogatesOnly)
    {
        var first = text.AsSpan().IndexOfAny(Suspect);
        if (first < 0) return text;
        var characters = text.ToCharArray();
        for (var i = first; i < characters.Length; i++)
        {
            var character = characters[i];
            if (char.IsSurrogate(character))
            {
                if (char.IsHighSurrogate(character) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1])) i++;
                else characters[i] = Replacement;
            }
            else if (!surrogatesOnly && Suspect.Contains(character)) characters[i] = Replacement;
        }
        return new string(characters);
    }

    private static char[] SuspectCharacters()
    {
        var characters = new List<char> { '\uFFFE', '\uFFFF' };
        for (var c = '\0'; c < ' '; c++) if (c is not ('\t' or '\n' or '\r')) characters.Add(c);
        for (var c = '\u007F'; c <= '\u009F'; c++) characters.Add(c);
        for (var c = '\u202A'; c <= '\u202E'; c++) characters.Add(c);
        for (var c = '\u2066'; c <= '\u2069'; c++) characters.Add(c);
        for (var c = '\uD800'; c <= '\uDFFF'; c++) characters.Add(c);
        return [.. characters];
    }
}
