using Recoupe.Model;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading;

/// <summary>A stream that holds one page or many, its name, and what was said of it by whatever it came in.</summary>
/// <param name="File">The name under which its pages are listed: the archive's, then # and the place in it.</param>
/// <param name="Budget">How much may still be unpacked; shared by all that one file holds.</param>
internal sealed record Entry(string File, Stream Content, UnpackingBudget Budget)
{
    /// <summary>Unknown: told from the name and the first bytes.</summary>
    public EntryFormat Format { get; init; }

    /// <summary>How many archives lie around it.</summary>
    public int Depth { get; init; }

    /// <summary>The charset that a header gave.</summary>
    public string? Charset { get; init; }
    public string? Url { get; init; }
    public DateTimeOffset? Fetched { get; init; }
    public IReadOnlyList<StatedDate> Stated { get; init; } = [];

    /// <summary>What was amiss with what it came in.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
