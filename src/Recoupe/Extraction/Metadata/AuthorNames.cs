using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Metadata;

/// <summary>Takes the names from what the markup calls the author: "Von Anna Berg, Max Roth und dpa", "Léa Morin | La Gazette", "lea@gazette.example (Léa Morin)".</summary>
internal sealed class AuthorNames(BylineLexicon lexicon, DateScanner dates, StopWords stopWords)
{
    private const int LongestLine = 160;
    private const int LongestName = 45;
    private const int MostWords = 5;

    private static readonly char[] Ends = ['|', '•', '·', '\n', '(', '[', '<', '—', '–', '/'];

    /// <summary>Adds what it finds; true where that was a person at least.</summary>
    public bool Read(string text, PageFacts facts, string place)
    {
        if (text.Length is 0 or > LongestLine || text.Contains("://", StringComparison.Ordinal)) return false;
        var found = false;
        if (dates.Scan(text) is [{ Span.Start: > 3 } date, ..]) text = text[..date.Span.Start];
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

    private static readonly char[] Blanks = [' ', '\u00A0', ',', ':', ';', '.', '-', '@', '"', '*', '+'];

    private bool Take(string name, PageFacts facts, string place, bool isFirst)
    {
        name = WithoutTail(name);
        if (lexicon.CreditCue(Folding.Fold(name)) is var cue and > 0 && lexicon.Agency(name[cue..].Trim(Blanks)) is { } credited) { facts.AddCredit(credited, place); return false; }
        if (name.Length is < 2 or > LongestName || name.Contains('@') || facts.Outlet is { } outlet && Folding.Fold(name) == Folding.Fold(outlet)) return false;
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
            if (lexicon.IsDesk(word) || lexicon.Month(word) > 0) return false;
            if (stopWords.Contains(word)) small++;
            words++;
        }
        if (lexicon.AuthorCue(folded + " ") == folded.Length) return false;
        if (name.AsSpan().IndexOfAny(':', '→') >= 0 || words == 1 && name.Length <= 4 && lexicon.IsDegree(folded)) return false;
        if (words is 0 or > MostWords || small * 2 > words || char.IsDigit(name[0])) return false;
        var capital = false;
        foreach (var c in name) capital |= char.IsUpper(c) || char.IsLetter(c) && !char.IsLower(c);
        return capital || isFirst && words == 1;
    }

    /// <summary>"Anna Berg am Samstag", "Max Roth Stand": what stands before a date that was cut off.</summary>
    private string WithoutTail(string name)
    {
        var end = name.Length;
        for (var space = name.LastIndexOf(' ', end - 1 < 0 ? 0 : end - 1); space > 0; space = name.LastIndexOf(' ', space - 1))
        {
            var folded = Folding.Fold(name.AsSpan(space + 1, end - space - 1));
            if (!lexicon.IsClock(folded) && (lexicon.CueAtStart(folded, out var length) == DateCue.None || length < folded.Length)) break;
            end = space;
        }
        return end == name.Length ? name : name[..end].Trim(Blanks);
    }

    private string WithoutCue(string text)
    {
        var cue = lexicon.AuthorCue(Folding.Fold(text));
        return cue > 0 && cue < text.Length ? text[cue..].Trim(Blanks) : text;
    }
}
