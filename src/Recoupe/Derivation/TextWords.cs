using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>The words of a text, with where they stand and which of them are its author's own: neither between quotation marks nor part of a name.</summary>
internal sealed class TextWords
{
    /// <summary>Two who heard one speaker share the words, not the text: so many others must be the same.</summary>
    private const int FewestOwnWords = 9;

    private readonly uint[] words;
    private readonly Token[] tokens;
    private readonly List<int> places;
    private readonly bool[] isOther;

    public TextWords(AnnotatedArticle article, uint[] words)
    {
        this.words = words;
        tokens = article.Analysis.Tokens;
        places = WordRuns.WordsOf(tokens);
        isOther = new bool[tokens.Length];
        foreach (var quotation in article.Analysis.Quotations) if (!quotation.IsScare) Mark(article.Analysis, quotation.Inner);
        foreach (var name in article.Analysis.Names) Mark(article.Analysis, name.Span);
    }

    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(tokens[places[first]].Start, tokens[places[end - 1]].End);

    /// <summary>Whether all that two texts share may have been heard by both: quotations and names, with a few words around them.</summary>
    public bool IsHeardToo(TextWords other, List<WordPassage> passages)
    {
        var same = 0;
        foreach (var passage in passages)
        {
            var its = Enumerable.Range(passage.FirstB, passage.EndB - passage.FirstB).Where(i => !other.isOther[other.places[i]]).Select(i => other.words[i]).ToHashSet();
            for (var i = passage.FirstA; i < passage.EndA; i++) if (!isOther[places[i]] && its.Contains(words[i])) same++;
        }
        return same < FewestOwnWords;
    }

    private void Mark(AnalyzedText analysis, TextSpan span)
    {
        for (var i = analysis.Tokenized.TokenAt(span.Start); i < tokens.Length && tokens[i].Start < span.End; i++) isOther[i] = true;
    }
}
