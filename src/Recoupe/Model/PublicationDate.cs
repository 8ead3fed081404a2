using Recoupe.Language.Dates;

namespace Recoupe.Model;

/// <summary>What a day of publication rests on: nothing, what the page states of itself, or what its text and its neighbours tell.</summary>
public enum PublicationBasis : byte { Unknown, Stated, Inferred }

/// <summary>When an article was published, as far as that can be known.</summary>
/// <param name="Interval">Null exactly where <paramref name="Basis"/> is unknown.</param>
public sealed record PublicationDate(DateInterval? Interval, PublicationBasis Basis, IReadOnlyList<Reason> Because, DateInterval? Modified = null)
{
    /// <summary>How near in time two pages are, from 1 (the same days, or unknown) towards 0: halved each <paramref name="halfLife"/> days between them.</summary>
    public double NearnessTo(PublicationDate other, double halfLife)
    {
        if (Interval is not { } own || other.Interval is not { } its || own.Overlaps(its)) return 1;
        var gap = own.Latest < its.Earliest ? its.Earliest.DayNumber - own.Latest.DayNumber : own.Earliest.DayNumber - its.Latest.DayNumber;
        return Math.Pow(0.5, gap / halfLife);
    }
}
