using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>Words by which the contradictions of a page are told from what only looks like one (<c>conflicts.tsv</c>).</summary>
internal sealed class ConflictLexicon
{
    private static readonly string[] Types =
        ["change", "zone", "option", "light", "latest", "first", "deed", "voters", "total", "whole", "all", "definite", "national", "chamber-half", "chamber"];

    private readonly Dictionary<string, HashSet<string>> words = Types.ToDictionary(type => type, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <exception cref="LanguagePackException">A row names a type that there is none of.</exception>
    public ConflictLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("conflicts.tsv", 2))
            if (words.TryGetValue(row[1], out var list)) list.Add(row[0]);
            else throw new LanguagePackException($"packs/{pack.Language}/conflicts.tsv: type '{row[1]}' of '{row[0]}', expected one of {string.Join(", ", Types)}.");
    }

    public bool Is(string type, Token token) => words[type].Contains(token.Lemma) || words[type].Contains(token.Norm);

    /// <summary>"recueillement", "évacuation", "dépouillement": nouns for what is done, by their endings.</summary>
    public bool IsDeed(Token token) => words["deed"].Any(ending => token.Lemma.EndsWith(ending, StringComparison.Ordinal));

    public bool Is(string type, string lemma) => words[type].Contains(lemma);

    /// <summary>Whether a sentence has a word of this type.</summary>
    public bool Has(string type, AnalyzedText text, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (Is(type, text.Tokens[i])) return true;
        return false;
    }
}
