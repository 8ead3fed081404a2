namespace Recoupe.Language;

/// <summary>A text cut into tokens and sentences. Immutable; safe to share between threads.</summary>
public sealed class TokenizedText(string text, Token[] tokens, Sentence[] sentences)
{
    public string Text { get; } = text;
    public Token[] Tokens { get; } = tokens;
    public Sentence[] Sentences { get; } = sentences;

    /// <summary>The characters of token <paramref name="index"/> as they stand in the text.</summary>
    public ReadOnlySpan<char> Form(int index) => Tokens[index].Span.Of(Text);

    public bool IsCapitalized(int index) => char.IsUpper(Text[Tokens[index].Start]);

    /// <summary>Whether white space stands before token <paramref name="index"/>; true for the first.</summary>
    public bool HasSpaceBefore(int index) => index == 0 || Tokens[index - 1].End < Tokens[index].Start;

    /// <summary>The span from token <paramref name="first"/> up to, not including, token <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The index of the sentence that holds <paramref name="position"/>, or of the last one that starts before it; -1 where there is none.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (Sentences[middle].Span.Start <= position) { found = middle; low = middle + 1; }
            else high = middle - 1;
        }
        return found;
    }

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the token count where there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>How many words a span has, marks left out.</summary>
    internal int CountWords(TextSpan span)
    {
        var count = 0;
        for (var i = TokenAt(span.Start); i < Tokens.Length && Tokens[i].Start < span.End; i++)
            if (Tokens[i].Pos != PartOfSpeech.Punct) count++;
        return count;
    }
}
