using AngleSharp.Dom;
using Recoupe.Extraction.Metadata;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>The day of publication from the data that a page's own scripts carry, as the last resort: where all that say one say the same.</summary>
internal static class ScriptDates
{
    private const int LongestScript = 2_000_000;
    private const int LongestValue = 40;

    public static void Read(IDocument document, PageFacts facts, ExtractionData data)
    {
        if (facts.Dates.Any(date => date.IsYearKnown && date.Origin != DateOrigin.Archive)) return;
        DateInterval? day = null;
        var text = "";
        foreach (var script in document.GetElementsByTagName("script"))
        {
            if (RawText.Of(script, LongestScript) is not { } source) continue;
            foreach (var key in data.MetaTags.ScriptKeys)
                for (var at = source.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = source.IndexOf(key, at + key.Length, StringComparison.OrdinalIgnoreCase))
                {
                    if (Value(source, at, at + key.Length) is not { } value || data.Bylines.Dates.FromValue(value) is not { } found) continue;
                    if (day is not null && day != found) return;
                    (day, text) = (found, $"{key} {value}");
                }
        }
        if (day is { } only) facts.AddDate(new StatedDate(only, DateOrigin.Metadata, text), DateTrust.Guessed);
    }

    /// <summary>The string behind a quoted key and a colon; the quotation marks may be escaped, as in data within data.</summary>
    private static string? Value(string source, int start, int end)
    {
        if (start == 0 || source[start - 1] != '"' || end >= source.Length) return null;
        var rest = source.AsSpan(end, Math.Min(LongestValue + 10, source.Length - end)).TrimStart('\\');
        if (rest is not ['"', ..]) return null;
        var after = rest[1..].TrimStart();
        if (after is not [':', ..]) return null;
        after = after[1..].TrimStart().TrimStart('\\');
        if (after is not ['"', ..]) return null;
        after = after[1..];
        var close = after.IndexOfAny('"', '\\');
        return close is >= 8 and <= LongestValue ? after[..close].ToString() : null;
    }
}
