using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>
/// Tells pages that hold no article (an error, a request for consent, a list of articles) and articles that are not whole or not the author's own words
/// (behind a paywall, translated by a machine), and says so.
/// </summary>
internal static class PageNotices
{
    // Running text beyond these is an article, whatever stands around it.
    private const int ErrorWords = 100;
    private const int ConsentWords = 100;
    private const int LittleWords = 60;

    // A brief has a sentence or two of its own, and may stand among as many headlines as a front page.
    private const int ListingWords = 30;

    private const int FewestHeadlines = 15;
    private const int HeadlineWords = 4;
    private const int LongestHeadline = 30;
    private const int LongestNotice = 60;

    /// <summary>Warnings about the page; where it holds no article, every kept block is removed.</summary>
    public static IEnumerable<Warning> Find(PageReading reading, PageFacts facts, ExtractionData data)
    {
        var prose = reading.Blocks.Where(block => block.IsKept && block.IsProse(8)).Sum(block => block.Shape.Words);
        if (NoArticle(reading, facts, data.Notices, prose) is { } kind)
        {
            foreach (var block in reading.Blocks) block.Remove(kind, kind);
            facts.ForgetTitle();
            yield return new Warning(kind, default, new Reason(kind));
            yield break;
        }
        if (reading.IsRevealed) yield return new Warning("script-shown", default, new Reason("script-shown"));
        if (facts.IsPaid || reading.Blocks.Any(block => block.Clutter == "paywall" && block.Shape.Words >= 3)) yield return new Warning("paywall", default, new Reason("paywall"));
        if ((reading.TranslationSign ?? Translated(reading, data.Notices)) is { } sign) yield return new Warning("machine-translated", default, new Reason("machine-translated", sign));
    }

    private static string? NoArticle(PageReading reading, PageFacts facts, NoticeLexicon notices, int prose)
    {
        if (prose < ErrorWords && Speaks(NoticeKind.Error)) return "error-page";
        if (prose < ConsentWords && Speaks(NoticeKind.Consent) && prose <= WordsOf(reading, "consent") + LittleWords) return "consent-page";
        return prose < ListingWords && !facts.IsDeclaredArticle && !facts.HasDeclaredDate && Headlines(reading) >= FewestHeadlines ? "listing-page" : null;

        // Sites hide what to say in case of need; the title says it of the page, a line among the text does where there is next to nothing else.
        bool Speaks(NoticeKind kind) =>
            facts.Title is { } title && notices.OfTitle(BlockShape.MaskedOf(title)) == kind
            || prose < LittleWords && reading.Blocks.Any(block => (block.IsKept || block.Clutter == "consent") && block.Shape.Words <= LongestNotice && notices.Says(kind, block.Shape.Masked));
    }

    private static int WordsOf(PageReading reading, string kind) => reading.Blocks.Where(block => block.Clutter == kind).Sum(block => block.Shape.Words);

    /// <summary>Lines that are link and headline, beside menus and sidebars, which every page has; without markup, lines of a headline's length that end as none of a text does.</summary>
    private static int Headlines(PageReading reading) =>
        reading.Blocks.Count(block => block.Shape.Words is >= HeadlineWords and <= LongestHeadline
            && (block.Element < 0 ? !block.Shape.EndsSentence : block.LinkDensity > 0.8 && block.Clutter is not ("navigation" or "footer" or "consent")));

    private static string? Translated(PageReading reading, NoticeLexicon notices)
    {
        foreach (var block in reading.Blocks)
            if (block.Shape.Words is >= 2 and <= LongestNotice && block.Clutter is null or "byline" or "agency-line" or "outside" or "header" or "navigation"
                && notices.Says(NoticeKind.Translated, block.Shape.Masked)) return block.Text;
        return null;
    }
}
