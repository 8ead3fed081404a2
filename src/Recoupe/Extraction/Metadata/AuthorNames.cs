using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Metadata;

/// <summary>Takes the names from what the markup calls the author: "Von Anna Berg, Max Roth und dpa", "Léa Morin | La Gazette", "lea@gazette.example (Léa Morin)".</summary>
internal sealed class AuthorNames(BylineLexicon lexicon, PrintedDateScanner dates, StopWords stopWords)
{
    private const int LongestLine = 160;
    private const int LongestName = 45;
    private const int MostWords = 5;
    private const int SentenceWords = 8;

    private static readonly char[] Blanks = [' ', '\u00A0', ',', ':', ';', '.', '-', '@', '"', '*', '+', '→', '»', '«', '›', '‹'];

    private static readonly char[] Ends = ['|', '•', '·', '\n', '(', '[', '<', '—', '–', '/'];

    /// <summary>Adds what it finds; true where that was a person at least.</summary>
    public bool Read(string text, PageFacts facts, string place)
    {
        if (text.Length is 0 or > LongestLine || text.Contains("://", StringComparison.Ordinal) || IsSentence(text)) return false;
        var found = false;
        text = text.Replace("\u00AD", "", StringComparison.Ordinal);
        var cut = dates.Scan(text) is [{ Span.Start: > 3 } date, ..] ? date.Span.Start : AgoIn(text);
        if (cut >= 0) text = WithoutTail(text[..cut].Trim(Blanks), true);
        foreach (var line in Lines.Fold(text).Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var names = WithoutCue(line.Trim(Blanks));
            foreach (var part in names.Split(lexicon.NameSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                found |= Take(WithoutCue(part.Trim(Blanks)), facts, place, !found);
            // Behind the first stroke stand the role, the outlet or the date.
            if (found) return true;
        }
        return found;
    }

    /// <summary>"The Gazette, the paper of the valley, has its desk in Varennes.": what some sites hold in the box of the author.</summary>
    private bool IsSentence(string text) => BlockShape.Of(text, stopWords) is { Words: >= SentenceWords, EndsSentence: true };

    /// <summary>Where "il y a 5 heures" or "vor 5 Stunden" starts behind a name; -1 where nothing of the kind does.</summary>
    private int AgoIn(string text)
    {
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length) return -1;
        for (var at = 3; at < folded.Length; at++)
            if (folded[at - 1] == ' ' && lexicon.OpensAgo(folded.AsSpan(at))) return at;
        return -1;
    }

    private bool Take(string name, PageFacts facts, string place, bool isFirst)
    {
        name = WithoutTail(name);
        if (name.IndexOf(" @", StringComparison.Ordinal) is > 0 and var handle) name = name[..handle].Trim(Blanks);
        if (name.Contains("  ", StringComparison.Ordinal) || name.Contains('\u00A0')) name = string.Join(' ', name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
        if (lexicon.CreditCue(Folding.Fold(name)) is var cue and > 0 && lexicon.Agency(name[cue..].Trim(Blanks)) is { } credited) { facts.AddCredit(credited, place); return false; }
        name = WithoutCredit(name, facts, place);
        if (name.Length is < 2 or > LongestName || name.Contains('@') || facts.IsSite(name)) return false;
        if (lexicon.Agency(name) is { } agency) { facts.AddCredit(agency, place); return false; }
        var folded = Folding.Fold(name);
        if (lexicon.CueAtStart(folded, out _) != DateCue.None || !IsName(name, folded, isFirst)) return false;
        facts.AddAuthor(name, place);
        return true;
    }

    /// <summary>A person, or the one name under which somebody writes; roles ("politics reporter") have no capital at their head, desks are nobody.</summary>
    private bool IsName(string name, string folded, bool isFirst)
    {
        int words = 0, small = 0;
        foreach (var word in new Words(folded))
        {
            if (lexicon.IsNobody(word) || lexicon.Month(word) > 0 && name.AsSpan().ContainsAnyInRange('0', '9')) return false;
            if (stopWords.Contains(word)) small++;
            words++;
        }
        if (lexicon.AuthorCue(folded + " ") == folded.Length || name[0] is '©' or '#' || lexicon.OpensPhotoCredit(folded)) return false;
        // Behind a whole name, one word is its degree, its desk or its town.
        if (!isFirst && words == 1 && !lexicon.IsFirstName(folded)) return false;
        if (!isFirst && folded.IndexOf(' ') is > 0 and var space && stopWords.Contains(folded.AsSpan(0, space)) && char.IsUpper(name[0])) return false;
        if (name.AsSpan().IndexOfAny(':', '→') >= 0 || words == 1 && name.Length <= 4 && lexicon.IsDegree(folded)) return false;
        // A single clock word is the "Donnerstag" beside a date; a name may begin with "De" or "Le", not with "depuis".
        if (words == 1 && lexicon.IsClock(folded)) return false;
        if (words is 0 or > MostWords || small * 2 > words || char.IsDigit(name[0])) return false;
        var capital = false;
        foreach (var c in name) capital |= char.IsUpper(c) || char.IsLetter(c) && !char.IsLower(c);
        return capital || isFirst && words == 1;
    }

    /// <summary>"Anna Berg am Samstag", "Max Roth Stand": what stands before a date that was cut off.</summary>
    /// <param name="isCut">Whether a date was: then one letter, as an hour's "h", is no part of a name.</param>
    private string WithoutTail(string name, bool isCut = false)
    {
        var end = name.Length;
        for (var space = name.LastIndexOf(' ', end - 1 < 0 ? 0 : end - 1); space > 0; space = name.LastIndexOf(' ', space - 1))
        {
            var folded = Folding.Fold(name.AsSpan(space + 1, end - space - 1));
            if (!lexicon.IsClock(folded) && (lexicon.CueAtStart(folded, out var length) == DateCue.None || length < folded.Length)) break;
            if (!isCut && folded.Length < 3) break;
            (end, isCut) = (space, true);
        }
        return end == name.Length ? name : name[..end].Trim(Blanks);
    }

    /// <summary>"P. M. avec AFP": the agency is credited, the name ends before it.</summary>
    private string WithoutCredit(string name, PageFacts facts, string place)
    {
        var folded = Folding.Fold(name);
        if (folded.Length != name.Length) return name;
        foreach (var with in lexicon.CreditLinks)
            if (folded.IndexOf(with, StringComparison.Ordinal) is > 0 and var at && lexicon.Agency(name[(at + with.Length)..].Trim(Blanks)) is { } agency)
            {
                facts.AddCredit(agency, place);
                return name[..at].Trim(Blanks);
            }
        return name;
    }

    private string WithoutCue(string text)
    {
        var cue = lexicon.AuthorCue(Folding.Fold(text));
        return cue > 0 && cue < text.Length ? text[cue..].Trim(Blanks) : text;
    }
}
