namespace Recoupe.Language.Dates;

/// <summary>
/// Tells at which words an expression may begin, so that the rules are tried at few of them: one token in five is an article, a number or a preposition that might open one,
/// and the word behind nearly always says that it does not.
/// </summary>
internal sealed class DateStarts
{
    /// <param name="Always">The word may be an expression of its own.</param>
    /// <param name="OpensWord">It may be one with the word behind it: an article, a number.</param>
    /// <param name="Phrases">Groups of words, of which it is the first, that open one: "tous les", "au moins".</param>
    private sealed record Start(bool Always, bool OpensWord, string[][] Phrases);

    private readonly Dictionary<string, Start> starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> continuations = new(StringComparer.Ordinal);
    private readonly string middlePrefix;

    /// <param name="alone">Words that say something by themselves.</param>
    /// <param name="openers">Words and groups of words that need what follows.</param>
    /// <param name="inner">Words that may stand behind an opener besides those.</param>
    public DateStarts(IEnumerable<string> alone, IEnumerable<string[]> openers, IEnumerable<string> inner, string middlePrefix)
    {
        this.middlePrefix = middlePrefix;
        foreach (var word in alone) starts[word] = new Start(true, false, []);
        foreach (var group in openers.GroupBy(phrase => phrase[0], StringComparer.Ordinal))
            if (!starts.ContainsKey(group.Key))
                starts[group.Key] = new Start(false, group.Any(phrase => phrase.Length == 1), [.. group.Where(phrase => phrase.Length > 1)]);
        continuations.UnionWith(starts.Keys);
        continuations.UnionWith(inner);
    }

    public bool CanStart(Token[] tokens, int i, int limit)
    {
        if (!starts.TryGetValue(tokens[i].Norm, out var start)) return IsShaped(tokens[i].Norm);
        if (start.Always || start.OpensWord && i + 1 < limit && CanContinue(tokens[i + 1].Norm)) return true;
        foreach (var phrase in start.Phrases)
            if (Stands(phrase, tokens, i, limit)) return true;
        return false;
    }

    private bool CanContinue(string norm) => continuations.Contains(norm) || IsShaped(norm);

    /// <summary>Digits, "mi-mars", a Roman century ("xixe").</summary>
    private bool IsShaped(string norm) => char.IsAsciiDigit(norm[0]) || norm is ['x' or 'v' or 'i', .., 'e'] || norm[0] == middlePrefix[0] && norm.StartsWith(middlePrefix, StringComparison.Ordinal);

    private static bool Stands(string[] phrase, Token[] tokens, int i, int limit)
    {
        if (i + phrase.Length > limit) return false;
        for (var k = 1; k < phrase.Length; k++)
            if (tokens[i + k].Norm != phrase[k]) return false;
        return true;
    }
}
