namespace Recoupe.Language.Quantities;

/// <summary>The nouns of units of measure and of money ("kilomètre", "euro"), which tell no thing that is counted. Safe to share between threads.</summary>
public sealed class UnitNouns(LanguagePack pack)
{
    private readonly HashSet<string> nouns = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "unit" && row.Length > 2).Select(row => row[2]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a quantity of this noun is measured; false for the empty noun.</summary>
    public bool Contains(string noun) => nouns.Contains(noun);
}
