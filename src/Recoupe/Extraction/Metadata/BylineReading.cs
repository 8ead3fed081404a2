using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Metadata;

/// <summary>A line on its way to a byline: what its segments have given so far.</summary>
/// <param name="isMarked">Whether the markup says that it is one.</param>
internal sealed class BylineReading(BylineLexicon lexicon, StopWords stopWords, PrintedDateScanner scanner, bool isMarked)
{
    /// <summary>What the archive that kept a page says of it may name its robot too, and who keeps a page up to date stands beside the day of the last change; in segments.</summary>
    private const int LongestBanner = 2;
    /// <summary>Characters of a segment that opens as a credit does.</summary>
    private const int LongestCredit = 60;
    /// <summary>Words of a desk: "la rédaction du pôle numérique".</summary>
    private const int LongestDesk = 5;
    /// <summary>Words of a name, of a person or a medium.</summary>
    private const int LongestName = 5;

    /// <summary>Whether something was found that stands in a byline alone: a date, a time, a desk, an agency, a name behind "par".</summary>
    private bool isSure;
    /// <summary>Whether the line has said by whom it is, so that names go on.</summary>
    private bool isNamed;
    private int bareNames;

    public List<string> Authors { get; } = [];
    public List<string> Credits { get; } = [];
    public List<BylineDate> Found { get; } = [];
    /// <summary>How many segments are nothing of the kind; a long one counts twice.</summary>
    public int Others { get; set; }

    public bool IsByline => Others == 0 && (isSure || isMarked && bareNames > 0) || Found.Any(date => date.Cue is not DateCue.None && Others <= (date.Cue is DateCue.Archive || date is { Cue: DateCue.Modified, Date.IsYearKnown: true } ? LongestBanner : 1));

    /// <summary>Finds the dates of the line, each with the cue before it.</summary>
    public void ReadDates(string text)
    {
        var end = 0;
        foreach (var date in scanner.Scan(text))
        {
            var before = Folding.Fold(text.AsSpan(end, date.Span.Start - end));
            Found.Add(new BylineDate(date, lexicon.CueAnywhere(before), text[date.Span.Start..date.Span.End], lexicon.Weekday(LastWord(before))));
            end = date.Span.End;
        }
        isSure = Found.Count > 0;
    }

