using System.Globalization;

namespace Recoupe.Language.Dates;

/// <summary>What one word can be in a date expression; most words are one thing, some ("midi", "journée", "seconde") several.</summary>
internal sealed class DateWord
{
    public int Month { get; set; }
    public DayOfWeek? Weekday { get; set; }
    public bool IsPluralWeekday { get; set; }
    public int? Number { get; set; }
    public int? Ordinal { get; set; }
    public int? Collective { get; set; }
    public TimeUnit? Unit { get; set; }
    public int UnitFactor { get; set; } = 1;
    public DayPart Part { get; set; }
    public Season? Season { get; set; }
    public Portion? Portion { get; set; }
    public Direction Direction { get; set; }
    public int? DayOffset { get; set; }
    public int? NarratedOffset { get; set; }
    public int? ClockMinutes { get; set; }
    public int RepublicanMonth { get; set; }
    public string? Set { get; set; }
    public bool IsSetAdjective { get; set; }
    public string? Reference { get; set; }
    public bool IsReferenceAdjective { get; set; }
    public bool IsPlural { get; set; }

    /// <summary>Whether it is nothing but a number: no expression without the word behind it.</summary>
    public bool IsCount => (Number ?? Ordinal ?? Collective) is not null && Unit is null;
}

/// <summary>What a short word or group of words does beside a date.</summary>
internal enum DateRole : byte
{
    Ago, Since, Until, In, InThe, During, Later, Earlier, Between, From, To, And, Every, Per, About, Vague, The, This, Of, Same, There, Here,
    QuarterOf, List, Hour, Epoch, Single, Clause, Some, Coming, EventOf, At, MiddlePrefix, NearbyHour, YearCue, YearWeakCue, Whole, Half, New, MonthOf, AtPart, PartLead, Age, SpanNoun, YearBlocker, Century, Follower,
    Lasts, Gathering, WeekOn, ClockZone, QuarterPast, QuarterLess, Minus, ThatMoment, SameSeason, AsWellAs, Press, Said, UpTo, Previous, Following, DayCue, DayBlocker,
}

