using System.Globalization;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>How likely two statements report the same fact, by logistic regression over <see cref="PairFeatures"/>; the weights are made by <c>lab train alignment</c> (<c>alignment.tsv</c>).</summary>
internal sealed class AlignmentModel
{
    private const string File = "alignment.tsv";

    private readonly double[] weights;

    public AlignmentModel(double[] weights, double threshold, double leastGain) => (this.weights, Threshold, LeastGain) = (weights, threshold, leastGain);

    public AlignmentModel(LanguagePack pack)
    {
        var rows = pack.Rows(File, 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        double Number(string name) => rows.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
            : throw new LanguagePackException($"packs/{pack.Language}/{File}: '{name}' is missing or is no number.");
        weights = PairFeatures.Names.Select(Number).ToArray();
        Threshold = Number("threshold");
        LeastGain = Number("least-gain");
    }

    /// <summary>The mean likelihood above which it is worth more that two sets are one.</summary>
    public double Threshold { get; }

    /// <summary>By how much the likelihoods of a finding of several statements must exceed the threshold, summed up over its pairs: two statements that are joined by little are no corroboration.</summary>
    public double LeastGain { get; }

    /// <summary>What the two say, weighed; negative infinity where they share nothing.</summary>
    public double Weigh(StatementVector a, StatementVector b)
    {
        Span<double> features = stackalloc double[PairFeatures.Names.Count];
        return PairFeatures.Fill(a, b, features) ? Sum(features) : double.NegativeInfinity;
    }

    /// <summary>The likelihood by all features, of pages of one day.</summary>
    public double Likelihood(ReadOnlySpan<double> features) => 1 / (1 + Math.Exp(weights[(int)PairFeature.DaysBetween] * features[(int)PairFeature.DaysBetween] - Sum(features)));

    /// <summary>From 0 to 1; 0 where the two share nothing. Pages a season apart tell of two events, whatever their words: what the weights cannot learn from stories of one week.</summary>
    /// <param name="said">What <see cref="Weigh"/> gives for the two.</param>
    /// <param name="settingNames">What <see cref="PairFeatures.SettingNames"/> gives.</param>
    public double Likelihood(double said, double settingNames, Statement a, Statement b, double nearness)
    {
        var sum = said + weights[(int)PairFeature.SettingNames] * settingNames + weights[(int)PairFeature.DaysBetween] * (1 - nearness) + weights[(int)PairFeature.Places] * PairFeatures.PlacesBetween(a, b);
        if (PairFeatures.AreLeads(a, b)) sum += weights[(int)PairFeature.Leads];
        if (a.IsAbroadFrom(b)) sum += weights[(int)PairFeature.Abroad];
        if (a.Page == b.Page) sum += weights[(int)PairFeature.SamePage];
        return nearness / (1 + Math.Exp(-sum));
    }

    private double Sum(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
