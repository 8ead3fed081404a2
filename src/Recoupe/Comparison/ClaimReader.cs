using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Reads what a claim affirms, what it denies, which of its words have an opposite, and what it puts above what.</summary>
internal sealed class ClaimReader(LanguagePack pack)
{
    private readonly NegationLexicon negations = new(pack);
    private readonly OppositeLexicon opposites = new(pack);
    private readonly OrderLexicon orders = new(pack);

    public ClaimReading Read(Statement statement, AnnotatedArticle article)
    {
        var analysis = article.Analysis;
        var scopes = new NegationScopes(negations, article, analysis.Sentences[analysis.Tokenized.SentenceAt(statement.Sentence.Start)]);
        var (first, end) = (analysis.Tokenized.TokenAt(statement.Claim.Start), analysis.Tokenized.TokenAt(statement.Claim.End));
        var sides = new Dictionary<string, Side>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            // "Compter les morts est ardu" does not say that they are counted.
            if (article.Concepts[i] is not { } concept || i == first && analysis.Tokens[i].Has(Morphology.Inf)) continue;
            sides[concept] = sides.GetValueOrDefault(concept) | (scopes.IsDenied(i) ? Side.Denied : Side.Affirmed);
        }
        var denials = scopes.Negations.FindAll(negation => negation.Cue >= first && negation.Cue < end)
            .ConvertAll(negation => new Denial(negation.Head >= 0 ? article.Concepts[negation.Head] : null, negation.Kind, ClauseOf(article, first, end, negation), ConceptsIn(article, Math.Max(first, negation.First), negation.Cue), ConceptsIn(article, Math.Max(first, negation.Far), Math.Max(first, negation.First)), negation.None >= 0 && !negations.IsAnyone(analysis.Tokens[negation.None]) ? article.Concepts[negation.None] : null, negation.Head >= 0 && negations.IsNegative(analysis.Tokens[negation.Head]) || scopes.IsDenied(negation.Cue) && negations.IsNegative(analysis.Tokens[negation.Cue])));
        return new ClaimReading(sides, denials, opposites.PolesOf(statement, article, scopes), orders.OrderOf(statement, article, scopes), IsSupposed(statement, article), IsAside(statement, article, first, end), IsDuty(article, first, end));
    }

    /// <summary>The concepts of the clause; "la digue a été submergée, elle n'a pas cédé": for a pronoun, what the claim speaks of first.</summary>
    private HashSet<string> ClauseOf(AnnotatedArticle article, int first, int end, Negation negation)
    {
        var start = Math.Max(first, negation.First);
        var clause = ConceptsIn(article, start, Math.Min(end, negation.End));
        if (HasPronounSubject(article, start, negation.Cue))
            for (var i = first; i < start; i++)
                if (article.Concepts[i] is { } topic) { clause.Add(topic); break; }
        return clause;
    }

    private bool HasPronounSubject(AnnotatedArticle article, int start, int cue)
    {
        var isPronoun = false;
        for (var i = start; i < cue; i++)
        {
            if (article.Concepts[i] is not null) return false;
            isPronoun |= negations.IsPronoun(article.Analysis.Tokens[i]);
        }
        return isPronoun;
    }

    private static HashSet<string> ConceptsIn(AnnotatedArticle article, int first, int end)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
            if (article.Concepts[i] is { } concept) found.Add(concept);
        return found;
    }

    private static bool IsSupposed(Statement statement, AnnotatedArticle article)
    {
        var claim = statement.Claim.Of(article.Article.Text).TrimStart("«“\" \u00A0\u202F");
        return claim.StartsWith("si ", StringComparison.OrdinalIgnoreCase) || claim.StartsWith("s'il", StringComparison.OrdinalIgnoreCase) || claim.StartsWith("s’il", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsAside(Statement statement, AnnotatedArticle article, int first, int end) =>
        statement.Claim.Of(article.Article.Text).TrimEnd(" »”\"\u00A0\u202F").EndsWith("?") || statement.Chain.Count == 0 && IsOfWriter(article, first, end);

    private bool IsDuty(AnnotatedArticle article, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (article.Analysis.Tokens[i].Has(Morphology.Fin) && negations.IsDuty(article.Analysis.Tokens[i])) return true;
        return false;
    }

    /// <summary>"Je n'ai rien lu", "vous ne savez pas": comments of readers and asides, unless somebody is quoted.</summary>
    private bool IsOfWriter(AnnotatedArticle article, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (negations.IsOfWriter(article.Analysis.Tokens[i])) return true;
        return false;
    }
}
