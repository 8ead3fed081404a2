using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Html;

/// <summary>A page as its blocks and the elements that hold them, in document order; the elements come before those they hold.</summary>
internal sealed class Outline
{
    public List<OutlineElement> Elements { get; } = [];
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>Words that the page keeps from its readers' eyes, by the block before which they stood.</summary>
    public List<(int Before, int Element, string Text)> Hidden { get; } = [];

    /// <summary>The times that the markup gives, by the block before which they stood.</summary>
    public List<(int Before, int Element, string Value, bool IsModified)> Times { get; } = [];

    public bool Holds(int outer, int inner)
    {
        for (var at = inner; at >= 0; at = Elements[at].Parent)
            if (at == outer) return true;
        return false;
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
