using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>How likely each two statements of a story report the same fact. What they say is weighed once for all that say it; where they stand, for each pair.</summary>
internal sealed class PairLikelihoods(AlignmentModel model, ComparedStatement[] statements, PageNearness nearness)
{
    /// <summary>What is less likely joins nobody, and would be most of all pairs.</summary>
    private const float Least = 0.05f;

    /// <summary>That of each two that may at all.</summary>
    public PairTable Table(ParallelOptions parallel)
    {
        var table = new Paired[statements.Length][];
        var alike = Enumerable.Range(0, statements.Length).GroupBy(i => statements[i].Said.Number).Select(group => group.ToArray()).ToArray();
        var named = new NamedTable(alike.Select(group => statements[group[0]].Said), statements.Select(statement => statement.Setting).DistinctBy(setting => setting.Number));
        Parallel.For(0, alike.Length, parallel, () => new Weights(statements.Length, alike.Length, named.Settings), (number, _, weights) =>
        {
            var claim = statements[alike[number][0]].Said;
            // What is first said after the last of them is weighed with it, not it with that.
            for (var other = 0; other < alike.Length; other++)
                if (alike[other][0] < alike[number][^1]) weights.Said[other] = model.Weigh(statements[alike[other][0]].Said, claim);
            named.BySettings(claim, weights.NamedOfSetting);
            var before = 0;
            foreach (var i in alike[number])
            {
                while (before < alike.Length && alike[before][0] < i) before++;
                named.ByClaims(statements[i].Setting, weights.NamedByClaim.AsSpan(0, before));
                table[i] = Likely(i, weights);
            }
            return weights;
        }, _ => { });
        return new PairTable(table);
    }

    /// <summary>Those before a statement that may report the same.</summary>
    private Paired[] Likely(int later, Weights weights)
    {
        var found = 0;
        for (var earlier = 0; earlier < later; earlier++)
        {
            var (number, setting) = (statements[earlier].Said.Number, statements[earlier].Setting.Number);
            if (double.IsNegativeInfinity(weights.Said[number])) continue;
            var likelihood = (float)Likelihood(weights.Said[number], PairFeatures.SettingNames(weights.NamedOfSetting[setting], weights.NamedByClaim[number]), earlier, later);
            if (likelihood >= Least) weights.Likely[found++] = new Paired(earlier, likelihood);
        }
        return weights.Likely[..found];
    }

    private double Likelihood(double said, double settingNames, int a, int b) =>
        model.Likelihood(said, settingNames, statements[a].Statement, statements[b].Statement, nearness.Of(statements[a].Statement, statements[b].Statement));

    /// <summary>What one statement is held against, by the numbers of what others say and of their settings.</summary>
    private sealed class Weights(int statements, int claims, int settings)
    {
        public double[] Said { get; } = new double[claims];

        /// <summary>Room for those that it may report the same as.</summary>
        public Paired[] Likely { get; } = new Paired[statements];

        /// <summary>What its claim names of each setting.</summary>
        public double[] NamedOfSetting { get; } = new double[settings];

        /// <summary>What each claim names of its setting.</summary>
        public double[] NamedByClaim { get; } = new double[claims];
    }
}
