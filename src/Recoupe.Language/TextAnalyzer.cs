using Recoupe.Language.Tagging;
using Recoupe.Language.Tokens;

namespace Recoupe.Language;

/// <summary>Raw text to words, names, dates, quantities, quotations and attributions, step by step. One per language; safe to share between threads.</summary>
public sealed class TextAnalyzer
{
    private readonly Tokenizer tokenizer;
    private readonly Tagger tagger;
    private readonly Lemmatizer lemmatizer;

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public TextAnalyzer(LanguagePack pack)
    {
        tokenizer = new Tokenizer(new TokenLists(pack));
        using var weights = pack.Open("tagger.weights");
        tagger = new Tagger(TaggerModel.Read(weights));
        lemmatizer = new Lemmatizer(pack);
    }

    public TokenizedText Tokenize(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, tokens);
        tagger.Tag(text, tokens, sentences);
        lemmatizer.Lemmatize(text, tokens);
        return new TokenizedText(text, tokens, sentences);
    }
}
