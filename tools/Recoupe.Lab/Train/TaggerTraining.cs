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
    private const float Scale = 8f;
    private const int SmallestWeight = 6;

    internal static readonly string[] Treebanks =
    [
        "UD_French-Sequoia/fr_sequoia-ud-train.conllu", "UD_French-Sequoia/fr_sequoia-ud-dev.conllu",
        "UD_French-GSD/fr_gsd-ud-dev.conllu", "UD_French-PUD/fr_pud-ud-test.conllu", "UD_French-FQB/fr_fqb-ud-test.conllu",
    ];

    public static int Run(string[] arguments)
    {
        var sentences = Treebanks.SelectMany(name => Treebank.Read(SharedData.Require($"data/treebanks-fr/{name}"))).ToList();
        var pack = Path.Combine(SharedData.RepositoryRoot, "packs", "fr");
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} tokens");
        var lexicon = Lexicon.Load(new LanguagePack("fr", name => File.OpenRead(Path.Combine(pack, name))));
        var model = Train(sentences, lexicon);
        using (var stream = File.Create(Path.Combine(pack, "tagger.weights"))) model.Write(stream);
        using (var stream = File.OpenRead(Path.Combine(pack, "tagger.weights"))) TaggerModel.Read(stream);
        File.WriteAllText(Path.Combine(pack, "lemmas.tsv"), LemmaTraining.Table(sentences, lexicon));
        return 0;
    }

    internal static TaggerModel Train(List<List<GoldToken>> sentences, Lexicon lexicon, bool isQuiet = false)
    {
        var tags = sentences.SelectMany(s => s).GroupBy(t => t.Tag).Where(g => g.Count() > 2).Select(g => g.Key).OrderBy(t => t.Pos).ThenBy(t => t.Features).ToArray();
        var index = tags.Select((tag, i) => (tag, i)).ToDictionary(p => p.tag, p => p.i);
        var weights = new Perceptron(tags.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            int right = 0, total = 0;
            for (var n = 0; n < sentences.Count; n++)
                right += Learn(sentences[Treebank.Shuffled(n, epoch, sentences.Count)], index, weights, lexicon, ref total);
            if (!isQuiet) Console.WriteLine($"epoch {epoch + 1}: {right / (double)total:P2}");
        }
        return new TaggerModel(tags, WeightTable.Build(weights.Averaged(Scale, SmallestWeight)));
    }

    private static int Learn(List<GoldToken> sentence, Dictionary<Tag, int> index, Perceptron weights, Lexicon lexicon, ref int total)
    {
        var norms = sentence.Select(t => t.Form.ToLowerInvariant().Replace('’', '\'')).ToArray();
        var words = sentence.Select((token, i) => WordTraits.Of(token.Form, norms[i], lexicon)).ToArray();
        var features = new uint[FeatureTemplate.Count];
        int tag1 = -1, tag2 = -1, right = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var shape = FeatureTemplate.Shape(sentence[i].Form, i == 0);
            FeatureTemplate.Fill(features, words, i, 0, sentence.Count, norms[i], shape, tag1, tag2);
            var guess = weights.Best(features);
            if (index.TryGetValue(sentence[i].Tag, out var gold))
            {
                total++;
                if (guess == gold) right++;
                weights.Update(features, gold, guess);
            }
            (tag2, tag1) = (tag1, guess);
        }
        return right;
    }
}
