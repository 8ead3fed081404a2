using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Says whose victims a number counts where its noun does not: "26 morts parmi les soldats", "chez les gendarmes, trois blessés", "les policiers comptent aussi leurs blessés, neuf d'après la hiérarchie", "six morts dans ses rangs".
/// </summary>
/// <param name="pack">The language.</param>
/// <param name="persons">Nouns for those who are of one trade or kind, without "personne" and its like.</param>
internal sealed class CountedGroup(LanguagePack pack, IReadOnlySet<string> persons)
{
    /// <summary>Those of one side, whichever it is.</summary>
    public const string OwnSide = "ranks";

    /// <summary>Words from "parmi" to the noun: "parmi les jeunes spectateurs".</summary>
    private const int Reach = 3;

    private readonly TypedWords words = new(pack, "groups.tsv", "among", "ranks", "own");

    /// <summary>The noun of those counted, or <see cref="OwnSide"/>; null where the text does not tell.</summary>
    /// <param name="first">First token of the clause.</param>
    /// <param name="end">One past its last token.</param>
    public string? Of(AnnotatedArticle article, Quantity quantity, int first, int end, Func<int, bool> isVictim)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var number = tokenized.TokenAt(quantity.NumberSpan.Start);
        var (from, to) = Between(article, quantity, first, end);
        for (var i = from; i < to; i++)
        {
            if (words["among"].Contains(tokens[i].Norm) && PersonAfter(tokens, i, to) is { } group) return group;
            if (words["ranks"].Contains(tokens[i].Norm) && i > from && words["own"].Contains(tokens[i - 1].Norm)) return OwnSide;
        }
        var sentence = article.Analysis.Sentences[tokenized.SentenceAt(quantity.NumberSpan.Start)].First;
        for (var i = number - 1; i > sentence; i--)
            if (isVictim(i) && words["own"].Contains(tokens[i - 1].Norm)) return PersonBefore(tokens, i - 1, sentence);
        return null;
    }

    /// <summary>The tokens of the clause that are nearer to this number than to the numbers beside it: from the last before it to the next.</summary>
    private static (int From, int To) Between(AnnotatedArticle article, Quantity quantity, int first, int end)
    {
        var tokenized = article.Analysis.Tokenized;
        var (from, to) = (first, end);
        foreach (var other in article.Analysis.QuantitiesIn(TextSpan.FromBounds(article.Analysis.Tokens[first].Start, article.Analysis.Tokens[end - 1].End)))
            if (other.NumberSpan.Start < quantity.NumberSpan.Start) from = Math.Max(from, tokenized.TokenAt(other.Span.End - 1) + 1);
            else if (other.NumberSpan.Start > quantity.NumberSpan.Start) to = Math.Min(to, tokenized.TokenAt(other.NumberSpan.Start));
        return (from, to);
    }

    private string? PersonAfter(Token[] tokens, int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + 1 + Reach); i++)
            if (persons.Contains(tokens[i].Lemma)) return tokens[i].Lemma;
        return null;
    }

    /// <summary>The nearest, as its subject stands before "leurs blessés".</summary>
    private string? PersonBefore(Token[] tokens, int at, int first)
    {
        for (var i = at - 1; i >= first; i--)
            if (persons.Contains(tokens[i].Lemma)) return tokens[i].Lemma;
        return null;
    }
}
