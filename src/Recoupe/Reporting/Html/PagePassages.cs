using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>A stretch of a page's text that one or more findings rest on.</summary>
public sealed record Passage(TextSpan Span, IReadOnlyList<string> Findings);

/// <summary>
/// Where the text of a page is cut so that each part can be pointed at: its blocks, and the passages that findings rest on.
/// Sentences that overlap make one passage, so that a passage is marked once and has one anchor.
/// </summary>
public sealed class PagePassages
{
    private readonly DossierPage page;

    /// <param name="statements">The sentences of the page that make statements, each with the finding it belongs to.</param>
    public PagePassages(DossierPage page, IEnumerable<(TextSpan Sentence, string Finding)> statements)
    {
        this.page = page;
        Blocks = Cover(page);
        Passages = Merge(statements.Select(s => (Sentence: Clamp(s.Sentence), s.Finding)).Where(s => !s.Sentence.IsEmpty));
    }

    /// <summary>All of the text, block by block; what no block of the page covers is taken as a paragraph.</summary>
    public IReadOnlyList<ArticleBlock> Blocks { get; }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The id of the passage, or else the block, or else the page, that a span lies in.</summary>
    public string Anchor(TextSpan span)
    {
        var passage = SortedSpans.At(Passages, span.Start, static passage => passage.Span);
        return passage < 0 ? BlockAnchor(span) : IdOf(Passages[passage]);
    }

    public string BlockAnchor(TextSpan span)
    {
        var block = SortedSpans.At(Blocks, span.Start, static block => block.Span);
        return block < 0 ? page.Id : IdOf(block);
    }

    public string IdOf(Passage passage) => $"{page.Id}-{passage.Span.Start}";
    public string IdOf(int block) => $"{page.Id}-b{block + 1}";

    private TextSpan Clamp(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, page.Text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End, start, page.Text.Length));
    }

    private static List<Passage> Merge(IEnumerable<(TextSpan Sentence, string Finding)> statements)
    {
        var passages = new List<Passage>();
        foreach (var (sentence, finding) in statements.OrderBy(s => s.Sentence))
        {
            if (passages.Count > 0 && passages[^1] is var last && last.Span.Overlaps(sentence))
            {
                var span = TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, sentence.End));
                passages[^1] = new Passage(span, last.Findings.Contains(finding) ? last.Findings : [.. last.Findings, finding]);
            }
            else passages.Add(new Passage(sentence, [finding]));
        }
        return passages;
    }

    private List<ArticleBlock> Cover(DossierPage page)
    {
        var blocks = new List<ArticleBlock>();
        var at = 0;
        foreach (var block in page.Blocks.OrderBy(block => block.Span))
        {
            var span = Clamp(block.Span);
            if (span.IsEmpty || span.Start < at) continue;
            AddParagraphs(blocks, at, span.Start);
            blocks.Add(new ArticleBlock(block.Kind, span));
            at = span.End;
        }
        AddParagraphs(blocks, at, page.Text.Length);
        return blocks;
    }

    private void AddParagraphs(List<ArticleBlock> blocks, int start, int end)
    {
        while (start < end)
        {
            var length = page.Text.AsSpan(start, end - start).IndexOf("\n\n");
            var stop = length < 0 ? end : start + length;
            if (!page.Text.AsSpan(start, stop - start).IsWhiteSpace()) blocks.Add(new ArticleBlock(BlockKind.Paragraph, TextSpan.FromBounds(start, stop)));
            start = Math.Min(end, stop + 2);
        }
    }
}
