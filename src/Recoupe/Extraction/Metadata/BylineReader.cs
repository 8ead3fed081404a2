using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Metadata;

/// <summary>
/// Reads lines such as "Par Léa Morin (avec AFP) | Publié le 3 mai 2024 à 10h12". Such a line falls into segments, each a date, a name, an agency
/// or a desk; a line with any other segment is part of the text.
/// </summary>
internal sealed class BylineReader
{
    /// <summary>Characters of a byline.</summary>
    private const int LongestLine = 220;
    /// <summary>Characters of a label that says what a date is of.</summary>
    private const int LongestLabel = 25;
    /// <summary>Spaces in a segment: a line with a date may hold one segment more, but no sentence.</summary>
    private const int LongestOther = 6;
    /// <summary>Characters of a line over the title that names the edition.</summary>
    private const int LongestMasthead = 100;
    /// <summary>Spaces in a line that opens as a byline does and goes on otherwise.</summary>
    private const int LongestHead = 20;

    private readonly BylineLexicon lexicon;
    private readonly StopWords stopWords;
    private readonly PrintedDateScanner scanner;

    public BylineReader(BylineLexicon lexicon, StopWords stopWords)
    {
        this.lexicon = lexicon;
        this.stopWords = stopWords;
        scanner = new PrintedDateScanner(lexicon);
    }

    public PrintedDateScanner Dates => scanner;

    /// <summary>The line as a byline; null where it is none. <paramref name="isMarked"/>: the markup says it is one, so a bare name will do.</summary>
    public Byline? Read(string text, bool isMarked = false)
    {
        if (text.Length is 0 or > LongestLine) return null;
        var reading = new BylineReading(lexicon, stopWords, scanner, isMarked);
        reading.ReadDates(text);
        if (reading.Found.Count > 0 && (IsOtherLabel(text) || lexicon.IsOtherDate(Folding.Fold(text)))) return null;
        foreach (var segment in BylineSegments.Of(reading.WithoutDates(text)))
            if (!reading.Take(segment)) reading.Others += segment.AsSpan().Count(' ') >= LongestOther ? 2 : 1;
        if (!reading.IsByline) return null;
        return new Byline(reading.Authors, reading.Credits, reading.Found);
    }

    /// <summary>
    /// A line between title and text that opens as a byline does, whatever else it holds: with the day and a mark behind it ("3 mai 2024 - D'après un rapport"),
    /// or with "Par" and a name. Null where it is none.
    /// </summary>
    public Byline? ReadHead(string text)
    {
        if (text.Length is 0 or > LongestLine || text[^1] is '.' or '!' or '?' || text.AsSpan().Count(' ') >= LongestHead) return null;
        var reading = new BylineReading(lexicon, stopWords, scanner, false);
        reading.ReadDates(text);
        if (!OpensWithDay(text, reading.Found) && !OpensWithAuthor(text) || lexicon.IsOtherDate(Folding.Fold(text))) return null;
        foreach (var segment in BylineSegments.Of(reading.WithoutDates(text))) reading.Take(segment);
        return new Byline(reading.Authors, reading.Credits, reading.Found);
    }

    /// <summary>
    /// The byline with which a line ends that says something else first, and where it begins: "Travaux. Par la rédaction du Courrier, le 3 mai 2024", a standfirst with "Vendredi 3 mai 2024. Recueilli par Léa Morin" behind it.
    /// It holds a whole date and says by whom. Null where there is none.
    /// </summary>
    public (Byline Byline, int Start)? ReadTail(string text)
    {
        (Byline, int)? found = null;
        for (var at = text.Length - 1; at > 0 && text.Length - at <= LongestLine; at--)
        {
            if (text[at] != '.' || !BylineSegments.IsSeparator(text, at)) continue;
            var tail = text[(at + 1)..].TrimStart();
            if (Read(tail) is not { } byline) break;
            if (byline.Dates is [{ Date.IsYearKnown: true }] && (byline.Authors.Count > 0 || lexicon.AuthorCue(Folding.Fold(tail)) > 0)) found = (byline, at + 1);
        }
        return found;
    }