    private static ReadOnlySpan<char> LastWord(string folded)
    {
        var words = folded.AsSpan().TrimEnd(" \u00A0,");
        return words[(words.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The line with a control character, at which segments part, in the place of each date.</summary>
    public string WithoutDates(string text)
    {
        for (var i = Found.Count - 1; i >= 0; i--)
            text = string.Concat(text.AsSpan(0, Found[i].Date.Span.Start), "\u0001", text.AsSpan(Found[i].Date.Span.End));
        return text;
    }

    /// <summary>Whether a segment is part of a byline; what it names is kept.</summary>
    public bool Take(string segment)
    {
        var folded = Folding.Fold(segment);
        if (IsTimeOrCue(folded)) return true;
        if (lexicon.Agency(segment) is { } agency) { AddCredit(agency); return isSure = true; }
        if (lexicon.AuthorCue(folded) is var authorCue and > 0) return TakeNames(segment[authorCue..], true);
        if (lexicon.CreditCue(folded) is var creditCue and > 0 && folded.Length < LongestCredit) return TakeCredit(segment[creditCue..]);
        if (IsDesk(folded))
        {
            AddDeskCredits(segment, folded);
            return isSure = true;
        }
        if (BehindClock(folded) is > 0 and var behind && folded.Length == segment.Length) return Take(segment[behind..]);
        return TakeNames(segment, isNamed);
    }

    /// <summary>"à 7 h 40 par Léa Morin", "mis à jour à 9 h par Léa Morin", what stands behind a date: where the words begin that say by whom; 0 where none do, or where words that are no hour stand before them.</summary>
    private int BehindClock(string folded)
    {
        var at = lexicon.CueAtStart(folded, out var cue) is DateCue.None ? 0 : cue;
        foreach (var word in new Words(folded.AsSpan(at)))
        {
            at += folded.AsSpan(at).IndexOf(word);
            if (at > 0 && lexicon.AuthorCue(folded[at..]) > 0) return at;
            if (!BylineReader.IsClock(word) && !stopWords.Contains(word) && !lexicon.IsClock(word)) return 0;
            at += word.Length;
        }
        return 0;
    }

    /// <summary>"La rédaction avec agences".</summary>
    private void AddDeskCredits(string desk, string folded)
    {
        if (desk.Length != folded.Length) return;
        foreach (var with in lexicon.CreditLinks)
            if (folded.IndexOf(with, StringComparison.Ordinal) is > 0 and var at)
                foreach (var part in desk[(at + with.Length)..].Split(lexicon.NameSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (lexicon.Agency(part) is { } agency) AddCredit(agency);
    }

    private void AddCredit(string agency)
    {
        if (!Credits.Contains(agency)) Credits.Add(agency);
    }

    /// <summary>"Source : ALP", "Source : Le Courrier du Val": in capitals as an agency, or with an article as a paper; "Source : Insee" is where a figure is from.</summary>
    private bool IsMedium(string name) =>
        name.Length is >= 2 and <= 5 && name[0] == 'A' && name.All(char.IsUpper) || name.Contains(' ') && char.IsUpper(name[0]) && lexicon.OpensWithArticle(Folding.Fold(name));

    private bool TakeCredit(string rest)
    {
        var isLabelled = rest.TrimStart(' ', '\u00A0').StartsWith(':');
        var trimmed = rest.Trim(' ', '\u00A0', ':', '.');
        foreach (var part in trimmed.Split(lexicon.NameSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (lexicon.Agency(part) is { } agency) AddCredit(agency);
            else if (IsDesk(Folding.Fold(part))) continue;
            // Agencies are many; where the line says when or by whom, a name that is no person's is credited though no list has it.
            else if ((Found.Count > 0 || isNamed || isLabelled && IsMedium(part)) && IsName(part) && !BeginsAsName(Folding.Fold(part))) AddCredit(part);
            else return false;
        }
        return isSure = true;
    }

    /// <summary>Dates are cut out; what may be left of a date's segment is a cue, a weekday, a time, "à" and the like: nothing but small words and digits.</summary>
    private bool IsTimeOrCue(string folded)
    {
        if (lexicon.CueAtStart(folded, out var length) is not DateCue.None) folded = folded[length..];
        var words = 0;
        foreach (var word in new Words(folded))
        {
            if (BylineReader.IsClock(word) || stopWords.Contains(word) || lexicon.IsClock(word)) continue;
            words++;
        }
        if (words == 0 && !isSure) isSure = HasClock(folded);
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
        foreach (var word in new Words(folded)) { words++; desk |= lexicon.IsDesk(word); }
        return desk && words <= LongestDesk;
    }

    /// <summary>"la rédaction du Courrier du Val".</summary>
    private bool IsDeskOf(string folded)
    {
        var words = 0;
        foreach (var word in new Words(folded))
        {
            if (lexicon.IsDesk(word)) return true;
            if (++words > 1) return false;
        }
        return false;
    }

    private bool TakeNames(string text, bool isCued)
    {
        foreach (var part in text.Split(lexicon.NameSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (TakeOne(part.Trim(' ', '\u00A0', ':', '.', '@'), isCued)) continue;
            return false;
        }
        isNamed |= isCued;
        isSure |= isCued;
        return true;
    }

    private bool TakeOne(string part, bool isCued)
    {
        // "Publié par Odile le": what stood before a date.
        while (isCued && part.LastIndexOf(' ') is > 0 and var space && IsTail(part[(space + 1)..])) part = part[..space].TrimEnd();
        var folded = Folding.Fold(part);
        foreach (var with in lexicon.CreditLinks)
        {
            var at = folded.IndexOf(with, StringComparison.Ordinal);
            if (at > 0 && folded.Length == part.Length) return TakeOne(part[..at], isCued) && TakeCredit(part[(at + with.Length)..]);
        }
        if (lexicon.Agency(part) is { } agency) { AddCredit(agency); return true; }
        if (IsDesk(folded) || isCued && IsDeskOf(folded)) return true;
        if (!IsName(part)) return isCued && BylineReader.IsSignature(part);
        // Without a cue, a name is one that begins as names do; one word alone is one only where the line says "by".
        var isWhole = part.Contains(' ') || part.Contains('\u00A0');
        if ((isWhole ? (isCued || isMarked) && !BeginsAsOutlet(folded) || BeginsAsName(folded) : isCued && part.Length > 2) && !Authors.Contains(part)) Authors.Add(part);
        bareNames++;
        return true;
    }

    private bool IsTail(string word)
    {
        var folded = Folding.Fold(word);
        return char.IsLower(word[0]) && stopWords.Contains(folded) || lexicon.CueAtStart(folded, out var length) != DateCue.None && length == folded.Length;
    }

    private bool BeginsAsName(string folded)
    {
        var end = folded.IndexOf(' ');
        return end > 0 && lexicon.IsFirstName(folded.AsSpan(0, end));
    }

    /// <summary>"Le Varennois" behind the names: outlets have articles, persons seldom.</summary>
    private bool BeginsAsOutlet(string folded) => Authors.Count > 0 && folded.IndexOf(' ') is > 0 and var end && stopWords.Contains(folded.AsSpan(0, end));

    private bool IsName(string part)
    {
        var words = part.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > LongestName || part.Contains(':')) return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (word.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !char.IsUpper(word[^1])) return false;
            if (char.IsUpper(word[0])) capitals++;
            else if (!lexicon.IsParticle(Folding.Fold(word))) return false;
        }
        return capitals > 0;
    }
}
