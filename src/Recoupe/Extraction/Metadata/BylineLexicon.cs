using Recoupe.Language;

namespace Recoupe.Extraction.Metadata;

internal enum DateCue : byte { None, Published, Modified, Archive }

/// <summary>The words by which a page says who wrote it, when, and from whom it has its text (<c>bylines.tsv</c>; <c>bylines-foreign.tsv</c> for the other languages of a pile).</summary>
internal sealed class BylineLexicon
{
    private readonly Dictionary<string, string> agencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> desks = new(StringComparer.Ordinal);
    private readonly HashSet<string> nobodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> degrees = new(StringComparer.Ordinal);
    private readonly HashSet<string> particles = new(StringComparer.Ordinal);
    private readonly List<string> agos = [];
    private readonly List<string> notes = [];
    private readonly List<string> otherDates = [];
    private readonly HashSet<string> firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DayOfWeek> weekdays = new(StringComparer.Ordinal);
    private readonly HashSet<string> clocks = new(StringComparer.Ordinal);
    private readonly List<string> photos = [];
    private readonly HashSet<string> rights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> months = new(StringComparer.Ordinal);
    private readonly List<(string Phrase, DateCue Cue)> dateCues = [];
    private readonly List<string> authorCues = [];
    private readonly List<string> creditCues = [];
    private readonly List<string> conjunctions = [", ", "; "];
    private readonly List<string> creditLinks = [];
    private readonly List<string> articles = [];
    private readonly List<string> dayEndings = [];
    private readonly List<string> dateParticles = [];

