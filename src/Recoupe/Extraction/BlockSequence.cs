using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>
/// Goes through the blocks of an article's stretch in order and removes what is none of it: lines that name themselves, lines about the article,
/// and what follows a label such as "À lire aussi" or "Commentaires" until the story goes on.
/// </summary>
internal sealed class BlockSequence
{
    // Where the markup has told the cards of other articles from the text, a shorter paragraph will do.
    private const int ResumeWords = 20;
    private const int MarkedResumeWords = 12;
    private const int ParagraphWords = 30;
    private const int BodyWords = 60;
    private const int LongestTail = 3;
    private const int LongestLabel = 6;
    private const int LongestByline = 25;
    private const int LongestHeadLine = 20;
    private const int LongestNotice = 60;
    private const int LinkReach = 5;
    private const int NoteReach = 6;
    /// <summary>Days between the entries of one report.</summary>
    private const int EntryReach = 31;

    private readonly ExtractionData data;
    private readonly BylineReader bylines;
    private readonly PageFacts facts;
    private readonly IReadOnlyList<PageBlock> blocks;
    private readonly IBlockLayout layout;
    private readonly ClosingLines closing;
    private readonly Chronology chronology;
    private readonly int resumeWords;
    private readonly Subject subject = new();
    private string? section;
    private string marker = "";
    private string? cue;
    private int sectionEnd;
    private int bodyWords;

    public BlockSequence(ExtractionData data, PageFacts facts, IReadOnlyList<PageBlock> blocks, IBlockLayout layout, Chronology chronology)
    {
        this.data = data;
        this.facts = facts;
        this.blocks = blocks;
        this.layout = layout;
        this.chronology = chronology;
        closing = new ClosingLines(data, facts);
        resumeWords = blocks.Count > 0 && blocks[0].Element < 0 ? ResumeWords : MarkedResumeWords;
        bylines = data.Bylines;
    }

    /// <summary>Classifies <c>[start, end)</c>; <paramref name="title"/> is the title's index there, or -1.</summary>
    public void Run(int start, int end, int title)
    {
        if (facts.Title is not null) subject.Add(facts.Title, data.StopWords);
        for (var i = start; i < end; i++)
        {
            if (i == title) continue;
            var block = blocks[i];
            if (section is not null && i >= sectionEnd) section = null;
            if (block.IsKept) Decide(block, i, end);
            else ReadRemoved(block);
            if (!block.IsKept || section is not null) continue;
            if (block.IsProse(8)) { bodyWords += block.Shape.Words; subject.Add(block.Text, data.StopWords); }
        }
        // A page that says itself when it was changed last may have been so after its newest entry.
        if (chronology.LatestDay is { } day && chronology.First >= start && chronology.First < end && !facts.Dates.Any(date => date.IsModified && (date.IsYearKnown || !day.IsYearKnown))) facts.AddDate(day);
        TrimEnd(start, end, title);
    }

    /// <summary>The markup may call a byline a footer or a "pub", meaning the publication: what it says of the article counts all the same.</summary>
    private void ReadRemoved(PageBlock block)
    {
        if (section is null && block.Clutter is "footer" or "ad" or "author-box" && bylines.Read(block.Text) is { } byline && (bodyWords == 0 || byline.Dates.Any(date => date.Cue != DateCue.None)))
            facts.Add(byline, DateOrigin.Visible);
    }

    private void Decide(PageBlock block, int index, int end)
    {
        if (chronology.Opens(block)) { OpenEntry(block); return; }
        if (bodyWords > 0 && block.Role == "credit" && !GoesOn(index, end)) ReadTextCredit(block);
        if (ReadAsAboutArticle(block)) return;
        var match = data.Clutter.Match(block.Shape, block.Text, out var kind, out var phrase);
        if (match != ClutterMatch.None && IsBelievable(block, match, kind)) { RemoveNamed(block, index, end, match, kind, phrase); return; }
        if (section is not null)
        {
            if (Resumes(block)) section = null;
            else { block.Remove(section, "clutter-after", marker); return; }
        }
        if (IsLabel(block)) { block.Remove(block.Role ?? "byline", "clutter-shape"); return; }
        if (IsTeaser(block)) { block.Remove("related", "clutter-links"); return; }
        if (bodyWords >= BodyWords && IsClosing(block, index, end) is { } closes) { block.Remove(closes, "clutter-shape"); return; }
        if (ClosingLines.IsShortcode(block.Text)) { block.Remove("navigation", "clutter-shape"); return; }
        if (IsHandle(block)) { Open("comments", block.Text, index, end); block.Remove("comments", "clutter-shape"); return; }
    }

