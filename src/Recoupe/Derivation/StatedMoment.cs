using System.Globalization;
using System.Text.RegularExpressions;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>When on its day a page says that it was published.</summary>
/// <param name="Clock">As the page writes it.</param>
/// <param name="Offset">From universal time; null where the page does not say.</param>
internal readonly partial record struct StatedMoment(DateOnly Day, TimeOnly Clock, TimeSpan? Offset)
{
    /// <summary>Of the first date of publication that it states with an hour ("2031-05-04T09:12:00+02:00", "Publié le 4 mai 2031 à 9h12"), where that is the day that it was published on; midnight is no hour.</summary>
    public static StatedMoment? Of(AnnotatedArticle article, PublicationDate published)
    {
        foreach (var stated in article.Article.StatedDates)
        {
            if (stated.IsModified || stated.Interval != published.Interval || ClockPattern.Match(stated.Text) is not { Success: true } match) continue;
            var clock = new TimeOnly(int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture));
            if (clock != TimeOnly.MinValue) return new StatedMoment(stated.Interval.Earliest, clock, OffsetIn(match.Groups["zone"].ValueSpan));
        }
        return null;
    }

    /// <summary>Whether it was before another; null where the two do not tell, or are one minute.</summary>
    public bool? IsBefore(StatedMoment other)
    {
        if (Offset is null != other.Offset is null) return null;
        var (own, its) = (Day.ToDateTime(Clock) - (Offset ?? default), other.Day.ToDateTime(other.Clock) - (other.Offset ?? default));
        return own == its ? null : own < its;
    }

    private static TimeSpan? OffsetIn(ReadOnlySpan<char> zone)
    {
        if (zone.IsEmpty) return null;
        if (zone is "Z") return TimeSpan.Zero;
        var offset = new TimeSpan(int.Parse(zone[1..3], CultureInfo.InvariantCulture), int.Parse(zone[^2..], CultureInfo.InvariantCulture), 0);
        return zone[0] == '-' ? -offset : offset;
    }

    [GeneratedRegex(@"(?<=^|[T ])(?<hour>[01]?\d|2[0-3])(?::| ?[hH] ?)(?<minute>[0-5]\d)(?!\d)(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockPattern { get; }
}
