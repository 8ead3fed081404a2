namespace Recoupe.Language.Names;

/// <summary>A demonym that belongs to another country than the one the text tells of.</summary>
/// <param name="Span">The demonym.</param>
/// <param name="Found">The country it belongs to, ISO 3166-1 alpha-2.</param>
/// <param name="Expected">The country the text names.</param>
public readonly record struct DemonymWarning(TextSpan Span, string Found, string Expected);

/// <summary>Finds "nigérian" in a text on Niger: demonyms that the press takes for one another. Immutable; safe to share between threads.</summary>
public sealed class DemonymWarnings
{
    /// <summary>A country that is named so many times less than another is not what the text is about: whoever names Iran once may yet speak of Iraqis.</summary>
    private const int LeastShare = 2;

    private readonly DemonymIndex demonyms;
    private readonly Dictionary<string, List<string>> confusables = new(StringComparer.Ordinal);

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public DemonymWarnings(LanguagePack pack)
    {
        demonyms = new DemonymIndex(pack);
        foreach (var row in pack.Rows("confusables.tsv", 2))
        {
            // Told by the other pages of a story, not by one text.
            if (row.Length > 2) continue;
            Add(row[0], row[1]);
            Add(row[1], row[0]);
        }
    }

    /// <summary>Raised only where the names of the text speak of the other country, half as often as of any at least, and never of the demonym's own.</summary>
    public IReadOnlyList<DemonymWarning> Find(TokenizedText text, IReadOnlyList<NameMention> names)
    {
        List<DemonymWarning>? warnings = null;
        Dictionary<string, string?>? expected = null;
        foreach (var token in text.Tokens)
        {
            if (demonyms.CountryOf(token.Norm) is not { } found || !confusables.TryGetValue(found, out var others)) continue;
            if (!(expected ??= []).TryGetValue(found, out var country)) expected[found] = country = Expected(names, found, others) is { } other && IsSubject(text, names, other) ? other : null;
            if (country is not null) (warnings ??= []).Add(new DemonymWarning(token.Span, found, country));
        }
        return warnings ?? (IReadOnlyList<DemonymWarning>)[];
    }

    /// <summary>Whether no country is named much more often, by its places and its people.</summary>
    private bool IsSubject(TokenizedText text, IReadOnlyList<NameMention> names, string subject)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
            if (name is { Kind: EntityKind.Place, Country: { } country }) named[country] = named.GetValueOrDefault(country) + 1;
        foreach (var token in text.Tokens)
            if (demonyms.CountryOf(token.Norm) is { } country) named[country] = named.GetValueOrDefault(country) + 1;
        return named[subject] * LeastShare >= named.Values.Max();
    }

    private static string? Expected(IReadOnlyList<NameMention> names, string found, List<string> others)
    {
        string? expected = null;
        foreach (var name in names)
        {
            // What an organisation's demonym says is what is in question, so only places bear witness.
            if (name.Kind != EntityKind.Place || name.Country is not { } country) continue;
            if (country == found) return null;
            if (!others.Contains(country) || country == expected) continue;
            // Places of two countries that it may be taken for: no telling which was meant.
            if (expected is not null) return null;
            expected = country;
        }
        return expected;
    }

    private void Add(string one, string other)
    {
        if (!confusables.TryGetValue(one, out var others)) confusables.Add(one, others = []);
        others.Add(other);
    }
}
