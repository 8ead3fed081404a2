using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>Words by which the contradictions of a page are told from what only looks like one (<c>conflicts.tsv</c>).</summary>
internal sealed class ConflictLexicon(LanguagePack pack)
{
    /// <summary>Words of the longest phrase.</summary>
    private const int LongestPhrase = 4;

    private readonly TypedWords words = new(
        pack, "conflicts.tsv", "change", "zone", "option", "light", "befall", "reached", "latest", "first", "count", "town", "distance", "undone", "deed", "voters", "total", "whole", "all", "definite", "national", "chamber-half", "chamber", "toll", "spelled", "moment", "running", "poll", "expected", "among", "asked", "offered", "outward", "homeward", "revised", "raised", "engaged");

    private readonly HashSet<string> persons = [.. pack.Rows("quantities.tsv", 2).Where(row => row[0] == "person").Select(row => row[1])];

    public bool Is(string type, Token token) => words[type].Contains(token.Lemma) || words[type].Contains(token.Norm);

    /// <summary>"recueillement", "évacuation", "dépouillement": nouns for what is done, by their endings.</summary>
    public bool IsDeed(Token token) => words["deed"].Any(ending => token.Lemma.EndsWith(ending, StringComparison.Ordinal));

    public bool Is(string type, string lemma) => words[type].Contains(lemma);

    /// <summary>Whether a noun is one for a person.</summary>
    public bool IsPerson(Token token) => persons.Contains(token.Lemma) || persons.Contains(token.Norm);

    /// <summary>The end of the phrase of this type that stands at a token; -1 where none does.</summary>
    public int PhraseEnd(string type, Token[] tokens, int first, int end)
    {
        var phrase = "";
        for (var i = first; i < Math.Min(end, first + LongestPhrase); i++)
        {
            phrase = phrase.Length == 0 ? tokens[i].Norm : $"{phrase} {tokens[i].Norm}";
            if (words[type].Contains(phrase)) return i + 1;
        }
        return -1;
    }

    /// <summary>Whether a sentence has a word of this type.</summary>
    public bool Has(string type, AnalyzedText text, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (Is(type, text.Tokens[i])) return true;
        return false;
    }
}
