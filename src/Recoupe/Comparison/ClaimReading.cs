namespace Recoupe.Comparison;

/// <summary>Whether a claim says of something that it is so, or that it is not.</summary>
[Flags]
internal enum Side : byte { None, Affirmed = 1, Denied = 2 }

/// <summary>What a claim affirms and what it denies.</summary>
/// <param name="Sides">Its concepts, each with the sides on which it speaks of them.</param>
/// <param name="Heads">Those that a negation bears on first ("cédé" in "n'a pas cédé").</param>
/// <param name="Negated">Those of clauses that are negated as a whole, their subjects with them ("le maire n'a pas fui"); a negation of a complement ("sans fuir") leaves its clause.</param>
/// <param name="Poles">Its words that have an opposite.</param>
/// <param name="IsNegated">Whether it holds a negation at all.</param>
/// <param name="IsSupposed">Whether it only supposes what it says ("si le pont cède").</param>
internal sealed record ClaimReading(IReadOnlyDictionary<string, Side> Sides, IReadOnlySet<string> Heads, IReadOnlySet<string> Negated, IReadOnlyList<Pole> Poles, bool IsNegated, bool IsSupposed);
