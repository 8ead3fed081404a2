namespace Recoupe.Language.Names;

/// <summary>
/// Names of those who bring texts out, which a text may cite though no list knows them: "La Gazette du Lauzet", "au Réveil de Nantheuil".
/// Made by <see cref="TextAnalyzer.PressOf"/>; safe to share between threads.
/// </summary>
public sealed class PressNames
{
    /// <summary>Letters that a name of one word must have at least: shorter ones stand for anything.</summary>
    private const int ShortestName = 4;

    /// <summary>One spelling of a name.</summary>
    /// <param name="Words">As a text would be cut.</param>
    /// <param name="IsContracted">Its article is within the word before: "du Réveil", "au Réveil".</param>
    private sealed record Spelling(string Name, (string Norm, bool IsUpper)[] Words, bool IsContracted);

    private readonly Dictionary<string, List<Spelling>> byFirst = new(StringComparer.Ordinal);

    internal PressNames(IEnumerable<string> names, Func<string, Token[]> cut)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var words = Array.ConvertAll(cut(name), token => (token.Norm, char.IsUpper(name[token.Start])));
            if (!words.Any(word => word.Item2)) continue;
            Add(new Spelling(name, words, IsContracted: false));
            if (words.Length > 1 && words[0].Norm is "le" or "la" or "l'" or "les") Add(new Spelling(name, words[1..], words.Length == 2));
        }
    }

    /// <summary>The longest name that a token begins; null where it begins none.</summary>
    internal KnownName? Match(NameScan scan, int first, out int end)
    {
        end = first;
        if (!byFirst.TryGetValue(scan.Norm(first), out var spellings)) return null;
        Spelling? best = null;
        foreach (var spelling in spellings)
            if (first + spelling.Words.Length > end && IsAt(scan, first, spelling)) (best, end) = (spelling, first + spelling.Words.Length);
        return best is null ? null : new KnownName(best.Name, EntityKind.Organisation, SourceKind.Media, null, 0, 0, IsCautious: false);
    }

    private void Add(Spelling spelling)
    {
        if (spelling.Words.Length == 1 && spelling.Words[0].Norm.Length < ShortestName) return;
        if (!byFirst.TryGetValue(spelling.Words[0].Norm, out var spellings)) byFirst.Add(spelling.Words[0].Norm, spellings = []);
        spellings.Add(spelling);
    }

    private static bool IsAt(NameScan scan, int first, Spelling spelling)
    {
        var words = spelling.Words;
        if (first + words.Length > scan.EndOfSentence(first)) return false;
        for (var i = 0; i < words.Length; i++)
            if (scan.Norm(first + i) != words[i].Norm || words[i].IsUpper && !scan.IsUpper(first + i)) return false;
        // "la Coupe du Monde" is not of the paper.
        if (spelling.IsContracted && (scan.Norm(first - 1) is not ("du" or "au") || first > 1 && scan.IsUpper(first - 2))) return false;
        // "Horizons", "Contact": an everyday word is a name by its capital alone, and says nothing where every sentence has one.
        return words.Length > 1 || spelling.IsContracted || !scan.Is(first, WordKind.Common);
    }
}
