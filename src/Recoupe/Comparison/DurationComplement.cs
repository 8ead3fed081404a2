using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What a length of time measures, by the words behind it: "trois ans de prison", "dix-huit mois avec sursis", "deux ans ferme".</summary>
internal static class DurationComplement
{
    /// <summary>The concept of the noun or adjective; null where the length stands alone.</summary>
    public static string? Of(AnnotatedArticle article, TextSpan length)
    {
        var tokens = article.Analysis.Tokens;
        var at = article.Analysis.Tokenized.TokenAt(length.End - 1) + 1;
        if (at < tokens.Length && tokens[at].Norm is "de" or "d'" or "avec") at++;
        else if (at >= tokens.Length || tokens[at].Pos != PartOfSpeech.Adj) return null;
        return at < tokens.Length && tokens[at].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj ? article.Concepts[at] ?? tokens[at].Lemma : null;
    }
}
