namespace Recoupe.Language.Dates;

/// <summary>A date expression found at tokens <c>[First, End)</c>.</summary>
internal sealed record FoundDate(int First, int End, TimexType Type, TimexForm Form);

/// <summary>
/// Reads date expressions off the tokens of one text, by small rules tried at each word that may begin one; the longest match wins, of two the earlier rule.
/// The rules lie in one partial file a topic. Not shared between threads: each text has its own.
/// </summary>
internal sealed partial class DateScanner
{
    private const int TitleReach = 3;

    private readonly TokenizedText text;
    private readonly Token[] tokens;
    private readonly DateWords lexicon;
    private readonly TenseWords tenses;
    private readonly Func<int, FoundDate?>[] rules;
    private int limit;

    public DateScanner(TokenizedText text, DateWords lexicon, TenseWords tenses)
    {
        this.text = text;
        tokens = text.Tokens;
        this.lexicon = lexicon;
        this.tenses = tenses;
        rules = [Recurring, NightBetween, NthOfMonth, PortionOf, Numeric, DayAndMonth, MonthAndYear, YearSpan, YearAlone, RepublicanDate, FeastDay, SeasonOf, NamedDay, NarratedDay,
            WeekdayAlone, PartOfDay, WeekOf, TurnedUnit, Stretch, ClockTime, Lasting, SameTime, Reference];
    }

    /// <summary>Tokens from <paramref name="end"/> on are out of reach; an expression does not cross its sentence.</summary>
    public void LimitTo(int end) => limit = end;

    public FoundDate? Match(int first)
    {
        FoundDate? best = null;
        foreach (var rule in rules)
            if (rule(first) is { } found && (best is null || found.End > best.End)) best = found;
        return best is not null && IsTitle(first, best.End) ? null : best;
    }

    /// <summary>« Dimanche noir »: a capital and a noun or adjective to it between marks are the title of something.</summary>
    private bool IsTitle(int first, int end)
    {
        if (first == 0 || !text.IsCapitalized(first) || tokens[first - 1].Norm is not ("«" or "“" or "\"")) return false;
        var at = end;
        while (at < limit && at - end < TitleReach && tokens[at].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn) at++;
        return at > end && at < limit && tokens[at].Norm is "»" or "”" or "\"";
    }

    /// <summary>Whether a word has a capital and goes on in small letters: not "HEURES" of a headline.</summary>
    private bool IsTitled(int i) => i < limit && text.IsCapitalized(i) && tokens[i].Length > 1 && char.IsLower(text.Text[tokens[i].Start + 1]);

    private string Norm(int i) => i >= 0 && i < limit ? tokens[i].Norm : "";
    private DateWord? Word(int i) => i >= 0 && i < limit ? lexicon.Find(tokens[i].Norm) : null;
    private bool HasSpaceBefore(int i) => i < limit && text.HasSpaceBefore(i);

    /// <summary>The end of the longest phrase of a role that starts at a token; -1 where none does.</summary>
    private int After(DateRole role, int i)
    {
        foreach (var phrase in lexicon.Phrases(role))
            if (Stands(phrase, i)) return i + phrase.Length;
        return -1;
    }

    /// <summary>The start of the longest phrase of a role that ends where a token starts; -1 where none does.</summary>
    private int Before(DateRole role, int i)
    {
        foreach (var phrase in lexicon.Phrases(role))
            if (i >= phrase.Length && Stands(phrase, i - phrase.Length)) return i - phrase.Length;
        return -1;
    }

    private bool Precedes(DateRole role, int i) => Before(role, i) >= 0;

    private bool Stands(string[] phrase, int i)
    {
        if (i < 0 || i + phrase.Length > limit) return false;
        for (var k = 0; k < phrase.Length; k++)
            if (tokens[i + k].Norm != phrase[k]) return false;
        return true;
    }

    private int Optional(DateRole role, int i) => After(role, i) is var end && end > 0 ? end : i;

    private Tense TenseAt(int first, int end) => tenses.Near(text, first, end);

    private FoundDate Found(int first, int end, TimexForm form) =>
        new(first, end, form.Part is DayPart.None or DayPart.Daytime && form is not ClockForm ? TimexType.Date : TimexType.Time, form with { Tense = TenseAt(first, end) });

    private Timex Mark(FoundDate found) => new(text.SpanOf(found.First, found.End), found.Type, found.Form);

    private bool IsPunctuation(int i) => i >= limit || !char.IsLetterOrDigit(text.Text[tokens[i].Start]);

    /// <summary>"soir", "au matin", "en fin de matinée" after a day; the end of it, or <paramref name="i"/> where none stands there.</summary>
    private int DayPartAfter(int i, out DayPart part)
    {
        var at = Optional(DateRole.AtPart, i);
        part = Word(at)?.Part ?? DayPart.None;
        if (part == DayPart.None) return i;
        // "lundi midi" is a part of the day, "lundi nuit" and "lundi journée" are none.
        if (at == i && part is DayPart.Night or DayPart.Daytime) { part = DayPart.None; return i; }
        return at + 1;
    }

    private int DirectionAfter(int i, out Direction direction)
    {
        if (After(DateRole.Coming, i) is > 0 and var coming)
        {
            direction = Direction.Next;
            return coming;
        }
        // "l'année d'avant", "le mois d'après".
        if (After(DateRole.Previous, i) is > 0 and var previous && IsPunctuation(previous)) { direction = Direction.Before; return previous; }
        if (After(DateRole.Following, i) is > 0 and var following && IsPunctuation(following)) { direction = Direction.After; return following; }
        direction = Word(i)?.Direction ?? Direction.None;
        return direction == Direction.None ? i : i + 1;
    }

    /// <summary>A number in digits or words; the token after it, or -1.</summary>
    private int NumberAt(int i, out double value)
    {
        value = 0;
        if (i < 0 || i >= limit) return -1;
        if (char.IsDigit(text.Text[tokens[i].Start])) return TryDigits(tokens[i].Norm, out value) ? i + 1 : -1;
        if (lexicon.NumberGroupsFrom(tokens[i].Norm) is { } groups)
            foreach (var (words, number) in groups)
                if (Stands(words, i)) { value = number; return i + words.Length; }
        if (Word(i)?.Number is not { } single) return -1;
        value = single;
        return i + 1;
    }

    private static bool TryDigits(string norm, out double value)
    {
        value = 0;
        double fraction = 0;
        foreach (var c in norm)
            if (c is ',' or '.') { if (fraction > 0) return false; fraction = 1; }
            else if (char.IsAsciiDigit(c)) { value = value * 10 + (c - '0'); fraction *= 10; }
            else if (c is not (' ' or '\u00A0' or '\u202F' or '\u2009')) return false;
        if (fraction > 0) value /= fraction;
        return true;
    }

    private static bool TryInteger(string norm, int digits, out int value)
    {
        value = 0;
        if (norm.Length > digits || norm.Length == 0) return false;
        foreach (var c in norm)
            if (!char.IsAsciiDigit(c)) return false;
            else value = value * 10 + (c - '0');
        return true;
    }
}
