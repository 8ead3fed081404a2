namespace Recoupe.Language.Names;

/// <summary>Adjectives and nouns of peoples to their countries. Immutable; safe to share between threads.</summary>
public sealed class DemonymIndex
{
    private readonly Dictionary<string, string> countries = new(StringComparer.Ordinal);

    /// <exception cref="LanguagePackException"><c>countries.tsv</c> is missing or broken.</exception>
    public DemonymIndex(LanguagePack pack)
        : this(pack.Rows("countries.tsv", 5))
    {
    }

    internal DemonymIndex(IReadOnlyList<string[]> countriesRows)
    {
        foreach (var row in countriesRows)
        {
            if (row[4] == "-") continue;
            foreach (var form in row[4].Split('|'))
            {
                Add(form, row[0]);
                if (form[^1] is not ('s' or 'x' or 'z')) Add(form + "s", row[0]);
            }
        }
    }

    /// <summary>Every form, in the singular and plural, masculine and feminine.</summary>
    public IEnumerable<string> Forms => countries.Keys;

    public bool Contains(string norm) => countries.ContainsKey(norm);

    /// <summary>ISO 3166-1 alpha-2 code of the country that a form belongs to; null where it is no demonym, or one of several countries ("congolais").</summary>
    /// <param name="norm">The form as <see cref="Token.Norm"/> has it.</param>
    public string? CountryOf(string norm) => countries.TryGetValue(norm, out var country) && country.Length > 0 ? country : null;

    private void Add(string form, string country) =>
        countries[form] = countries.TryGetValue(form, out var known) && known != country ? "" : country;
}
