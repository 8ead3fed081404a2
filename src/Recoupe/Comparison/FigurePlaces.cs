using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Where a figure was counted, and between what a distance lies, by the concepts of the places.</summary>
internal static class FigurePlaces
{
    /// <summary>Words between "de" and what a distance is taken from.</summary>
    private const int FromReach = 3;
    /// <summary>"Au sud-est", "à l'est", with a word between.</summary>
    private const int DirectionReach = 4;
    /// <summary>Words from a place to its distance: a comma or a bracket, "ville côtière située à quelque".</summary>
    private const int WhereReach = 10;
    /// <summary>Sentences before "cette ville" in which it may have been named.</summary>
    private const int BackReach = 2;

    /// <summary>The places that its sentence names, but for states, which are too large to tell two counts apart, and what distances are taken from: "Tarsine, à 12 km de Courvance" is not about Courvance.</summary>
    public static IReadOnlySet<string> Of(Statement statement, AnnotatedArticle article, ConflictLexicon conflicts)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        Add(places, statement.Sentence, article);
        foreach (var quantity in article.Analysis.QuantitiesIn(statement.Sentence))
            if (statement.Sentence.Contains(quantity.Span) && From(quantity, article, conflicts) is { } from) places.Remove(from);
        // "Neuf personnes y ont été tuées", "dans cette ville": of the place that was named last.
        if (places.Count == 0 && PointsBack(statement.Sentence, article, conflicts))
            for (var back = 1; back <= BackReach && places.Count == 0 && statement.Place >= back; back++) Add(places, article.Analysis.Sentences[statement.Place - back].Span, article);
        return places;
    }

    private static void Add(HashSet<string> places, TextSpan sentence, AnnotatedArticle article)
    {
        foreach (var name in article.Analysis.NamesIn(sentence))
            if (name.Kind == EntityKind.Place && sentence.Contains(name.Span) && ConceptAt(name.Span.Start, article) is { } concept && Concept.IsName(concept)) places.Add(concept);
    }

    private static bool PointsBack(TextSpan sentence, AnnotatedArticle article, ConflictLexicon conflicts)
    {
        var tokens = article.Analysis.Tokens;
        for (int i = article.Analysis.Tokenized.TokenAt(sentence.Start), end = article.Analysis.Tokenized.TokenAt(sentence.End - 1); i < end; i++)
            if (tokens[i].Norm == "y" && (i == 0 || tokens[i - 1].Norm is not ("il" or "n'")) || tokens[i].Norm is "cette" or "ce" or "ces" && article.Concepts[i + 1] is { } concept && conflicts.Is("town", concept)) return true;
        return false;
    }

    /// <summary>"À six kilomètres de la gare", "à 12 km au sud-est de la gare": what stands behind "de" after a distance; null where nothing does.</summary>
    public static string? From(Quantity quantity, AnnotatedArticle article, ConflictLexicon conflicts)
    {
        if (!conflicts.Is("distance", quantity.Noun)) return null;
        var tokens = article.Analysis.Tokens;
        var at = article.Analysis.Tokenized.TokenAt(quantity.Span.End - 1) + 1;
        if (at < tokens.Length && tokens[at].Norm is "à" or "au")
            for (var end = Math.Min(tokens.Length, at + DirectionReach); at < end && !IsOf(tokens[at]);) at++;
        if (at >= tokens.Length || !IsOf(tokens[at])) return null;
        for (var i = at + 1; i < tokens.Length && i <= at + FromReach && tokens[i].Pos != PartOfSpeech.Punct; i++)
            if (article.Concepts[i] is { } concept) return concept;
        return null;
    }

    /// <summary>"Tarsine, à 12 km de la côte", "Tarsine (12 km à l'est)": the name right before a distance; null where none is.</summary>
    public static string? Where(Quantity quantity, AnnotatedArticle article, ConflictLexicon conflicts)
    {
        if (!conflicts.Is("distance", quantity.Noun)) return null;
        var at = article.Analysis.Tokenized.TokenAt(quantity.Span.Start);
        for (var i = at - 1; i >= 0 && i >= at - WhereReach && article.Analysis.Tokens[i].Norm is not ("." or ";"); i--)
            if (article.Analysis.Tokens[i].Pos == PartOfSpeech.Propn && article.Concepts[i] is { } concept) return concept;
        return null;
    }

    private static string? ConceptAt(int position, AnnotatedArticle article) => article.Concepts[article.Analysis.Tokenized.TokenAt(position)];

    private static bool IsOf(Token token) => token.Norm is "de" or "d'" or "du" or "des";
}
