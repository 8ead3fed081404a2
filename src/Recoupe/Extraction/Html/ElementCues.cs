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
        if (Named(element.ClassName) is { Kind: not null } named) return named;
        // The id of a heading is what links lead to, made of its words.
        return element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? (null, "") : Named(element.Id);
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
        var opensName = false;
        (string? Kind, string Word) found = (null, "");
        for (var i = 0; i < names.Length;)
        {
            if (!char.IsAsciiLetter(names[i])) { if (names[i] == ' ') previous = ""; i++; continue; }
            var end = i + 1;
            // A capital after a small letter starts a word: "articleFooter".
            while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1]))) end++;
            var word = names[i..end].ToLowerInvariant();
            var isModifier = i >= 2 && names[i - 1] == '-' && names[i - 2] == '-';
            var opened = opensName;
            opensName = i == 0 || names[i - 1] == ' ';
            i = end;
            // Who holds the text may have what clutters it among its names ("entry-content with-paywall").
            if (opened && IsContent(previous, word)) return (null, "");
            if (isModifier || IsLayout(previous)) { previous = ""; continue; }
            if (found.Kind is null && previous.Length > 0 && lexicon.Cue(previous + "-" + word) is { } pair) found = (pair, previous + "-" + word);
            if (found.Kind is null && lexicon.Cue(word) is { } kind && !IsGrid(previous, word, names, end)) found = (kind, word);
            previous = word;
        }
        return found;
    }

    /// <summary>"entry-content", "article__body", "post-text"; but of "related-post-text" the first word counts.</summary>
    private static bool IsContent(string previous, string word) =>
        word is "content" or "body" or "text" && previous is "entry" or "article" or "post" or "story" or "single";

    /// <summary>"col-push-3", "push-bottom": where a column stands; "elementor-widget": the name of every part of a page that one tool makes.</summary>
    private static bool IsGrid(string previous, string word, string names, int end) =>
        word == "push" && (previous is "col" or "xs" or "sm" or "md" or "lg" or "xl" or "small" or "medium" or "large" or "xlarge" || end < names.Length && names[end] == '-') || word == "widget" && previous == "elementor";

    /// <summary>"has-sidebar", "with-comments", "no-ad" speak of the page around, not of what the element is.</summary>
    private static bool IsLayout(string previous) => previous is "has" or "with" or "no" or "without" or "is" or "not" or "hide" or "show" or "js";
}
