using System.Globalization;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Differences between figures of one thing. A figure that grows with the day it was given for is an update, told as one series over all its values;
/// what cannot both hold on one day is a conflict; what only differs in how it is rounded is a rounding.
/// </summary>
internal static class FigureDifferences
{
    /// <summary>The reason of an update that no days tell, but a text.</summary>
    public const string SaidSo = "difference-update-text";

    private const double LeastTie = 100;
    private const double LeastBare = 1e6;

    /// <param name="counted">The key of what is counted.</param>
    /// <param name="way">How the count may move as the story unfolds.</param>
    /// <param name="others">What the finding counts otherwise.</param>
    public static IEnumerable<Difference> Of(List<Figure> figures, string counted, TollWay way, IReadOnlyList<Figure> others)
    {
        if (figures.Count < 2) yield break;
        var unit = UnitOf(figures);
        var kinds = new SortedDictionary<DifferenceKind, FigureSets>();
        var apart = new List<(int, int)>();
        for (var i = 0; i < figures.Count; i++)
            for (var k = i + 1; k < figures.Count; k++)
                if (FigureRelation.Between(figures[i], figures[k], counted, way) is { } kind and not DifferenceKind.Rounding)
                {
                    if (kind == DifferenceKind.Conflict && (IsRough(figures, figures[i], figures[k]) || IsRough(figures, figures[k], figures[i]))) continue;
                    if (kind == DifferenceKind.Conflict && AreReplaced(figures, figures[i], figures[k])) kind = DifferenceKind.Update;
                    SetsOf(kinds, kind, figures, way).Join(i, k);
                    if (kind == DifferenceKind.Conflict) apart.Add((i, k));
                }
        foreach (var (kind, sets) in kinds)
            foreach (var set in sets.InOrder)
            {
                var same = figures.Where((figure, i) => set.Contains(i) || set.Any(k => SayOne(kind, figures[k], figure) && FigureRelation.MayBeOfOneCount(figures[k], figure, way))).ToList();
                same.AddRange(others.Where(other => same.Exists(figure => AreTied(figure, other) || IsBareOf(other, figure) && SayOne(kind, other, figure))).ToList());
                if (Told(kind, same) is { } told) yield return told with { Unit = unit, Because = kind == DifferenceKind.Conflict ? Conflicting([.. apart.Where(pair => set.Contains(pair.Item1) && set.Contains(pair.Item2)).Select(pair => (figures[pair.Item1], figures[pair.Item2]))]) ?? told.Because : told.Because };
            }
    }

    /// <summary>The difference that figures make; null where they are one value.</summary>
    public static Difference? Told(DifferenceKind kind, List<Figure> figures) =>
        ValuesOf(figures) is { Count: > 1 } values ? new Difference(DifferenceSlot.Quantity, kind, UnitOf(figures), values, kind == DifferenceKind.Rounding ? Rounded(figures) : Because(kind, values, figures)) : null;

