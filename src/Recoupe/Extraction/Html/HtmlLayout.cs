using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Html;

/// <summary>The boxes of a page with markup, within the element that holds its article.</summary>
internal sealed class HtmlLayout : IBlockLayout
{
    // Fewer paragraphs side by side are an excerpt or a note.
    private const int FewestParagraphs = 3;
    private const int ParagraphWords = 12;

    private readonly Outline outline;
    private readonly int root;
    private readonly int[] paragraphs;

    public HtmlLayout(Outline outline, int root)
    {
        this.outline = outline;
        this.root = root;
        paragraphs = new int[outline.Elements.Count];
        foreach (var block in outline.Blocks)
            if (block.IsKept && outline.Elements[block.Element] is { Name: "p", Parent: >= 0 } holder && block.IsProse(ParagraphWords)) paragraphs[holder.Parent]++;
    }

    public int EndOfBox(int index)
    {
        for (var at = outline.Blocks[index].Element; at > 0 && at != root; at = outline.Elements[at].Parent)
            if (outline.Elements[at].End - outline.Elements[at].First > 1) return outline.Elements[at].End;
        return outline.Elements[root].End;
    }

    public bool StandsInText(PageBlock block) =>
        outline.Elements[block.Element] is { Name: "p" or "h2" or "h3" or "h4", Parent: >= 0 } holder && paragraphs[holder.Parent] - (holder.Name == "p" && block.IsProse(ParagraphWords) ? 1 : 0) >= FewestParagraphs;
}
