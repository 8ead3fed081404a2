using System.Globalization;

namespace Recoupe.Comparison;

/// <summary>The words and numbers of a text as they come, without case and marks: "Le 3 mars, -4 degrés" has le, 3, mars, -4, degrés.</summary>
internal static class WordBag
{
    /// <summary>The likeness from which one text is held to be the other, rewritten: half of their words are the same.</summary>
    public const double Alike = 0.5;

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = IsSigned(text, i) ? i - 1 : i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)) i++;
            words.Add(text[start..i].ToLowerInvariant().Replace('−', '-'));
        }
        return words;
    }

    /// <summary>Whether some words stand in others, next to each other.</summary>
    public static bool Holds(List<string> all, List<string> some)
    {
        for (var i = 0; i + some.Count <= all.Count; i++)
        {
            var same = 0;
            while (same < some.Count && all[i + same] == some[same]) same++;
            if (same == some.Count) return true;
        }
        return false;
    }

    /// <summary>How many words they have in common, of all that they have: 0 to 1 (Dice).</summary>
    public static double Likeness(List<string> a, List<string> b) => a.Count + b.Count == 0 ? 0 : 2.0 * Shared(a, b) / (a.Count + b.Count);

    /// <summary>How many words stand in both, each as often as it does.</summary>
    public static int Shared(List<string> a, List<string> b)
    {
        var counts = a.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return b.CountBy(word => word, StringComparer.Ordinal).Sum(word => Math.Min(word.Value, counts.GetValueOrDefault(word.Key)));
    }

    /// <summary>"-4", but not "2010-2014".</summary>
    private static bool IsSigned(string text, int at) => char.IsDigit(text[at]) && at > 0 && text[at - 1] is '-' or '−' && (at == 1 || char.IsWhiteSpace(text[at - 2]));
}