    /// <summary>Most of them name it so.</summary>
    private static string UnitOf(List<Figure> figures) =>
        figures.GroupBy(f => f.Quantity.Noun, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Whether a page says that the one number has taken the place of the other.</summary>
    private static bool AreReplaced(List<Figure> figures, Figure a, Figure b) =>
        figures.Exists(former => former.IsFormer && (former.Quantity.Value == a.Quantity.Value || former.Quantity.Value == b.Quantity.Value)
            && figures.Exists(now => !now.IsFormer && now.Source.Page == former.Source.Page && now.Quantity.Value != former.Quantity.Value && (now.Quantity.Value == a.Quantity.Value || now.Quantity.Value == b.Quantity.Value)));

    /// <summary>"612 emplois", "612 suppressions": within one fact a number of a hundred or more that is not round is one, whatever the noun.</summary>
    private static bool AreTied(Figure a, Figure b) =>
        a.Quantity.Value == b.Quantity.Value && a.Quantity.Value >= LeastTie && !FigureRelation.IsRound(a.Quantity.Value) && (a.Quantity.Qualifier, b.Quantity.Qualifier) == (Qualifier.Exact, Qualifier.Exact) && !FigureRelation.AreOfTwoUnits(a, b) && FigureRelation.MayBeOfOneCount(a, b, TollWay.Any);

    /// <summary>"500 millions", beside the 500 millions of euros of another page: within one fact so large a number without a noun is the one that has it.</summary>
    public static bool IsBareOf(Figure bare, Figure figure) => bare.Quantity.Noun.Length == 0 && figure.Quantity.Noun.Length > 0 && bare.Quantity.Value == figure.Quantity.Value && bare.Quantity.Value >= LeastBare;

    /// <summary>"3 400 hectares" and "3 440" are no conflict where somebody has "environ 3 400": the one was a rough number from the first.</summary>
    private static bool IsRough(List<Figure> figures, Figure figure, Figure other) =>
        figures.Exists(rough => rough.Quantity.Value == figure.Quantity.Value && rough.Quantity.Qualifier == Qualifier.About && rough.AsOf == figure.AsOf && FigureRelation.HoldsOther(rough, other));

    private static FigureSets SetsOf(SortedDictionary<DifferenceKind, FigureSets> kinds, DifferenceKind kind, List<Figure> figures, TollWay way)
    {
        if (!kinds.TryGetValue(kind, out var sets)) kinds.Add(kind, sets = new FigureSets(kind, figures, way));
        return sets;
    }

    /// <summary>Whoever gives the same number of the same, gives the value that is at issue, however little else the claims share; what a page takes back ("et non plus onze") others may still have said.</summary>
    public static bool SayOne(DifferenceKind kind, Figure a, Figure b) =>
        a.Quantity.Value == b.Quantity.Value && a.Quantity.Qualifier == b.Quantity.Qualifier && (a.Group, a.IsSome, a.IsWhole) == (b.Group, b.IsSome, b.IsWhole) && (kind == DifferenceKind.Update || a.IsFormer == b.IsFormer) && !a.Source.IsElsewhereThan(b.Source);

    /// <summary>
    /// One value for each number and qualifier, in order of day; of one day, what has been replaced before what took its place, then by size. Whoever says that a number holds no more does not stand behind
    /// it where others do, and on which day it held, only a day beside it tells.
    /// </summary>
    private static List<DifferenceValue> ValuesOf(IEnumerable<Figure> figures) =>
        [.. figures.GroupBy(f => (f.Quantity.Value, f.Quantity.Qualifier)).Select(g => g.Any(f => !f.IsFormer) ? g.Where(f => !f.IsFormer).ToList() : g.ToList())
            .OrderBy(g => g.Min(f => f.AsOf) ?? DateOnly.MaxValue).ThenBy(g => !g[0].IsFormer).ThenBy(g => g[0].Quantity.Value).ThenBy(g => g[0].Text, StringComparer.Ordinal).Select(ValueOf)];

    private static DifferenceValue ValueOf(List<Figure> same)
    {
        var shortest = same.OrderBy(f => f.Text.Length).ThenBy(f => f.Text, StringComparer.Ordinal).First();
        return new DifferenceValue(shortest.Text, shortest.Quantity.Value, same.Min(f => f.IsFormer && f.AsOf == f.Published ? null : f.AsOf), [.. same.Select(f => f.Statement).Distinct().Order()]);
    }

    /// <summary>The roughest of the figures beside the most exact.</summary>
    private static Reason Rounded(List<Figure> figures)
    {
        var exact = figures.OrderBy(figure => figure.Quantity.Qualifier != Qualifier.Exact).ThenBy(figure => FigureRelation.StepOf(figure.Quantity.Value)).ThenBy(figure => figure.Text.Length).First();
        var rough = figures.OrderByDescending(figure => Math.Abs(figure.Quantity.Value - exact.Quantity.Value)).ThenBy(figure => figure.Quantity.Qualifier == exact.Quantity.Qualifier).ThenBy(figure => figure.Text.Length).First();
        return new Reason("difference-rounding", rough.Text, exact.Text);
    }

    /// <summary>Two of the figures that cannot both be true, of one day where there are such: not any two of the set, of which some may go together.</summary>
    private static Reason? Conflicting(List<(Figure A, Figure B)> apart)
    {
        if (apart.Count == 0) return null;
        var (a, b) = apart.OrderBy(pair => pair.A.AsOf != pair.B.AsOf || pair.A.AsOf is null).First();
        if (b.Quantity.Value < a.Quantity.Value) (a, b) = (b, a);
        return a.AsOf is { } day && b.AsOf == day ? new Reason("difference-conflict-same-day", a.Text, b.Text, Day(day)) : new Reason("difference-conflict", a.Text, b.Text);
    }

    private static Reason Because(DifferenceKind kind, List<DifferenceValue> values, List<Figure> figures)
    {
        var (first, last) = (values[0], values[^1]);
        return kind switch
        {
            DifferenceKind.Update when figures.Exists(figure => figure.IsExpected) && figures.Exists(figure => !figure.IsExpected) => new Reason("difference-update-expected", figures.Find(figure => figure.IsExpected)!.Text, figures.FindLast(figure => !figure.IsExpected)!.Text),
            DifferenceKind.Update when first.AsOf is { } from && last.AsOf is { } to && from != to => new Reason("difference-update-later", first.Value, Day(from), last.Value, Day(to)),
            DifferenceKind.Update => new Reason(figures.Exists(figure => figure.TellsMove) ? SaidSo : "difference-update-undated", first.Value, last.Value),
            _ when first.AsOf is { } day && values.TrueForAll(v => v.AsOf == day) => new Reason("difference-conflict-same-day", first.Value, last.Value, Day(day)),
            _ => new Reason("difference-conflict", first.Value, last.Value),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
