using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Model;

namespace Recoupe.Extraction.Text;

/// <summary>Reads a page that was flattened to text with its menus: only words, lengths and order tell what is article.</summary>
internal sealed class FlatPage(ExtractionData data)
{
    private const int BlockLimit = 20_000;
    /// <summary>Lines at the head of a page among which its edition is named.</summary>
    private const int MastheadLines = 3;

    public PageReading Read(string content, PageFacts facts)
    {
        var blocks = new List<PageBlock>();
        foreach (var line in FlatLines.Split(content))
            foreach (var piece in InlinePieces.Split(line, data))
            {
                if (blocks.Count >= BlockLimit) break;
                var block = new PageBlock(piece.Text, FlatLines.IsListItem(piece.Text) ? BlockKind.ListItem : BlockKind.Paragraph, -1, 0, data.StopWords) { IsInline = piece.Kind is not null };
                if (piece.Kind is { } kind) block.Remove(kind, "clutter-words", piece.Phrase);
                blocks.Add(block);
            }
        var chronology = Chronology.Of(blocks, data);
        var body = Math.Min(FirstProse(blocks), chronology.First);
        var title = FlatTitle.Find(blocks, body, facts, data);
        ReadAbove(blocks, title, facts);
        if (title >= 0)
        {
            blocks[title].Kind = BlockKind.Title;
            facts.SetTitle(blocks[title].Text, "text");
        }
        SiteSignature.Read(blocks, title, facts, data);
        new BlockSequence(data, facts, blocks, new FlatLayout(blocks.Count), chronology).Run(title + 1, blocks.Count, -1);
        if (title >= 0) blocks[title].Remove("title", "title");
        FlatRuns.Remove(blocks, title + 1, facts, data, chronology);
        facts.SetOutlet(FlatOutlet.Find(blocks, title, data), "text");
        FlatRuns.RemoveSelfPraise(blocks, title + 1, facts.Outlet);
        return new PageReading(blocks, []);
    }

    private int FirstProse(List<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].IsProse(15) && data.Clutter.Match(blocks[i].Shape, blocks[i].Text, out _, out _) == ClutterMatch.None) return i;
        return blocks.Count;
    }

    /// <summary>Above the title stand menus; a date there, away from the title, is the day on which the page was saved.</summary>
    private void ReadAbove(List<PageBlock> blocks, int title, PageFacts facts)
    {
        var reader = data.Bylines;
        for (var i = 0; i < title; i++)
        {
            if (IsAddress(blocks[i].Text)) facts.SetUrl(blocks[i].Text, "text");
            if ((reader.Read(blocks[i].Text) ?? (i < MastheadLines ? reader.ReadMasthead(blocks[i].Text) : null)) is { IsDated: true } byline)
                foreach (var date in byline.Dates) facts.AddDate(date.As(title - i <= 2 || date.Cue != DateCue.None ? DateOrigin.Visible : DateOrigin.Archive));
            blocks[i].Remove("navigation", "clutter-before");
        }
        for (var i = title + 1; i < Math.Min(blocks.Count, title + 4); i++)
        {
            if (!IsAddress(blocks[i].Text)) continue;
            facts.SetUrl(blocks[i].Text, "text");
            blocks[i].Remove("navigation", "clutter-shape");
        }
    }

    private static bool IsAddress(string text) => text.StartsWith("http", StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal) && !text.Contains(' ');
}
