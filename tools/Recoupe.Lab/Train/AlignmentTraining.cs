using System.Globalization;
using System.Text;
using Recoupe.Alignment;
using Recoupe.Lab.Acceptance;
using Recoupe.Lab.Eval;

namespace Recoupe.Lab.Train;

/// <summary>
/// <c>lab train alignment [--dry] [--list]</c>: the weights of <c>packs/fr/alignment.tsv</c>, from the groups of the acceptance stories, of the sample and of the invented stories. Prints what each story gets from the
/// weights that the other stories alone give, which is the figure to believe, what it gets by its claims alone, and what the gold's own joining of its claims would get; and then what all get from all.
/// </summary>
public static class AlignmentTraining
{
    private const double Ridge = 0.02;
    /// <summary>A claim of no group may yet report the fact of one: the gold holds the main facts, not all.</summary>
    private const double UntoldWeight = 0.1;
    /// <summary>F1 on stories left out is flat from 0.12 to 0.18.</summary>
    private const double Threshold = 0.15;
    /// <summary>Of the pairs that findings of two or three statements join in stories left out, 42 % are told as one fact without it, 52 % with it; F1 falls by half a point.</summary>
    private const double LeastGain = 0.3;

    public static int Run(string[] args)
    {
        var pack = LanguagePacks.Load("fr");
        var stories = Folders().Select(folder => new AlignmentStory(folder, pack)).ToList();
        double sum = 0, ranked = 0, precision = 0;
        foreach (var story in stories)
        {
            var model = Train(stories.Where(other => other != story).ToList());
            var notes = new List<string>();
            var score = story.Score(model, notes);
            sum += score.Aligned.Rate.F1;
            ranked += AveragePrecision(ExamplesOf(story, model).Select(example => (model.Likelihood(example.Features), example.Holds, example.Weight)), SamePairs(story, model).Count);
            Print($"{story.Name} from the others", score, model.Threshold);
            var claims = story.ScoreByClaims(model);
            precision += claims.Aligned.Rate.Precision;
            Print($"{story.Name} by its claims", claims, model.Threshold);
            Print($"{story.Name} as the gold joins", story.BestScore(), model.Threshold);
            if (args.Contains("--list")) Console.WriteLine($"  {string.Join("\n  ", notes)}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"leaving one out: mean F1 {sum / stories.Count:0.000}, mean average precision of pairs {ranked / stories.Count:0.000}, mean precision by claims {precision / stories.Count:0.000}"));
        var (all, weights) = TrainWeights(stories);
        foreach (var story in stories) Print($"{story.Name} from all", story.Score(all), all.Threshold);
        for (var i = 0; i < weights.Length; i++) Console.WriteLine($"  {PairFeatures.Names[i],-16} {weights[i].ToString("0.000", CultureInfo.InvariantCulture)}");
        if (!args.Contains("--dry")) Write(weights, all.Threshold);
        return 0;
    }

    private static IEnumerable<string> Folders() =>
        AcceptanceEval.StoryFolders().Append(Path.Combine(SharedData.RepositoryRoot, "samples", "crue")).Concat(AcceptanceEval.AllInventedFolders());

    private static void Print(string what, AlignmentScore result, double threshold) =>
        Console.WriteLine(result.Aligned.Rate is var score ? string.Create(CultureInfo.InvariantCulture, $"{what,-28} P {score.Precision:0.000}  R {score.Recall:0.000}  F1 {score.F1:0.000}  strays {result.StrayDistractorFindings}  (threshold {threshold:0.000})") : "");

    private static AlignmentModel Train(IReadOnlyList<AlignmentStory> stories) => TrainWeights(stories).Model;

    private static (AlignmentModel Model, double[] Weights) TrainWeights(IReadOnlyList<AlignmentStory> stories)
    {
        var weights = LogisticRegression.Train([.. stories.SelectMany(story => ExamplesOf(story, null))], Ridge);
        weights = LogisticRegression.Train([.. stories.SelectMany(story => ExamplesOf(story, new AlignmentModel(weights, Threshold, LeastGain)))], Ridge);
        return (new AlignmentModel(weights, Threshold, LeastGain), weights);
    }

    /// <summary>Every pair of which the gold tells; a story counts as much as another, however long.</summary>
    /// <param name="model">What says which claims of two sentences tell the fact they share; null at first, when the words in common do.</param>
    private static List<(double[] Features, bool Holds, double Weight)> ExamplesOf(AlignmentStory story, AlignmentModel? model)
    {
        var same = SamePairs(story, model);
        var found = new List<(double[] Features, bool Holds, double Weight)>();
        for (var i = 0; i < story.Statements.Count; i++)
            for (var k = 0; k < i; k++)
            {
                var holds = same.Contains((i, k));
                if (!holds && !story.AreApart(i, k)) continue;
                var features = new double[PairFeatures.Names.Count];
                if (!story.Fill(i, k, features)) continue;
                found.Add((features, holds, story.IsTold(i) && story.IsTold(k) ? 1 : UntoldWeight));
            }
        var held = found.Where(example => example.Holds).Sum(example => example.Weight);
        return held == 0 ? [] : found.ConvertAll(example => example with { Weight = example.Weight / held });
    }

    private static HashSet<(int, int)> SamePairs(AlignmentStory story, AlignmentModel? model) => story.SamePairs((a, b) =>
    {
        var features = new double[PairFeatures.Names.Count];
        if (!story.Fill(a, b, features)) return 0;
        return model is null ? features[(int)PairFeature.Cosine] : model.Likelihood(features);
    });

    /// <summary>How well likelihoods put the pairs that hold before those that do not, from 0 to 1. One pair more or less moves it by little, where it may join two large findings and move F1 by points.</summary>
    /// <param name="pairs">Those that share anything.</param>
    /// <param name="same">How many pairs hold, those that share nothing among them.</param>
    private static double AveragePrecision(IEnumerable<(double Likelihood, bool Holds, double Weight)> pairs, int same)
    {
        double held = 0, seen = 0, sum = 0;
        foreach (var (_, holds, weight) in pairs.OrderByDescending(pair => pair.Likelihood))
        {
            seen += weight;
            if (!holds) continue;
            held += weight;
            sum += held / seen;
        }
        return same == 0 ? 0 : sum / same;
    }

    private static void Write(double[] weights, double threshold)
    {
        var text = new StringBuilder("# How much each thing that two statements share, or in which they part, tells whether they report the same fact (PairFeatures.cs). Columns: feature, weight.\n")
            .Append("# threshold: the mean likelihood above which two sets of statements are one finding.\n")
            .Append("# least-gain: by how much the likelihoods within a finding of several statements must exceed the threshold, summed up over pairs.\n")
            .Append("# Source: logistic regression over the acceptance stories, the sample and the invented stories, by 'lab train alignment'. Licence: MIT.\n");
        for (var i = 0; i < weights.Length; i++) text.Append(CultureInfo.InvariantCulture, $"{PairFeatures.Names[i]}\t{weights[i]:0.0000}\n");
        text.Append(CultureInfo.InvariantCulture, $"threshold\t{threshold:0.000}\nleast-gain\t{LeastGain:0.000}\n");
        File.WriteAllText(Path.Combine(SharedData.RepositoryRoot, "packs", "fr", "alignment.tsv"), text.ToString());
    }
}
