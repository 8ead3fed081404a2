using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Which page of an older dossier is which of a newer: the one of the same text, else of the same address, else of the same file, else of the same file in another folder. A file may have
/// been given to another article since, so a page of another outlet, or that has neither the headline nor half the words of the older, is none.
/// </summary>
internal sealed class PageMatches
{
    private const int ShortestWord = 4;

    private readonly Dictionary<string, DossierPage> newer = new(StringComparer.Ordinal);

    public PageMatches(Dossier old, Dossier now)
    {
        var free = now.Pages.ToList();
        foreach (var isSame in (Func<DossierPage, DossierPage, bool>[])[(a, b) => a.File == b.File && a.Text == b.Text, (a, b) => a.Text == b.Text, (a, b) => a.Url is not null && a.Url == b.Url, (a, b) => a.File == b.File && IsLike(a, b), (a, b) => Path.GetFileName(a.File) == Path.GetFileName(b.File) && IsLike(a, b)])
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

    /// <summary>An article that grew holds most of what it was, one that was cut down most of what it is.</summary>
    private static bool IsLike(DossierPage a, DossierPage b)
    {
        if (a.Outlet is not null && b.Outlet is not null && a.Outlet != b.Outlet) return false;
        if (a.Title is not null && a.Title == b.Title) return true;
        var (before, after) = (WordsOf(a), WordsOf(b));
        return WordBag.Shared(before, after) >= WordBag.Alike * Math.Min(before.Count, after.Count);
    }

    /// <summary>Each once, without the short ones that all texts share.</summary>
    private static List<string> WordsOf(DossierPage page) => [.. WordBag.Of(page.Text).Where(word => word.Length >= ShortestWord).Distinct(StringComparer.Ordinal)];
}
