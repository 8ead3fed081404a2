using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Runs <see cref="TextAnalyzer"/> over an article and says of each word what it speaks of. Safe to share between threads.</summary>
public sealed class ArticleAnnotator(LanguagePack pack, ConceptLexicon lexicon)
{
    /// <summary>The one other language that extraction tells for sure; what it cannot tell is read as the pack's own.</summary>
    private const string Foreign = "en";

    private readonly TextAnalyzer analyzer = new(pack);
    private readonly DemonymIndex demonyms = new(pack);
    private readonly ArticleWarnings warnings = new(pack);
    private readonly StockSentences stock = new(pack);

    /// <param name="article">The article.</param>
    /// <param name="anyLanguage">Whether an article in another language is analyzed too; otherwise it keeps its text, says nothing, and carries a warning.</param>
    /// <param name="press">The outlets of the pile, by <see cref="PressOf"/>; null where the article is all there is.</param>
    public AnnotatedArticle Annotate(Article article, bool anyLanguage = false, PressNames? press = null)
    {
        if (!anyLanguage && article.Language == Foreign) return Unread(article);
        var analysis = analyzer.Analyze(article.Text, article.Outlet, press);
        var foreign = anyLanguage ? [] : article.Blocks.Where(block => block.Language == Foreign).ToList();
        foreach (var block in foreign) analysis = analysis.Without(block.Span);
        var concepts = ConceptsOf(analysis);
        foreach (var block in foreign) Silence(analysis, block.Span, concepts);
        var unread = foreign.Select(block => new Warning("language", block.Span, new Reason("warning-language-block", Foreign)));
        return new AnnotatedArticle(article, analysis, concepts, [.. unread, .. warnings.Find(analysis, concepts, article.Blocks)]) { StockSentences = stock.Find(analysis.Tokenized) };
    }

    /// <summary>The outlets of a pile, which are media for every page of it: what no list knows may yet be cited.</summary>
    public PressNames PressOf(IEnumerable<Article> articles) => analyzer.PressOf(articles.Select(article => article.Outlet).OfType<string>().Where(outlet => outlet.Length > 0));

    /// <summary>The same article with its trees.</summary>
    public AnnotatedArticle Parse(AnnotatedArticle article) => article with { Analysis = article.Analysis with { Parsed = analyzer.Parse(article.Analysis.Tokenized) } };

    /// <summary>What is said in another language says nothing here.</summary>
    private static void Silence(AnalyzedText analysis, TextSpan span, string?[] concepts)
    {
        for (var i = analysis.Tokenized.TokenAt(span.Start); i < concepts.Length && analysis.Tokens[i].Start < span.End; i++) concepts[i] = null;
    }

    private AnnotatedArticle Unread(Article article)
    {
        var tokenized = analyzer.Tokenize(article.Text);
        var warning = new Warning("language", default, new Reason("warning-language", article.Language));
        return new AnnotatedArticle(article, new AnalyzedText(tokenized, [], [], [], [], []), new string?[tokenized.Tokens.Length], [warning]);
    }

    private string?[] ConceptsOf(AnalyzedText analysis)
    {
        var tokens = analysis.Tokens;
        var concepts = new string?[tokens.Length];
        var taken = new bool[tokens.Length];
        foreach (var name in analysis.Names)
        {
            var first = analysis.Tokenized.TokenAt(name.Span.Start);
            for (var i = first; i < tokens.Length && tokens[i].Start < name.Span.End; i++) taken[i] = true;
            if (first < tokens.Length) concepts[first] = lexicon.KeyOf(name);
        }
        foreach (var date in analysis.Dates)
            if (date.Type != TimexType.Duration) Take(analysis, date.Span, taken);
        foreach (var quantity in analysis.Quantities) Take(analysis, quantity.NumberSpan, taken);
        var open = new List<(int Token, IReadOnlyList<WordSense> Senses)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (taken[i]) continue;
            if (demonyms.CountryOf(tokens[i].Norm) is { } country) concepts[i] = Concept.OfState(country);
            else if (lexicon.PhraseAt(tokens, i, tokens.Length) is { } phrase)
            {
                concepts[i] = phrase.Key;
                for (var k = 0; k < phrase.Length; k++) taken[i + k] = true;
            }
            else if (IsContent(tokens[i]) && !lexicon.IsStopword(tokens[i].Norm))
            {
                var senses = lexicon.SensesOf(tokens[i].Lemma, tokens[i].Norm);
                if (senses.Count == 0) concepts[i] = lexicon.StemOf(tokens[i].Lemma);
                else if (SenseChooser.IsPlain(senses)) concepts[i] = senses[0].Key;
                else open.Add((i, senses));
            }
        }
        Choose(analysis, concepts, open);
        return concepts;
    }

    private void Choose(AnalyzedText analysis, string?[] concepts, List<(int Token, IReadOnlyList<WordSense> Senses)> open)
    {
        if (open.Count == 0) return;
        var sentenceOf = new int[concepts.Length];
        for (var s = 0; s < analysis.Sentences.Length; s++)
            for (var i = analysis.Sentences[s].First; i < analysis.Sentences[s].End; i++) sentenceOf[i] = s;
        var chooser = new SenseChooser(lexicon, concepts, sentenceOf);
        foreach (var (token, senses) in open) concepts[token] = chooser.Choose(senses, sentenceOf[token], analysis.Tokens[token]);
    }

    private static void Take(AnalyzedText analysis, TextSpan span, bool[] taken)
    {
        for (var i = analysis.Tokenized.TokenAt(span.Start); i < taken.Length && analysis.Tokens[i].Start < span.End; i++) taken[i] = true;
    }

    private static bool IsContent(Token token) =>
        token.Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.X or PartOfSpeech.Aux && token.Length > 1 && char.IsLetter(token.Norm[0]);
}
