using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Figures by what ties them into one difference. A toll that grows is one series; but that 1 037 is "plus de 1 000" and 1 420 "quelque 1 400" are two things, unless a figure ties them; two conflicts are, unless a
/// number ties them.
/// </summary>
internal sealed class FigureSets(DifferenceKind kind, List<Figure> figures)
{
    private readonly List<FigureSet> sets = [];

    /// <summary>Indexes into the figures, in sets; what was joined last comes last.</summary>
    public IEnumerable<SortedSet<int>> InOrder => sets.Select(set => set.Figures);

    /// <summary>Puts two figures that differ into one set, with all that is tied to either.</summary>
    public void Join(int one, int other)
    {
        var joined = new FigureSet([], []);
        for (var i = sets.Count - 1; i >= 0; i--)
        {
            if (!IsTied(sets[i], one) && !IsTied(sets[i], other)) continue;
            joined = joined.Figures.Count == 0 ? sets[i] : joined.With(sets[i]);
            sets.RemoveAt(i);
        }
        Add(joined, one);
        Add(joined, other);
        sets.Add(joined);
    }

    private bool IsTied(FigureSet set, int figure) => kind switch
    {
        DifferenceKind.Rounding => set.Figures.Contains(figure),
        DifferenceKind.Conflict => set.Numbers.Contains(figures[figure].Quantity.Value),
        _ => true,
    };

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
