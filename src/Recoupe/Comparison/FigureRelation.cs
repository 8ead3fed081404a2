using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One figure of a finding: what it says, as of which day, and which statement gives it.</summary>
/// <param name="Statement">Index into the finding's statements.</param>
/// <param name="AsOf">The day it was given for: a day its clause names when that is near the page's, else the page's own.</param>
/// <param name="IsFormer">Whether its own sentence says that another has replaced it ("et non plus 35", "contre 35 auparavant").</param>
/// <param name="Group">Who of those it befell is counted ("pompier"); empty where all are, or where the noun does not say.</param>
/// <param name="IsOrderOfSize">Whether the number is a word for many ("des centaines"), not a figure.</param>
internal sealed record Figure(int Statement, Statement Source, Quantity Quantity, string Text, DateOnly? AsOf, bool IsFormer, bool IsOrderOfSize, string Group = "");

/// <summary>Decides how two figures of the same thing stand to each other.</summary>
internal static class FigureRelation
{
    /// <summary>A rounded or vague number may stand this far from the exact one.</summary>
    private const double RoundingMargin = 0.12;
    private const double ByNumberMargin = 0.05;
    private const double LeastByNumber = 100;
    private const double LeastPlay = 0.1;

    /// <summary>The kind of difference; null where the two say the same.</summary>
    public static DifferenceKind? Between(Figure a, Figure b, string counted, TollWay way)
    {
        var (x, y) = (a.Quantity, b.Quantity);
        if (a.Source.IsElsewhereThan(b.Source)) return null;
        // Nine firemen hurt and thirty visitors hurt are two counts; but either may be part of a count of "persons".
        if (a.Group.Length > 0 && b.Group.Length > 0 && a.Group != b.Group) return null;
        // A share and a count do not compare ("la moitié des sinistrés", "1 000 sinistrés").
        if (x.Value < 1 != y.Value < 1) return null;
        if (x.Value == y.Value) return x.Qualifier == y.Qualifier ? null : DifferenceKind.Rounding;
        if (a.IsFormer != b.IsFormer && a.Source.Page == b.Source.Page) return DifferenceKind.Update;
        if (AreCompatible(a, b)) return DifferenceKind.Rounding;
        if (way == TollWay.Fixed && !Likeness.IsPlain(a.Source, b.Source)) return null;
        if (way != TollWay.Fixed && a.AsOf is { } first && b.AsOf is { } second && first != second && (way == TollWay.Any || (first < second) == (x.Value < y.Value))) return DifferenceKind.Update;
        // Whose day is unknown may be the earlier or the later: a toll that moves is not at odds with itself for that.
        if (way != TollWay.Fixed && a.Source.Page != b.Source.Page && (a.AsOf is null || b.AsOf is null)) return DifferenceKind.Update;
        // A page may tell the history of its own toll; it contradicts itself only by two voices.
        if (a.Source.Page == b.Source.Page && a.Source.Chain.SequenceEqual(b.Source.Chain)) return null;
        return way != TollWay.Fixed && !Likeness.IsSameCount(a.Source, b.Source, counted) ? null : DifferenceKind.Conflict;
    }

    /// <summary>Whether the one is so nearly the other in round figures that they are one number, whatever the noun: within a twentieth, the one exact and large enough not to meet by chance.</summary>
    public static bool IsRoundingOf(Figure a, Figure b)
    {
        var (x, y) = (a.Quantity, b.Quantity);
        if (Math.Min(x.Value, y.Value) < LeastByNumber || x.Value == y.Value && x.Qualifier == y.Qualifier || a.IsOrderOfSize || b.IsOrderOfSize) return false;
        var isRounded = x.Qualifier != Qualifier.Exact && x.Value % 10 == 0 || y.Qualifier != Qualifier.Exact && y.Value % 10 == 0;
        return isRounded && (x.Qualifier == Qualifier.Exact || y.Qualifier == Qualifier.Exact) && Math.Abs(x.Value - y.Value) <= ByNumberMargin * Math.Max(x.Value, y.Value);
    }

    /// <summary>Whether both can hold at once: one is vague and its range holds the other, or one is the other in round figures.</summary>
    private static bool AreCompatible(Figure a, Figure b)
    {
        if (Within(a, b) || Within(b, a)) return true;
        var (x, y) = (a.Quantity, b.Quantity);
        if (IsShortFor(x.Value, y.Value) || IsShortFor(y.Value, x.Value)) return true;
        return IsRound(x.Value) != IsRound(y.Value) && Math.Abs(x.Value - y.Value) <= RoundingMargin * Math.Max(x.Value, y.Value) && Math.Max(x.Value, y.Value) >= 20;
    }

    /// <summary>Whether a number with a decimal or two is another with fewer of them: 6.4 for 6.42.</summary>
    private static bool IsShortFor(double brief, double full)
    {
        if (brief == full || full == Math.Floor(full)) return false;
        for (var digits = 0; digits <= 2; digits++)
            if (brief == Math.Round(brief, digits) && full != Math.Round(full, digits)) return Math.Abs(Math.Round(full, digits) - brief) < 1e-9;
        return false;
    }

    /// <summary>Whether the range that <paramref name="held"/> stands for holds <paramref name="other"/>'s number, and is near enough to mean it.</summary>
    private static bool Within(Figure held, Figure other)
    {
        var vague = held.Quantity;
        var (low, high) = vague.Qualifier switch
        {
            Qualifier.About => (vague.Value - Play(vague.Value), vague.Value + Play(vague.Value)),
            Qualifier.Nearly => (vague.Value - Play(vague.Value), vague.Value),
            // "des centaines", "plusieurs milliers": as a word, up to the next order of size.
            Qualifier.MoreThan when held.IsOrderOfSize => (vague.Value, vague.Value * 20),
            Qualifier.AtLeast or Qualifier.MoreThan => (vague.Value, vague.Value * (IsRound(vague.Value) ? 1.3 : 1.05)),
            Qualifier.AtMost or Qualifier.LessThan => (vague.Value * 0.75, vague.Value),
            _ => (vague.Value, vague.Upper ?? vague.Value),
        };
        return other.Quantity.Value >= low && other.Quantity.Value <= high;
    }

    /// <summary>How far from the true one a number is that is called a rough one: a step of its last figure, so that "environ 200" may be 160 and "environ 1 200" is not 1 037.</summary>
    private static double Play(double value)
    {
        var step = 1.0;
        if (value == Math.Floor(value))
            for (var rest = value; rest >= 10 && rest % 10 == 0; rest /= 10) step *= 10;
        return Math.Clamp(step, LeastPlay * value, 2 * RoundingMargin * value);
    }

    /// <summary>Whether a number looks rounded: at most two figures before its zeros, and at least one zero.</summary>
    private static bool IsRound(double value)
    {
        if (value < 10 || value != Math.Floor(value)) return false;
        while (value % 10 == 0) value /= 10;
        return value < 100 && value != 0 && !(value > 9 && value % 10 != 0 && value % 5 != 0);
    }
}
