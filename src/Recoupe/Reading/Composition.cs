using System.Text;

namespace Recoupe.Reading;

/// <summary>
/// Letters and their accents as one character where they came as two (Unicode Standard Annex 15, form C), for the letters of Western and Central Europe:
/// some systems write them apart, and no list of words holds them so. By hand, as .NET normalizes nothing where it runs without the data of cultures.
/// </summary>
internal static class Composition
{
    private const string Letters = "aeiouyncszrgldtAEIOUYNCSZRGLDT";

    // One row an accent, in the order of the letters; a dot where there is no such character.
    private static readonly (char Accent, string Composed)[] Accents =
    [
        ('\u0300', "àèìòùỳǹ........ÀÈÌÒÙỲǸ........"),
        ('\u0301', "áéíóúýńćśźŕǵĺ..ÁÉÍÓÚÝŃĆŚŹŔǴĹ.."),
        ('\u0302', "âêîôûŷ.ĉŝẑ.ĝ...ÂÊÎÔÛŶ.ĈŜẐ.Ĝ..."),
        ('\u0303', "ãẽĩõũỹñ........ÃẼĨÕŨỸÑ........"),
        ('\u0304', "āēīōūȳ.....ḡ...ĀĒĪŌŪȲ.....Ḡ..."),
        ('\u0306', "ăĕĭŏŭ......ğ...ĂĔĬŎŬ......Ğ..."),
        ('\u0307', "ȧė.ȯ.ẏṅċṡżṙġ.ḋṫȦĖİȮ.ẎṄĊṠŻṘĠ.ḊṪ"),
        ('\u0308', "äëïöüÿ........ẗÄËÏÖÜŸ........."),
        ('\u030A', "å...ůẙ.........Å...Ů.........."),
        ('\u030B', "...őű.............ŐŰ.........."),
        ('\u030C', "ǎěǐǒǔ.ňčšžřǧľďťǍĚǏǑǓ.ŇČŠŽŘǦĽĎŤ"),
        ('\u0327', ".ȩ....ņçş.ŗģļḑţ.Ȩ....ŅÇŞ.ŖĢĻḐŢ"),
        ('\u0328', "ąęįǫų..........ĄĘĮǪŲ.........."),
    ];

    /// <summary>The same text where nothing in it stands apart.</summary>
    public static string Compose(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u0300', '\u0328');
        if (first < 0) return text;
        var composed = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (c is >= '\u0300' and <= '\u0328' && composed.Length > 0 && Of(composed[^1], c) is { } letter) composed[^1] = letter;
            else composed.Append(c);
        }
        return composed.ToString();
    }

    private static char? Of(char letter, char accent)
    {
        var at = Letters.IndexOf(letter);
        if (at < 0) return null;
        foreach (var (mark, row) in Accents)
            if (mark == accent) return row[at] == '.' ? null : row[at];
        return null;
    }
}
