using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Tests.Derivation;

/// <summary>Invented pages and statements of them.</summary>
internal static class Some
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ArticleAnnotator Annotator = new(Pack, new ConceptLexicon(Pack));

    public static AnnotatedArticle Article(string text, string? outlet = null, string language = "fr", params string[] credits) =>
        Annotator.Annotate(Model.Article.Plain(new Page("a.txt", PageFormat.Text, text)) with { Outlet = outlet, Credits = credits, Language = language });

    /// <summary>Published on a day of May 2031, or, with 0, nobody knows when.</summary>
    public static PublicationDate May(int day) =>
        day == 0 ? new PublicationDate(null, PublicationBasis.Unknown, []) : new PublicationDate(DateInterval.Day(new DateOnly(2031, 5, 1).AddDays(day - 1)), PublicationBasis.Stated, []);

    /// <summary>The first twenty characters of a page as a claim on somebody's word.</summary>
    public static Statement Statement(int page, SourceKind voice = SourceKind.Unnamed, params string[] chain) =>
        new(page, new TextSpan(0, 20), new TextSpan(0, 20), chain, chain.Length == 0 ? AttributionKind.Asserted : AttributionKind.Reported, voice, null, [], [], [], [], [], []);
}
