using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction.Text;

/// <summary>What only its neighbours give away in flattened text: runs of labels, pieces of the headline, a few words on an author.</summary>
internal static class FlatRuns
{
    private const int LongestRun = 3;
    private const int StrongWords = 25;
    /// <summary>Characters of "a dit Léa" and the like.</summary>
    private const int ShortestTag = 8;

    public static void Remove(List<PageBlock> blocks, int start, PageFacts facts, ExtractionData data, Chronology chronology)
    {
        RemoveHeadlineAgain(blocks, start, facts, chronology);
        RemoveEmbeds(blocks, start);
        var subject = SubjectOf(blocks, start, facts, data);
        RemoveLabelRuns(blocks, start, subject, data, chronology);
        RemoveAuthorBox(blocks, start, data);
        RemoveTail(blocks, start, subject, data, chronology);
        for (var i = start; i < blocks.Count; i++)
            if (blocks[i].IsKept && blocks[i].Kind == BlockKind.Paragraph && blocks[i].ReadsAsHeading) blocks[i].Kind = BlockKind.Heading;
    }

    private static Subject SubjectOf(List<PageBlock> blocks, int start, PageFacts facts, ExtractionData data)
    {
        var subject = new Subject();
        subject.Add(facts.Title ?? "", data.StopWords);
        for (var i = start; i < blocks.Count; i++)
            if (blocks[i].IsKept && blocks[i].IsProse(StrongWords)) subject.Add(blocks[i].Text, data.StopWords);
        return subject;
    }

    /// <summary>After its last full paragraph an article goes on only without a break: what stands behind a label or a removed block is the page again.</summary>
    private static void RemoveTail(List<PageBlock> blocks, int start, Subject subject, ExtractionData data, Chronology chronology)
    {
        var last = blocks.FindLastIndex(block => block.IsKept && (block.IsProse(StrongWords) || block.IsProse(10) && subject.Shares(block, data.StopWords) >= 3));
        last = Math.Max(last, chronology.Last);
        if (last < start) return;
        last = LastEntry(blocks, last, subject, data);
        var ended = false;
        for (var i = last + 1; i < blocks.Count; i++)
        {
            ended |= !blocks[i].IsKept && !blocks[i].IsInline || blocks[i].IsKept && blocks[i].Kind != BlockKind.ListItem && !(blocks[i].Shape.EndsSentence && blocks[i].Shape.Words >= 4);
            if (ended) blocks[i].Remove("navigation", "clutter-end");
        }
    }

    /// <summary>
    /// "Une date à retenir", and under it "La foire aura lieu le 6 mai, selon la mairie.": the last of the short entries, a heading and its sentences each, that go on right behind the text and still tell of its subject, or stand under a day.
    /// </summary>
    private static int LastEntry(List<PageBlock> blocks, int last, Subject subject, ExtractionData data)
    {
        var found = last;
        var first = last + 1;
        while (first < blocks.Count && IsSentence(blocks[first])) first++;
        for (var i = first; i + 1 < blocks.Count && HeadsEntry(blocks[i]) && IsSentence(blocks[i + 1]);)
        {
            var (isDay, mayBeReader) = (blocks[i].Kind == BlockKind.Heading, blocks[i].Text.Contains(':'));
            i++;
            for (; i < blocks.Count && IsSentence(blocks[i]); i++)
                if (isDay || QuotesSomebody(blocks[i].Text) || !mayBeReader && TellsOn(blocks[i], subject, data)) found = i;
        }
        return found;
    }

    /// <summary>A heading, which may ask ("Et après ?"); "Kiki : moi j'y étais" may be a reader's.</summary>
    private static bool HeadsEntry(PageBlock block) => block is { IsKept: true, Kind: not BlockKind.ListItem } && (block.ReadsAsHeading || block.Text.EndsWith('?') && !IsSentence(block));

    private static bool IsSentence(PageBlock block) => block is { IsKept: true, Shape: { EndsSentence: true, Words: >= 4 } } && !block.Text.EndsWith('…');

    /// <summary>Whether a sentence that neither asks nor calls out speaks of the article's subject in two words, or in one and says when or on whose word. Of what other pages tell, a page shows headlines.</summary>
    private static bool TellsOn(PageBlock block, Subject subject, ExtractionData data) =>
        block.Text[^1] is not ('?' or '!') && subject.Shares(block, data.StopWords) is var shared && (shared > 1 || shared == 1 && (data.Bylines.Dates.Scan(block.Text).Count > 0 || data.BylineWords.NamesCredit(block.Folded)));

