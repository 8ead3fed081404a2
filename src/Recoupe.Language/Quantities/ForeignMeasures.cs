using System.Globalization;

namespace Recoupe.Language.Quantities;

/// <summary>
/// Gives what a translated page measures in the units of another country in those of the press of this one (<c>metric</c> of <c>quantities.tsv</c>): seven miles are some 11 kilometres, and no other number than the 11 of the
/// next page. Safe to share between threads.
/// </summary>
public sealed class ForeignMeasures(LanguagePack pack)
{
    private const int Decimals = 2;

    private readonly Dictionary<string, (string Noun, double Factor)> units = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "metric").ToDictionary(row => row[1], row => (row[2], double.Parse(row[3], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The quantity in the unit of the press, and no longer exact; itself where it is measured in none of another country.</summary>
    public Quantity Of(Quantity quantity) => !units.TryGetValue(quantity.Noun, out var unit) ? quantity : quantity with
    {
        Value = Math.Round(quantity.Value * unit.Factor, Decimals),
        Upper = quantity.Upper is { } upper ? Math.Round(upper * unit.Factor, Decimals) : null,
        Noun = unit.Noun,
        Qualifier = quantity.Qualifier == Qualifier.Exact ? Qualifier.About : quantity.Qualifier,
    };
}
