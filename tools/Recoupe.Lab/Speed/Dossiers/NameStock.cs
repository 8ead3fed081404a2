using Recoupe.Language;

namespace Recoupe.Lab.Speed.Dossiers;

/// <summary>First names and towns that the pack knows, to put in the place of others.</summary>
internal sealed class NameStock
{
    private readonly List<string> firstNames;
    private readonly List<string> towns;
    private readonly HashSet<string> isFirstName;
    private readonly HashSet<string> isTown;

    public NameStock(LanguagePack pack)
    {
        firstNames = pack.Rows("firstnames.tsv").Select(row => row[0]).ToList();
        towns = pack.Rows("places.tsv", 3).Where(row => row[0] == "city").Select(row => row[2].Split('|')[0]).Where(name => name.All(char.IsLetter)).ToList();
        (isFirstName, isTown) = (firstNames.ToHashSet(StringComparer.Ordinal), towns.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The names of which it is one; null where the pack does not know it.</summary>
    public IReadOnlyList<string>? OfItsKind(string name) => isFirstName.Contains(name) ? firstNames : isTown.Contains(name) ? towns : null;
}
