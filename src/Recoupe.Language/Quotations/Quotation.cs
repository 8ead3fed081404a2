namespace Recoupe.Language.Quotations;

/// <summary>Words between quotation marks.</summary>
/// <param name="Span">The quotation with its marks.</param>
/// <param name="Inner">The words alone.</param>
/// <param name="Speaker">Who says them, by the fullest name in the text; null where nobody is named or two could be meant.</param>
/// <param name="Via">The medium they were said to or on ("France Inter", "X"); null where none is named.</param>
/// <param name="IsScare">Whether the marks quote nobody: they keep a word at a distance, set off a title or a name, or stand in the headline of another page.</param>
public sealed record Quotation(TextSpan Span, TextSpan Inner, string? Speaker, string? Via, bool IsScare)
{
    /// <summary>Whom a story that is told within the marks over several paragraphs quotes in its turn, in order; empty elsewhere.</summary>
    public IReadOnlyList<Quotation> Inside { get; init; } = [];

    /// <summary>The quotation and those within it.</summary>
    public IEnumerable<Quotation> WithInside => [this, .. Inside];
}
