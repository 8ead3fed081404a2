using Recoupe.Language.Tokens;

namespace Recoupe.Language.Names;

/// <summary>Every norm the lists hold, as a number, with what the lists say of it: a token is looked up once, all else goes by number.</summary>
internal sealed class WordList(LanguagePack pack)
{
    private readonly Tokenizer tokenizer = new(new TokenLists(pack), new FormPool());
    private readonly Dictionary<string, int> numbers = new(32_000, StringComparer.Ordinal);
    private readonly List<WordKind> kinds = new(32_000) { WordKind.None };

    /// <summary>The number of a norm; 0 where no list holds it.</summary>
    public int NumberOf(string norm) => numbers.GetValueOrDefault(norm);

    public WordKind KindsOf(int number) => kinds[number];

    public WordKind KindsOf(ReadOnlySpan<char> norm) =>
        numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(norm, out var number) ? kinds[number] : WordKind.None;

    public int Mark(string norm, WordKind kind)
    {
        if (!numbers.TryGetValue(norm, out var number))
        {
            number = kinds.Count;
            kinds.Add(kind);
            numbers.Add(norm, number);
        }
        else kinds[number] |= kind;
        return number;
    }

    /// <summary>A form of several words, cut as a text would be.</summary>
    public Token[] Cut(string form)
    {
        if (CutPlain(form) is { } plain) return plain;
        // The full stop of "M." belongs to it only before a name.
        if (form[^1] != '.') return tokenizer.Tokenize(form);
        var cut = tokenizer.Tokenize(form + " A");
        return cut[..^1];
    }

    /// <summary>Letters, spaces and hyphens within words need no tokenizer: most of the lists, and a third of the time to load them.</summary>
    private Token[]? CutPlain(string form)
    {
        var count = 1;
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == ' ') count++;
            else if (!char.IsLetter(form[i]) && !IsInnerHyphen(form, i)) return null;
        }
        var norm = form.ToLowerInvariant();
        if (count == 1) return [new Token(0, form.Length, norm, "")];
        var tokens = new Token[count];
        for (int i = 0, start = 0; i < count; i++)
        {
            var space = norm.IndexOf(' ', start);
            var end = space < 0 ? norm.Length : space;
            tokens[i] = new Token(start, end - start, norm[start..end], "");
            start = end + 1;
        }
        return tokens;
    }

    private bool IsInnerHyphen(string form, int i) =>
        form[i] == '-' && i > 0 && i + 1 < form.Length && char.IsLetter(form[i - 1]) && char.IsLetter(form[i + 1]) && !tokenizer.IsCliticAt(form, i);
}