    /// <summary>The next entry of a running report; among comments, an hour is a comment's.</summary>
    private void OpenEntry(PageBlock block)
    {
        if (section is "comments" or "reactions" && bodyWords >= BodyWords) { block.Remove(section, "clutter-after", marker); return; }
        block.Kind = BlockKind.Heading;
        section = null;
    }

    /// <summary>Running text that happens to open with a label's words, or to hold them, stays.</summary>
    private bool IsBelievable(PageBlock block, ClutterMatch match, string kind)
    {
        if (match is ClutterMatch.Label or ClutterMatch.Whole) return true;
        // "Le maire a dit :" announces a quotation where the article goes on.
        if (match == ClutterMatch.End) return bodyWords >= BodyWords;
        var long25 = block.IsProse(25);
        if (match == ClutterMatch.Part && bodyWords >= BodyWords && kind is "newsletter" or "footer" or "consent" && block.Shape.Words <= LongestNotice) return true;
        return match == ClutterMatch.Start ? !long25 || kind is "related" && block.LinkDensity > 0.4 : !long25 && (block.Shape.Words <= 25 || kind is "consent" or "comment-form" or "footer");
    }

    private void RemoveNamed(PageBlock block, int index, int end, ClutterMatch match, string kind, string phrase)
    {
        block.Remove(kind, "clutter-words", phrase);
        if (!OpensSection(kind)) return;
        // "Lire aussi : un titre" is whole in itself; the bare label speaks of what follows.
        // So is one with the site's name behind it ("À lire sur La Gazette").
        var bare = block.Shape.Words <= 6 && phrase[^1] is not (':' or '>') && block.LinkDensity < 0.5 && !block.Text.Contains(':') || match == ClutterMatch.Label || kind is "share" or "tags" || block.Folded.Length - phrase.Length < 12;
        if (bare && (match != ClutterMatch.Whole || kind == "comments") || kind == "comments" && bodyWords >= BodyWords) Open(kind, block.Text, index, end);
    }

    private static bool OpensSection(string kind) => kind is "related" or "most-read" or "comments" or "reactions" or "newsletter" or "author-box" or "share" or "tags" or "paywall";

    private void Open(string kind, string text, int index, int end)
    {
        // Above the article "2 commentaires" is a link to what stands below it.
        if (kind is "comments" or "reactions" && bodyWords < BodyWords && layout.EndOfBox(index) >= end) return;
        if (section == "comments" && kind != "comments") return;
        sectionEnd = Math.Min(end, Math.Max(layout.EndOfBox(index), index + 1));
        if (kind is "related" or "most-read" && blocks[index].Element >= 0 && !LeadsToLinks(index, sectionEnd)) return;
        section = kind;
        marker = text.Length > 60 ? text[..60] : text;
    }

    /// <summary>Where markup shows what is a link, a label over other articles is followed by some.</summary>
    private bool LeadsToLinks(int index, int end)
    {
        for (var i = index + 1; i < Math.Min(end, index + LinkReach); i++)
            if (!blocks[i].IsKept || blocks[i].LinkDensity >= 0.5) return true;
        return index + 1 >= end;
    }

    private bool Resumes(PageBlock block)
    {
        var hasBody = bodyWords >= BodyWords;
        if (section == "comments" && hasBody) return false;
        if (section == "reactions" && hasBody) return block.IsProse(ParagraphWords) && subject.Shares(block, data.StopWords) >= 1;
        if (bodyWords == 0 || !hasBody && section is "share" or "tags") return block.IsProse(8);
        if (block.Text.EndsWith('…') || block.Text.EndsWith("...", StringComparison.Ordinal)) return false;
        var shared = subject.Shares(block, data.StopWords);
        // No excerpt is as long as a full paragraph, so one word in common will do there.
        return block.IsProse(ParagraphWords) ? shared >= 1 : shared >= 2 && block.IsProse(section == "share" ? 8 : resumeWords);
    }