/// <summary>The words of <c>dates.tsv</c>.</summary>
internal sealed class DateWords
{
    private readonly Dictionary<string, DateWord> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, int Value)>> numberGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Feast>> feasts = new(StringComparer.Ordinal);
    private readonly HashSet<string> persons = new(StringComparer.Ordinal);
    private readonly DateStarts starts;
    private readonly string[][][] roles;

    /// <exception cref="LanguagePackException">A row names a kind, unit or role that there is none of.</exception>
    public DateWords(LanguagePack pack)
    {
        var byRole = new List<string[]>[Enum.GetValues<DateRole>().Length];
        for (var i = 0; i < byRole.Length; i++) byRole[i] = [];
        foreach (var row in pack.Rows("dates.tsv", 2))
        {
            var (kind, form, value) = (row[0], row[1], row.Length > 2 ? row[2] : "");
            if (kind == "role") byRole[(int)Name<DateRole>(value.Replace("-", ""))].Add(form.Split(' '));
            else if (kind == "feast") Add(feasts, form.Split(' ')[0], new Feast(form.Split(' '), value));
            else if (kind == "number" && form.Contains(' ')) Add(numberGroups, form.Split(' ')[0], (form.Split(' '), Integer(value)));
            else if (!TenseWords.Holds(kind)) Set(Word(form), form, kind, value);
        }
        foreach (var row in pack.Rows("quantities.tsv", 2))
            if (row[0] == "person") persons.Add(row[1]);
        starts = Starts(byRole);
        // Longest first, so that "d'ici au" is not read as "d'ici".
        roles = Array.ConvertAll(byRole, group => { group.Sort((a, b) => b.Length - a.Length); return group.ToArray(); });
    }

    /// <summary>Whether an expression may begin at a token; false is certain.</summary>
    public bool CanStart(Token[] tokens, int i, int limit) => starts.CanStart(tokens, i, limit);

    private DateStarts Starts(List<string[]>[] byRole)
    {
        IEnumerable<string[]> Of(params DateRole[] all) => all.SelectMany(role => byRole[(int)role]);
        var counts = words.Where(pair => pair.Value.IsCount).Select(pair => new[] { pair.Key });
        var groups = numberGroups.Values.SelectMany(group => group).Select(group => group.Words);
        var openers = Of(DateRole.The, DateRole.This, DateRole.Vague, DateRole.About, DateRole.Every, DateRole.Whole, DateRole.Ago, DateRole.Epoch, DateRole.MonthOf, DateRole.Some, DateRole.ThatMoment, DateRole.SameSeason);
        var inner = Of(DateRole.Same, DateRole.New, DateRole.QuarterOf, DateRole.Hour).Select(phrase => phrase[0]);
        return new DateStarts(words.Where(pair => !pair.Value.IsCount).Select(pair => pair.Key).Concat(feasts.Keys), openers.Concat(groups).Concat(counts), inner, byRole[(int)DateRole.MiddlePrefix] is [var prefix, ..] ? prefix[0] : "\0");
    }

    public DateWord? Find(string norm) => words.GetValueOrDefault(norm);
    public List<Feast>? FeastsFrom(string norm) => feasts.GetValueOrDefault(norm);
    public List<(string[] Words, int Value)>? NumberGroupsFrom(string norm) => numberGroups.GetValueOrDefault(norm);
    /// <summary>Whether "de dix ans" after this noun is a length ("une durée de dix ans"), not an age.</summary>
    public bool IsSpanNoun(string norm)
    {
        foreach (var phrase in roles[(int)DateRole.SpanNoun])
            if (phrase[0] == norm) return true;
        return false;
    }

    /// <summary>Whether "de dix mois" after this noun is an age.</summary>
    public bool IsPerson(string norm) => persons.Contains(norm);

    public string[][] Phrases(DateRole role) => roles[(int)role];

    private DateWord Word(string form)
    {
        if (!words.TryGetValue(form, out var word)) words[form] = word = new DateWord();
        return word;
    }

    private static void Add<T>(Dictionary<string, List<T>> groups, string key, T value)
    {
        if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
        group.Add(value);
    }

    private static void Set(DateWord word, string form, string kind, string value)
    {
        switch (kind)
        {
            case "month": word.Month = Integer(value); break;
            case "weekday": word.Weekday = (DayOfWeek)Integer(value); break;
            case "weekdays": word.Weekday = (DayOfWeek)Integer(value); word.IsPluralWeekday = true; break;
            case "number": word.Number = Integer(value); break;
            case "ordinal": word.Ordinal = Integer(value); break;
            case "collective": word.Collective = Integer(value); break;
            case "unit":
                var star = value.IndexOf('*');
                word.IsPlural = form[^1] is 's' && value is not ("month*1" or "weekend*1");
                (word.Unit, word.UnitFactor) = (Name<TimeUnit>(value[..star]), Integer(value[(star + 1)..]));
                break;
            case "part": word.Part = Name<DayPart>(value); break;
            case "season": word.Season = Name<Season>(value); break;
            case "portion": word.Portion = Name<Portion>(value); break;
            case "direction": word.Direction = Name<Direction>(value); break;
            case "day": word.DayOffset = Integer(value); break;
            case "narrated": word.NarratedOffset = Integer(value); break;
            case "clock": word.ClockMinutes = Integer(value[..2]) * 60 + Integer(value[3..]); break;
            case "republican": word.RepublicanMonth = Integer(value); break;
            case "set": word.Set = value; break;
            case "set-adjective": (word.Set, word.IsSetAdjective) = (value, true); break;
            case "reference": word.Reference = value; break;
            case "reference-adjective": (word.Reference, word.IsReferenceAdjective) = (value, true); break;
            default: throw new LanguagePackException($"dates.tsv: kind '{kind}' is none of the kinds named at its head.");
        }
    }

    private static int Integer(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static T Name<T>(string value) where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var name) ? name : throw new LanguagePackException($"dates.tsv: '{value}' is no {typeof(T).Name}.");
}

/// <summary>A feast as the pack names it: its words, and a fixed day or (month 0) the days after Easter Sunday.</summary>
internal sealed class Feast
{
    private const string FromEaster = "easter+";

    public Feast(string[] words, string value)
    {
        Words = words;
        (Month, Day) = value.StartsWith(FromEaster, StringComparison.Ordinal)
            ? (0, int.Parse(value[FromEaster.Length..], CultureInfo.InvariantCulture))
            : (int.Parse(value[..2], CultureInfo.InvariantCulture), int.Parse(value[3..], CultureInfo.InvariantCulture));
    }

    public string[] Words { get; }
    public int Month { get; }
    public int Day { get; }
}
