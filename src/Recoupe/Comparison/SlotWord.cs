using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>A word of a claim in whose place another word of its set would say something else ("oncle", "camionnette", "belge", "à Lorient").</summary>
/// <param name="Set">What kind of word it is; words of two sets are never held against each other.</param>
/// <param name="Value">What it says; words of one value say the same.</param>
/// <param name="Span">What to show.</param>
/// <param name="Concept">What the word adds to the concepts of its claim; null where nothing.</param>
/// <param name="Before">The concept that stands before it, with the preposition between; null where a mark stands between, or nothing does.</param>
/// <param name="After">The same of what follows.</param>
/// <param name="Number">How many there are; null where that is not said.</param>
internal sealed record SlotWord(string Set, string Value, TextSpan Span, string? Concept, string? Before, string? After, string? Number)
{
    public const string Town = "town", Origin = "origin", Way = "way", Door = "door";

    /// <summary>Whether both stand in one place of their clauses.</summary>
    public bool IsPlacedAs(SlotWord other) => Before is not null && Before == other.Before || After is not null && After == other.After;

    /// <summary>Whether the two exclude each other where one thing is told.</summary>
    public bool Parts(SlotWord other) => Set == other.Set && Value != other.Value && Number == other.Number && IsPlacedAs(other);
}
