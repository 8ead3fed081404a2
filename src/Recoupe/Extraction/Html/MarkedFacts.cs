using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>
/// Dates and authors from the body of the page: what the markup names as such near the headline, and, where nothing says it so clearly,
/// the lone date or signature beside the article.
/// </summary>
internal sealed class MarkedFacts(Outline outline, ExtractionData data)
{
    private const int Above = 6;
    private const int FarAbove = 12;
    private const int Below = 10;
    // Beside a lone date there may stand its weekday, an hour, a place and the section.
    private const int LabelWords = 6;
    private const int LongestLabel = 90;
    private const int LongestChange = 160;
    private const int FarInside = 6;
    private const int Beside = 6;

    /// <summary>Marks count from a little above the title to the first full paragraphs: further down are those of comments and other articles.</summary>
    public void ReadHeader(int title, PageFacts facts)
    {
        var (start, end) = (title - Above, EndOfHeader(title));
        var isShown = false;
        foreach (var mark in outline.Marks)
        {
            if (mark.Kind is TagKind.Author or TagKind.None or TagKind.Title || mark.Before < start || mark.Before >= end || IsElsewhere(mark.Element) && !StandsBeside(mark.Element, mark.Before, title)) continue;
            // Of dates that only a class names, the first below the title is the article's; above it stands today's.
            if (!mark.IsNamed && (isShown || mark.Before < title)) continue;
            if (data.Bylines.Dates.FromValue(mark.Value) is not { } day) continue;
            isShown |= !mark.IsNamed;
            facts.AddDate(new StatedDate(day, mark.IsNamed ? DateOrigin.Metadata : DateOrigin.Visible, $"{NameOf(mark)} {mark.Value}", mark.Kind == TagKind.Modified), TrustIn(mark));
        }
        ReadAuthors(start, end, facts);
    }

    /// <summary>What stands after the article, what the header shows without a name for it, and the one name or day that the markup gives anywhere else.</summary>
    /// <param name="first">The first block of the article's element; without a headline above it, its date stands there.</param>
    public void ReadRest(int title, int first, int end, PageFacts facts)
    {
        if (outline.Blocks.Count == 0) return;
        if (title < 0 || title >= end || title > first + FarInside) title = Math.Max(0, first - 2);
        ReadAuthors(end, end + Below, facts);
        ReadOnlyAuthor(true, facts);
        ReadOnlyAuthor(false, facts);
        if (facts.HasOwnDate) return;
        if (LoneDate(title, title, EndOfHeader(title), 1, facts) || LoneDate(title, title, Math.Max(title - FarAbove, -1), -1, facts)) return;
        if (OpeningDate(title, facts) || NearestMark(title, end, facts) || OnlyMark(facts)) return;
        if (!LoneDate(-1, end - 1, Math.Min(end + Below, outline.Blocks.Count), 1, facts)) ReadChange(facts);
    }

    /// <summary>Where nothing dates the article, the line that says when it was last changed.</summary>
    private void ReadChange(PageFacts facts)
    {
        if (facts.Dates.Count > 0) return;
        foreach (var block in outline.Blocks)
        {
            if (block.Text.Length > LongestChange || data.BylineWords.CueAnywhere(block.Folded) != DateCue.Modified || data.Bylines.Dates.Scan(block.Text) is not [{ IsYearKnown: true } date, ..]) continue;
            facts.AddDate(new StatedDate(date.Interval, DateOrigin.Visible, block.Text, true), DateTrust.Guessed);
            return;
        }
    }

    /// <summary>Where all that names an author names the same one, it is the article's wherever it stands.</summary>
    private void ReadOnlyAuthor(bool named, PageFacts facts)
    {
        if (facts.Authors.Count > 0) return;
        string? only = null;
        foreach (var mark in outline.Marks)
        {
            if (mark.Kind != TagKind.Author || mark.IsNamed != named || IsElsewhere(mark.Element) || only == mark.Value) continue;
            if (only is not null) return;
            only = mark.Value;
        }
        if (only is not null) facts.HasDeclaredAuthors |= data.AuthorNames.Read(only, facts, PlaceOf(named));
    }

