using Recoupe.Derivation;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Lays a story and its findings out as a dossier: numbers, order, status. Nothing here finds or compares anything.</summary>
/// <param name="offices">Under what other names bodies speak.</param>
public sealed class DossierBuilder(Pile pile, OfficeLexicon offices)
{
    public const string Generator = "recoupe 0.1.0";

    private readonly OriginCounter origins = new(pile.Articles, pile.Derivations, offices);

    public Dossier Build(Story story, IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings, IReadOnlyList<IReadOnlyList<Difference>> differences)
    {
        var ids = PageIds.Of(story);
        var pages = story.Articles.Select((article, i) => PageOf(ids[article], article, story.Membership[i])).ToList();
        var names = new SourceNames(pile, story);
        var told = new FindingTeller(pile, ids, names, origins).Tell(statements, findings, differences);
        var items = new PageItems(pile, ids, names, story);
        var sources = new SourceList(pile, ids, names).Of(story, statements);
        return new Dossier(
            Generator, new StoryTitles(ids, statements).StoryOf(told, pages), pages, sources, DerivationsOf(ids, sources, names, story), told, TimelineOf(told),
            items.Quotes(), items.Dates(), items.Quantities(), items.Entities(), items.Warnings(), pile.Unread)
        { Days = new StoryDays(pile, ids).Of(story) };
    }

    private DossierPage PageOf(string id, int index, Reason membership)
    {
        var article = pile.Articles[index].Article;
        return new DossierPage(id, article.Page.File, article.Page.Url, article.Title, article.Outlet, article.Authors, article.Credits, article.Language,
            pile.Published[index], article.Text, article.Blocks, [membership])
        { Section = article.Section };
    }

    private List<DossierDerivation> DerivationsOf(PageIds ids, IReadOnlyList<DossierSource> sources, SourceNames names, Story story)
    {
        var found = pile.Derivations.Where(d => ids.Contains(d.From) && ids.Contains(d.To))
            .Select(d => new DossierDerivation(ids[d.From], ids[d.To], d.Kind, d.Shared, d.Because)).ToList();
        foreach (var article in story.Articles)
            foreach (var credit in pile.Articles[article].Article.Credits)
                if (sources.FirstOrDefault(s => s.Name == names.Of(credit)) is { } source)
                    found.Add(new DossierDerivation(source.Id, ids[article], DerivationKind.Citation, 0, new Reason("derivation-credit", credit)));
        return found;
    }

    private static List<string> TimelineOf(List<DossierFinding> findings) =>
        findings.Where(f => f.When is not null && (f.Statements.Count > 1 || f.Weight > 1))
            .OrderBy(f => f.When!.Value.Earliest).ThenBy(f => f.When!.Value.Latest).ThenByDescending(f => f.Weight).ThenBy(f => f.Id.Length).ThenBy(f => f.Id, StringComparer.Ordinal)
            .Select(f => f.Id).ToList();
}
