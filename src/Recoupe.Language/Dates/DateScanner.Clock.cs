namespace Recoupe.Language.Dates;

/// <summary>Hours of the day.</summary>
internal sealed partial class DateScanner
{
    private const int MinutesPerHour = 60;
    private const int HoursPerDay = 24;
    private const int Noon = 12;
    private const int QuarterHour = 15;

    /// <summary>"20 h 30", "21h15", "04H00", "à 20 heures", "vers midi", "20:35" after a date, "huit heures et quart du matin".</summary>
    private FoundDate? ClockTime(int first)
    {
        var end = first + 1;
        if (Word(first)?.ClockMinutes is { } noon)
        {
            if (!Precedes(DateRole.NearbyHour, first) || text.IsCapitalized(first)) return null;
            return Clock(first, noon / MinutesPerHour, ReadTail(end));
        }
        if (HourToken(Norm(first), out var hour, out var minute))
        {
            // "dans les 24H00", "dure 2h30" are lengths.
            if (hour > HoursPerDay || IsLength(first) || (minute == 0 && Precedes(DateRole.The, first))) return null;
            if (minute < 0 && IsMinute(end, out var follows)) (minute, end) = (follows, end + 1);
            if (minute >= 0 && MeasuresOff(end)) return null;
            return Clock(first, hour, ReadTail(end, minute));
        }
        if (ColonTime(Norm(first), out hour, out minute))
            return Precedes(DateRole.NearbyHour, first) || (first > 0 && tokens[first - 1].Norm.Length >= 4 && char.IsAsciiDigit(tokens[first - 1].Norm[0])) ? Clock(first, hour, new ClockTail(end, minute)) : null;
        return SpelledHour(first);
    }

    private FoundDate? SpelledHour(int first)
    {
        var at = NumberAt(first, out var number);
        if (at < 0 || number > HoursPerDay || number != (int)number || After(DateRole.Hour, at) is not (> 0 and var end) || IsTitled(at)) return null;
        var hasMinutes = IsMinute(end, out var minute);
        var tail = hasMinutes ? ReadTail(end + 1, minute) : ReadTail(end);
        if (hasMinutes && MeasuresOff(end + 1) || !hasMinutes && After(DateRole.Per, tail.End) > 0) return null;
        if (Precedes(DateRole.Lasts, first) || (IsLength(first) && (hasMinutes || !tail.IsTold)) || (!hasMinutes && !tail.IsTold && Precedes(DateRole.The, first))) return null;
        if (hasMinutes || tail.IsTold || tokens[at].Norm.Length == 1) return Clock(first, (int)number, tail);
        if (!Precedes(DateRole.NearbyHour, first) && !OpensHours(first, tail.End) && !(first > 0 && Word(first - 1)?.Weekday is not null)) return null;
        // "à 24 heures du scrutin", "après 20 heures de débats": what is measured off follows.
        if (After(DateRole.Of, tail.End) > 0) return null;
        if ((After(DateRole.Later, tail.End) > 0 || After(DateRole.Earlier, tail.End) > 0) && IsPunctuation(tail.End + 2)) return null;
        return Clock(first, (int)number, tail);
    }

    /// <summary>"de 21 heures à 5 heures"; "de 8 heures à 10 heures par jour" are lengths.</summary>
    private bool OpensHours(int first, int end) =>
        Precedes(DateRole.From, first) && After(DateRole.To, end) is > 0 and var to && NumberAt(to, out var last) is > 0 and var at && last <= HoursPerDay && After(DateRole.Hour, at) is > 0 and var after && After(DateRole.Per, after) < 0 && After(DateRole.Of, after) < 0;

    private bool IsLength(int i) => Precedes(DateRole.InThe, i) || Precedes(DateRole.During, i) || Precedes(DateRole.Lasts, i);

