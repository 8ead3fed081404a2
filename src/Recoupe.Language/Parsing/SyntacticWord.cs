namespace Recoupe.Language.Parsing;

/// <summary>A word as Universal Dependencies counts them: a contraction ("du") is two.</summary>
/// <param name="Token">Index of the token that it is, or is part of.</param>
/// <param name="Head">Index of the word that it depends on, in the list of words; -1 for a root.</param>
/// <param name="IsPart">Whether it is one of the two words of a contraction.</param>
public readonly record struct SyntacticWord(int Token, string Form, string Lemma, PartOfSpeech Pos, Morphology Features, int Head, string Relation, bool IsPart);
