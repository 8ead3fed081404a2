namespace Recoupe.Language.Quantities;

/// <summary>How a number is written. One: "un", "une", which is mostly an article. Vague: "des milliers".</summary>
internal enum NumberForm : byte { Digits, Words, One, Collective, Vague, Fraction }

/// <summary>A number where it stands: tokens <c>[First, End)</c>.</summary>
/// <param name="Scale">The "millions" in it; 1 where there is none.</param>
/// <param name="Implied">The qualifier its own words carry ("une vingtaine" is about 20).</param>
/// <param name="TakesOf">Whether its noun is reached through "de": "deux millions de".</param>
/// <param name="Suffix">What is glued to the digits and is no scale: "ml" of "180ml"; empty elsewhere.</param>
internal readonly record struct Number(int First, int End, TextSpan Span, double Value, double Scale, NumberForm Form, Qualifier Implied, bool TakesOf, string Suffix);
