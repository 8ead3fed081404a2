using Recoupe.Lab.Eval;
using Recoupe.Language;
using Recoupe.Language.Tagging;
using Recoupe.Language.Tokens;

namespace Recoupe.Lab.Train;

/// <summary>
/// <c>lab train sentences</c>: makes packs/fr/sentences.weights from the texts of the treebanks that the tagger is trained on and of French TimeBank, their sentences and paragraphs joined by blanks.
/// Learns from the gaps that no stop decides. Deterministic.
/// </summary>
internal static class SentenceTraining
{
    private const int Epochs = 3;
    private const int Learners = 8;
    private const int FewestOfFeature = 2;
    private const int OrdersOfSentences = 24;
    private const float Scale = 8f;
    private const int SmallestWeight = 2;

    public static int Run(string[] arguments)
    {
        var pack = Path.Combine(SharedData.RepositoryRoot, "packs", "fr");
        var files = new LanguagePack("fr", name => File.OpenRead(Path.Combine(pack, name)));
        var (lexicon, tokenizer) = (Lexicon.Load(files), new Tokenizer(new TokenLists(files), new FormPool()));
        var treebanks = TaggerTraining.Treebanks.Select(name => Sentences(SharedData.Require($"data/treebanks-fr/{name}")));
        var gaps = treebanks.Append(PressLines()).SelectMany(Orders).SelectMany(sentences => Gaps(sentences, lexicon, tokenizer)).ToList();
        // What one gap alone shows would be learned by heart.
        var counts = treebanks.Append(PressLines()).SelectMany(sentences => Gaps(sentences, lexicon, tokenizer)).SelectMany(gap => gap.Features).CountBy(feature => feature).ToDictionary();
        gaps = gaps.ConvertAll(gap => (Array.FindAll(gap.Features, feature => counts.GetValueOrDefault(feature) >= FewestOfFeature), gap.Ends));
        Console.WriteLine($"{gaps.Count} gaps, {gaps.Count(gap => gap.Ends)} of them ends");
        var learners = new Perceptron[Learners];
        Parallel.For(0, Learners, run =>
        {
            var weights = learners[run] = new Perceptron(2);
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                var right = 0;
                for (var n = 0; n < gaps.Count; n++)
                {
                    var (features, ends) = gaps[Treebank.Shuffled(n, epoch, gaps.Count, run)];
                    var guess = weights.Best(features);
                    var gold = ends ? BoundaryModel.EndsHere : BoundaryModel.GoesOn;
                    if (guess == gold) right++;
                    weights.Update(features, gold, guess);
                }
                if (run == 0) Console.WriteLine($"epoch {epoch + 1}: {right / (double)gaps.Count:P2}");
            }
        });
        var model = new BoundaryModel(WeightTable.Build(Perceptron.Mean(learners, Scale, SmallestWeight)));
        using (var stream = File.Create(Path.Combine(pack, "sentences.weights"))) model.Write(stream);
        using (var stream = File.OpenRead(Path.Combine(pack, "sentences.weights"))) BoundaryModel.Read(stream);
        return 0;
    }

    private static List<string> Sentences(string path) =>
        [.. File.ReadLines(path).Where(line => line.StartsWith("# text = ", StringComparison.Ordinal)).Select(line => line["# text = ".Length..].Trim())];

    /// <summary>The headlines and paragraphs of a newspaper (French TimeBank): within a paragraph every sentence has its stop.</summary>
    private static List<string> PressLines() =>
        [.. Directory.EnumerateFiles(SharedData.Require("data/fr-timebank/dev"), "*.tml").Order(StringComparer.Ordinal)
            .SelectMany(file => TimebankEval.Read(file).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The sentences as they come, and in other orders: any may follow a headline.</summary>
    private static IEnumerable<List<string>> Orders(List<string> sentences) =>
        Enumerable.Range(0, OrdersOfSentences).Select(order => order == 0 ? sentences : [.. Enumerable.Range(0, sentences.Count).Select(n => sentences[Treebank.Shuffled(n, order, sentences.Count)])]);

    private static List<(uint[] Features, bool Ends)> Gaps(List<string> sentences, Lexicon lexicon, Tokenizer tokenizer)
    {
        var gaps = new List<(uint[], bool)>();
        var text = string.Join(' ', sentences);
        var ends = new HashSet<int>();
        var end = -1;
        foreach (var sentence in sentences) ends.Add(end += sentence.Length + 1);
        var tokens = tokenizer.Tokenize(text);
        var words = new WordTraits[tokens.Length];
        WordTraits.Fill(words, text, tokens, lexicon);
        var (first, isQuoted, followsUnstopped) = (0, false, false);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            isQuoted = SentenceSplitter.IsOpenStraightQuote(text, i == 0 ? 0 : tokens[i - 1].End, tokens[i].End, isQuoted);
            var isStopped = SentenceSplitter.EndsSentence(text, tokens, first, i, isQuoted);
            var isEnd = ends.Contains(tokens[i].End);
            if (!isStopped && BoundaryFeatures.IsOpen(text, tokens, words, first, i))
            {
                var features = new uint[BoundaryFeatures.Count];
                BoundaryFeatures.Fill(features, text, tokens, words, first, i, followsUnstopped);
                gaps.Add((features, isEnd));
            }
            if (!isEnd && !isStopped) continue;
            (first, followsUnstopped) = (i + 1, !isStopped);
        }
        return gaps;
    }
}