    private bool ReadAsAboutArticle(PageBlock block)
    {
        if (block.Role != "caption" && IsBracketedDate(block.Text))
        {
            if (bodyWords == 0) foreach (var date in bylines.Dates.Scan(block.Text)) facts.AddDate(new StatedDate(date.Interval, DateOrigin.Visible, block.Text, false, date.IsYearKnown));
            return true;
        }
        if (data.Notices.OpensCorrection(block.Folded) && bylines.Dates.Scan(block.Text) is [var changed, ..])
            facts.AddDate(new StatedDate(changed.Interval, DateOrigin.Visible, block.Text[changed.Span.Start..changed.Span.End], true, changed.IsYearKnown));
        if (BylineReader.IsSignature(block.Text)) { block.Remove("agency-line", "clutter-shape"); return true; }
        if (IsPhotoCredit(block)) { block.Remove("credit", "clutter-shape"); return true; }
        if (block.Role == "caption") return false;
        var marked = block.Role == "byline" && bodyWords == 0;
        if (bodyWords < BodyWords && ReadBareCue(block)) return true;
        if (block.Kind is BlockKind.Heading && bodyWords > 0 || (bylines.Read(block.Text, marked) ?? (bodyWords == 0 ? bylines.ReadHead(block.Text) : null)) is not { } byline) return ReadTail(block);
        var isCued = byline.Dates.Any(date => date.Cue != DateCue.None);
        // The days of a chronology stand over its paragraphs as headings do.
        if (bodyWords >= BodyWords && byline.IsDated && !isCued && section is null && block.Role != "byline" && byline.Authors.Count + byline.Credits.Count == 0 && !block.Text.Contains(':')) return false;
        if (bodyWords > 0 && section is null && IsEarlierDay(byline)) { block.Kind = BlockKind.Heading; return true; }
        if (bodyWords == 0 || section is null && (isCued || bodyWords < BodyWords || !byline.IsDated)) facts.Add(byline, DateOrigin.Visible);
        block.Remove(byline.Credits.Count > 0 && byline.Dates.Count == 0 ? "agency-line" : "byline", "clutter-shape");
        return true;
    }

    /// <summary>A day alone, beneath text and before the day that the page has stated of itself: it heads an older entry of a report that is told backwards.</summary>
    private bool IsEarlierDay(Byline byline)
    {
        if (byline is not { Authors.Count: 0, Credits.Count: 0, Dates: [{ Cue: DateCue.None } day] }) return false;
        foreach (var stated in facts.Dates)
            if (stated.Origin == DateOrigin.Visible && Chronology.DaysBack(stated.Interval.Earliest, day.Date.Interval.Earliest) is > 0 and <= EntryReach) return true;
        return false;
    }

    /// <summary>Of a standfirst with the byline behind it the standfirst stays; a label with one goes.</summary>
    private bool ReadTail(PageBlock block)
    {
        if (bodyWords > 0 || block.Kind is BlockKind.Heading || bylines.ReadTail(block.Text) is not var (byline, start)) return false;
        facts.Add(byline, DateOrigin.Visible);
        block.Cut(start);
        if (block.Shape.Words > LongestLabel) return false;
        block.Remove("byline", "clutter-shape");
        return true;
    }

    /// <summary>"Par" alone in its line speaks of the next one.</summary>
    private bool ReadBareCue(PageBlock block)
    {
        var before = cue;
        cue = block.Shape.Words <= 3 && data.BylineWords.AuthorCue(block.Folded.TrimEnd(':', ' ') + " ") is > 0 and var length && length == block.Folded.TrimEnd(':', ' ').Length ? block.Text : null;
        if (cue is not null) { block.Remove("byline", "clutter-shape"); return true; }
        if (before is null || block.Shape.Words > 8 || bylines.Read($"{before} {block.Text}") is not { Authors.Count: > 0 } byline) return false;
        facts.Add(byline, DateOrigin.Visible);
        block.Remove("byline", "clutter-shape");
        return true;
    }