    /// <summary>Words between French quotation marks, and others beside them.</summary>
    private static bool QuotesSomebody(string text)
    {
        int open = text.IndexOf('«'), close = text.LastIndexOf('»');
        return open >= 0 && close > open && open + text.Length - close >= ShortestTag;
    }

    private static void RemoveHeadlineAgain(List<PageBlock> blocks, int start, PageFacts facts, Chronology chronology)
    {
        if (facts.Title is null) return;
        var title = Folding.Fold(facts.Title);
        for (var i = start; i < Math.Min(blocks.Count, start + 8); i++)
            if (blocks[i].Shape.Words >= 2 && !chronology.Opens(blocks[i]) && (title.Contains(blocks[i].Folded, StringComparison.Ordinal) || blocks[i].Folded.EndsWith(title, StringComparison.Ordinal) && blocks[i].Shape.Words < 40))
                blocks[i].Remove("repeated", "clutter-repeated");
    }

    /// <summary>A quoted post of a social network is signed with its handle: "— Une lectrice (@lectrice) 5 mai 2024".</summary>
    private static void RemoveEmbeds(List<PageBlock> blocks, int start)
    {
        for (var i = start; i < blocks.Count; i++)
        {
            if (blocks[i].Shape.Words > 14 || blocks[i].Text[0] is not ('—' or '–' or '-') || !blocks[i].Text.Contains("(@", StringComparison.Ordinal)) continue;
            blocks[i].Remove("embed", "clutter-shape");
            if (i > start && blocks[i - 1].Shape.Words <= 60) blocks[i - 1].Remove("embed", "clutter-shape");
        }
    }

    /// <summary>Behind the article a site speaks of itself, and opens with its name.</summary>
    public static void RemoveSelfPraise(List<PageBlock> blocks, int start, string? outlet)
    {
        if (outlet is null) return;
        for (var i = blocks.Count - 1; i >= start; i--)
        {
            if (!blocks[i].IsKept) continue;
            if (blocks[i].Shape.Words > 30 || !blocks[i].Text.StartsWith(outlet, StringComparison.Ordinal)) return;
            blocks[i].Remove("author-box", "clutter-author");
        }
    }

    /// <summary>
    /// One short line between paragraphs is a heading; a label over another line ("Portrait", "Le maire aux deux visages") is a promo, and four in a row
    /// are a menu, unless each speaks of the subject: then they are its key points.
    /// </summary>
    private static void RemoveLabelRuns(List<PageBlock> blocks, int start, Subject subject, ExtractionData data, Chronology chronology)
    {
        for (var i = start; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && blocks[end].IsKept && blocks[end].ReadsAsHeading && blocks[end].Kind != BlockKind.ListItem) end++;
            var length = end - i;
            if (length > 0 && blocks.Skip(i).Take(length).Any(chronology.Opens)) { i = end + 1; continue; }
            var isPromo = length == 2 && blocks[i].Shape.Words <= 4 && blocks[i + 1].Shape.Words >= 5 && subject.Shares(blocks[i + 1], data.StopWords) <= 1;
            var isMenu = length > LongestRun && blocks.Skip(i).Take(length).Count(block => block.Shape.Words >= 5 && subject.Shares(block, data.StopWords) >= 2) < length - 1;
            if (isPromo || isMenu)
                for (var at = i; at < end; at++) blocks[at].Remove("navigation", "clutter-run");
            i = end + 1;
        }
    }

    /// <summary>A name alone in its line, then a line or two without one word of the article's, at its end: who wrote or posted it.</summary>
    private static void RemoveAuthorBox(List<PageBlock> blocks, int start, ExtractionData data)
    {
        var kept = Enumerable.Range(start, Math.Max(0, blocks.Count - start)).Where(i => blocks[i].IsKept).ToList();
        for (var at = kept.Count - 1; at >= 3 && at >= kept.Count - 3; at--)
        {
            var label = blocks[kept[at]];
            if (label.Shape.Words > 3 || label.Shape.EndsSentence || !char.IsUpper(label.Text[0])) continue;
            var subject = new Subject();
            for (var i = 0; i < at; i++) subject.Add(blocks[kept[i]].Text, data.StopWords);
            if (kept.Skip(at + 1).Any(i => blocks[i].Shape.Words > 45 || QuotesSomebody(blocks[i].Text) || subject.Shares(blocks[i], data.StopWords) >= 2)) return;
            for (var i = at; i < kept.Count; i++) blocks[kept[i]].Remove("author-box", "clutter-author");
            return;
        }
    }
}
