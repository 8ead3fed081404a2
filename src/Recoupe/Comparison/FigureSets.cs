using System.Collections;
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
        var joined = new FigureSet(figures.Count);
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
        set.Admitted[figure] && (way == TollWay.Fixed || figures[figure].Places.IsEmpty || !set.NamesPlace || set.SharePlace[figure]);

    private void Add(FigureSet set, int figure)
    {
        if (!set.Figures.Add(figure)) return;
        var added = figures[figure];
        set.Numbers.Add(added.Quantity.Value);
        set.NamesPlace |= !added.Places.IsEmpty;
        for (var i = 0; i < figures.Count; i++)
        {
            if (set.Admitted[i] && !(FigureRelation.MayBeOfOneCount(added, figures[i], TollWay.Fixed) && (kind != DifferenceKind.Rounding || FigureRelation.MayBeOneNumber(added, figures[i])))) set.Admitted[i] = false;
            if (way != TollWay.Fixed && !set.SharePlace[i] && added.Places.Meet(figures[i].Places)) set.SharePlace[i] = true;
        }
    }

    /// <summary>Figures that are tied, and what they leave open to others: kept up as it grows, since every pair of figures asks every set.</summary>
    private sealed class FigureSet(int figures)
    {
        public SortedSet<int> Figures { get; } = [];
        public HashSet<double> Numbers { get; } = [];

        /// <summary>By figure: whether whom it counts is at odds with none of the set, nor, of roundings, its number with theirs.</summary>
        public BitArray Admitted { get; } = new(figures, true);

        /// <summary>By figure: whether it names a place that one of the set names.</summary>
        public BitArray SharePlace { get; } = new(figures);

        public bool NamesPlace { get; set; }

        public FigureSet With(FigureSet other)
        {
            Figures.UnionWith(other.Figures);
            Numbers.UnionWith(other.Numbers);
            Admitted.And(other.Admitted);
            SharePlace.Or(other.SharePlace);
            NamesPlace |= other.NamesPlace;
            return this;
        }
    }
}
