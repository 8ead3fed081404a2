using Recoupe.Extraction;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval;

/// <summary>Reads, extracts and dates pages: as much of the pipeline as dates of publication need.</summary>
internal sealed class DatedPile
{
    private readonly PageReader reader = new();
    private readonly ArticleExtractor extractor;
    private readonly TextAnalyzer analyzer;
    private readonly DateFinder finder;

    public DatedPile()
    {
        var pack = LanguagePacks.Load("fr");
        extractor = new ArticleExtractor(pack);
        analyzer = new TextAnalyzer(pack);
        finder = new DateFinder(pack);
    }

    /// <exception cref="InvalidDataException">The file is no page that can be read.</exception>
    public AnnotatedArticle Read(string file) => TryRead(file) ?? throw new InvalidDataException($"{file}: not a page.");

    /// <summary>The article of a file; null where the reader refuses it.</summary>
    public AnnotatedArticle? TryRead(string file)
    {
        if (reader.Read(file).Page is not { } page) return null;
        var article = extractor.Extract(page);
        var tokenized = analyzer.Tokenize(article.Text);
        return new AnnotatedArticle(article, new AnalyzedText(tokenized, [], finder.Find(tokenized), [], [], []), new string?[tokenized.Tokens.Length], []);
    }
}
