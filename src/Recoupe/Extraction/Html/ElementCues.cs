using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Html;

/// <summary>What an element says of itself by its name, role, class and id. One per page: the same class names come again and again.</summary>
internal sealed class ElementCues(ClutterLexicon lexicon)
{
    private const int LongestNames = 300;

    private readonly Dictionary<string, (string? Kind, string Word)> known = new(StringComparer.Ordinal);

    public void Read(IElement element, OutlineElement into)
    {
        into.Landmark = LandmarkOf(element);
        (into.Cue, into.CueWord) = CueOf(element);
    }

    private static string? LandmarkOf(IElement element)
    {
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.Ordinal)) return "body";
        return element.LocalName switch
        {
            "article" => "article",
            "main" => "main",
            _ => element.GetAttribute("role") is "main" or "article" ? "main" : null,
        };
    }

    private (string?, string) CueOf(IElement element)
    {
        switch (element.LocalName)
        {
            case "html" or "body": return (null, "");
            case "nav": return ("navigation", "nav");
            case "figcaption": return ("caption", "figcaption");
            case "footer": return ("footer", "footer");
            case "aside": return ("related", "aside");
        }
        switch (element.GetAttribute("role"))
        {
            case "navigation" or "menu" or "menubar" or "search" or "toolbar": return ("navigation", "role");
            case "dialog" or "alertdialog": return ("consent", "role");
            case "complementary": return ("related", "role");
            case "contentinfo": return ("footer", "role");
        }
        if (element.HasAttribute("data-consent") || element.HasAttribute("data-cmp")) return ("consent", "data");
        if (element.GetAttribute("itemprop") is { } property)
        {
            if (property is "description" or "alternativeHeadline") return ("standfirst", property);
            if (property is "comment" or "comments") return ("comments", property);
        }
        return Named(element.ClassName) is { Kind: not null } named ? named : Named(element.Id);
    }

    private (string? Kind, string Word) Named(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames) return (null, "");
        if (known.TryGetValue(names, out var cue)) return cue;
        cue = Search(names);
        known.Add(names, cue);
        return cue;
    }

    private (string? Kind, string Word) Search(string names)
    {
        string previous = "";
        for (var i = 0; i < names.Length;)
        {
            if (!char.IsAsciiLetter(names[i])) { if (names[i] == ' ') previous = ""; i++; continue; }
            var end = i + 1;
            // A capital after a small letter starts a word: "articleFooter".
            while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1]))) end++;
            var word = names[i..end].ToLowerInvariant();
            if (previous.Length > 0 && lexicon.Cue(previous + "-" + word) is { } pair) return (pair, previous + "-" + word);
            if (lexicon.Cue(word) is { } kind && !IsLayout(previous)) return (kind, word);
            previous = word;
            i = end;
        }
        return (null, "");
    }

    /// <summary>"has-sidebar", "with-comments", "no-ad" speak of the page around, not of what the element is.</summary>
    private static bool IsLayout(string previous) => previous is "has" or "with" or "no" or "without" or "is" or "not" or "hide" or "show" or "js";
}
