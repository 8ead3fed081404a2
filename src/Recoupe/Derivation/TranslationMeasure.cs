using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Pages of two languages, by names and numbers alone: reports of one event share many, so most must be shared, and in order.</summary>
internal sealed class TranslationMeasure(IReadOnlyList<AnnotatedArticle> articles) : RewriteMeasure
{
    /// <summary>Sentences in the same order.</summary>
    private const int FewestSentences = 4;
    /// <summary>Share of the weight of the fuller text that they carry.</summary>
    private const double LeastCoverage = 0.5;

    public override DerivationKind Kind => DerivationKind.Translation;

    public override List<FactSentence> SentencesOf(AnnotatedArticle article) => FactSentences.NamesOf(article);

    public override bool IsRewrite(int a, int b, int sentences, double coverage) =>
        sentences >= FewestSentences && coverage >= LeastCoverage && articles[a].Article.Language != articles[b].Article.Language;
}
