namespace Recoupe.Language.Parsing;

/// <summary>What a token depends on.</summary>
/// <param name="Head">Index of the token it depends on, among the tokens of the whole text; -1 for the root of its sentence.</param>
/// <param name="Relation">The relation in Universal Dependencies v2, subtypes included ("nsubj", "parataxis:insert"); "root" for the root.</param>
public readonly record struct Dependency(int Head, string Relation);
