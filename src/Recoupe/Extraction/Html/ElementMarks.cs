using System.Text;
using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;

namespace Recoupe.Extraction.Html;

/// <summary>Which elements the markup calls a date or an author, and what they say. One per page: the same class names come again and again.</summary>
internal sealed class ElementMarks(MetaTags tags)
{
    private const int LongestClass = 200;
    private const int LongestDate = 90;
    private const int LongestAuthor = 160;

    private readonly Dictionary<string, TagKind> known = new(StringComparer.Ordinal);

    /// <summary>The mark that the element is, without its place; null where it is none.</summary>
    public Mark? Read(IElement element, string name)
    {
        if (name == "time") return Time(element);
        var kind = TagKind.None;
        if (element.GetAttribute("itemprop") is { Length: > 0 } item) kind = tags.Item(item);
        if (kind == TagKind.None && element.GetAttribute("property") is { Length: > 0 } property) kind = tags.Item(property);
        if (kind == TagKind.None && name == "a" && IsAuthorLink(element)) kind = TagKind.Author;
        if (kind != TagKind.None) return Make(element, kind, true);
        if (name is "html" or "body" or "article" or "section" or "main" or "figure" or "meta") return null;
        if (element.ClassName is not { Length: > 0 and < LongestClass } names) return null;
        if (!known.TryGetValue(names, out kind)) known[names] = kind = tags.Class(names);
        return kind == TagKind.None ? null : Make(element, kind, name == "abbr");
    }

    private bool IsAuthorLink(IElement link) =>
        link.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)
        || link.GetAttribute("href") is { Length: < 200 } address && tags.IsAuthorAddress(address);

    private Mark? Time(IElement time)
    {
        var text = TextOf(time, LongestDate) ?? "";
        var value = time.GetAttribute("datetime") is { Length: >= 8 } moment ? moment : text;
        return new Mark(0, 0, tags.IsModification($"{time.ClassName} {time.GetAttribute("itemprop")} {text}") ? TagKind.Modified : TagKind.Published, value, true);
    }

    private static Mark? Make(IElement element, TagKind kind, bool isNamed)
    {
        var value = element.GetAttribute("content");
        if (kind == TagKind.Author) value ??= TextOf(element, LongestAuthor);
        else value ??= element.GetAttribute("datetime") ?? (element.LocalName == "abbr" ? element.GetAttribute("title") : null) ?? TextOf(element, LongestDate);
        return string.IsNullOrWhiteSpace(value) ? null : new Mark(0, 0, kind, value, isNamed);
    }

    /// <summary>The element's text where it is short; null where it is not, as then it holds more than a date or a name.</summary>
    private static string? TextOf(IElement root, int limit)
    {
        var text = new StringBuilder();
        var nodes = new Stack<INode>();
        nodes.Push(root);
        while (nodes.TryPop(out var node))
        {
            if (node is IText data)
            {
                text.Append(data.Data);
                if (text.Length > 3 * limit) return null;
            }
            else if (node is IElement element)
            {
                if (ElementNames.Silent.Contains(element.LocalName)) continue;
                // Pieces that stand in a row are names and dates of their own.
                if (text.Length > 0 && ElementNames.Blocks.Contains(element.LocalName)) text.Append(" | ");
                else if (text.Length > 0 && element.LocalName == "span") text.Append(' ');
            }
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--) nodes.Push(node.ChildNodes[i]);
        }
        return Lines.Fold(text.ToString()) is { Length: > 0 } folded && folded.Length <= limit ? folded : null;
    }
}
