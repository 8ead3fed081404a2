namespace Recoupe.Language.Quantities;

/// <summary>Phrases of one or more words with what each means; the longest that fits is found, from either end. Filled once, then only read.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> byLast = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var entry = new Phrase(Cut(phrase), value);
        Insert(byFirst, entry.Words[0], entry);
        Insert(byLast, entry.Words[^1], entry);
    }

    /// <summary>The longest phrase that starts with token <paramref name="at"/> and ends no later than <paramref name="limit"/>.</summary>
    public bool TryMatchAt(Token[] tokens, int at, int limit, out T value, out int end)
    {
        value = default!;
        end = at;
        if (at >= limit || !byFirst.TryGetValue(tokens[at].Norm, out var phrases)) return false;
        foreach (var phrase in phrases)
        {
            if (at + phrase.Words.Length > limit || !phrase.Fits(tokens, at)) continue;
            value = phrase.Value;
            end = at + phrase.Words.Length;
            return true;
        }
        return false;
    }

    /// <summary>The longest phrase whose last token stands right before <paramref name="end"/> and whose first is no earlier than <paramref name="floor"/>.</summary>
    public bool TryMatchBefore(Token[] tokens, int end, int floor, out T value, out int first)
    {
        value = default!;
        first = end;
        if (end <= floor || !byLast.TryGetValue(tokens[end - 1].Norm, out var phrases)) return false;
        foreach (var phrase in phrases)
        {
            if (end - phrase.Words.Length < floor || !phrase.Fits(tokens, end - phrase.Words.Length)) continue;
            value = phrase.Value;
            first = end - phrase.Words.Length;
            return true;
        }
        return false;
    }

    /// <summary>The phrase that is this one word.</summary>
    public bool TryMatchWord(string norm, out T value)
    {
        value = default!;
        if (!byFirst.TryGetValue(norm, out var phrases) || phrases[^1].Words.Length != 1) return false;
        value = phrases[^1].Value;
        return true;
    }

    private static void Insert(Dictionary<string, List<Phrase>> index, string key, Phrase entry)
    {
        if (!index.TryGetValue(key, out var phrases)) index.Add(key, phrases = []);
        var at = 0;
        while (at < phrases.Count && phrases[at].Words.Length >= entry.Words.Length) at++;
        phrases.Insert(at, entry);
    }

    /// <summary>As the tokenizer cuts: at spaces, and after an apostrophe.</summary>
    private static string[] Cut(string phrase)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && phrase[i] is not (' ' or '\'')) continue;
            var end = i < phrase.Length && phrase[i] == '\'' ? i + 1 : i;
            if (end > start) words.Add(phrase[start..end]);
            start = i + 1;
        }
        return words.ToArray();
    }

    private sealed record Phrase(string[] Words, T Value)
    {
        public bool Fits(Token[] tokens, int at)
        {
            for (var i = 0; i < Words.Length; i++)
                if (tokens[at + i].Norm != Words[i]) return false;
            return true;
        }
    }
}
