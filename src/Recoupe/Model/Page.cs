namespace Recoupe.Model;

/// <summary>How a page is read: as markup, or as the plain text that it is.</summary>
public enum PageFormat : byte { Html, Text }

/// <summary>One document as it came.</summary>
/// <param name="File">Path as the user gave or would recognise it, with forward slashes; the name under which it is listed.</param>
/// <param name="Content">Its characters, decoded.</param>
/// <param name="Url">Address it was fetched from, where known.</param>
/// <param name="Fetched">When it was fetched, where known.</param>
public sealed record Page(string File, PageFormat Format, string Content, string? Url = null, DateTimeOffset? Fetched = null)
{
    /// <summary>Dates that what the page came in states of it: a feed, a mail's header; most often none.</summary>
    public IReadOnlyList<StatedDate> Stated { get; init; } = [];

    /// <summary>What was amiss with what the page came in; most often nothing.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>A page that could not be read, and why.</summary>
public sealed record UnreadPage(string File, Reason Because);
