using System.Runtime.InteropServices;

namespace Recoupe.Alignment;

/// <summary>Which claims of a story, and which settings, speak of a name, so that what they name of each other is found without asking each two of them.</summary>
internal sealed class NamedTable
{
    private readonly Dictionary<int, (double Rarity, List<int> Claims)> claims = [];
    private readonly Dictionary<int, List<int>> settings = [];

    public NamedTable(IEnumerable<StatementVector> said, IEnumerable<Setting> others)
    {
        foreach (var claim in said)
            foreach (var name in claim.Names.SharedWith(claim.Names))
            {
                if (!claims.TryGetValue(name, out var found)) claims.Add(name, found = (claim.RarityOf(name), []));
                found.Claims.Add(claim.Number);
            }
        foreach (var setting in others)
        {
            Settings++;
            foreach (var name in setting.Names.SharedWith(setting.Names)) (CollectionsMarshal.GetValueRefOrAddDefault(settings, name, out _) ??= []).Add(setting.Number);
        }
    }

    /// <summary>How many settings there are.</summary>
    public int Settings { get; }

    /// <summary>What a claim names of each setting, as <see cref="Setting.NamedBy"/> says it.</summary>
    public void BySettings(StatementVector claim, double[] sums)
    {
        Array.Clear(sums);
        foreach (var name in claim.Names.SharedWith(claim.Names))
        {
            if (!settings.TryGetValue(name, out var found)) continue;
            var rarity = claim.RarityOf(name);
            foreach (var setting in found) sums[setting] += rarity;
        }
    }

    /// <summary>What each of the first claims names of a setting; there are as many of them as there are sums.</summary>
    public void ByClaims(Setting setting, Span<double> sums)
    {
        sums.Clear();
        foreach (var name in setting.Names.SharedWith(setting.Names))
        {
            if (!claims.TryGetValue(name, out var found)) continue;
            foreach (var claim in CollectionsMarshal.AsSpan(found.Claims))
            {
                if (claim >= sums.Length) break;
                sums[claim] += found.Rarity;
            }
        }
    }
}
