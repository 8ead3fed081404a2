using Recoupe.Annotation;
using Recoupe.Comparison;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Tests.Alignment;

/// <summary>Statements of invented sentences.</summary>
internal static class Stated
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ConceptLexicon Lexicon = new(Pack);
    private static readonly ArticleAnnotator Annotator = new(Pack, Lexicon);
    private static readonly FindingComparer Comparer = new(Pack);
    private static readonly StatementFinder Finder = new(Pack, Lexicon);

    /// <summary>A day of May 2031.</summary>
    public static PublicationDate May(int day) => new(new DateInterval(new DateOnly(2031, 5, day), new DateOnly(2031, 5, day)), PublicationBasis.Stated, []);

    public static AnnotatedArticle Article(string text) => Annotator.Annotate(Model.Article.Plain(new Page("a.txt", PageFormat.Text, text)));

    /// <summary>The statements of a text that is published on 12 May 2031, a Monday, or on another day of that month.</summary>
    public static IReadOnlyList<Statement> Of(string text, int page = 0, int day = 12) => Finder.Find(Article(text), page, May(day));

    /// <summary>Where the first statements of two texts part, as if they were one finding.</summary>
    public static IReadOnlyList<Difference> Differences(string one, string other, int day = 12, int otherDay = 12) =>
        Differences((one, day), (other, otherDay));

    public static IReadOnlyList<Difference> Differences(params (string Text, int Day)[] pages) => Comparer.Compare(
        new Finding([.. Enumerable.Range(0, pages.Length)], 0, null), [.. pages.Select((page, i) => Of(page.Text, i, page.Day)[0])], [.. pages.Select(page => Article(page.Text))], [.. pages.Select(page => May(page.Day))]);

    public static Statement One(string text, int page = 0) => Of(text, page)[0];
}
