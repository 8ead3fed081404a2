using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Pages of one language. Independent reports of one event share up to 7 % of their weight in the stories at hand, and up to 5 % in a pile of 229 articles on two countries;
/// of two clients of one agency a little less shows that they tell its dispatch.
/// </summary>
internal sealed class RewordingMeasure(IReadOnlyList<AnnotatedArticle> articles) : RewriteMeasure
{
    /// <summary>Sentences in the same order.</summary>
    private const int FewestSentences = 4;
    /// <summary>Share of the weight of the fuller text that they carry.</summary>
    private const double LeastCoverage = 0.1;
    /// <summary>The same two of clients of one agency.</summary>
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
