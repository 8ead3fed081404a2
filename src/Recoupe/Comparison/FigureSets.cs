using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Figures by what ties them into one difference. A toll that grows is one series; but that 1 037 is "plus de 1 000" and 1 420 "quelque 1 400" are two things, unless a figure ties them, and 398 000 and
/// 412 600 are two, though "environ 400 000" may be either; two conflicts are, unless a number ties them. A figure that names no place joins no tolls of two places.
/// </summary>
internal sealed class FigureSets(DifferenceKind kind, List<Figure> figures, TollWay way)
{
    private readonly List<FigureSet> sets = [];

    /// <summary>Indexes into the figures, in sets; what was joined last comes last.</summary>
    public IEnumerable<SortedSet<int>> InOrder => sets.Select(set => set.Figures);

    /// <summary>Puts two figures that differ into one set, with all that is tied to either.</summary>
    public void Join(int one, int other)
    {
        if (kind == DifferenceKind.Rounding && sets.Exists(set => IsTied(set, one) != IsTied(set, other) && !MayHold(set, IsTied(set, one) ? other : one))) return;
        var joined = new FigureSet([], []);
        for (var i = sets.Count - 1; i >= 0; i--)
        {
            if (!IsTied(sets[i], one) && !IsTied(sets[i], other) || !MayHold(sets[i], one) || !MayHold(sets[i], other) || joined.Figures.Any(known => !MayHold(sets[i], known))) continue;
            joined = joined.Figures.Count == 0 ? sets[i] : joined.With(sets[i]);
            sets.RemoveAt(i);
        }
        if (joined.Figures.Count == 0 && (IsTaken(one) || IsTaken(other))) return;
        Add(joined, one);
        Add(joined, other);
        sets.Add(joined);
    }

    /// <summary>Whether the figure is told already as what is nearest to it, or, where it names no place, with those of one place: it opens no second difference.</summary>
    private bool IsTaken(int figure) => (kind == DifferenceKind.Rounding || way != TollWay.Fixed && figures[figure].Places.IsEmpty) && sets.Exists(set => set.Figures.Contains(figure));

    private bool IsTied(FigureSet set, int figure) => kind switch
    {
        DifferenceKind.Rounding => set.Figures.Contains(figure),
        DifferenceKind.Conflict => set.Numbers.Contains(figures[figure].Quantity.Value),
        _ => true,
    };

    /// <summary>Whether nobody whom the set counts, and no place where it counts, is at odds with the figure's; of several places, one in common is enough.</summary>
    private bool MayHold(FigureSet set, int figure) =>
        set.Figures.All(known => FigureRelation.MayBeOfOneCount(figures[known], figures[figure], TollWay.Fixed) && (kind != DifferenceKind.Rounding || FigureRelation.MayBeOneNumber(figures[known], figures[figure])))
            && (way == TollWay.Fixed || figures[figure].Places.IsEmpty || set.Figures.All(known => figures[known].Places.IsEmpty) || set.Figures.Any(known => figures[known].Places.Meet(figures[figure].Places)));

    private void Add(FigureSet set, int figure)
    {
        set.Figures.Add(figure);
        set.Numbers.Add(figures[figure].Quantity.Value);
    }

    private sealed record FigureSet(SortedSet<int> Figures, HashSet<double> Numbers)
    {
        public FigureSet With(FigureSet other)
        {
            Figures.UnionWith(other.Figures);
            Numbers.UnionWith(other.Numbers);
            return this;
        }
    }
}
