using Recoupe.Language.Dates;

namespace Recoupe.Publication;

/// <summary>The dated articles about the same things as one article.</summary>
internal sealed class Neighbours
{
    /// <summary>Power by which the likelihood falls with the days between two pages.</summary>
    private const double Steepness = 2.0;
    /// <summary>For a day on which "le mois dernier" is when others date the same (natural logarithm, as all of these).</summary>
    private const double Together = 2;
    /// <summary>Against one on which it is not.</summary>
    private const double Apart = 4;
    /// <summary>For the day on which others printed the same sentences.</summary>
    private const double SameDay = 3;
    /// <summary>For the day after it.</summary>
    private const double DayAfter = 1.5;

    public static Neighbours None { get; } = new([], [], []);

    private readonly List<(DateInterval Interval, string File)> near;
    private readonly DateInterval?[] aligned;
    private readonly Dictionary<int, double> toldDays;

    public Neighbours(List<(DateInterval Interval, string File)> near, DateInterval?[] aligned, Dictionary<int, double> toldDays)
    {
        this.near = near;
        this.aligned = aligned;
        this.toldDays = toldDays;
        if (near.Count == 0) return;
        near.Sort((a, b) => a.Interval.Earliest != b.Interval.Earliest ? a.Interval.Earliest.CompareTo(b.Interval.Earliest) : string.CompareOrdinal(a.File, b.File));
        (Median, File) = near[near.Count / 2];
    }

    /// <summary>The middle one of their dates; null where there are none.</summary>
    public DateInterval? Median { get; }

    /// <summary>The page that <see cref="Median"/> is the date of.</summary>
    public string File { get; } = "";

    /// <summary>News of one thing are mostly written within days of each other: the logarithm of a kernel density over the others' dates, so that one stray page weighs little.</summary>
    public double Score(DateOnly day)
    {
        if (near.Count == 0) return 0;
        double density = 0;
        foreach (var (interval, _) in near)
        {
            var distance = Math.Max(0, Math.Max(interval.Earliest.DayNumber - day.DayNumber, day.DayNumber - interval.Latest.DayNumber));
            density += Math.Pow(1 + distance / 2.0, -Steepness) / Math.Sqrt(interval.Days);
        }
        return Math.Log(density / near.Count);
    }

    /// <summary>The first date that counts months or years back to what others date: its index, and when that was; null for none.</summary>
    public (int At, DateInterval Told)? Told
    {
        get
        {
            var at = Array.FindIndex(aligned, found => found is not null);
            return at < 0 ? null : (at, aligned[at]!.Value);
        }
    }

    /// <summary>The days on which others printed some of the article's sentences.</summary>
    public IReadOnlySet<int> TwinDays { get; init; } = new HashSet<int>();

    /// <summary>A dispatch is printed on the day it comes, or on the next.</summary>
    public double Twin(DateOnly day) => TwinDays.Contains(day.DayNumber) ? SameDay : TwinDays.Contains(day.DayNumber - 1) ? DayAfter : 0;

    /// <summary>Whether others printed some of its sentences within a day of this one.</summary>
    public bool HasTwinNear(DateOnly day) => TwinDays.Contains(day.DayNumber - 1) || TwinDays.Contains(day.DayNumber) || TwinDays.Contains(day.DayNumber + 1);

    /// <summary>How many of the others tell of a day, from 0 (none) to 1 (all).</summary>
    public double Tell(DateOnly day) => toldDays.GetValueOrDefault(day.DayNumber);

    /// <summary>Whether "le mois dernier" falls on what others date.</summary>
    public double Aligned(IReadOnlyList<Timex> dates, ReadOnlySpan<DateInterval?> values)
    {
        double score = 0;
        for (var i = 0; i < aligned.Length && i < dates.Count; i++)
            if (aligned[i] is { } there && values[i] is { } here) score += here.Overlaps(there) ? Together : -Apart;
        return score;
    }
}