    public BylineLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("bylines.tsv", 2).Concat(pack.Rows("bylines-foreign.tsv", 2)))
        {
            var form = Folding.Fold(row[1]);
            switch (row[0])
            {
                case "agency": agencies.TryAdd(form, row.Length > 2 ? row[2] : row[1]); break;
                case "published": dateCues.Add((form, DateCue.Published)); break;
                case "modified": dateCues.Add((form, DateCue.Modified)); break;
                case "archive": dateCues.Add((form, DateCue.Archive)); break;
                case "author": authorCues.Add(form); break;
                case "other-date": otherDates.Add(form); break;
                case "note": notes.Add(form); break;
                case "ago": agos.Add(form); break;
                case "clock":
                    clocks.Add(form);
                    if (row.Length > 2) weekdays.TryAdd(form, (DayOfWeek)int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case "photo": photos.Add(form); break;
                case "rights": rights.Add(form); break;
                case "degree": degrees.Add(form); break;
                case "particle": particles.Add(form); break;
                case "desk": desks.Add(form); break;
                case "nobody": nobodies.Add(form); break;
                case "credited": creditCues.Add(form); break;
                case "and":
                    conjunctions.Add($" {row[1]} ");
                    conjunctions.Add($" {char.ToUpperInvariant(row[1][0])}{row[1][1..]} ");
                    break;
                case "day-ending": dayEndings.Add(form); break;
                case "of": dateParticles.Add(form + " "); break;
                case "with": creditLinks.Add($" {form} "); break;
                case "article": articles.Add(form[^1] == '\'' ? form : form + " "); break;
                case "month": months.TryAdd(form, int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)); break;
                default: throw new LanguagePackException($"packs/{pack.Language}/bylines.tsv: kind '{row[0]}' is not known.");
            }
        }
        foreach (var row in pack.Rows("firstnames.tsv", 1)) firstNames.Add(Folding.Fold(row[0]));
        dateCues.Sort((a, b) => b.Phrase.Length - a.Phrase.Length);
        authorCues.Sort((a, b) => b.Length - a.Length);
        creditCues.Sort((a, b) => b.Length - a.Length);
        NameSeparators = [.. conjunctions];
    }

    /// <summary>What stands between two names of one line.</summary>
    public string[] NameSeparators { get; }

    /// <summary>What leads from a name to the medium behind it, folded, with the blanks on both sides: "Léa Morin avec l'AFP".</summary>
    public IReadOnlyList<string> CreditLinks => creditLinks;

    /// <summary>What may stand behind the number of a day: "1er", "4th".</summary>
    public IReadOnlyList<string> DayEndings => dayEndings;

    /// <summary>What may stand between day and month or month and year, with the blank behind it: "6 de mayo de 2022".</summary>
    public IReadOnlyList<string> DateParticles => dateParticles;

    /// <summary>1 to 12; 0 where the folded word is no month.</summary>
    public int Month(ReadOnlySpan<char> folded) => months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var month) ? month : 0;

    /// <summary>The name of the agency or medium that the whole text is; null where it is none.</summary>
    public string? Agency(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 40 && Folding.Fold(text.Trim(" \u00A0.,:;()[]-–—")) is var folded && (agencies.TryGetValue(folded, out var name) || agencies.TryGetValue(WithoutArticle(folded), out name)) ? name : null;

    /// <summary>"avec l'AFP".</summary>
    private string WithoutArticle(string folded)
    {
        foreach (var article in articles)
            if (folded.StartsWith(article, StringComparison.Ordinal)) return folded[article.Length..];
        return folded;
    }

    /// <summary>Whether a credited name opens as those of papers do: "Le Courrier du Val".</summary>
    public bool OpensWithArticle(string folded) => WithoutArticle(folded).Length is var rest && rest > 0 && rest < folded.Length;

    /// <summary>Whether a folded caption says no more than that somebody holds the rights: "DR".</summary>
    public bool IsRights(string folded) => rights.Contains(folded);

    /// <summary>Whether the folded text opens as a photographer's credit does.</summary>
    public bool OpensPhotoCredit(string folded)
    {
        foreach (var photo in photos)
            if (folded.StartsWith(photo, StringComparison.Ordinal) && (folded.Length == photo.Length || !char.IsLetterOrDigit(photo[^1]) || !char.IsLetterOrDigit(folded[photo.Length]))) return true;
        return false;
    }

    /// <summary>Whether a line says that its date is another than the article's: of a copyright, of a member's joining, of today.</summary>
    public bool IsOtherDate(string folded)
    {
        if (folded.StartsWith('©') || folded.StartsWith("copyright", StringComparison.Ordinal)) return true;
        foreach (var phrase in otherDates)
            if (folded.IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || !char.IsLetterOrDigit(folded[at - 1]))) return true;
        return false;
    }

    /// <summary>Whether what follows an author's name opens a note on him: "est …", ", journaliste …".</summary>
    public bool OpensNote(string folded)
    {
        foreach (var note in notes)
            if (folded.StartsWith(note, StringComparison.Ordinal) && folded.Length > note.Length && !char.IsLetterOrDigit(folded[note.Length])) return true;
        return false;
    }

    /// <summary>Whether a folded text opens with "il y a 5 …", "5 hours ago" and the like: a form in which # stands for a number.</summary>
    public bool OpensAgo(ReadOnlySpan<char> folded)
    {
        foreach (var ago in agos)
            if (Matches(ago, folded)) return true;
        return false;
    }

    /// <summary>Whether a folded word is a first name; of a compound its first part.</summary>
    public bool IsFirstName(ReadOnlySpan<char> foldedWord)
    {
        var hyphen = foldedWord.IndexOf('-');
        return firstNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(hyphen > 0 ? foldedWord[..hyphen] : foldedWord);
    }

    private static bool Matches(ReadOnlySpan<char> form, ReadOnlySpan<char> text)
    {
        foreach (var c in form)
        {
            if (c != '#')
            {
                if (text.IsEmpty || text[0] != c) return false;
                text = text[1..];
                continue;
            }
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits < 0) digits = text.Length;
            if (digits == 0) return false;
            text = text[digits..];
        }
        return true;
    }

    /// <summary>The weekday that a folded word names; null for none.</summary>
    public DayOfWeek? Weekday(ReadOnlySpan<char> folded) => weekdays.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var day) ? day : null;

    public bool IsClock(ReadOnlySpan<char> foldedWord) => clocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(foldedWord);

    /// <summary>Letters behind a name, set off by a comma: "PhD".</summary>
    public bool IsDegree(string folded) => degrees.Contains(folded);

    /// <summary>A word that stands in small letters inside a name: "Odo van Tilmat".</summary>
    public bool IsParticle(string folded) => particles.Contains(folded);

    /// <summary>Whether a folded word is part of no person's name: a desk's, or of a label or an organisation.</summary>
    public bool IsNobody(ReadOnlySpan<char> foldedWord) => IsDesk(foldedWord) || nobodies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(foldedWord);

    public bool IsDesk(ReadOnlySpan<char> foldedWord) => desks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(foldedWord);

    /// <summary>The date cue that the folded text opens with.</summary>
    public DateCue CueAtStart(string folded, out int length) => Cue(folded, 0, out length);

    public DateCue CueAnywhere(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && Cue(folded, at, out _) is not DateCue.None and var cue) return cue;
        return DateCue.None;
    }

    /// <summary>Length of the words before a name that <paramref name="folded"/> starts with; 0 for none.</summary>
    public int AuthorCue(string folded) => Longest(authorCues, folded);

    /// <summary>Length of the words before a credited medium that <paramref name="folded"/> starts with; 0 for none.</summary>
    public int CreditCue(string folded) => Longest(creditCues, folded);

    /// <summary>Whether some words of a folded sentence say on whose word it is ("selon", "d'après"); "avec", which may stand before anything, does not.</summary>
    public bool NamesCredit(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && CreditCue(folded[at..]) is > 0 and var length && !creditLinks.Contains($" {folded.Substring(at, length)} ")) return true;
        return false;
    }

    /// <summary>Whether a folded line has words that lead to a medium: "avec", "source".</summary>
    public bool HasCreditCue(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && CreditCue(folded[at..]) > 0) return true;
        return false;
    }

    private DateCue Cue(string folded, int at, out int length)
    {
        foreach (var (phrase, cue) in dateCues)
        {
            if (string.CompareOrdinal(folded, at, phrase, 0, phrase.Length) != 0) continue;
            var end = at + phrase.Length;
            if (end < folded.Length && char.IsLetter(folded[end])) continue;
            length = phrase.Length;
            return cue;
        }
        length = 0;
        return DateCue.None;
    }

    private static int Longest(List<string> phrases, string folded)
    {
        foreach (var phrase in phrases)
            if (folded.StartsWith(phrase, StringComparison.Ordinal) && folded.Length > phrase.Length && !char.IsLetterOrDigit(folded[phrase.Length])) return phrase.Length;
        return 0;
    }
}