    /// <summary>The line over a page's title that ends in the day of its edition: "Édition du soir – Le Val – vendredi 3 mai 2024". Null where it is none.</summary>
    public Byline? ReadMasthead(string text)
    {
        if (text.Length is 0 or > LongestMasthead) return null;
        var reading = new BylineReading(lexicon, stopWords, scanner, false);
        reading.ReadDates(text);
        if (reading.Found is not [{ Date.IsYearKnown: true, Weekday: not null } day] || day.Date.Span.End < text.TrimEnd().Length) return null;
        var mark = day.Date.Span.Start - 1;
        while (mark > 0 && !BylineSegments.IsSeparator(text, mark)) mark--;
        return mark > 0 && IsSmall(Folding.Fold(text.AsSpan(mark + 1, day.Date.Span.Start - mark - 1))) ? new Byline([], [], reading.Found) : null;
    }

    private bool OpensWithDay(string text, List<BylineDate> dates)
    {
        if (dates is not [{ Date.IsYearKnown: true } first, ..] || !IsSmall(Folding.Fold(text.AsSpan(0, first.Date.Span.Start)))) return false;
        var at = first.Date.Span.End;
        var mark = at;
        while (mark < text.Length && !(text[mark] is '|' or '•' or '·' or '.' or '(' || BylineSegments.IsSeparator(text, mark) && text[mark] is not (',' or '/'))) mark++;
        return IsSmall(Folding.Fold(text.AsSpan(at, mark - at)));
    }

    private bool OpensWithAuthor(string text)
    {
        var folded = Folding.Fold(text);
        return lexicon.AuthorCue(folded) is > 0 and var length && length + 1 < text.Length && text.Length == folded.Length && char.IsUpper(text[length + 1]) && BlockShape.Of(text[length..], stopWords).StopShare <= 0.5;
    }

    /// <summary>A cue for a date, weekdays, hours and small words.</summary>
    private bool IsSmall(string folded)
    {
        if (lexicon.CueAtStart(folded, out var length) is not DateCue.None) folded = folded[length..];
        foreach (var word in new Words(folded))
            if (!IsClock(word) && !stopWords.Contains(word) && !lexicon.IsClock(word)) return false;
        return true;
    }

    /// <summary>"10h12", "9", "30m", "5pm".</summary>
    public static bool IsClock(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 || digits > 0 && (word[digits] is 'h' or 'm' && word.Length - digits <= 3 || word[digits..] is "am" or "pm");
    }

    /// <summary>Whether a folded text holds nothing but an hour: what may stand behind a day that is a line of its own.</summary>
    public bool IsClockOnly(string folded) => lexicon.CueAtStart(folded, out _) == DateCue.None && IsSmall(folded);

    /// <summary>"Date limite : 29 mai 2020": a label of one or two words that says of what else the day is.</summary>
    private bool IsOtherLabel(string text)
    {
        if (text.IndexOf(':') is not (> 2 and < LongestLabel and var colon) || colon + 2 >= text.Length || char.IsDigit(text[colon + 1])) return false;
        var label = Folding.Fold(text.AsSpan(0, colon));
        if (label.AsSpan().ContainsAnyInRange('0', '9') || label.AsSpan().Count(' ') > 1 || label.Contains(',')) return false;
        foreach (var word in new Words(label))
            if (lexicon.IsDesk(word) || lexicon.IsClock(word) || lexicon.Month(word) > 0) return false;
        return lexicon.CueAnywhere(label) == DateCue.None && lexicon.AuthorCue(label + " ") == 0 && lexicon.CreditCue(label + " ") == 0 && lexicon.Agency(label) is null;
    }

    /// <summary>Initials of an agency's editors, "abc/de" or "A.B.C.", alone in a line.</summary>
    public static bool IsSignature(string text)
    {
        var trimmed = text.AsSpan().Trim("()[] -–—");
        if (trimmed.Length is < 3 or > 24) return false;
        int letters = 0, run = 0, longest = 0, marks = 0;
        foreach (var c in trimmed)
        {
            if (char.IsLetter(c)) { letters++; longest = Math.Max(longest, ++run); }
            else if (c is '/' or '.' or '-' or '\\' or '+') { marks++; run = 0; }
            else return false;
        }
        var dotted = trimmed.Contains('.');
        return marks > 0 && letters >= 2 && longest <= (dotted ? 1 : 4) && (!dotted || marks >= 2 && char.IsUpper(trimmed[0]));
    }
}
