using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Text;

/// <summary>Finds the headline of flattened text: the line that the page's first line repeats, or the last headline-like one before the text starts.</summary>
internal static class FlatTitle
{
    private const int LongestTitle = 40;
    private const int SentenceWords = 9;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · "];

    public static int Find(List<PageBlock> blocks, int body, PageFacts facts, ExtractionData data)
    {
        if (blocks.Count == 0) return -1;
        var repeated = Repeated(blocks, body, facts);
        if (repeated >= 0) return repeated;
        var reader = data.Bylines;
        for (var i = Math.Min(body, blocks.Count) - 1; i >= 0; i--)
            if (IsHeadline(blocks[i], 4) && IsFree(blocks[i], reader, data) && !SiteSignature.Is(blocks, i, data, out _)) return i;
        return IsHeadline(blocks[0], 2) && IsFree(blocks[0], reader, data) ? 0 : -1;
    }

    /// <summary>The first line is the title of the browser's window, often with the site's name behind it.</summary>
    private static int Repeated(List<PageBlock> blocks, int body, PageFacts facts)
    {
        var first = blocks[0];
        if (!IsHeadline(first, 3)) return -1;
        var headline = first.Folded;
        foreach (var separator in Separators)
        {
            var at = first.Text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 10) continue;
            var head = Folding.Fold(first.Text.AsSpan(0, at));
            if (At(blocks, body, head) is not (> 0 and var found)) continue;
            facts.SetOutlet(first.Text[(at + separator.Length)..].Trim(), "title");
            return found;
        }
        if (At(blocks, body, headline) is > 0 and var same) return same;
        // The lines below may be the first one cut in two: then the first one is whole.
        return blocks.Count > 1 && first.Shape.Words >= 6 && headline.StartsWith(blocks[1].Folded, StringComparison.Ordinal) ? 0 : -1;
    }

    private static int At(List<PageBlock> blocks, int body, string folded)
    {
        for (var i = 1; i < Math.Min(blocks.Count, body + 1); i++)
            if (blocks[i].Folded == folded) return i;
        return -1;
    }

    private static bool IsHeadline(PageBlock block, int words) => block.Shape.Words >= words && block.Shape.Words <= LongestTitle && !block.Text.EndsWith('.') && !block.Text.StartsWith('•') && !HoldsSentence(block.Text);

    /// <summary>Whether a sentence ends within it: a paragraph with a label run on behind it. "ANALYSE. Un pont de trop" is none.</summary>
    private static bool HoldsSentence(string text)
    {
        var words = 0;
        for (var i = 0; i + 2 < text.Length; i++)
            if (text[i] == ' ') words++;
            else if (text[i] == '.' && words >= SentenceWords && text[i + 1] == ' ' && char.IsUpper(text[i + 2])) return true;
        return false;
    }

    private static bool IsFree(PageBlock block, Metadata.BylineReader reader, ExtractionData data) =>
        data.Clutter.Match(block.Shape, block.Text, out _, out _) == ClutterMatch.None && reader.Read(block.Text) is null && reader.ReadHead(block.Text) is null && reader.ReadTail(block.Text) is null
        && !Metadata.PhotoCredit.IsCredit(block.Text, data.BylineWords, false)
        && Metadata.PhotoCredit.TailOf(block.Text, data.BylineWords, true) < 0;
}
