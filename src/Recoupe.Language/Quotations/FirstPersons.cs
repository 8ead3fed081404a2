namespace Recoupe.Language.Quotations;

/// <summary>Tells words in which somebody speaks of herself.</summary>
internal static class FirstPersons
{
    /// <summary>"-je", "nous": whether words are a pronoun of the first person and no more.</summary>
    public static bool Are(TokenizedText text, TextSpan words) =>
        words.Length > 0 && text.Tokens[text.TokenAt(words.Start)] is var token && token.End >= words.End && token.Norm is "je" or "j'" or "nous" or "-je" or "-nous";

    /// <summary>Whether a first person stands in a quotation.</summary>
    public static bool In(TokenizedText text, TextSpan quote)
    {
        for (var i = text.TokenAt(quote.Start); i < text.Tokens.Length && text.Tokens[i].Start < quote.End; i++)
            if (text.Tokens[i].Norm is "je" or "j'" or "me" or "m'" or "mon" or "ma" or "mes" or "moi" or "nous" or "notre" or "nos") return true;
        return false;
    }
}
