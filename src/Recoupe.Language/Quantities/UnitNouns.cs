namespace Recoupe.Language.Quantities;

/// <summary>The nouns of units of measure and of money ("kilomètre", "euro"), which tell no thing that is counted. Safe to share between threads.</summary>
public sealed class UnitNouns(LanguagePack pack)
{
    private readonly Dictionary<string, string> nouns = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "unit" && row.Length > 2).DistinctBy(row => row[2]).ToDictionary(row => row[2], row => row.Length > 3 ? row[3] : "", StringComparer.Ordinal);

    /// <summary>Whether a quantity of this noun is measured; false for the empty noun.</summary>
    public bool Contains(string noun) => nouns.ContainsKey(noun);

    /// <summary>Whether a quantity of this noun measures that ("money", "length").</summary>
    public bool IsOf(string measure, string noun) => nouns.TryGetValue(noun, out var own) && own == measure;
}
