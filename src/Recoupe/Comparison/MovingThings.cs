using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What a speed is of: "une rafale de 138 km/h", "le train roulait à 81 km/h".</summary>
internal static class MovingThings
{
    /// <summary>The concept of the noun that the speed hangs on, or of the subject of its verb; null where neither stands in the clause.</summary>
    public static string? Of(Statement statement, Quantity speed, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, at) = (tokenized.TokenAt(statement.Claim.Start), tokenized.TokenAt(speed.Span.Start) - 1);
        if (at > first && tokens[at].Norm is "de" or "d'") return NounBefore(article, at, first);
        for (; at >= first; at--)
            if (tokens[at].Has(Morphology.Fin)) return NounBefore(article, at, first);
        return null;
    }

    /// <summary>The nearest, over adjectives and what denies the verb; a pronoun or a mark hides it.</summary>
    private static string? NounBefore(AnnotatedArticle article, int end, int first)
    {
        for (var i = end - 1; i >= first; i--)
            switch (article.Analysis.Tokens[i].Pos)
            {
                case PartOfSpeech.Noun: return article.Concepts[i];
                case PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Aux: continue;
                default: return null;
            }
        return null;
    }
}
