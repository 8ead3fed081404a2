using Recoupe.Annotation;
using Recoupe.Comparison;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Lab.Eval;

/// <summary>
/// Holds two sentences against each other as the pipeline would: each is an article of one paragraph, their clauses are statements, and all of these are one finding,
/// since whoever made the pair says that they speak of one thing; or as a story's finding, which the aligner made. Both pages are of one day, so that no figure passes for a later one.
/// </summary>
internal sealed class PairComparison(LanguagePack pack, Sameness sameness)
{
    private static readonly DateOnly Day = new(2022, 12, 31);
    private static readonly PublicationDate Published = new(new DateInterval(Day, Day), PublicationBasis.Stated, []);

    private readonly ArticleAnnotator annotator = new(pack, new ConceptLexicon(pack));
    private readonly StatementFinder finder = new(pack, new ConceptLexicon(pack));
    private readonly FindingComparer comparer = new(pack, sameness);

    /// <summary>The conflicts between the two.</summary>
    public IReadOnlyList<Difference> Conflicts(string first, string second)
    {
        AnnotatedArticle[] articles = [.. ((string[])[first, second]).Select((text, i) => annotator.Annotate(Article.Plain(new Page($"{i}.txt", PageFormat.Text, text))))];
        var statements = articles.SelectMany((article, i) => finder.Find(article, i, Published)).ToList();
        if (statements.Count == 0) return [];
        var finding = new Finding([.. Enumerable.Range(0, statements.Count)], 0, null);
        return comparer.Compare(finding, statements, articles, [Published, Published])
            .Where(difference => difference.Kind == DifferenceKind.Conflict && difference.Values.SelectMany(value => value.Statements).Select(i => statements[i].Page).Distinct().Count() > 1).ToList();
    }
}
