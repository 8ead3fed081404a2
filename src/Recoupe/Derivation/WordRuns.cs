using Recoupe.Language;

namespace Recoupe.Derivation;

/// <summary>The words of a text as numbers, marks left out, so that runs of them are compared without touching their characters.</summary>
internal static class WordRuns
{
    /// <summary>Indexes of the tokens that are words or numbers.</summary>
    public static List<int> WordsOf(Token[] tokens)
    {
        var found = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
            if (IsWord(tokens[i])) found.Add(i);
        return found;
    }

    public static uint[] HashesOf(Token[] tokens)
    {
        var found = new uint[tokens.Count(IsWord)];
        var at = 0;
        foreach (var token in tokens)
            if (IsWord(token)) found[at++] = HashOf(token.Norm);
        return found;
    }

    /// <summary>One number for the run of <paramref name="size"/> words that starts there.</summary>
    public static ulong RunAt(uint[] words, int start, int size)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + size; i++) hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    private static bool IsWord(Token token) => token.Pos != PartOfSpeech.Punct && (char.IsLetterOrDigit(token.Norm[^1]) || char.IsLetterOrDigit(token.Norm[0]));

    private static uint HashOf(string norm)
    {
        var hash = 2166136261U;
        foreach (var c in norm) hash = (hash ^ c) * 16777619U;
        return hash;
    }
}
