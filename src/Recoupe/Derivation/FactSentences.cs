using System.Globalization;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>A sentence, and what it speaks of as numbers, ascending and without repetition.</summary>
internal readonly record struct FactSentence(TextSpan Span, ulong[] Terms);

/// <summary>What each sentence of a text speaks of, so that two texts can be compared whatever their words. Sentences with too little to compare are left out.</summary>
internal static class FactSentences
{
    /// <summary>Words in a row of a quotation that are one term.</summary>
    private const int QuotedRun = 4;
    /// <summary>Terms below which a sentence says too little to be compared.</summary>
    private const int FewestTerms = 3;
    /// <summary>The same where names and numbers alone are compared.</summary>
    private const int FewestNames = 2;
    /// <summary>UTF-16 units of a word with a capital that may be a name.</summary>
    private const int ShortestName = 3;
    /// <summary>Smaller whole numbers are in every text.</summary>
    private const double SmallestOddFigure = 13;

    /// <summary>Concepts of words, names, figures (as they stand and cut to two digits), and runs of four words between quotation marks.</summary>
    public static List<FactSentence> Of(AnnotatedArticle article)
    {
        var (analysis, quoted, found) = (article.Analysis, QuotedTokens(article.Analysis), new List<FactSentence>(article.Analysis.Sentences.Length));
        var (terms, quantity) = (new SortedSet<ulong>(), 0);
        foreach (var sentence in analysis.Sentences)
        {
            terms.Clear();
            for (var (i, run) = (sentence.First, 0); i < sentence.End; i++)
            {
                if (article.Concepts[i] is { } concept) terms.Add(HashOf(concept));
                run = quoted[i] ? run + 1 : 0;
                if (run >= QuotedRun) terms.Add(RunOf(analysis.Tokens.AsSpan(i - QuotedRun + 1, QuotedRun)));
            }
            for (; quantity < analysis.Quantities.Count && analysis.Quantities[quantity].Span.Start < sentence.Span.End; quantity++) AddFigure(analysis.Quantities[quantity].Value, terms);
            if (terms.Count >= FewestTerms) found.Add(new FactSentence(sentence.Span, [.. terms]));
        }
        return found;
    }

    /// <summary>What stays the same in another language: words with a capital inside a sentence, numbers in digits.</summary>
    public static List<FactSentence> NamesOf(AnnotatedArticle article)
    {
        var (analysis, found) = (article.Analysis, new List<FactSentence>(article.Analysis.Sentences.Length));
        foreach (var sentence in analysis.Sentences)
        {
            var terms = new SortedSet<ulong>();
            for (var i = sentence.First; i < sentence.End; i++)
                if (char.IsDigit(analysis.Tokens[i].Norm[0])) terms.Add(HashOf(string.Concat(analysis.Tokens[i].Norm.Where(char.IsDigit))));
                else if (i > sentence.First && analysis.Tokens[i].Length >= ShortestName && analysis.Tokenized.IsCapitalized(i)) terms.Add(HashOf(Folding.NameKey(analysis.Tokens[i].Norm)));
            if (terms.Count >= FewestNames) found.Add(new FactSentence(sentence.Span, [.. terms]));
        }
        return found;
    }

    private static void AddFigure(double value, SortedSet<ulong> terms)
    {
        if (value < SmallestOddFigure && value == Math.Floor(value)) return;
        terms.Add(HashOf(string.Create(CultureInfo.InvariantCulture, $"={value}")));
        var scale = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 1);
        terms.Add(HashOf(string.Create(CultureInfo.InvariantCulture, $"~{Math.Floor(value / scale + 1e-9) * scale:G6}")));
    }

    private static bool[] QuotedTokens(AnalyzedText analysis)
    {
        var quoted = new bool[analysis.Tokens.Length];
        foreach (var quotation in analysis.Quotations)
            for (var i = analysis.Tokenized.TokenAt(quotation.Inner.Start); i < quoted.Length && analysis.Tokens[i].Start < quotation.Inner.End; i++) quoted[i] = true;
        return quoted;
    }

    private static ulong RunOf(ReadOnlySpan<Token> tokens)
    {
        var hash = 0UL;
        foreach (var token in tokens) hash = (hash ^ HashOf(token.Norm)) * 0x9E3779B97F4A7C15UL;
        return hash;
    }

    private static ulong HashOf(string term)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in term) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
