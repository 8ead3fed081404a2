using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction;

/// <summary>The blocks of a page, each kept or removed, and what it hid within the article.</summary>
internal sealed record PageReading(IReadOnlyList<PageBlock> Blocks, IReadOnlyList<string> Hidden)
{
    /// <summary>What in the markup shows that a machine translated the page; null for nothing.</summary>
    public string? TranslationSign { get; init; }

    /// <summary>Whether the text is hidden until a script shows it.</summary>
    public bool IsRevealed { get; init; }
}