    private bool NearestMark(int title, int end, PageFacts facts)
    {
        Mark? nearest = null;
        var distance = int.MaxValue;
        foreach (var mark in outline.Marks)
        {
            if (mark.Kind is not (TagKind.Published or TagKind.Created) || IsElsewhere(mark.Element) || data.Bylines.Dates.FromValue(mark.Value) is null) continue;
            var away = (mark.Before < title ? title - mark.Before : mark.Before > end ? mark.Before - end : 0) + (mark.IsNamed ? 0 : FarAbove);
            if (away < distance) (nearest, distance) = (mark, away);
        }
        if (nearest is not { } found || data.Bylines.Dates.FromValue(found.Value) is not { } day) return false;
        facts.AddDate(new StatedDate(day, DateOrigin.Visible, found.Value), DateTrust.Guessed);
        return true;
    }

    /// <summary>A box beside the article may hold its date; where all that is dated outside of comments has one day, it is that.</summary>
    private bool OnlyMark(PageFacts facts)
    {
        Mark? only = null;
        DateInterval? day = null;
        foreach (var mark in outline.Marks)
        {
            if (mark.Kind is not (TagKind.Published or TagKind.Created) || outline.Elements[mark.Element].Clutter == "comments" || data.Bylines.Dates.FromValue(mark.Value) is not { } found) continue;
            if (day is not null && day != found) return false;
            (only, day) = (mark, found);
        }
        if (only is not { } single || day is not { } published) return false;
        facts.AddDate(new StatedDate(published, DateOrigin.Visible, single.Value), DateTrust.Guessed);
        return true;
    }

    private static DateTrust TrustIn(Mark mark) => mark.Kind == TagKind.Created ? DateTrust.Visible : mark.IsNamed ? DateTrust.Marked : DateTrust.Visible;

    private static string NameOf(Mark mark) => mark.Kind switch
    {
        TagKind.Modified => "dateModified",
        TagKind.Created => "date",
        _ => mark.IsNamed ? "time" : "date",
    };

    private void ReadAuthors(int start, int end, PageFacts facts)
    {
        if (facts.Authors.Count > 0) return;
        foreach (var named in new[] { true, false })
        {
            var last = -1;
            foreach (var mark in outline.Marks)
            {
                if (mark.Kind != TagKind.Author || mark.IsNamed != named || mark.Before < start || mark.Before >= end || outline.Elements[mark.Element].Clutter is "comments" or "most-read") continue;
                // Several elements name several authors, side by side; of classes, boxes within boxes repeat the first.
                if (last >= 0 && (!named || mark.Before > last + 1)) break;
                if (data.AuthorNames.Read(mark.Value, facts, PlaceOf(named))) last = mark.Before;
            }
            if (facts.Authors.Count == 0) continue;
            facts.HasDeclaredAuthors = true;
            return;
        }
    }

    private static string PlaceOf(bool named) => named ? "itemprop author" : "class author";

    private int EndOfHeader(int title)
    {
        var paragraphs = 0;
        var end = title + 1;
        while (end < outline.Blocks.Count && paragraphs < 2)
            if (outline.Blocks[end++].IsProse(25)) paragraphs++;
        return end;
    }

    /// <summary>Whether it lies in a box of comments or of other articles.</summary>
    private bool IsElsewhere(int element) => outline.Elements[element].Clutter is "comments" or "related" or "most-read" or "navigation";

    /// <summary>Just around the headline, what the markup holds for related may be the article's own: an aside with its date.</summary>
    private bool StandsBeside(int element, int at, int title) =>
        title >= 0 && (outline.Elements[element].Clutter == "related" && at >= title - 2 && at <= title + 3 || outline.Elements[element].Clutter == "comments" && at > title && at <= title + 2);

