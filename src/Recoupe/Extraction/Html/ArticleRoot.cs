using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Finds the element that holds the article: the smallest with nearly all of the running text.</summary>
internal static class ArticleRoot
{
    private const double NearlyAll = 0.85;
    private const double LandmarkShare = 0.5;
    private const int HeaviestBlock = 120;

    /// <summary>Words of running text, so counted that three full paragraphs outweigh thirty excerpts.</summary>
    public static double Weight(PageBlock block)
    {
        var shape = block.Shape;
        if (shape.Words < 8 || block.LinkDensity > 0.5) return 0;
        var weight = Math.Min(shape.Words, HeaviestBlock) * (shape.EndsSentence ? 1.0 : 0.5) * (shape.ReadsAsText ? 1.0 : 0.3);
        return shape.Words < 20 ? weight * 0.4 : weight;
    }

    public static int Find(Outline outline)
    {
        outline.Weigh(block => block.IsKept ? Weight(block) : 0);
        var elements = outline.Elements;
        var root = Landmark(elements);
        // Of the whole, not of the holder: a little lost at each of ten levels would be much.
        var enough = NearlyAll * elements[root].Weight;
        for (var deeper = true; deeper;)
        {
            deeper = false;
            for (var i = root + 1; i < elements.Count && elements[i].First < elements[root].End; i++)
            {
                if (elements[i].Parent != root || elements[i].Weight < enough || elements[i].Weight == 0) continue;
                root = i;
                deeper = true;
                break;
            }
        }
        // A single item, quotation or list is no article, even where it has most of the words.
        while (root > 0 && elements[root].Name is "p" or "li" or "span" or "blockquote" or "ul" or "ol" or "dl" or "dd" or "figure" or "strong" or "b" or "em" or "i") root = elements[root].Parent;
        return root;
    }

    /// <summary>The heaviest element that the markup calls the article's, where it holds at least half of the text; else the body.</summary>
    private static int Landmark(List<OutlineElement> elements)
    {
        var best = 0;
        foreach (var wanted in new[] { "body", "article", "main" })
        {
            for (var i = 1; i < elements.Count; i++)
                if (elements[i].Landmark == wanted && elements[i].Weight > (best == 0 ? LandmarkShare * elements[0].Weight : elements[best].Weight)) best = i;
            if (best > 0) return best;
        }
        return best;
    }
}
