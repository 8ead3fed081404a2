using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>By what two pages are compared, and how much they must share in order for one to be made from the other.</summary>
internal abstract class RewriteMeasure
{
    /// <summary>What one page is then called to the other.</summary>
    public abstract DerivationKind Kind { get; }

    public abstract List<FactSentence> SentencesOf(AnnotatedArticle article);

    /// <param name="sentences">How many sentences speak of the same, in the same order.</param>
    /// <param name="coverage">The weight of what they share, of all that the fuller page speaks of.</param>
    public abstract bool IsRewrite(int a, int b, int sentences, double coverage);
}

/// <summary>
/// Pages of one language. Independent reports of one event share up to 7 % of their weight in the stories at hand, and up to 5 % in a pile of 229 articles on two countries;
/// of two clients of one agency a little less shows that they tell its dispatch.
/// </summary>
internal sealed class RewordingMeasure(IReadOnlyList<AnnotatedArticle> articles) : RewriteMeasure
{
    private const int FewestSentences = 4;
    private const double LeastCoverage = 0.1;
    private const int FewestOfClients = 3;
    private const double LeastOfClients = 0.085;

    public override DerivationKind Kind => DerivationKind.Rewrite;

    public override List<FactSentence> SentencesOf(AnnotatedArticle article) => FactSentences.Of(article);

    public override bool IsRewrite(int a, int b, int sentences, double coverage) =>
        sentences >= FewestSentences && coverage >= LeastCoverage || sentences >= FewestOfClients && coverage >= LeastOfClients && ShareAgency(articles[a], articles[b]);

    /// <summary>Whether one names or credits an agency that the other credits, or that the other is.</summary>
    private static bool ShareAgency(AnnotatedArticle a, AnnotatedArticle b) => Names(a, b) || Names(b, a);

    private static bool Names(AnnotatedArticle article, AnnotatedArticle other)
    {
        foreach (var credit in other.Article.Outlet is { Length: > 0 } outlet ? other.Article.Credits.Append(outlet) : other.Article.Credits)
            if (article.Article.Credits.Contains(credit, StringComparer.OrdinalIgnoreCase)
                || article.Analysis.Names.Any(name => name.Voice == SourceKind.Agency && string.Equals(name.Name, credit, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }
}

/// <summary>Pages of two languages, by names and numbers alone: reports of one event share many, so most must be shared, and in order.</summary>
internal sealed class TranslationMeasure(IReadOnlyList<AnnotatedArticle> articles) : RewriteMeasure
{
    private const int FewestSentences = 4;
    private const double LeastCoverage = 0.5;

    public override DerivationKind Kind => DerivationKind.Translation;

    public override List<FactSentence> SentencesOf(AnnotatedArticle article) => FactSentences.NamesOf(article);

    public override bool IsRewrite(int a, int b, int sentences, double coverage) =>
        sentences >= FewestSentences && coverage >= LeastCoverage && articles[a].Article.Language != articles[b].Article.Language;
}
