using Recoupe.Language.Tokens;

namespace Recoupe.Language;

/// <summary>Raw text to words, names, dates, quantities, quotations and attributions, step by step. One per language; safe to share between threads.</summary>
public sealed class TextAnalyzer
{
    private readonly Tokenizer tokenizer;

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public TextAnalyzer(LanguagePack pack)
    {
        tokenizer = new Tokenizer(new TokenLists(pack));
    }

    public TokenizedText Tokenize(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        return new TokenizedText(text, tokens, SentenceSplitter.Split(text, tokens));
    }
}
