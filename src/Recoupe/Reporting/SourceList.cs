using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Everybody on whose word something rests: who speaks, who relays, whom the pages credit.</summary>
internal sealed class SourceList(Pile pile, PageIds ids, SourceNames names)
{
    private readonly SortedDictionary<string, (string Name, SourceKind Kind, SortedSet<int> Pages, int First)> found = new(StringComparer.Ordinal);

    public List<DossierSource> Of(Story story, IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            for (var i = 0; i < statement.Chain.Count; i++)
                Add(names.Of(statement.Chain[i]), i == 0 ? statement.Voice : i == 1 ? statement.Relay : SourceKind.Media, statement.Page);
        foreach (var article in story.Articles)
            foreach (var credit in pile.Articles[article].Article.Credits) Add(names.Of(credit), SourceKind.Agency, article);
        return found.Values.OrderBy(s => s.First).Select((s, i) => new DossierSource($"s{i + 1}", s.Name, s.Kind, s.Pages.Select(p => ids[p]).ToList())).ToList();
    }

    private void Add(string name, SourceKind kind, int page)
    {
        var key = Folding.NameKey(name);
        if (!found.TryGetValue(key, out var source)) found[key] = source = (name, kind, [], found.Count);
        source.Pages.Add(page);
        if (source.Kind == SourceKind.Unnamed || kind == SourceKind.Agency) found[key] = source with { Kind = kind };
    }
}
