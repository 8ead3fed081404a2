using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>Which department and region a town lies in (<c>regions.tsv</c>).</summary>
internal sealed class AreaLexicon
{
    private readonly HashSet<(string Area, string Place)> within = [];

    public AreaLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("regions.tsv", 3))
        {
            var (region, department) = (Folding.NameKey(row[0]), Folding.NameKey(row[1]));
            within.Add((region, department));
            foreach (var town in row[2].Split('|'))
            {
                within.Add((region, Folding.NameKey(town)));
                within.Add((department, Folding.NameKey(town)));
            }
        }
    }

    /// <summary>Whether an area holds a place; both are folded names.</summary>
    public bool Holds(string area, string place) => within.Contains((area, place));
}
