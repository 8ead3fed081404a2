namespace Recoupe.Language.Parsing;

/// <summary>The trees of a text.</summary>
/// <param name="Dependencies">What each token depends on.</param>
/// <param name="Words">The same over words, as CoNLL-U counts them.</param>
public sealed record ParsedText(IReadOnlyList<Dependency> Dependencies, IReadOnlyList<SyntacticWord> Words);
