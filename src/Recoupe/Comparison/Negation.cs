namespace Recoupe.Comparison;

/// <summary>How a negation denies: its clause ("n'a pas fui"), what somebody tells ("dément avoir fui"), a complement alone ("sans fuir"), or what somebody ought not to do ("il ne faut pas fuir").</summary>
internal enum NegationKind : byte { Clause, Told, Complement, Order }

/// <summary>A negation in a sentence; all numbers are tokens.</summary>
/// <param name="Head">The first word of content that it bears on; -1 where it bears on none.</param>
/// <param name="First">Where its clause begins, the subject with it.</param>
/// <param name="End">One past the last word that it bears on.</param>
/// <param name="None">The noun of which there is none ("aucune écluse n'a cédé"); -1 where it is no noun that is denied.</param>
/// <param name="Far">Where its clause begins if what is set between commas before it is stepped over ("l'éclusier, Paul Mérat, n'a pas fui"); <paramref name="First"/> where nothing is.</param>
internal readonly record struct Negation(int Cue, int Head, NegationKind Kind, int First, int End, int None, int Far);

/// <summary>What a claim denies by one negation.</summary>
/// <param name="Head">The concept that it bears on first; null where it bears on none.</param>
/// <param name="Clause">The concepts of its clause, and where its subject is a pronoun, what the claim speaks of first.</param>
/// <param name="Subject">Those that stand before the negation.</param>
/// <param name="Beyond">Those that stand before what is set between commas before it, and what is set there.</param>
/// <param name="None">The concept of which there is none; null where it denies something else.</param>
/// <param name="IsUndone">Whether another negation takes it back ("n'empêche pas de passer").</param>
internal sealed record Denial(string? Head, NegationKind Kind, IReadOnlySet<string> Clause, IReadOnlySet<string> Subject, IReadOnlySet<string> Beyond, string? None, bool IsUndone);
