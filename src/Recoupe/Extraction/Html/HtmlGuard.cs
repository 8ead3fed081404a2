namespace Recoupe.Extraction.Html;

/// <summary>Keeps pages from the parser whose nesting would make it slow: the tree builder looks up the stack of open elements at every tag.</summary>
internal static class HtmlGuard
{
    private const int DeepestNesting = 3000;

    /// <summary>Whether div, span and the like, which never close by themselves, stay within bounds.</summary>
    public static bool IsReadable(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 2 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            if (!IsNesting(html, closes ? at + 2 : at + 1)) continue;
            depth += closes ? -1 : 1;
            if (depth < 0) depth = 0;
            if (depth > DeepestNesting) return false;
        }
        return true;
    }

    private static bool IsNesting(string html, int at)
    {
        var name = html.AsSpan(at, Math.Min(12, html.Length - at));
        return Is(name, "div") || Is(name, "span") || Is(name, "section") || Is(name, "table") || Is(name, "article") || Is(name, "ul") || Is(name, "blockquote") || Is(name, "font") || Is(name, "dl") || Is(name, "ol") || Is(name, "center");
    }

    private static bool Is(ReadOnlySpan<char> text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsAsciiLetterOrDigit(text[name.Length]));
}
