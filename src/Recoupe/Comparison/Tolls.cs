using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>How the count of a thing may move while a story unfolds.</summary>
internal enum TollWay : byte { Fixed, Up, Any }

/// <summary>What is counted and recounted as a story unfolds (<c>tolls.tsv</c>), so that a later figure is news and not a contradiction.</summary>
internal sealed class Tolls
{
    private readonly Dictionary<string, TollWay> ways = new(StringComparer.Ordinal);

    public Tolls(LanguagePack pack)
    {
        foreach (var row in pack.Rows("tolls.tsv", 2))
            ways[row[0]] = Enum.TryParse<TollWay>(row[1], ignoreCase: true, out var way) ? way
                : throw new LanguagePackException($"packs/{pack.Language}/tolls.tsv: way '{row[1]}', expected up or any.");
    }

    /// <summary>The way of a counted key ("DEATH", "INJURY/grav").</summary>
    public TollWay WayOf(string counted) => ways.GetValueOrDefault(counted.Split('/', '~')[0]);
}
