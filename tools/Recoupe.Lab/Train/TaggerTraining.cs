using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train;

/// <summary>
/// <c>lab train tagger</c>: makes packs/fr/tagger.weights and packs/fr/lemmas.tsv from the French treebanks of Universal Dependencies under
/// ../shared/data whose licence allows it. Deterministic: the order of sentences is a fixed permutation.
/// </summary>
internal static class TaggerTraining
{
    private const int Epochs = 14;
    private const int Learners = 4;
    private const float Scale = 8f;
    private const int SmallestWeight = 6;

    internal static readonly string[] Treebanks =
    [
        "UD_French-Sequoia/fr_sequoia-ud-train.conllu", "UD_French-Sequoia/fr_sequoia-ud-dev.conllu",
        "UD_French-GSD/fr_gsd-ud-dev.conllu", "UD_French-PUD/fr_pud-ud-test.conllu", "UD_French-FQB/fr_fqb-ud-test.conllu",
    ];

    public static int Run(string[] arguments)
    {
        var pack = Path.Combine(SharedData.RepositoryRoot, "packs", "fr");
        var lexicon = Lexicon.Load(new LanguagePack("fr", name => File.OpenRead(Path.Combine(pack, name))));
        var sentences = Sentences(lexicon);
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} tokens");
        var model = Train(sentences, lexicon);
        using (var stream = File.Create(Path.Combine(pack, "tagger.weights"))) model.Write(stream);
        using (var stream = File.OpenRead(Path.Combine(pack, "tagger.weights"))) TaggerModel.Read(stream);
        File.WriteAllText(Path.Combine(pack, "lemmas.tsv"), LemmaTraining.Table(sentences, lexicon));
        return 0;
    }

    /// <summary>The sentences of all treebanks, marked as Sequoia marks its own.</summary>
    internal static List<List<GoldToken>> Sentences(Lexicon lexicon)
    {
        List<List<GoldToken>> Read(Func<string, bool> isWanted) => [.. Treebanks.Where(isWanted).SelectMany(name => Treebank.Read(SharedData.Require($"data/treebanks-fr/{name}")))];
        var model = Read(IsModel);
        var conventions = new Conventions(model, lexicon);
        var others = Read(name => !IsModel(name)).ConvertAll(conventions.Applied);
        // GSD has a tenth of its sentences here: those count as much again, or they are lost among questions.
        var varied = Read(IsVaried).ConvertAll(conventions.Applied);
        return [.. model, .. others, .. varied];

        static bool IsVaried(string name) => name.Contains("GSD", StringComparison.Ordinal);
        static bool IsModel(string name) => name.Contains("Sequoia", StringComparison.Ordinal);
    }

    internal static TaggerModel Train(List<List<GoldToken>> sentences, Lexicon lexicon, int count = Learners)
    {
        var tags = sentences.SelectMany(s => s).GroupBy(t => t.Tag).Where(g => g.Count() > 2).Select(g => g.Key).OrderBy(t => t.Pos).ThenBy(t => t.Features).ToArray();
        var auxiliaries = sentences.SelectMany(s => s).Where(t => t.Tag.Pos == PartOfSpeech.Aux).Select(t => FeatureTemplate.HashWord(Norm(t.Form))).Distinct().Order().ToArray();
        var names = sentences.SelectMany(s => s).Where(t => t.NameFeatures is not null).CountBy(t => t.NameFeatures ?? Morphology.None).Where(pair => pair.Value > 2).Select(pair => pair.Key).Order().ToArray();
        var learners = new Learner[count];
        Parallel.For(0, count, run =>
        {
            learners[run] = new Learner(tags, names, new TagCandidates(tags, auxiliaries, lexicon), lexicon);
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                int right = 0, total = 0;
                for (var n = 0; n < sentences.Count; n++) right += learners[run].Learn(sentences[Treebank.Shuffled(n, epoch, sentences.Count, run)], ref total);
                if (run == 0 && count > 1) Console.WriteLine($"epoch {epoch + 1}: {right / (double)total:P2}");
            }
        });
        return new TaggerModel(tags, auxiliaries, WeightTable.Build(Perceptron.Mean([.. learners.Select(learner => learner.Weights)], Scale, SmallestWeight)),
            names, WeightTable.Build(Perceptron.Mean([.. learners.Select(learner => learner.NameWeights)], Scale, SmallestWeight)));
    }

    internal static string Norm(string form) => form.ToLowerInvariant().Replace('’', '\'');

    private sealed class Learner(Tag[] tags, Morphology[] names, TagCandidates candidates, Lexicon lexicon)
    {
        private readonly Dictionary<Tag, int> index = tags.Select((tag, i) => (tag, i)).ToDictionary(p => p.tag, p => p.i);

        public Perceptron Weights { get; } = new(tags.Length);
        public Perceptron NameWeights { get; } = new(names.Length);

        public int Learn(List<GoldToken> sentence, ref int total)
        {
            var norms = sentence.Select(t => Norm(t.Form)).ToArray();
            var words = sentence.Select((token, i) => WordTraits.Of(token.Form, norms[i], lexicon)).ToArray();
            Span<uint> features = stackalloc uint[FeatureTemplate.Count];
            var verbsAfter = new uint[words.Length];
            FeatureTemplate.FillVerbsAfter(verbsAfter, words);
            var isFiniteBefore = false;
            int tag1 = -1, tag2 = -1, right = 0;
            for (var i = 0; i < sentence.Count; i++)
            {
                var shape = FeatureTemplate.Shape(sentence[i].Form, i == 0);
                FeatureTemplate.Fill(features, words, i, 0, sentence.Count, norms[i], shape, tag1, tag2, FeatureTemplate.Verbs(isFiniteBefore, verbsAfter[i]));
                var gold = index.GetValueOrDefault(sentence[i].Tag, -1);
                var guess = Best(features, words[i], gold);
                if (gold >= 0)
                {
                    total++;
                    if (guess == gold) right++;
                    Weights.Update(features, gold, guess);
                }
                if (sentence[i].NameFeatures is { } own && Array.IndexOf(names, own) is >= 0 and var name) NameWeights.Update(features, name, NameWeights.Best(features));
                isFiniteBefore = FeatureTemplate.IsFiniteAfter(isFiniteBefore, tags[guess]);
                (tag2, tag1) = (tag1, guess);
            }
            return right;
        }

        /// <summary>The best of the tags that the tagger may give; the right one is always among them.</summary>
        private int Best(ReadOnlySpan<uint> features, in WordTraits word, int gold)
        {
            var scores = Weights.Score(features);
            var allowed = candidates.Of(word);
            var best = -1;
            for (var tag = 0; tag < scores.Length; tag++)
                if ((best < 0 || scores[tag] > scores[best]) && (tag == gold || candidates.IsAllowed(allowed, tag, word))) best = tag;
            return best;
        }
    }
}
