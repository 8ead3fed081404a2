using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Metadata;

/// <summary>
/// Reads lines such as "Par Léa Morin (avec AFP) | Publié le 3 mai 2024 à 10h12". Such a line falls into segments, each a date, a name, an agency
/// or a desk; a line with any other segment is part of the text.
/// </summary>
internal sealed class BylineReader
{
    private const int LongestLine = 220;
    private const int LongestLabel = 25;

    // A line with a date may hold one segment more, but no sentence.
    private const int LongestOther = 6;

    // What the archive that kept a page says of it may name its robot too.
    private const int LongestBanner = 2;

    // Words of a line that opens as a byline does and goes on otherwise.
    private const int LongestHead = 20;

    private readonly BylineLexicon lexicon;
    private readonly StopWords stopWords;
    private readonly DateScanner scanner;

    public BylineReader(BylineLexicon lexicon, StopWords stopWords)
    {
        this.lexicon = lexicon;
        this.stopWords = stopWords;
        scanner = new DateScanner(lexicon);
    }

    public DateScanner Dates => scanner;

    /// <summary>The line as a byline; null where it is none. <paramref name="isMarked"/>: the markup says it is one, so a bare name will do.</summary>
    public Byline? Read(string text, bool isMarked = false)
    {
        if (text.Length is 0 or > LongestLine) return null;
        var reading = new Reading(this, isMarked);
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
        var reading = new Reading(this, false);
        reading.ReadDates(text);
        if (!OpensWithDay(text, reading.Found) && !OpensWithAuthor(text) || lexicon.IsOtherDate(Folding.Fold(text))) return null;
        foreach (var segment in BylineSegments.Of(reading.WithoutDates(text))) reading.Take(segment);
        return new Byline(reading.Authors, reading.Credits, reading.Found);
    }

