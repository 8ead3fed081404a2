using Recoupe.Annotation;
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
    private static readonly StatementFinder Finder = new(Pack, Lexicon);

    /// <summary>The statements of a text that is published on 12 May 2031.</summary>
    public static IReadOnlyList<Statement> Of(string text, int page = 0) =>
        Finder.Find(Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))), page, new PublicationDate(new DateInterval(new DateOnly(2031, 5, 12), new DateOnly(2031, 5, 12)), PublicationBasis.Stated, []));

    public static Statement One(string text, int page = 0) => Of(text, page)[0];
}
