using AngleSharp.Dom;

namespace Recoupe.Extraction.Html;

/// <summary>What the translators that browsers and sites use leave in the markup of a page.</summary>
internal static class TranslationSigns
{
    private const int FewestFonts = 3;

    /// <summary>The sign as it stands in the markup; null where there is none.</summary>
    public static string? Find(IDocument document)
    {
        // Google's translator marks the page, and wraps each sentence; what it wraps stays when the page is saved.
        if (document.DocumentElement?.ClassName is { } names)
            foreach (var name in names.Split(' '))
                if (name is "translated-ltr" or "translated-rtl") return name;
        var wrapped = 0;
        foreach (var font in document.GetElementsByTagName("font"))
            if (font.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).StartsWith("vertical-align:inherit", StringComparison.OrdinalIgnoreCase) == true && ++wrapped >= FewestFonts) return "<font style=\"vertical-align: inherit\">";
        foreach (var meta in document.GetElementsByTagName("meta"))
            if (meta.GetAttribute("http-equiv")?.Equals("X-Translated-By", StringComparison.OrdinalIgnoreCase) == true) return $"X-Translated-By: {meta.GetAttribute("content")}";
        return null;
    }
}
