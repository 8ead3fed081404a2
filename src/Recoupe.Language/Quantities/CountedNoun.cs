namespace Recoupe.Language.Quantities;

/// <summary>What a number counts: tokens <c>[First, End)</c>.</summary>
/// <param name="IsPart">Whether "de ses" or "des" stands between: a part of a known lot.</param>
internal readonly record struct CountedNoun(int First, int End, TextSpan Span, string Lemma, UnitKind Kind, double Factor, bool IsPart = false);
