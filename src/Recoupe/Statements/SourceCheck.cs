using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>Tells whoever says something from what only holds a figure: "un premier décompte faisait état de 38 blessés" and "aucune victime n'est à déplorer" name nobody.</summary>
/// <param name="conflicts">Words for a count of victims.</param>
internal sealed class SourceCheck(ConflictLexicon conflicts)
{
    private const double LeastCounted = 10;

    /// <summary>Whether the words of a source name nobody: a count alone, without whose it is, or those whom it counts.</summary>
    public bool IsNobody(AnnotatedArticle article, TextSpan source)
    {
        if (source.Length == 0) return false;
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var isCount = false;
        for (var i = tokenized.TokenAt(source.Start); i < tokens.Length && tokens[i].Start < source.End; i++)
            if (article.Concepts[i] is { } concept && conflicts.Is("count", concept)) isCount = true;
            else if (tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adp) return Counts(article, source);
        return isCount;
    }

    /// <summary>"71 blessés"; three of the hurt may well speak.</summary>
    private static bool Counts(AnnotatedArticle article, TextSpan source)
    {
        foreach (var quantity in article.Analysis.QuantitiesIn(source))
            if (quantity.Span.Start == source.Start && quantity.Span.End >= source.End && quantity.Value >= LeastCounted) return true;
        return false;
    }
}
