using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Reads what a claim affirms, what it denies, and which of its words have an opposite.</summary>
internal sealed class ClaimReader(LanguagePack pack)
{
    private readonly NegationLexicon negations = new(pack);
    private readonly OppositeLexicon opposites = new(pack);

    public ClaimReading Read(Statement statement, AnnotatedArticle article)
    {
        var analysis = article.Analysis;
        var scopes = new NegationScopes(negations, article, analysis.Sentences[analysis.Tokenized.SentenceAt(statement.Sentence.Start)]);
        var sides = new Dictionary<string, Side>(StringComparer.Ordinal);
        var negated = new HashSet<string>(StringComparer.Ordinal);
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var i = analysis.Tokenized.TokenAt(statement.Claim.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Start < statement.Claim.End; i++)
        {
            // "Compter les morts est ardu" does not say that they are counted.
            if (article.Concepts[i] is not { } concept || analysis.Tokens[i].Start == statement.Claim.Start && analysis.Tokens[i].Has(Morphology.Inf)) continue;
            sides[concept] = sides.GetValueOrDefault(concept) | (scopes.IsDenied(i) ? Side.Denied : Side.Affirmed);
            if (scopes.Negations.Exists(negation => negation.Head == i)) heads.Add(concept);
            if (scopes.IsInNegatedClause(i)) negated.Add(concept);
        }
        var isNegated = scopes.Negations.Exists(negation => statement.Claim.Contains(analysis.Tokens[negation.Cue].Span));
        return new ClaimReading(sides, heads, negated, opposites.PolesOf(statement, article, scopes), isNegated, IsSupposed(statement, article));
    }

    private static bool IsSupposed(Statement statement, AnnotatedArticle article)
    {
        var claim = statement.Claim.Of(article.Article.Text).TrimStart("«“\" \u00A0\u202F");
        return claim.StartsWith("si ", StringComparison.OrdinalIgnoreCase) || claim.StartsWith("s'il", StringComparison.OrdinalIgnoreCase) || claim.StartsWith("s’il", StringComparison.OrdinalIgnoreCase);
    }
}
