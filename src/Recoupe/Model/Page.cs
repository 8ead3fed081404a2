namespace Recoupe.Model;

public enum PageFormat : byte { Html, Text }

/// <summary>One document as it came.</summary>
/// <param name="File">Path as the user gave or would recognise it, with forward slashes; the name under which it is listed.</param>
/// <param name="Content">Its characters, decoded.</param>
/// <param name="Url">Address it was fetched from, where known.</param>
/// <param name="Fetched">When it was fetched, where known.</param>
public sealed record Page(string File, PageFormat Format, string Content, string? Url = null, DateTimeOffset? Fetched = null);

/// <summary>A page that could not be read, and why.</summary>
public sealed record UnreadPage(string File, Reason Because);
