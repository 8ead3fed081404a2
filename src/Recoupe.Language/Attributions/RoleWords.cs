namespace Recoupe.Language.Attributions;

/// <summary>Compares what a description says of somebody with a role that the text gives: word by word, whatever their order, gender and small words.</summary>
internal sealed class RoleWords(TokenizedText text, CueLexicon lexicon)
{
    private readonly Dictionary<string, string[][]> parts = new(StringComparer.Ordinal);

    /// <summary>The words of the description <c>[start, end)</c> that say something.</summary>
    public List<string> Of(int start, int end)
    {
        var words = new List<string>();
        for (var i = start; i < end; i++)
            if (!IsSmall(text.Tokens[i].Norm)) words.Add(CueLexicon.WithoutEx(text.Tokens[i].Norm));
        return words;
    }

    /// <summary>The same of a role in a list.</summary>
    public static List<string> Of(string role) => [.. Split(role)];

    /// <summary>Whether one of the roles joined by commas says all that is said: "ministre turc des Affaires étrangères" says "ministre turc".</summary>
    public bool Says(string role, List<string> said)
    {
        foreach (var own in PartsOf(role))
            if (own.Length > 0 && IsSame(HeadOf(said), HeadOf(own)) && said.TrueForAll(word => Array.Exists(own, other => IsSame(word, other)))) return true;
        return false;
    }

    /// <summary>The words of each of the roles joined by commas.</summary>
    public string[][] PartsOf(string role) =>
        parts.TryGetValue(role, out var known) ? known : parts[role] = Array.ConvertAll(role.Split(", "), Split);

    /// <summary>Whether the description <c>[start, end)</c> has a country and the role none, but a place or a body of its own: "président du Faso" may be of it or not.</summary>
    public bool IsOfUnknownCountry(string role, int start, int end) =>
        CountryOf(start, end) is not null && !Array.Exists(PartsOf(role), part => Array.Exists(part, word => lexicon.Demonyms.CountryOf(word) is not null)) && Array.Exists(role.Split(' ', '\'', '’'), static word => word.Length > 0 && char.IsUpper(word[0]));

    /// <summary>"le président américain" is no "président français".</summary>
    public bool IsOfAnotherCountry(string role, int start, int end)
    {
        if (CountryOf(start, end) is not { } country) return false;
        var isOther = false;
        foreach (var part in PartsOf(role))
            foreach (var word in part)
                if (lexicon.Demonyms.CountryOf(word) is { } own)
                {
                    if (own == country) return false;
                    isOther = true;
                }
        return isOther;
    }

    /// <summary>What somebody is, over when: "maire" in "ancien maire"; "adjoint" in "adjoint au maire".</summary>
    private string HeadOf(IReadOnlyList<string> words) => words.Count > 1 && lexicon.Formers.Contains(words[0]) ? words[1] : words[0];

    /// <summary>What a word shares with every word that is the same in another gender or for the same people: its stem, and the country of those it calls.</summary>
    public IEnumerable<string> KeysOf(string word)
    {
        yield return StemOf(word).ToString();
        if (lexicon.Demonyms.CountryOf(word) is { } country) yield return "country " + country;
    }

    /// <summary>The one country that the description <c>[start, end)</c> names first; null where it names none.</summary>
    public string? CountryOf(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (lexicon.Demonyms.CountryOf(text.Tokens[i].Norm) is { } country) return country;
        return null;
    }

    private static ReadOnlySpan<char> StemOf(string word) => word.AsSpan().TrimEnd('s').TrimEnd('e');

    private bool IsSame(string word, string other) =>
        StemOf(word).SequenceEqual(StemOf(other)) || lexicon.Demonyms.CountryOf(word) is { } country && country == lexicon.Demonyms.CountryOf(other);

    private static string[] Split(string role) =>
        Array.ConvertAll(Array.FindAll(role.ToLowerInvariant().Split([' ', '\u00A0', '\'', '’', '(', ')'], StringSplitOptions.RemoveEmptyEntries), static word => !IsSmall(word)), CueLexicon.WithoutEx);

    private static bool IsSmall(string word) => word is "de" or "du" or "des" or "d" or "d'" or "le" or "la" or "l" or "l'" or "les" or "à" or "au" or "aux" or "en" or "et" or "ce" or "cet" or "cette";
}
