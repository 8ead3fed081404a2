using Recoupe.Language;
using Recoupe.Language.Parsing;
using Recoupe.Language.Tagging;
using Recoupe.Language.Tokens;

namespace Recoupe.Lab.Train;

/// <summary>
/// <c>lab train parser</c>: makes packs/fr/parser.weights from the treebanks that the tagger is trained on. The words are tagged as the parser will meet them:
/// each fifth by a tagger that has not seen it. Deterministic.
/// </summary>
internal static class ParserTraining
{
    private const int Epochs = 12;
    private const int Folds = 5;
    private const int Learners = 3;
    private const float Scale = 6f;
    private const int SmallestWeight = 10;
    private const int FewestOfRelation = 15;

    // How often the parser goes on from its own mistake while it learns, from the second epoch.
    private const int ExploresOf10 = 9;

    public static int Run(string[] arguments)
    {
        var pack = Path.Combine(SharedData.RepositoryRoot, "packs", "fr");
        var files = new LanguagePack("fr", name => File.OpenRead(Path.Combine(pack, name)));
        var lexicon = Lexicon.Load(files);
        var sentences = TaggerTraining.Sentences(lexicon);
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} tokens");
        var model = Train(sentences, Tagged(sentences, lexicon, new Lemmatizer(files, lexicon, new FormPool())));
        using (var stream = File.Create(Path.Combine(pack, "parser.weights"))) model.Write(stream);
        using (var stream = File.OpenRead(Path.Combine(pack, "parser.weights"))) ParserModel.Read(stream);
        return 0;
    }

    /// <summary>The sentences with tags that no tagger gave that had seen them.</summary>
    private static ParserWord[][] Tagged(List<List<GoldToken>> sentences, Lexicon lexicon, Lemmatizer lemmatizer)
    {
        var words = new ParserWord[sentences.Count][];
        Parallel.For(0, Folds, fold =>
        {
            var tagger = new Tagger(TaggerTraining.Train([.. sentences.Where((_, i) => i % Folds != fold)], lexicon, count: 1), lexicon);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                var text = AsText(sentences[i]);
                tagger.Tag(text.Text, text.Tokens, text.Sentences, TraitsOf(text, lexicon));
                lemmatizer.Lemmatize(text.Text, text.Tokens);
                words[i] = new ParserWord[sentences[i].Count];
                DependencyParser.Fill(words[i], text, text.Sentences[0]);
            }
        });
        return words;
    }

    internal static WordTraits[] TraitsOf(TokenizedText text, Lexicon lexicon)
    {
        var words = new WordTraits[text.Tokens.Length];
        WordTraits.Fill(words, text.Text, text.Tokens, lexicon);
        return words;
    }

    /// <summary>A gold sentence as a text of its own, its tokens parted by blanks.</summary>
    internal static TokenizedText AsText(List<GoldToken> sentence)
    {
        var text = string.Join(' ', sentence.Select(token => token.Form));
        var tokens = new Token[sentence.Count];
        for (int i = 0, at = 0; i < tokens.Length; at += sentence[i].Form.Length + 1, i++)
            tokens[i] = new Token(at, sentence[i].Form.Length, sentence[i].Form.ToLowerInvariant().Replace('’', '\''), "");
        return new TokenizedText(text, tokens, [new Sentence(0, tokens.Length, new TextSpan(0, text.Length), 0)]);
    }

    private static ParserModel Train(List<List<GoldToken>> sentences, ParserWord[][] words)
    {
        var counts = sentences.SelectMany(s => s).CountBy(token => token.Relation).ToDictionary();
        string Known(string relation) => counts[relation] >= FewestOfRelation || !relation.Contains(':') ? relation : relation[..relation.IndexOf(':')];
        var relations = sentences.SelectMany(s => s).Select(token => Known(token.Relation)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var model = new ParserModel(relations, WeightTable.Build([]));
        var learners = new Perceptron[Learners];
        Parallel.For(0, Learners, run =>
        {
            var weights = learners[run] = new Perceptron(model.Moves);
            var oracle = new ParserOracle(model);
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                int right = 0, total = 0;
                var chance = run;
                for (var n = 0; n < sentences.Count; n++)
                {
                    var at = Treebank.Shuffled(n, epoch, sentences.Count, run);
                    var gold = sentences[at];
                    oracle.Start(gold.ConvertAll(token => token.Head), gold.ConvertAll(token => Array.IndexOf(relations, Known(token.Relation))), words[at]);
                    while (!oracle.State.IsDone)
                    {
                        total++;
                        // A fixed pattern in place of chance: the same weights each time.
                        if (oracle.Learn(weights, epoch > 0 && chance++ % 10 < ExploresOf10)) right++;
                    }
                }
                if (run == 0) Console.WriteLine($"epoch {epoch + 1}: {right / (double)total:P2}");
            }
        });
        return new ParserModel(relations, WeightTable.Build(Perceptron.Mean(learners, Scale, SmallestWeight)));
    }
}
