using System.Globalization;
using Recoupe.Language;

namespace Recoupe.Alignment;

/// <summary>How likely two statements report the same fact, by logistic regression over <see cref="PairFeatures"/>; the weights are made by <c>lab train alignment</c> (<c>alignment.tsv</c>).</summary>
internal sealed class AlignmentModel
{
    private const string File = "alignment.tsv";

    private readonly double[] weights;

    public AlignmentModel(double[] weights, double threshold) => (this.weights, Threshold) = (weights, threshold);

    public AlignmentModel(LanguagePack pack)
    {
        var rows = pack.Rows(File, 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        double Number(string name) => rows.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
            : throw new LanguagePackException($"packs/{pack.Language}/{File}: '{name}' is missing or is no number.");
        weights = PairFeatures.Names.Select(Number).ToArray();
        Threshold = Number("threshold");
    }

    /// <summary>The mean likelihood above which clusters merge.</summary>
    public double Threshold { get; }

    /// <summary>From 0 to 1; 0 where the two share nothing. Pages a season apart tell of two events, whatever their words: what the weights cannot learn from stories of one week.</summary>
    public double Likelihood(StatementVector a, StatementVector b, double nearness)
    {
        Span<double> features = stackalloc double[PairFeatures.Names.Count];
        if (!PairFeatures.Fill(a, b, nearness, features)) return 0;
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return nearness / (1 + Math.Exp(-sum));
    }
}
