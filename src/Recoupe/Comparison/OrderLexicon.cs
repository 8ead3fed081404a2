using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Words that put one thing above or below another (<c>comparisons.tsv</c>).</summary>
internal sealed class OrderLexicon
{
    /// <summary>Words between the word of comparison and its "que".</summary>
    private const int Reach = 14;
    /// <summary>Words between an auxiliary and its participle.</summary>
    private const int AuxiliaryReach = 3;

    private readonly Dictionary<string, (bool IsMore, string[] Links)> ways = new(StringComparer.Ordinal);

    public OrderLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("comparisons.tsv", 3))
            foreach (var word in row[1].Split(", ")) ways[word] = (row[0] == "more", row[2].Split(", "));
    }

    /// <summary>The first order that a claim affirms; null where it affirms none: of one that is denied, the two may be equal.</summary>
    public Order? OrderOf(Statement statement, AnnotatedArticle article, NegationScopes scopes)
    {
        var analysis = article.Analysis;
        var (first, end) = (analysis.Tokenized.TokenAt(statement.Claim.Start), analysis.Tokenized.TokenAt(statement.Claim.End));
        for (var i = first; i < end; i++)
        {
            if (!ways.TryGetValue(analysis.Tokens[i].Lemma, out var way) && !ways.TryGetValue(analysis.Tokens[i].Norm, out way)) continue;
            if (scopes.IsDenied(i) || IsPassive(analysis.Tokens, i, first) || HasNumber(article, i) || LinkAfter(analysis.Tokens, i, end, way.Links) is not { } link) continue;
            var (before, after) = (ConceptsIn(article, first, link, i), ConceptsIn(article, link + 1, end, -1));
            var words = analysis.Tokenized.SpanOf(i, Math.Min(end, link + 1)).Of(analysis.Text).ToString();
            return way.IsMore ? new Order(before, after, words) : new Order(after, before, words);
        }
        return null;
    }

    /// <summary>"Le canal est dépassé par la rivière" says what "la rivière dépasse le canal" says.</summary>
    private static bool IsPassive(Token[] tokens, int i, int first)
    {
        if (!tokens[i].Has(Morphology.Participle) || tokens[i].Has(Morphology.Pres)) return false;
        for (var k = i - 1; k >= Math.Max(first, i - AuxiliaryReach); k--)
            if (tokens[k].Lemma is "être" or "avoir") return tokens[k].Lemma == "être";
        return true;
    }

    /// <summary>"plus de 40 blessés" compares with a number and with nothing else.</summary>
    private static bool HasNumber(AnnotatedArticle article, int word)
    {
        var at = article.Analysis.Tokens[word].Start;
        foreach (var quantity in article.Analysis.QuantitiesIn(TextSpan.FromBounds(at, Math.Max(at + Reach, article.Analysis.Tokens[word].End))))
            if (quantity.Span.Contains(article.Analysis.Tokens[word].Span) || quantity.NumberSpan.Start > at && quantity.NumberSpan.Start - at < Reach) return true;
        return false;
    }

    private static int? LinkAfter(Token[] tokens, int word, int end, string[] links)
    {
        var isTransitive = tokens[word].Pos == PartOfSpeech.Verb;
        if (isTransitive) return word;
        for (var i = word + 1; i < Math.Min(end, word + Reach) && tokens[i].Norm is not ("," or ";" or ":"); i++)
            if (links.Contains(tokens[i].Norm)) return i;
        return null;
    }

    private static HashSet<string> ConceptsIn(AnnotatedArticle article, int first, int end, int except)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
            if (i != except && article.Concepts[i] is { } concept && article.Analysis.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn) found.Add(concept);
        return found;
    }
}
