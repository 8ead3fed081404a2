using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Boxes within the article that their own make gives away: a form with its few words, a list of links.</summary>
internal sealed class LooseEnds(Outline outline, int root, HtmlLayout layout)
{
    private const int FormWords = 45;

    public void Remove(int start, int end, int title)
    {
        for (var i = start; i < end; i++)
        {
            var block = outline.Blocks[i];
            if (!block.IsKept || i == title) continue;
            if (block.Kind == BlockKind.Paragraph && block.ReadsAsHeading) block.Kind = BlockKind.Heading;
            if (FormAround(block) is { } form && form.End - form.First <= 8) block.Remove("newsletter", "clutter-form");
            else if (block.Kind is BlockKind.Heading or BlockKind.Title && !IsOfText(block) && !LeadsOn(i, end)) block.Remove("navigation", "clutter-end");
            else if (block.Shape.Words == 0) block.Remove("navigation", "clutter-shape");
        }
    }

    /// <summary>A last line of the text may look like a heading: it stands among the paragraphs, or ends as sentences do.</summary>
    private bool IsOfText(PageBlock block) => block.LinkDensity == 0 && layout.StandsInText(block) || block.Shape is { EndsSentence: true, Words: >= 8 };

    private OutlineElement? FormAround(PageBlock block)
    {
        for (int at = block.Element, height = 0; at > 0 && at != root && height < 3; at = outline.Elements[at].Parent, height++)
        {
            var element = outline.Elements[at];
            if (element.HasControl && Words(element) <= FormWords) return element;
        }
        return null;
    }

    private int Words(OutlineElement element)
    {
        var words = 0;
        for (var i = element.First; i < element.End; i++) words += outline.Blocks[i].Shape.Words;
        return words;
    }

    /// <summary>A heading stands over text.</summary>
    private bool LeadsOn(int index, int end)
    {
        for (var i = index + 1; i < end; i++)
            if (outline.Blocks[i].IsKept && outline.Blocks[i].Kind is not (BlockKind.Heading or BlockKind.Caption)) return true;
        return false;
    }
}
