namespace Recoupe.Reporting.Html;

/// <summary>
/// Lays days out along a line. Days near each other keep their distance; where nothing happens for long, the line is broken,
/// so that a story of a week that recalls something of twenty years ago can still be read.
/// </summary>
internal sealed class TimeScale
{
    private const int LongSilence = 31;
    private const double WidestBreak = 100;

    private readonly List<(DateOnly Day, double X)> places = [];

    /// <param name="days">The days to lay out, in any order; at least one.</param>
    public TimeScale(IEnumerable<DateOnly> days, double left, double width)
    {
        var ordered = days.Distinct().Order().ToList();
        var gaps = ordered.Zip(ordered.Skip(1), (a, b) => b.DayNumber - a.DayNumber).ToList();
        var breaks = gaps.Count(gap => gap > LongSilence);
        var breakWidth = breaks == 0 ? 0 : Math.Min(WidestBreak, width / 2 / breaks);
        var linear = gaps.Where(gap => gap <= LongSilence).Sum();
        var perDay = linear == 0 ? 0 : (width - breaks * breakWidth) / linear;
        if (linear == 0 && breaks > 0) breakWidth = width / breaks;

        var x = ordered.Count == 1 ? left + width / 2 : left;
        places.Add((ordered[0], x));
        for (var i = 0; i < gaps.Count; i++)
        {
            if (gaps[i] > LongSilence) Breaks.Add(x + breakWidth / 2);
            x += gaps[i] > LongSilence ? breakWidth : gaps[i] * perDay;
            places.Add((ordered[i + 1], x));
        }
    }

    public IReadOnlyList<(DateOnly Day, double X)> Places => places;

    /// <summary>Where the line is broken.</summary>
    public List<double> Breaks { get; } = [];

    /// <summary>Where a day given at construction lies.</summary>
    public double this[DateOnly day] => places[places.BinarySearch((day, 0), DayOrder.Instance)].X;

    private sealed class DayOrder : IComparer<(DateOnly Day, double X)>
    {
        public static readonly DayOrder Instance = new();
        public int Compare((DateOnly Day, double X) a, (DateOnly Day, double X) b) => a.Day.CompareTo(b.Day);
    }
}