    private bool GoesOn(int index, int end)
    {
        for (var i = index + 1; i < end; i++)
            if (blocks[i].IsKept && blocks[i].Kind != BlockKind.Caption && blocks[i].IsProse(8)) return true;
        return false;
    }

    /// <summary>"avec AFP" beneath the text is no photographer, though the markup has one name for both; "AFP" alone may be one.</summary>
    private void ReadTextCredit(PageBlock block)
    {
        if (data.BylineWords.HasCreditCue(block.Folded) && bylines.Read(block.Text) is { Credits.Count: > 0, Dates.Count: 0 } byline) facts.Add(byline, DateOrigin.Visible);
    }

    private bool IsPhotoCredit(PageBlock block)
    {
        if (block.Role == "credit" && block.Shape.Words <= 14) return true;
        var isCaption = block.Kind == BlockKind.Caption;
        if (PhotoCredit.IsCredit(block.Text, data.BylineWords, isCaption)) return true;
        if ((isCaption || block.Shape.Words <= 40) && PhotoCredit.TailOf(block.Text, data.BylineWords, isCaption) is var tail and > 0)
        {
            block.Cut(tail);
            block.Kind = BlockKind.Caption;
            block.Role = "caption";
        }
        return false;
    }

    private bool IsBracketedDate(string text) => text.Length is > 6 and < 40 && text[0] == '[' && text[^1] == ']' && bylines.Dates.Scan(text).Count == 1;

    /// <summary>What stands in a byline's or a section's element; above the text also a line that opens with a day.</summary>
    private bool IsLabel(PageBlock block)
    {
        if (block.Shape.EndsSentence || block.Kind == BlockKind.Caption) return false;
        if (block.Role is "byline" or "category" && block.Shape.Words <= (bodyWords == 0 && block.Role == "byline" ? LongestByline : LongestLabel)) return true;
        if (bodyWords > 0 || block.Shape.Words > LongestHeadLine) return false;
        return bylines.Dates.Scan(block.Text) is [{ Span.Start: 0 }, ..];
    }

    private string? IsClosing(PageBlock block, int index, int end) =>
        closing.IsInvitation(block) ? "share" : index >= end - NoteReach && closing.IsAuthorNote(block) ? "author-box" : null;

    /// <summary>A headline that is all link; a sentence or a heading within the article may be one too, but then it ends as sentences do, or stands among its paragraphs.</summary>
    private bool IsTeaser(PageBlock block)
    {
        if (block.Kind == BlockKind.Caption || block.Kind == BlockKind.Heading && block.Shape.Words >= 2 && layout.StandsInText(block)) return false;
        var isSentence = block.Shape is { EndsSentence: true, ReadsAsText: true, Words: >= 12 } && subject.Shares(block, data.StopWords) >= 2;
        return block.LinkDensity > 0.8 && !isSentence || block.LinkDensity > 0.55 && block.Shape.Words <= 25 && !block.Shape.EndsSentence;
    }

    /// <summary>A line that is nothing but a reader's handle.</summary>
    private bool IsHandle(PageBlock block) => bodyWords >= BodyWords && block.Text.Length > 2 && block.Text[0] == '@' && !block.Text.Contains(' ');

    /// <summary>An article ends with running text: one to three labels after it lead to what follows. More of them are a list, and part of it.</summary>
    private void TrimEnd(int start, int end, int title)
    {
        if (bodyWords == 0) return;
        var labels = new List<PageBlock>();
        for (var i = end - 1; i >= start && i != title; i--)
        {
            var block = blocks[i];
            if (!block.IsKept || block.Kind == BlockKind.Caption) continue;
            if (i <= chronology.Last) break;
            if (block.Shape.EndsSentence && block.Shape.Words >= 5 || block.Shape.Words >= 12 || block.Kind is BlockKind.ListItem or BlockKind.Standfirst) break;
            if (!(block.Kind == BlockKind.Paragraph && block.LinkDensity == 0 && layout.StandsInText(block))) labels.Add(block);
        }
        if (labels.Count > LongestTail) return;
        foreach (var label in labels) label.Remove("navigation", "clutter-end");
    }
}
