using AngleSharp.Html.Parser;
using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Reads a page with markup: metadata, outline, the element that holds the article, and what stands in it.</summary>
internal sealed class HtmlPage(ExtractionData data)
{
    // How many blocks after the article's element may still be about it ("Source : AFP", "publié le 5 mai").
    private const int TailBlocks = 8;

    // A heading that the head does not call the title, with text before it, may be one of the text.
    private const double SureTitle = 0.5;
    private const int ProseBeforeTitle = 20;
    private const int SubHeadlineWords = 8;

    public PageReading Read(string content, PageFacts facts)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(content);
        var metadata = HtmlMetadata.Read(document, facts, data);
        var outline = Outliner.Read(document, data);
        var title = TitleFinder.Find(outline, metadata);
        new CuedClutter(outline, title).Remove();
        TeaserCards.Remove(outline);
        var root = ArticleRoot.Find(outline);
        if (title >= 0) facts.SetTitle(metadata.WithoutKicker(outline.Blocks[title].Text), NameOf(outline, title));
        metadata.AddTitle(facts);
        facts.SetOutlet(metadata.OutletFromTitle(facts.Title), "title");
        if (facts.Outlet is null) OutletFinder.Find(document, outline, data, facts);
        if (title < 0) HtmlMetadata.CutOutlet(facts);
        var marked = new MarkedFacts(outline, data);
        marked.ReadHeader(title >= 0 ? title : outline.Elements[root].First, facts);
        Classify(outline, root, title, title >= 0 && metadata.Likeness(outline.Blocks[title]) >= SureTitle, facts);
        metadata.AddWeakAuthors(facts);
        marked.ReadRest(title, outline.Elements[root].First, outline.Elements[root].End, facts);
        metadata.AddWeakDates(facts);
        ScriptDates.Read(document, facts, data);
        var hidden = outline.Hidden.Where(block => outline.Holds(root, block.Element)).Select(block => block.Text).ToList();
        return new PageReading(outline.Blocks, hidden) { TranslationSign = TranslationSigns.Find(document), IsRevealed = outline.IsRevealed };
    }

    /// <summary>The element that a block stands in, as facts say where they were read.</summary>
    private static string NameOf(Outline outline, int block) => outline.Elements[outline.Blocks[block].Element].Name;

    /// <param name="isSure">Whether the head of the page calls that title so too.</param>
    private void Classify(Outline outline, int root, int title, bool isSure, PageFacts facts)
    {
        var blocks = outline.Blocks;
        var body = outline.Elements[root];
        var start = title >= 0 && title < body.End ? title : body.First;
        if (start > body.First && !isSure && outline.ProseIn(body.First, start) >= ProseBeforeTitle) start = body.First;
        if (title >= 0) blocks[title].Kind = BlockKind.Title;
        ReadBanner(blocks, title, facts);
        var labels = HeaderLabels(blocks, start, Math.Max(start, body.First), title);
        var layout = new HtmlLayout(outline, root);
        new BlockSequence(data, facts, blocks, layout, Chronology.Of(blocks, data)).Run(start, body.End, title);
        foreach (var label in labels) blocks[label].Remove("header", "clutter-header");
        ReadTail(blocks, body.End, facts);
        for (var i = 0; i < blocks.Count; i++)
            if (i < start || i >= body.End || i == title) blocks[i].Remove(i == title ? "title" : "outside", i == title ? "title" : "outside-article");
        new LooseEnds(outline, root, layout).Remove(start, body.End, title);
    }

    /// <summary>Between the title and the article's element stand the standfirst and a picture's caption; the rest are labels.</summary>
    private static List<int> HeaderLabels(List<PageBlock> blocks, int start, int end, int title)
    {
        var labels = new List<int>();
        var hasSubHeadline = false;
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            if (i == title || block.Role is "byline" or "credit" or "caption" || block.IsProse(8)) continue;
            if (block.Kind is BlockKind.Standfirst && block.Shape.Words >= 6 && block.LinkDensity < 0.5) continue;
            // A sub-headline has no stop; of several such lines the others are kickers and key points.
            if (!hasSubHeadline && block.LinkDensity < 0.3 && block.Shape is { Words: >= SubHeadlineWords, StopShare: >= 0.15 } && (block.Kind == BlockKind.Heading || i <= title + 2))
            {
                block.Kind = BlockKind.Standfirst;
                hasSubHeadline = true;
                continue;
            }
            labels.Add(i);
        }
        return labels;
    }

    /// <summary>The archive that kept the page says when it did, above all else.</summary>
    private void ReadBanner(List<PageBlock> blocks, int title, PageFacts facts)
    {
        var reader = data.Bylines;
        for (var i = 0; i < Math.Max(title, 0); i++)
            if (reader.Read(blocks[i].Text) is { } byline)
                foreach (var date in byline.Dates)
                    if (date.Cue == DateCue.Archive) facts.AddDate(date.As(DateOrigin.Archive));
    }

    private void ReadTail(List<PageBlock> blocks, int start, PageFacts facts)
    {
        var reader = data.Bylines;
        for (var i = start; i < Math.Min(blocks.Count, start + TailBlocks); i++)
        {
            var block = blocks[i];
            if (block.Clutter is "comments" or "related" or "most-read" or "navigation" or "consent") return;
            if (data.Clutter.Match(block.Shape, block.Text, out var kind, out _) != ClutterMatch.None && kind is "comments" or "related" or "most-read") return;
            if (reader.Read(block.Text) is { } byline && (byline.Credits.Count > 0 || byline.Dates.Any(date => date.Cue != DateCue.None))) facts.Add(byline, DateOrigin.Visible);
        }
    }
}
