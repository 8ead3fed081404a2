using System.Text;
using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Html;

/// <summary>
/// For a page that shows no text: finds what seems to hide it, but is lifted by a script or by a later rule: a class, an id or a way of hiding under
/// which most of its paragraphs lie, with most of the words of its title among them.
/// </summary>
internal static class HidingDoubts
{
    private const double MostOfThePage = 0.4;
    private const int ShortestPage = 400;
    private const int ShortestTitleWord = 4;

    // A page of more paragraphs is judged by its first, and an element within more hidden ones by the outermost.
    private const int ParagraphLimit = 1500;
    private const int MostNames = 20;

    /// <summary>Those of the names by which the paragraphs of a page are hidden that are not to be believed.</summary>
    /// <param name="namesOf">By which names an element is hidden itself; none where it is not.</param>
    public static IReadOnlyList<string> Find(IDocument document, Func<IElement, IReadOnlyList<string>> namesOf)
    {
        var hidden = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var known = new Dictionary<IElement, IReadOnlyList<string>>();
        var total = 0;
        foreach (var paragraph in document.GetElementsByTagName("p").Take(ParagraphLimit))
        {
            var names = Around(paragraph);
            var text = paragraph.TextContent;
            total += text.Length;
            foreach (var name in names)
            {
                if (!hidden.TryGetValue(name, out var words)) hidden[name] = words = new StringBuilder();
                words.Append(text).Append(' ');
            }
        }
        if (hidden.Count == 0 || total < ShortestPage) return [];
        var title = TitleWords(document.Title ?? "");
        return [.. hidden.Where(pair => pair.Value.Length > MostOfThePage * total && Says(pair.Value.ToString(), title)).Select(pair => pair.Key)];

        IReadOnlyList<string> Around(IElement element)
        {
            if (known.TryGetValue(element, out var found)) return found;
            var open = new Stack<IElement>();
            IReadOnlyList<string> outer = [];
            for (var at = element; at is not null; at = at.ParentElement)
            {
                if (known.TryGetValue(at, out var names)) { outer = names; break; }
                open.Push(at);
            }
            while (open.TryPop(out var inner))
            {
                if (outer.Count < MostNames && namesOf(inner) is { Count: > 0 } own) outer = [.. outer, .. own.Where(name => !outer.Contains(name))];
                known[inner] = outer;
            }
            return outer;
        }
    }

    private static HashSet<string> TitleWords(string title)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in new Words(Folding.Fold(title)))
            if (word.Length >= ShortestTitleWord) words.Add(word.ToString());
        return words;
    }

    private static bool Says(string text, HashSet<string> title)
    {
        var folded = Folding.Fold(text);
        return title.Count > 0 && 2 * title.Count(word => folded.Contains(word, StringComparison.Ordinal)) >= title.Count;
    }
}