    private bool OpensWithDay(string text, List<BylineDate> dates)
    {
        if (dates is not [{ Date.YearKnown: true } first, ..] || !IsSmall(Folding.Fold(text.AsSpan(0, first.Date.Span.Start)))) return false;
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

    private static bool IsClock(ReadOnlySpan<char> word)
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

    private sealed class Reading(BylineReader reader, bool isMarked)
    {
        private bool strong;
        private bool named;
        private int bareNames;

        public List<string> Authors { get; } = [];
        public List<string> Credits { get; } = [];
        public List<BylineDate> Found { get; } = [];
        public int Others { get; set; }

        public bool IsByline => Others == 0 && (strong || isMarked && bareNames > 0) || Found.Any(date => date.Cue is not DateCue.None && Others <= (date.Cue == DateCue.Archive ? LongestBanner : 1));

        public void ReadDates(string text)
        {
            var end = 0;
            foreach (var date in reader.scanner.Scan(text))
            {
                var before = Folding.Fold(text.AsSpan(end, date.Span.Start - end));
                Found.Add(new BylineDate(date, reader.lexicon.CueAnywhere(before), text[date.Span.Start..date.Span.End], reader.lexicon.Weekday(LastWord(before))));
                end = date.Span.End;
            }
            strong = Found.Count > 0;
        }

        private static ReadOnlySpan<char> LastWord(string folded)
        {
            var words = folded.AsSpan().TrimEnd(" \u00A0,");
            return words[(words.LastIndexOf(' ') + 1)..];
        }

        public string WithoutDates(string text)
        {
            for (var i = Found.Count - 1; i >= 0; i--)
                text = string.Concat(text.AsSpan(0, Found[i].Date.Span.Start), "\u0001", text.AsSpan(Found[i].Date.Span.End));
            return text;
        }

        public bool Take(string segment)
        {
            var folded = Folding.Fold(segment);
            if (IsTimeOrCue(folded)) return true;
            if (reader.lexicon.Agency(segment) is { } agency) { AddCredit(agency); return strong = true; }
            if (reader.lexicon.AuthorCue(folded) is var authorCue and > 0) return TakeNames(segment[authorCue..], true);
            if (reader.lexicon.CreditCue(folded) is var creditCue and > 0 && folded.Length < 60) return TakeCredit(segment[creditCue..]);
            if (IsDesk(folded)) return strong = true;
            return TakeNames(segment, named);
        }

        private void AddCredit(string agency)
        {
            if (!Credits.Contains(agency)) Credits.Add(agency);
        }

        private bool TakeCredit(string rest)
        {
            var trimmed = rest.Trim(' ', '\u00A0', ':', '.');
            foreach (var part in trimmed.Split(reader.lexicon.NameSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (reader.lexicon.Agency(part) is { } agency) AddCredit(agency);
                else if (IsDesk(Folding.Fold(part))) continue;
                // Agencies are many; where the line says when or by whom, a name that is no person's is credited though no list has it.
                else if ((Found.Count > 0 || named) && IsName(part) && !BeginsAsName(Folding.Fold(part))) AddCredit(part);
                else return false;
            }
            return strong = true;
        }

        /// <summary>Dates are cut out; what may be left of a date's segment is a cue, a weekday, a time, "à" and the like: nothing but small words and digits.</summary>
        private bool IsTimeOrCue(string folded)
        {
            if (reader.lexicon.CueAtStart(folded, out var length) is not DateCue.None) folded = folded[length..];
            var words = 0;
            foreach (var word in new Words(folded))
            {
                if (BylineReader.IsClock(word) || reader.stopWords.Contains(word) || reader.lexicon.IsClock(word)) continue;
                words++;
            }
            if (words == 0 && !strong) strong = HasClock(folded);
            return words == 0;
        }

        private static bool HasClock(string folded)
        {
            for (var i = 1; i + 1 < folded.Length; i++)
                if (folded[i] is ':' or 'h' && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1])) return true;
            return false;
        }

        private bool IsDesk(string folded)
        {
            var words = 0;
            var desk = false;
            foreach (var word in new Words(folded)) { words++; desk |= reader.lexicon.IsDesk(word); }
            return desk && words <= 5;
        }

        private bool TakeNames(string text, bool cued)
        {
            foreach (var part in text.Split(reader.lexicon.NameSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (TakeOne(part.Trim(' ', '\u00A0', ':', '.', '@'), cued)) continue;
                return false;
            }
            named |= cued;
            strong |= cued;
            return true;
        }

        private bool TakeOne(string part, bool cued)
        {
            // "Publié par Odile le": what stood before a date.
            while (cued && part.LastIndexOf(' ') is > 0 and var space && IsTail(part[(space + 1)..])) part = part[..space].TrimEnd();
            var folded = Folding.Fold(part);
            foreach (var with in new[] { " avec ", " with ", " pour " })
            {
                var at = folded.IndexOf(with, StringComparison.Ordinal);
                if (at > 0 && folded.Length == part.Length) return TakeOne(part[..at], cued) && TakeCredit(part[(at + with.Length)..]);
            }
            if (reader.lexicon.Agency(part) is { } agency) { AddCredit(agency); return true; }
            if (IsDesk(folded)) return true;
            if (!IsName(part)) return cued && IsSignature(part);
            // Without a cue, a name is one that begins as names do; one word alone is one only where the line says "by".
            var isWhole = part.Contains(' ') || part.Contains('\u00A0');
            if ((isWhole ? (cued || isMarked) && !BeginsAsOutlet(folded) || BeginsAsName(folded) : cued && part.Length > 2) && !Authors.Contains(part)) Authors.Add(part);
            bareNames++;
            return true;
        }

        private bool IsTail(string word)
        {
            var folded = Folding.Fold(word);
            return char.IsLower(word[0]) && reader.stopWords.Contains(folded) || reader.lexicon.CueAtStart(folded, out var length) != DateCue.None && length == folded.Length;
        }

        private bool BeginsAsName(string folded)
        {
            var end = folded.IndexOf(' ');
            return end > 0 && reader.lexicon.IsFirstName(folded.AsSpan(0, end));
        }

        /// <summary>"Le Varennois" behind the names: outlets have articles, persons seldom.</summary>
        private bool BeginsAsOutlet(string folded) => Authors.Count > 0 && folded.IndexOf(' ') is > 0 and var end && reader.stopWords.Contains(folded.AsSpan(0, end));

        private bool IsName(string part)
        {
            var words = part.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > 5 || part.Contains(':')) return false;
            var capitals = 0;
            foreach (var word in words)
            {
                if (word.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !char.IsUpper(word[^1])) return false;
                if (char.IsUpper(word[0])) capitals++;
                else if (!reader.lexicon.IsParticle(Folding.Fold(word))) return false;
            }
            return capitals > 0;
        }
    }
}
