namespace Recoupe.Language.Quantities;

/// <summary>The singular of a French noun by its form alone. Rules for the endings, lists (<c>quantities.tsv</c>) for the rest.</summary>
internal sealed class NounSingular(QuantityLists lists)
{
    private const int MinimalPart = 3;

    public string Of(string norm)
    {
        if (lists.Singulars.TryGetValue(norm, out var known)) return known;
        // "sapeurs-pompiers": where the first part has a plural, both have; "porte-avions" has none to undo.
        if (norm.IndexOf('-') is > MinimalPart and var hyphen && norm[hyphen - 1] is 's' or 'x') return $"{Of(norm[..hyphen])}-{Of(norm[(hyphen + 1)..])}";
        if (norm.Length < 3 || lists.Invariables.Contains(norm) || norm.EndsWith("ss", StringComparison.Ordinal)) return norm;
        if (norm.EndsWith("eaux", StringComparison.Ordinal)) return norm[..^1];
        if (norm.EndsWith("yaux", StringComparison.Ordinal)) return norm[..^1];
        if (norm.EndsWith("aux", StringComparison.Ordinal)) return string.Concat(norm.AsSpan(0, norm.Length - 2), "l");
        if (!norm.EndsWith('s') || KeepsEnding(norm)) return norm;
        return norm[..^1];
    }

    /// <summary>Accès, Français, villageois: these endings are those of the singular too; what is not so stands in the list.</summary>
    private static bool KeepsEnding(string norm) =>
        norm.EndsWith("ès", StringComparison.Ordinal) || norm.EndsWith("ais", StringComparison.Ordinal) || norm.EndsWith("ois", StringComparison.Ordinal);
}
