namespace Recoupe.Language.Quantities;

/// <summary>How a number is meant.</summary>
public enum Qualifier : byte { Exact, About, AtLeast, MoreThan, AtMost, LessThan, Nearly }

/// <summary>A number with what it counts.</summary>
/// <param name="Span">Qualifier, number and noun as they stand ("plus de 4 000 soldats", "14 personnes au minimum").</param>
/// <param name="Value">The number; for a range its lower end; percentages as written (15 for "15 %"), fractions as fractions (0.5 for "la moitié").</param>
/// <param name="Upper">Upper end of a range; null elsewhere.</param>
/// <param name="Qualifier">How the number is meant.</param>
/// <param name="Noun">Lemma of the noun counted, singular ("soldat", "blessé grave", "km/h", "%", "dollar"); empty where none stands there.</param>
/// <param name="NumberSpan">The number alone.</param>
/// <param name="NounSpan">The noun as it stands; empty where none does.</param>
/// <param name="Part">Whether the quantity is a part of one named in the sentence, before it ("dont 721 dans un état critique") or right after it ("47 des 48 élus").</param>
public sealed record Quantity(TextSpan Span, double Value, double? Upper, Qualifier Qualifier, string Noun, TextSpan NumberSpan, TextSpan NounSpan, bool Part = false);
