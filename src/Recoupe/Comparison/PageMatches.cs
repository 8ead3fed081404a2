using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Which page of an older dossier is which of a newer: the one of the same text, else of the same address, else of the same file.</summary>
internal sealed class PageMatches
{
    private readonly Dictionary<string, DossierPage> newer = new(StringComparer.Ordinal);

    public PageMatches(Dossier old, Dossier now)
    {
        var free = now.Pages.ToList();
        foreach (var isSame in (Func<DossierPage, DossierPage, bool>[])[(a, b) => a.File == b.File && a.Text == b.Text, (a, b) => a.Text == b.Text, (a, b) => a.Url is not null && a.Url == b.Url, (a, b) => a.File == b.File])
            foreach (var page in old.Pages.Where(page => !newer.ContainsKey(page.Id)))
                if (free.Find(other => isSame(page, other)) is { } match)
                {
                    newer[page.Id] = match;
                    free.Remove(match);
                }
        Unmatched = free;
    }

    public int Count => newer.Count;

    /// <summary>Pages that the older dossier did not have.</summary>
    public IReadOnlyList<DossierPage> Unmatched { get; }

    /// <summary>The page that an older one is now; null where it is gone.</summary>
    public DossierPage? Of(string old) => newer.GetValueOrDefault(old);
}
