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
