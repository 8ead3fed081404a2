using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>What is counted and recounted as a story unfolds (<c>tolls.tsv</c>), so that a later, higher figure is news and not a contradiction.</summary>
public sealed class Tolls(LanguagePack pack)
{
    private readonly HashSet<string> classes = pack.Rows("tolls.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a counted key ("DEATH", "INJURY/grav") names such a thing.</summary>
    public bool Grow(string counted) => classes.Contains(counted.Split('/', '~')[0]);
}
