using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Figures of one finding that are one number in round figures, also where one page names what is counted otherwise ("2 312 contrefaçons", "environ 2 300 faux billets", "une douzaine de millions"): numbers that meet so
/// closely within one fact are one. Two numbers of which neither is rounded are two, however many rounded ones lie between them: each rounded one goes with what is nearest to it.
/// </summary>
/// <param name="figures">By what they count.</param>
/// <param name="wayOf">How a count may move as the story unfolds; null of what is not compared with its like.</param>
internal sealed class FigureRoundings(Dictionary<string, List<Figure>> figures, Func<string, TollWay?> wayOf)
{
    /// <summary>"Des centaines" are two hundred at least.</summary>
    private const int LeastOfOrder = 2;
    /// <summary>Concepts in common, and their share of the shorter claim's, by which one claim tells the other anew.</summary>
    private const int SharedToRetell = 3;
    private const double ShareToRetell = 0.7;

    private readonly List<Counted> all = [.. figures.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(figure => new Counted(pair.Key, figure)))];

    public IEnumerable<Difference> Differences()
    {
        var sets = new FigureSets(DifferenceKind.Rounding, all.ConvertAll(one => one.Figure), TollWay.Fixed);
        foreach (var (i, k) in Pairs()) sets.Join(i, k);
        foreach (var set in sets.InOrder)
        {
            var same = Enumerable.Range(0, all.Count).Where(i => set.Contains(i) || set.Any(k => (all[k].Key == all[i].Key || FigureDifferences.IsBareOf(all[i].Figure, all[k].Figure)) && FigureDifferences.SayOne(DifferenceKind.Rounding, all[k].Figure, all[i].Figure) && FigureRelation.MayBeOfOneCount(all[k].Figure, all[i].Figure, TollWay.Fixed))).ToList();
            if (FigureDifferences.Told(DifferenceKind.Rounding, [.. same.Select(i => all[i].Figure)]) is { } told) yield return told;
        }
    }

    /// <summary>Pairs of which the one rounds the other: those of one day before others, then those of which the one says so, then those of claims that say nearly all alike, then the nearest first.</summary>
    private IEnumerable<(int, int)> Pairs()
    {
        var pairs = new List<(int I, int K, bool AreOfTwoDays, bool IsLoose, bool IsRetold, double Gap)>();
        for (var i = 0; i < all.Count; i++)
            for (var k = i + 1; k < all.Count; k++)
            {
                var (one, other) = (all[i], all[k]);
                if (one.Key == other.Key ? !IsRounding(one, other) : !MayBeRounded(one, other)) continue;
                pairs.Add((i, k, wayOf(one.Key) is not (null or TollWay.Fixed) && one.Figure.AsOf != other.Figure.AsOf, !FigureRelation.HoldsOther(one.Figure, other.Figure), Likeness.IsPlain(one.Figure.Source, other.Figure.Source, SharedToRetell, ShareToRetell), Gap(one.Figure, other.Figure)));
            }
        return pairs.OrderBy(pair => pair.AreOfTwoDays).ThenBy(pair => pair.IsLoose).ThenByDescending(pair => pair.IsRetold).ThenBy(pair => pair.Gap).ThenBy(pair => pair.I).ThenBy(pair => pair.K).Select(pair => (pair.I, pair.K));
    }

    private static double Gap(Figure a, Figure b) => Math.Abs(a.Quantity.Value - b.Quantity.Value) / Math.Max(1, Math.Max(a.Quantity.Value, b.Quantity.Value));

    private bool IsRounding(Counted a, Counted b) => wayOf(a.Key) is { } way && FigureRelation.Between(a.Figure, b.Figure, a.Key, way) == DifferenceKind.Rounding;

    /// <summary>A headline may guess at what its own page counts; numbers of two nouns that only meet must be of two pages.</summary>
    private static bool MayBeRounded(Counted a, Counted b) =>
        !FigureRelation.AreOfTwoUnits(a.Figure, b.Figure) && FigureRelation.MayBeOfOneCount(a.Figure, b.Figure, TollWay.Any)
            && (IsOrderOfSizeOf(a, b) || IsOrderOfSizeOf(b, a) || a.Figure.Source.Page != b.Figure.Source.Page && FigureRelation.IsRoundingOf(a.Figure, b.Figure));

    /// <summary>"Des centaines d'hectares", "800 hectares": the one is a guess at the size of the other.</summary>
    private static bool IsOrderOfSizeOf(Counted guess, Counted count) =>
        guess.Figure.IsOrderOfSize && guess.Key.TrimEnd('~') == count.Key && count.Figure.Quantity.Value >= LeastOfOrder * guess.Figure.Quantity.Value && count.Figure.Quantity.Value < 10 * guess.Figure.Quantity.Value;

    private sealed record Counted(string Key, Figure Figure);
}
