using System.Buffers;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Language.Parsing;
using Recoupe.Language.Quantities;
using Recoupe.Language.Quotations;
using Recoupe.Language.Tagging;
using Recoupe.Language.Tokens;

namespace Recoupe.Language;

/// <summary>Raw text to words, names, dates, quantities, quotations and attributions, step by step. One per language; safe to share between threads.</summary>
public sealed class TextAnalyzer
{
    private readonly Tokenizer tokenizer;
    private readonly Lexicon lexicon;
    private readonly SentenceSplitter splitter;
    private readonly Tagger tagger;
    private readonly Lemmatizer lemmatizer;
    private readonly NameFinder names;
    private readonly DateFinder dates;
    private readonly QuantityFinder quantities;
    private readonly AttributionFinder attributions;
    private readonly Lazy<(DependencyParser Parser, Contractions Contractions)> parser;

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public TextAnalyzer(LanguagePack pack)
    {
        parser = new Lazy<(DependencyParser, Contractions)>(() =>
        {
            using var file = pack.Open("parser.weights");
            return (new DependencyParser(ParserModel.Read(file)), new Contractions(pack));
        });
        lexicon = Lexicon.Load(pack);
        // Side by side: most of the time of a short run goes into reading word lists.
        var otherLists = Task.Run(() => (new DateFinder(pack), new QuantityFinder(pack), new AttributionFinder(new CueLexicon(pack))));
        var nameLists = Task.Run(() => new NameFinder(pack, lexicon));
        var pool = new FormPool();
        tokenizer = new Tokenizer(new TokenLists(pack), pool);
        using var tags = pack.Open("tagger.weights");
        using var boundaries = pack.Open("sentences.weights");
        splitter = new SentenceSplitter(BoundaryModel.Read(boundaries));
        tagger = new Tagger(TaggerModel.Read(tags), lexicon);
        lemmatizer = new Lemmatizer(pack, lexicon, pool);
        names = nameLists.GetAwaiter().GetResult();
        (dates, quantities, attributions) = otherLists.GetAwaiter().GetResult();
    }

    /// <summary>Every step, in order; each sees what those before it found.</summary>
    /// <param name="text">The text.</param>
    /// <param name="outlet">Who brings the text out, through whom those speak who tell "us" ("à notre micro"); null where nobody is known to.</param>
    /// <param name="press">Media that no list need know, such as the outlets of all texts at hand.</param>
    public AnalyzedText Analyze(string text, string? outlet = null, PressNames? press = null) => Analyze(Tokenize(text), outlet, press);

    /// <summary>The steps after <see cref="Tokenize"/>.</summary>
    public AnalyzedText Analyze(TokenizedText tokenized, string? outlet = null, PressNames? press = null)
    {
        var foundNames = names.Find(tokenized, press);
        var foundDates = dates.Find(tokenized);
        var foundAges = new List<Quantity>();
        var foundQuantities = quantities.Find(tokenized, foundDates, foundAges);
        var quotes = QuotationScanner.Scan(tokenized.Text);
        var (foundAttributions, voices, topics) = attributions.Find(tokenized, foundNames, foundDates, quotes, outlet);
        var testimony = Testimony.In(tokenized.Text, quotes);
        var quotations = new SpeakerFinder(tokenized, testimony?.VoicesOf(voices) ?? voices, foundNames, topics, attributions.Lexicon).Find(quotes);
        if (testimony is not null) (quotations, foundAttributions) = WithinTestimony(tokenized, foundNames, foundDates, testimony, quotations, outlet);
        var answers = new UnmarkedAnswers(tokenized, foundNames, attributions.Lexicon).Find(quotes, outlet);
        return new AnalyzedText(tokenized, foundNames, foundDates, foundQuantities, Interviews.WithHeadline(tokenized, quotations, answers), foundAttributions) { Ages = foundAges, Answers = answers };
    }

    /// <summary>Those whom a story within marks quotes: it is read once more as a text of its own.</summary>
    private (IReadOnlyList<Quotation>, IReadOnlyList<Attribution>) WithinTestimony(TokenizedText tokenized, IReadOnlyList<NameMention> foundNames, IReadOnlyList<Timex> foundDates, Testimony testimony, IReadOnlyList<Quotation> outer, string? outlet)
    {
        var narrator = new Narrator(tokenized, testimony);
        var (found, voices, topics) = attributions.Find(tokenized, foundNames, foundDates, testimony.Open, outlet);
        outer = narrator.Named(outer, testimony.Open);
        found = narrator.Own(found, outer);
        var open = new SpeakerFinder(tokenized, narrator.WithOwn(voices, found), foundNames, topics, attributions.Lexicon).Find(testimony.Open);
        return (testimony.Join(outer, open, tokenized.Text), found);
    }

    /// <summary>The names of those who bring texts out, to be known in every text.</summary>
    public PressNames PressOf(IEnumerable<string> outlets) => new(outlets, tokenizer.Tokenize);

    /// <summary>The trees of a text. The parser is read on first use.</summary>
    /// <exception cref="LanguagePackException">The pack has no parser, or a broken one.</exception>
    public ParsedText Parse(TokenizedText text)
    {
        var dependencies = parser.Value.Parser.Parse(text);
        return new ParsedText(dependencies, parser.Value.Contractions.Split(text, dependencies));
    }

    /// <summary>Tokens, sentences, tags and lemmas alone.</summary>
    public TokenizedText Tokenize(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        var words = ArrayPool<WordTraits>.Shared.Rent(tokens.Length);
        WordTraits.Fill(words, text, tokens, lexicon);
        var sentences = splitter.Split(text, tokens, words);
        tagger.Tag(text, tokens, sentences, words);
        ArrayPool<WordTraits>.Shared.Return(words);
        lemmatizer.Lemmatize(text, tokens);
        return new TokenizedText(text, tokens, sentences);
    }
}
