using System.Globalization;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Differences between figures of one thing. A figure that grows with the day it was given for is an update, told as one series over all its values;
/// what cannot both hold on one day is a conflict; what only differs in how it is rounded is a rounding.
/// </summary>
internal static class FigureDifferences
{
    /// <summary>"Des centaines" are two hundred at least.</summary>
    private const int LeastOfOrder = 2;

    /// <param name="counted">The key of what is counted.</param>
    /// <param name="way">How the count may move as the story unfolds.</param>
    public static IEnumerable<Difference> Of(List<Figure> figures, string counted, TollWay way)
    {
        if (figures.Count < 2) yield break;
        var unit = figures.GroupBy(f => f.Quantity.Noun, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var kinds = new SortedDictionary<DifferenceKind, FigureSets>();
        for (var i = 0; i < figures.Count; i++)
            for (var k = i + 1; k < figures.Count; k++)
                if (FigureRelation.Between(figures[i], figures[k], counted, way) is { } kind)
                {
                    if (kind == DifferenceKind.Conflict && AreReplaced(figures, figures[i], figures[k])) kind = DifferenceKind.Update;
                    SetsOf(kinds, kind, figures, way).Join(i, k);
                }
        foreach (var (kind, sets) in kinds)
            foreach (var set in sets.InOrder)
            {
                var values = ValuesOf(figures.Where((figure, i) => set.Contains(i) || set.Any(k => SayOne(kind, figures[k], figure) && FigureRelation.MayBeOfOneCount(figures[k], figure, way))));
                if (values.Count > 1) yield return new Difference(DifferenceSlot.Quantity, kind, unit, values, Because(kind, values));
            }
    }

    /// <summary>
    /// Figures that are one number in round figures, though one page names what is counted otherwise ("2 312 contrefaçons", "environ 2 300 faux billets", "une douzaine de millions"). Numbers that meet so
    /// closely within one fact are one; only roundings are told, since two nouns may stand for two things.
    /// </summary>
    /// <param name="figures">By what they count.</param>
    public static IEnumerable<Difference> RoundingsOf(Dictionary<string, List<Figure>> figures)
    {
        var all = figures.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(figure => (Key: pair.Key, Figure: figure))).ToList();
        var roundings = new FigureSets(DifferenceKind.Rounding, all.ConvertAll(one => one.Figure), TollWay.Fixed);
        for (var i = 0; i < all.Count; i++)
            for (var k = i + 1; k < all.Count; k++)
                if (all[i].Key != all[k].Key && MayBeRounded(all[i], all[k])) roundings.Join(i, k);
        foreach (var set in roundings.InOrder)
        {
            var values = ValuesOf(set.Select(i => all[i].Figure));
            if (values.Count > 1) yield return new Difference(DifferenceSlot.Quantity, DifferenceKind.Rounding, all[set.Min].Figure.Quantity.Noun, values, Because(DifferenceKind.Rounding, values));
        }
    }

    /// <summary>A headline may guess at what its own page counts; numbers of two nouns that only meet must be of two pages.</summary>
    private static bool MayBeRounded((string Key, Figure Figure) a, (string Key, Figure Figure) b) =>
        !AreOfTwoUnits(a.Figure, b.Figure) && FigureRelation.MayBeOfOneCount(a.Figure, b.Figure, TollWay.Any)
            && (IsOrderOfSizeOf(a, b) || IsOrderOfSizeOf(b, a) || a.Figure.Source.Page != b.Figure.Source.Page && FigureRelation.IsRoundingOf(a.Figure, b.Figure));

    /// <summary>"Des centaines d'hectares", "800 hectares": the one is a guess at the size of the other.</summary>
    private static bool IsOrderOfSizeOf((string Key, Figure Figure) guess, (string Key, Figure Figure) count) =>
        guess.Figure.IsOrderOfSize && guess.Key.TrimEnd('~') == count.Key && count.Figure.Quantity.Value >= LeastOfOrder * guess.Figure.Quantity.Value && count.Figure.Quantity.Value < 10 * guess.Figure.Quantity.Value;

    /// <summary>Euros are no kilometres, and neither are they houses.</summary>
    private static bool AreOfTwoUnits(Figure a, Figure b) => (a.IsMeasure || b.IsMeasure) && a.Quantity.Noun.Length > 0 && b.Quantity.Noun.Length > 0 && a.Quantity.Noun != b.Quantity.Noun;

    /// <summary>Whether a page says that the one number has taken the place of the other.</summary>
    private static bool AreReplaced(List<Figure> figures, Figure a, Figure b) =>
        figures.Exists(former => former.IsFormer && (former.Quantity.Value == a.Quantity.Value || former.Quantity.Value == b.Quantity.Value)
            && figures.Exists(now => !now.IsFormer && now.Source.Page == former.Source.Page && now.Quantity.Value != former.Quantity.Value && (now.Quantity.Value == a.Quantity.Value || now.Quantity.Value == b.Quantity.Value)));

    private static FigureSets SetsOf(SortedDictionary<DifferenceKind, FigureSets> kinds, DifferenceKind kind, List<Figure> figures, TollWay way)
    {
        if (!kinds.TryGetValue(kind, out var sets)) kinds.Add(kind, sets = new FigureSets(kind, figures, way));
        return sets;
    }

    /// <summary>Whoever gives the same number of the same, gives the value that is at issue, however little else the claims share; what a page takes back ("et non plus onze") others may still have said.</summary>
    private static bool SayOne(DifferenceKind kind, Figure a, Figure b) =>
        a.Quantity.Value == b.Quantity.Value && a.Quantity.Qualifier == b.Quantity.Qualifier && (a.Group, a.IsSome, a.IsWhole) == (b.Group, b.IsSome, b.IsWhole) && (kind == DifferenceKind.Update || a.IsFormer == b.IsFormer) && !a.Source.IsElsewhereThan(b.Source);

    /// <summary>One value for each number and qualifier, in order of day, then of size.</summary>
    private static List<DifferenceValue> ValuesOf(IEnumerable<Figure> figures) =>
        InOrder(figures.GroupBy(f => (f.Quantity.Value, f.Quantity.Qualifier))
            .Select(g => new DifferenceValue(g.OrderBy(f => f.Text.Length).ThenBy(f => f.Text, StringComparer.Ordinal).First().Text, g.Key.Value, g.Min(f => f.AsOf), g.Select(f => f.Statement).Distinct().Order().ToList())));

    public static List<DifferenceValue> InOrder(IEnumerable<DifferenceValue> values) =>
        [.. values.OrderBy(v => v.AsOf ?? DateOnly.MaxValue).ThenBy(v => v.Number).ThenBy(v => v.Value, StringComparer.Ordinal)];

    private static Reason Because(DifferenceKind kind, List<DifferenceValue> values)
    {
        var (first, last) = (values[0], values[^1]);
        return kind switch
        {
            DifferenceKind.Update when first.AsOf is { } from && last.AsOf is { } to && from != to => new Reason("difference-update-later", first.Value, Day(from), last.Value, Day(to)),
            DifferenceKind.Update => new Reason("difference-update-text", first.Value, last.Value),
            DifferenceKind.Rounding => new Reason("difference-rounding", first.Value, last.Value),
            _ when first.AsOf is { } day && values.TrueForAll(v => v.AsOf == day) => new Reason("difference-conflict-same-day", first.Value, last.Value, Day(day)),
            _ => new Reason("difference-conflict", first.Value, last.Value),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
