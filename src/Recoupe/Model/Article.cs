using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Model;

/// <summary>What a block of the article is: TableRow, a row of a table, its cells parted by strokes; Correction, a paragraph that says what was changed in the text.</summary>
public enum BlockKind : byte { Title, Standfirst, Heading, Paragraph, ListItem, TableRow, Caption, Correction }

/// <summary>A paragraph of the article: its kind and where it stands in <see cref="Article.Text"/>.</summary>
/// <param name="Language">"fr", "en" or "other"; null where it is too short to tell.</param>
public readonly record struct ArticleBlock(BlockKind Kind, TextSpan Span, string? Language = null);

/// <summary>Where a fact about an article was read.</summary>
/// <param name="Fact">"title", "outlet", "author", "credit", "section" or "url".</param>
/// <param name="Place">The property of the metadata, the element or the part of the page, such as "og:title", "h1", "byline".</param>
public sealed record FactPlace(string Fact, string Value, string Place);

/// <summary>A block of the page that is no part of the article: what it was taken for and why.</summary>
public sealed record RemovedBlock(string Kind, string Text, Reason Because);

/// <summary>Where a page states a date of itself: in its metadata, in words that a reader sees, in its address, behind the place that its text opens with, or as the day on which a copy of it was kept.</summary>
public enum DateOrigin : byte { Metadata, Visible, Url, Dateline, Archive }

/// <summary>A date that the page states about itself.</summary>
/// <param name="Interval">The days it may mean; <see cref="DateOnly.MinValue"/>'s year where the year is not said is never used: see <paramref name="IsYearKnown"/>.</param>
/// <param name="IsYearKnown">False where only day and month stand there ("04 déc"); the interval then carries a placeholder leap year, 2000.</param>
/// <param name="Text">The words or the property it was read from.</param>
/// <param name="IsModified">Whether it dates a change, not the publication.</param>
public sealed record StatedDate(DateInterval Interval, DateOrigin Origin, string Text, bool IsModified = false, bool IsYearKnown = true)
{
    /// <summary>The weekday that stands before it, which may be another than its own; null where none does.</summary>
    public DayOfWeek? Weekday { get; init; }
}

/// <summary>Something about a page that its reader should know. Span is of <see cref="Article.Text"/>; empty where the cause was removed from it.</summary>
public sealed record Warning(string Kind, TextSpan Span, Reason Because);

/// <summary>What the author of a page wrote, without what the page put around it.</summary>
/// <param name="Text">Title and paragraphs, joined by a blank line; every span of the pipeline is an offset into it.</param>
/// <param name="Language">"fr", "en", or "other".</param>
public sealed record Article(
    Page Page,
    string? Title,
    string? Outlet,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Credits,
    string Language,
    IReadOnlyList<StatedDate> StatedDates,
    string Text,
    IReadOnlyList<ArticleBlock> Blocks,
    IReadOnlyList<RemovedBlock> Removed,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>Where the headline ends in <see cref="Text"/>; 0 where there is none.</summary>
    public int TitleEnd => Blocks is [{ Kind: BlockKind.Title } title, ..] ? title.Span.End : 0;

    /// <summary>The section of the outlet that it stands in ("Économie"); null where the page does not say.</summary>
    public string? Section { get; init; }

    /// <summary>Where title, outlet, authors, credits, section and address were read; dates say it themselves.</summary>
    public IReadOnlyList<FactPlace> Places { get; init; } = [];

    /// <summary>What belongs to the article without being its text: who took its pictures ("credit"), posts of others that it shows ("embed").</summary>
    public IEnumerable<RemovedBlock> Asides => Removed.Where(block => block.Kind is "credit" or "embed");

    /// <summary>A text taken as it stands: all of it is article.</summary>
    public static Article Plain(Page page) => new(page, null, null, [], [], "fr", [], page.Content, [new ArticleBlock(BlockKind.Paragraph, new TextSpan(0, page.Content.Length))], [], []);
}