    /// <param name="title">The headline; -1 for none.</param>
    private bool LoneDate(int title, int from, int to, int step, PageFacts facts)
    {
        for (var i = from; i != to && i >= 0 && i < outline.Blocks.Count; i += step)
        {
            var block = outline.Blocks[i];
            if (step > 0 && IsLabelOfOthers(block)) return false;
            if (IsElsewhere(block.Element) && !StandsBeside(block.Element, i, title) || block.Text.Length > LongestLabel || data.Bylines.Dates.Scan(block.Text) is not [{ IsYearKnown: true } date, ..]) continue;
            if (WordsBeside(block.Text, date) > LabelWords || data.BylineWords.CueAnywhere(block.Folded) is DateCue.Modified or DateCue.Archive) continue;
            if (data.BylineWords.IsOtherDate(block.Folded) || i > 0 && outline.Blocks[i - 1].Text.EndsWith(':') && data.BylineWords.IsOtherDate(outline.Blocks[i - 1].Folded)) continue;
            // Beside the headline it says more than what the head of the page was left at.
            facts.AddDate(new StatedDate(date.Interval, DateOrigin.Visible, block.Text), title >= 0 && Math.Abs(i - title) <= Beside ? DateTrust.Address : DateTrust.Guessed);
            return true;
        }
        return false;
    }

    private bool IsLabelOfOthers(PageBlock block) =>
        data.Clutter.Match(block.Shape, block.Text, out var kind, out _) != ClutterMatch.None && kind is "related" or "comments" or "most-read";

    /// <summary>How many words that say something stand between the strokes that part a date from what else its line holds.</summary>
    private int WordsBeside(string text, ScannedDate date)
    {
        int start = date.Span.Start, end = date.Span.End;
        while (start > 0 && !IsStroke(text[start - 1])) start--;
        while (end < text.Length && !IsStroke(text[end])) end++;
        var words = 0;
        foreach (var word in new Words(Folding.Fold($"{text.AsSpan(start, date.Span.Start - start)} {text.AsSpan(date.Span.End, end - date.Span.End)}")))
            if (char.IsLetter(word[0]) && !data.StopWords.Contains(word) && !data.BylineWords.IsClock(word)) words++;
        return words;
    }

    private static bool IsStroke(char c) => c is '|' or '⋅' or '·' or '•' or '∙' or '/' or '»';

    /// <summary>"(21. November 2022) Der Verband …", "29.11.2022 – Die Stadt …": the day before the text proper.</summary>
    private bool OpeningDate(int title, PageFacts facts)
    {
        if (title >= 0 && data.Bylines.Dates.Scan(outline.Blocks[title].Text) is [{ IsYearKnown: true, Span.Start: 0 } headed, ..])
        {
            facts.AddDate(new StatedDate(headed.Interval, DateOrigin.Visible, outline.Blocks[title].Text[..headed.Span.End]), DateTrust.Guessed);
            return true;
        }
        var paragraphs = 0;
        for (var i = Math.Max(title, 0); i < outline.Blocks.Count && paragraphs < 2; i++)
        {
            var block = outline.Blocks[i];
            if (!block.IsKept || !block.IsProse(12)) continue;
            paragraphs++;
            if (data.Bylines.Dates.Scan(block.Text.Length > 60 ? block.Text[..60] : block.Text) is not [{ IsYearKnown: true } date, ..] || date.Span.Start > 30) continue;
            // "Le pont, le 3 mai 2024 :" stands in a sentence, "Varennes, 3 mai 2024 :" before one.
            if (BlockShape.Of(block.Text[..date.Span.Start], data.StopWords).Words > 2) continue;
            var rest = block.Text.AsSpan(date.Span.End).TrimStart();
            if (rest is not ['-' or '–' or '—' or ')' or ']' or '|' or ':' or '.' or '/' or '„' or '«' or '“' or '"', ..]) continue;
            facts.AddDate(new StatedDate(date.Interval, DateOrigin.Visible, block.Text[..date.Span.End]), DateTrust.Guessed);
            return true;
        }
        return false;
    }
}
