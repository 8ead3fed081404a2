using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Model;

public enum BlockKind : byte { Title, Standfirst, Heading, Paragraph, ListItem, Caption, Correction }

/// <summary>A paragraph of the article: its kind and where it stands in <see cref="Article.Text"/>.</summary>
public readonly record struct ArticleBlock(BlockKind Kind, TextSpan Span);

/// <summary>A block of the page that is no part of the article: what it was taken for and why.</summary>
public sealed record RemovedBlock(string Kind, string Text, Reason Because);

public enum DateOrigin : byte { Metadata, Visible, Url, Dateline, Archive }

/// <summary>A date that the page states about itself.</summary>
/// <param name="Interval">The days it may mean; <see cref="DateOnly.MinValue"/>'s year where the year is not said is never used: see <paramref name="YearKnown"/>.</param>
/// <param name="YearKnown">False where only day and month stand there ("04 déc"); the interval then carries a placeholder leap year, 2000.</param>
/// <param name="Text">The words or the property it was read from.</param>
/// <param name="IsModified">Whether it dates a change, not the publication.</param>
public sealed record StatedDate(DateInterval Interval, DateOrigin Origin, string Text, bool IsModified = false, bool YearKnown = true);

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
    /// <summary>A text taken as it stands: all of it is article.</summary>
    public static Article Plain(Page page) => new(page, null, null, [], [], "fr", [], page.Content, [new ArticleBlock(BlockKind.Paragraph, new TextSpan(0, page.Content.Length))], [], []);
}
