using System.Buffers;
using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Html;

/// <summary>The outlet's name where the head of the page does not give it: the link to its front page, or its copyright line.</summary>
internal static class OutletFinder
{
    private const int LongestName = 40;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",|.–0123456789");

    public static void Find(IDocument document, Outline outline, ExtractionData data, PageFacts facts)
    {
        foreach (var element in document.GetElementsByTagName("a"))
        {
            if (!IsFrontPage(element.GetAttribute("href"))) continue;
            var name = Lines.Fold(element.TextContent);
            if (name.Length == 0) name = NameOfPicture(element) ?? element.GetAttribute("title")?.Trim() ?? "";
            if (!IsName(name, data)) continue;
            facts.SetOutlet(name, "link");
            return;
        }
        foreach (var block in outline.Blocks)
            if (block.Text.StartsWith('©') && FromCopyright(block.Text) is { } name && IsName(name, data)) facts.SetOutlet(name, "copyright");
    }

    private static string? NameOfPicture(IElement link)
    {
        var pictures = link.GetElementsByTagName("img");
        return pictures.Length > 0 ? pictures[0].GetAttribute("alt")?.Trim() : null;
    }

    private static bool IsFrontPage(string? href)
    {
        if (href is null or "") return false;
        if (href is "/" or "/index.html" or "/index.php") return true;
        var scheme = href.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && href.IndexOf('/', scheme + 3) is var slash && (slash < 0 || slash == href.Length - 1);
    }

    private static bool IsName(string name, ExtractionData data)
    {
        if (name.Length is < 2 or > LongestName) return false;
        var shape = BlockShape.Of(name, data.StopWords);
        return shape.Words is > 0 and <= 6 && data.Clutter.Match(shape, name, out _, out _) == ClutterMatch.None;
    }

    private static string? FromCopyright(string text)
    {
        var rest = text.AsSpan(1).Trim(" 0123456789-,–");
        var end = rest.IndexOfAny(NameEnds);
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }
}
