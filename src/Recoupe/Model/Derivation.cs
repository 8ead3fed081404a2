using Recoupe.Language;

namespace Recoupe.Model;

/// <summary>A passage that two pages share: where it stands in each.</summary>
public readonly record struct SharedPassage(TextSpan InFrom, TextSpan InTo);

/// <summary>One page has text or facts from another.</summary>
/// <param name="From">Index of the article that had it first, as far as can be told.</param>
/// <param name="To">Index of the article that has it from there.</param>
/// <param name="Shared">Share of <paramref name="To"/>'s text, in characters, that stands in <paramref name="From"/>, 0 to 1; 0 for a citation.</param>
public sealed record Derivation(int From, int To, DerivationKind Kind, double Shared, IReadOnlyList<SharedPassage> Passages, Reason Because);