    /// <summary>"2 heures 30 de retard": behind an hour of the day stands no plain noun, unless it is a part of the day.</summary>
    private bool MeasuresOff(int at) =>
        After(DateRole.Of, at) is > 0 and var of && of < limit && tokens[of].Pos == PartOfSpeech.Noun && tokens[of].Norm.Length > 2 && Word(of)?.Part is null or DayPart.None;

    private bool IsMinute(int i, out int minute) => TryInteger(Norm(i), 2, out minute) && minute < MinutesPerHour && Norm(i).Length == 2;

    /// <summary>What stands behind the hour: minutes told by words, the part of the day, whose clock it is.</summary>
    /// <param name="Minute">Minutes after the hour, below zero for "moins dix".</param>
    /// <param name="IsTold">Whether words after the hour say that it is one of the day, not a length.</param>
    private readonly record struct ClockTail(int End, int Minute, DayPart Part = DayPart.None, bool IsTold = false);

    private ClockTail ReadTail(int at, int minute = -1)
    {
        if (minute < 0) (minute, at) = SpokenMinutes(at);
        var of = After(DateRole.Of, at);
        var part = of > 0 ? Word(of)?.Part ?? DayPart.None : DayPart.None;
        if (part != DayPart.None) at = of + 1;
        var zone = Optional(DateRole.ClockZone, at);
        return new ClockTail(zone, minute, part, part != DayPart.None || zone > at);
    }

    /// <summary>"et quart", "et demie", "moins le quart", "moins dix".</summary>
    private (int Minute, int End) SpokenMinutes(int at)
    {
        if (After(DateRole.QuarterPast, at) is > 0 and var quarter) return (QuarterHour, quarter);
        if (After(DateRole.Half, at) is > 0 and var half) return (MinutesPerHour / 2, half);
        if (After(DateRole.QuarterLess, at) is > 0 and var less) return (-QuarterHour, less);
        if (After(DateRole.Minus, at) is > 0 and var minus && NumberAt(minus, out var number) is > 0 and var end && number is > 0 and < MinutesPerHour / 2 && Word(end)?.Unit is null) return ((int)-number, end);
        return (0, at);
    }

    private FoundDate Clock(int first, int hour, ClockTail tail)
    {
        if (hour < Noon && tail.Part is DayPart.Afternoon or DayPart.Evening) hour += Noon;
        if (tail.Minute < 0) hour = (hour + HoursPerDay - 1) % HoursPerDay;
        return Found(first, tail.End, new ClockForm(hour, (tail.Minute + MinutesPerHour) % MinutesPerHour, TimexOrigin.Narrated));
    }

    /// <summary>"21h15" (minutes -1 where none stand: "21h").</summary>
    private static bool HourToken(string norm, out int hour, out int minute)
    {
        (hour, minute) = (0, -1);
        var h = norm.IndexOf('h');
        if (h is not (1 or 2) || !TryInteger(norm[..h], 2, out hour)) return false;
        if (h == norm.Length - 1) return true;
        return TryInteger(norm[(h + 1)..], 2, out minute) && minute < MinutesPerHour;
    }

    private static bool ColonTime(string norm, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        var colon = norm.IndexOf(':');
        return colon is 1 or 2 && norm.Length >= colon + 3 && TryInteger(norm[..colon], 2, out hour) && hour <= HoursPerDay
            && TryInteger(norm[(colon + 1)..(colon + 3)], 2, out minute) && minute < MinutesPerHour && (norm.Length == colon + 3 || norm[colon + 3] == ':');
    }

    /// <summary>"à ce moment-là", "à la même époque": the hour, the time of year last told of.</summary>
    private FoundDate? SameTime(int first)
    {
        if (After(DateRole.ThatMoment, first) is > 0 and var moment) return new FoundDate(first, moment, TimexType.Time, new SameTimeForm(TimeUnit.Hour));
        return After(DateRole.SameSeason, first) is > 0 and var season ? new FoundDate(first, season, TimexType.Date, new SameTimeForm(TimeUnit.Month)) : null;
    }
}
