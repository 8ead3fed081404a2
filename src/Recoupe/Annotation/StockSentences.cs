using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>The sentences of a text that everybody writes alike (<c>formulas.tsv</c>): "Une enquête a été ouverte", "Toute personne est présumée innocente".</summary>
internal sealed class StockSentences(LanguagePack pack)
{
    /// <summary>Tokens of a sentence that says no more than its formula.</summary>
    private const int LongestSentence = 32;
    private const string Gap = "…";
    private const string Number = "#";

    private readonly string[][] formulas = [.. pack.Rows("formulas.tsv", 2).Select(row => row[0].Replace("'", "' ", StringComparison.Ordinal).Split(' '))];

    public IReadOnlyList<TextSpan> Find(TokenizedText text)
    {
        List<TextSpan>? found = null;
        foreach (var sentence in text.Sentences)
            if (sentence.Count <= LongestSentence && Array.Exists(formulas, formula => Holds(text, sentence, formula))) (found ??= []).Add(sentence.Span);
        return found ?? (IReadOnlyList<TextSpan>)[];
    }

    private static bool Holds(TokenizedText text, Sentence sentence, string[] formula)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (Is(text.Tokens[i].Norm, formula[0]) && GoesOn(text, sentence, i + 1, formula, 1)) return true;
        return false;
    }

    private static bool GoesOn(TokenizedText text, Sentence sentence, int at, string[] formula, int next)
    {
        if (next == formula.Length) return true;
        if (formula[next] != Gap) return at < sentence.End && Is(text.Tokens[at].Norm, formula[next]) && GoesOn(text, sentence, at + 1, formula, next + 1);
        for (; at < sentence.End; at++)
            if (Is(text.Tokens[at].Norm, formula[next + 1]) && GoesOn(text, sentence, at + 1, formula, next + 2)) return true;
        return false;
    }

    private static bool Is(string norm, string word) =>
        word == Number ? char.IsAsciiDigit(norm[0]) : word[^1] == '*' ? norm.StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : norm == word;
}
