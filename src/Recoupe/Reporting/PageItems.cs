using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>What was found on each page of a story, listed page by page: quotations, dates, quantities, names, warnings.</summary>
internal sealed class PageItems(Pile pile, PageIds ids, SourceNames names, Story story)
{
    private IEnumerable<(string Id, AnnotatedArticle Article, int Index)> Pages => story.Articles.Select(i => (ids[i], pile.Articles[i], i));

    public List<DossierQuote> Quotes() =>
        Pages.SelectMany(p => p.Article.Analysis.Quotations.SelectMany(static q => q.WithInside).Where(static q => !q.IsScare).Select(q =>
            new DossierQuote(p.Id, q.Inner, Text(p.Article, q.Inner), NameOf(q.Speaker), NameOf(q.Via)))).ToList();

    public List<DossierDate> Dates() =>
        Pages.SelectMany(p =>
        {
            var analysis = p.Article.Analysis;
            var values = TimexAnchor.Resolve(analysis.Tokenized, analysis.Dates, pile.Published[p.Index].Interval);
            return analysis.Dates.Select((d, i) => new DossierDate(p.Id, d.Span, Text(p.Article, d.Span), d.Type, values[i].Value));
        }).ToList();

    public List<DossierQuantity> Quantities() =>
        Pages.SelectMany(p => p.Article.Analysis.QuantitiesAndAges.Select(q => new DossierQuantity(p.Id, q.Span, Text(p.Article, q.Span), q.Value, q.Qualifier, q.Noun))).ToList();

    public List<DossierEntity> Entities() =>
        Pages.SelectMany(p => p.Article.Analysis.Names.Select(n => (p.Id, Name: n)))
            .GroupBy(m => (Key: Folding.NameKey(m.Name.Name), m.Name.Kind))
            .OrderByDescending(g => g.Select(m => m.Id).Distinct(StringComparer.Ordinal).Count()).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Key, StringComparer.Ordinal).ThenBy(g => g.Key.Kind)
            .Select((g, i) => new DossierEntity($"e{i + 1}", g.First().Name.Name, g.Key.Kind, g.Select(m => new EntityMention(m.Id, m.Name.Span)).ToList())).ToList();

    public List<DossierWarning> Warnings() =>
        Pages.SelectMany(p => p.Article.Article.Warnings.Concat(p.Article.Warnings).OrderBy(w => w.Span.Start).ThenBy(w => w.Kind, StringComparer.Ordinal).Select(w =>
            new DossierWarning(p.Id, w.Span, Text(p.Article, w.Span), w.Kind, w.Because))).ToList();

    private string? NameOf(string? source) => source is null ? null : names.Of(source);

    private static string Text(AnnotatedArticle article, TextSpan span) => span.Of(article.Article.Text).ToString();
}
