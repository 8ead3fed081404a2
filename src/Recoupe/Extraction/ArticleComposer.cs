using System.Text;
using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>Puts the kept blocks together into the article's text, and the rest into its record.</summary>
internal static class ArticleComposer
{
    private const string BlankLine = "\n\n";

    // The shortest text that is worth a warning when it was hidden: a label for screen readers is shorter.
    private const int HiddenWords = 5;

    // The shortest paragraph of which a reader would notice that it comes twice, in words; and the letters by which its twin is looked for.
    private const int RepeatedWords = 8;
    private const int RepeatedOpening = 60;

    // Fewer words may have none of the commonest of any language among them.
    private const int LanguageWords = 12;

    public static Article Compose(Page page, PageFacts facts, PageReading reading, ExtractionData data)
    {
        var text = new StringBuilder();
        var blocks = new List<ArticleBlock>();
        var warnings = new List<Warning>(page.Warnings);
        var said = new HashSet<string>(StringComparer.Ordinal);
        warnings.AddRange(PageNotices.Find(reading, facts, data));
        var times = reading.Blocks.Where(block => block.IsKept).CountBy(block => block.Folded).ToDictionary(StringComparer.Ordinal);
        if (facts.Title is { } title) Add(title, BlockKind.Title);
        foreach (var block in reading.Blocks)
        {
            if (!block.IsKept) continue;
            if (facts.Title is not null && block.Kind == BlockKind.Title) block.Kind = BlockKind.Heading;
            if (!said.Add(block.Folded) && block.Shape.Words >= 4 && !IsRefrain(block, times))
            {
                block.Remove("repeated", "clutter-repeated");
                if (block.Shape.Words >= RepeatedWords && block.Kind is BlockKind.Paragraph or BlockKind.Standfirst)
                    warnings.Add(new Warning("repeated-paragraph", new TextSpan(text.Length, 0), new Reason("repeated-paragraph", block.Text)));
                continue;
            }
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading && data.Notices.OpensCorrection(block.Folded)) block.Kind = BlockKind.Correction;
            if (block.Kind == BlockKind.Paragraph && CreditsOf(block, data) is { } wire)
            {
                facts.AddCredit(wire.Agency, "dateline");
                if (wire.Date is { } date) facts.AddDate(date);
            }
            Add(block.Text, block.Kind);
        }
        if (blocks.Count > 0 && blocks[^1].Kind is BlockKind.Paragraph)
            foreach (var agency in ClosingCredit.Of(blocks[^1].Span.Of(text.ToString()).ToString(), data.Bylines)) facts.AddCredit(agency, "byline");
        foreach (var hidden in reading.Hidden)
            if (BlockShape.Of(hidden, data.StopWords).Words >= HiddenWords) warnings.Add(new Warning("hidden-text", default, new Reason("hidden-text", hidden)));
        var whole = text.ToString();
        warnings.AddRange(Repetitions.Find(whole, blocks, data.StopWords));
        warnings.AddRange(RemovedTwins(reading, blocks, whole));
        var removed = reading.Blocks.Where(block => !block.IsKept).Select(block => new RemovedBlock(block.Clutter ?? "", block.Text, block.Because ?? new Reason("outside-article"))).ToList();
        var named = facts.Url is { } url && page.Url is null ? page with { Url = url } : page;
        return new Article(named, facts.Title, facts.Outlet, facts.Authors, facts.Credits, data.StopWords.LanguageOf(Folding.Fold(whole)), facts.Dates, whole, blocks, removed, warnings)
        {
            Section = facts.Section,
            Places = facts.Places,
        };

        void Add(string words, BlockKind kind)
        {
            if (text.Length > 0) text.Append(BlankLine);
            blocks.Add(new ArticleBlock(kind, new TextSpan(text.Length, words.Length), LanguageOf(words, data)));
            text.Append(words);
        }
    }

    /// <summary>Paragraphs that were taken for clutter though the article holds their words: "… bougies. Voir la vidéo" above "… bougies."</summary>
    private static IEnumerable<Warning> RemovedTwins(PageReading reading, List<ArticleBlock> blocks, string text)
    {
        var removed = new Dictionary<string, PageBlock>(StringComparer.Ordinal);
        foreach (var block in reading.Blocks)
            if (!block.IsKept && block.Clutter is not ("repeated" or "title" or "navigation" or "header" or "footer" or "comments" or "related")
                && block.Folded.Length > RepeatedOpening && block.LinkDensity < 0.5) removed.TryAdd(block.Folded[..RepeatedOpening], block);
        if (removed.Count == 0) yield break;
        foreach (var kept in blocks)
        {
            if (kept.Kind is not (BlockKind.Paragraph or BlockKind.Standfirst)) continue;
            var words = Folding.Fold(kept.Span.Of(text).ToString());
            // Combining accents are folded away.
            if (words.Length >= RepeatedOpening && removed.TryGetValue(words[..RepeatedOpening], out var twin) && twin.Folded.StartsWith(words, StringComparison.Ordinal))
                yield return new Warning("repeated-paragraph", new TextSpan(kept.Span.Start, 0), new Reason("repeated-paragraph", twin.Text));
        }
    }

    /// <summary>What comes again and again is meant to: a dish of a plan, a question put to all.</summary>
    private static bool IsRefrain(PageBlock block, Dictionary<string, int> times) => times[block.Folded] >= 3 && block.Kind is not (BlockKind.Caption or BlockKind.Standfirst);

    private static string? LanguageOf(string words, ExtractionData data)
    {
        var shape = BlockShape.Of(words, data.StopWords);
        return shape.Words < LanguageWords ? null : data.StopWords.LanguageOf(shape.Folded);
    }

    private static (string Agency, StatedDate? Date)? CreditsOf(PageBlock block, ExtractionData data) =>
        Dateline.Read(block.Text, data.BylineWords, data.Bylines.Dates);
}
