namespace Recoupe.Model;

/// <summary>
/// Why the program says something: a key into <c>packs/*/interface.tsv</c> and the words that fill it, which are spans of pages, names, numbers or dates.
/// Kept apart from its wording so that a dossier can be read in French and in English.
/// </summary>
public sealed record Reason(string Key, params IReadOnlyList<string> Arguments);
