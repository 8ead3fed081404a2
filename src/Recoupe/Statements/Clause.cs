using Recoupe.Language;

namespace Recoupe.Statements;

/// <summary>The tokens of a sentence that claim one thing. Where another claim stands inside it ("le cyclone, le plus fort depuis 90 ans, a tué 11 personnes"), it has several pieces.</summary>
/// <param name="Pieces">Token ranges <c>[First, End)</c>, in order, none empty.</param>
internal sealed record Clause(IReadOnlyList<(int First, int End)> Pieces)
{
    public Clause(int first, int end) : this([(first, end)]) { }

    public int First => Pieces[0].First;
    public int End => Pieces[^1].End;

    public bool Contains(int token)
    {
        foreach (var (first, end) in Pieces)
            if (token >= first && token < end) return true;
        return false;
    }

    /// <summary>From its first word to its last, with what stands inside it.</summary>
    public TextSpan SpanIn(TokenizedText text) => text.SpanOf(First, End);

    /// <summary>Whether a number, date or name stands in one of its pieces.</summary>
    public bool Contains(TokenizedText text, TextSpan span)
    {
        foreach (var (first, end) in Pieces)
            if (text.SpanOf(first, end).Contains(span)) return true;
        return false;
    }

    /// <summary>The piece that holds its verb, else its longest.</summary>
    public (int First, int End) Core(Token[] tokens)
    {
        foreach (var piece in Pieces)
            for (var i = piece.First; i < piece.End; i++)
                if (tokens[i].Has(Morphology.Fin)) return piece;
        return Pieces.MaxBy(piece => piece.End - piece.First);
    }
}
