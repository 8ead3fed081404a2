using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>Words by which the contradictions of a page are told from what only looks like one (<c>conflicts.tsv</c>).</summary>
internal sealed class ConflictLexicon(LanguagePack pack)
{
    private readonly TypedWords words = new(
        pack, "conflicts.tsv", "change", "zone", "option", "light", "befall", "reached", "latest", "first", "count", "town", "distance", "undone", "deed", "voters", "total", "whole", "all", "definite", "national", "chamber-half", "chamber");

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
