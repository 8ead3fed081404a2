namespace Recoupe.Language.Tokens;

/// <summary>The word lists that say how a language's text is cut (<c>tokens.tsv</c>).</summary>
internal sealed class TokenLists
{
    public TokenLists(LanguagePack pack)
    {
        foreach (var row in pack.Rows("tokens.tsv", 2))
        {
            var list = row[0] switch
            {
                "abbreviation" => Abbreviations,
                "final" => Finals,
                "elision" => Elisions,
                "clitic" => Clitics,
                "whole" => Wholes,
                _ => throw new LanguagePackException($"packs/{pack.Language}/tokens.tsv: kind '{row[0]}', expected abbreviation, final, elision, clitic or whole."),
            };
            list.Add(row[1]);
        }
    }

    public HashSet<string> Abbreviations { get; } = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>Abbreviations that often end a sentence.</summary>
    public HashSet<string> Finals { get; } = new(StringComparer.OrdinalIgnoreCase);
    public HashSet<string> Elisions { get; } = new(StringComparer.OrdinalIgnoreCase);
    public HashSet<string> Clitics { get; } = new(StringComparer.OrdinalIgnoreCase);
    public HashSet<string> Wholes { get; } = new(StringComparer.OrdinalIgnoreCase);
}
