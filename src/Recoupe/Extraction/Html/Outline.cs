using Recoupe.Extraction.Blocks;

using Recoupe.Extraction.Metadata;

namespace Recoupe.Extraction.Html;

/// <summary>A date or an author as the markup gives it, by the block before which it stands.</summary>
/// <param name="IsNamed">Named by a vocabulary (itemprop, time, rel), not only by the words of a class.</param>
internal readonly record struct Mark(int Before, int Element, TagKind Kind, string Value, bool IsNamed);

/// <summary>A page as its blocks and the elements that hold them, in document order; the elements come before those they hold.</summary>
internal sealed class Outline
{
    private const int ShortestSentence = 8;

    public List<OutlineElement> Elements { get; } = [];
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>Words that the page keeps from its readers' eyes, by the block before which they stood.</summary>
    public List<(int Before, int Element, string Text)> Hidden { get; } = [];

    /// <summary>Whether its text is hidden until a script shows it.</summary>
    public bool IsRevealed { get; set; }

    /// <summary>The dates and authors that the markup names as such.</summary>
    public List<Mark> Marks { get; } = [];

    public bool Holds(int outer, int inner)
    {
        for (var at = inner; at >= 0; at = Elements[at].Parent)
            if (at == outer) return true;
        return false;
    }

    /// <summary>How many words of running text stand in <c>[start, end)</c>, of the blocks that are kept.</summary>
    public int ProseIn(int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
            if (Blocks[i].IsKept && Blocks[i].IsProse(ShortestSentence)) words += Blocks[i].Shape.Words;
        return words;
    }

    /// <summary>Gives every element the weight of the blocks it holds that count.</summary>
    public void Weigh(Func<PageBlock, double> weightOf)
    {
        foreach (var element in Elements) element.Weight = 0;
        foreach (var block in Blocks)
        {
            var weight = weightOf(block);
            if (weight > 0) Elements[block.Element].Weight += weight;
        }
        for (var i = Elements.Count - 1; i > 0; i--) Elements[Elements[i].Parent].Weight += Elements[i].Weight;
    }
}
