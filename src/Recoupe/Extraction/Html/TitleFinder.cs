using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Finds the block that is the article's headline: the h1 that comes nearest to what the page's head calls the title.</summary>
internal static class TitleFinder
{
    private const double Same = 0.9;

    /// <summary>Index of the block; -1 where none is like a headline.</summary>
    public static int Find(Outline outline, HtmlMetadata metadata)
    {
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            var isTop = block.Kind == BlockKind.Title;
            if (!isTop && block.Shape.Words is < 3 or > 40) continue;
            var likeness = metadata.Likeness(block);
            if (!isTop && block.LinkDensity > 0.5 && (likeness < Same || block.Kind != BlockKind.Heading)) continue;
            var score = isTop ? 0.5 + likeness + Math.Min(block.Shape.Words, 4) * 0.05 : likeness >= 0.7 ? likeness * (block.Kind == BlockKind.Heading ? 0.8 : 0.6) : 0;
            // A heading that is word for word what the head calls the title, against a top heading that is not.
            if (!isTop && block.Kind == BlockKind.Heading && likeness >= Same) score += 0.3;
            if (score <= bestScore) continue;
            best = i;
            bestScore = score;
        }
        return best;
    }
}
