using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Statements;

/// <summary>
/// Tells how the dates of a clause lie to it, and a date of what a clause only mentions from the time that the clause is of: a timeline that took "depuis la naissance de la République, en 1958" or "le budget 2031" for its day would hold days on
/// which nothing of the story happened.
/// </summary>
internal sealed class DatesBeside(LanguagePack pack)
{
    /// <summary>In tokens, from the date back to the word that puts the clause after it: "depuis la naissance de la Cinquième République, en 1958".</summary>
    private const int Reach = 12;
    /// <summary>Days of an interval in which something may have begun that still goes on: "ouverte depuis jeudi".</summary>
    private const int LongestNamedDays = 7;
    /// <summary>Words from "depuis" to the date that it opens.</summary>
    private const int SinceReach = 7;
    /// <summary>Words from a date back to its "avant".</summary>
    private const int BeforeReach = 2;

    private readonly TypedWords bounds = new(pack, "since.tsv", "since", "before", "after", "when");

    /// <summary>"Avant avril", "avant la fin du mois de mai": the date with the word that puts the clause before it.</summary>
    public TextSpan? Before(AnalyzedText analysis, TextSpan claim, TextSpan date)
    {
        var at = analysis.Tokenized.TokenAt(date.Start);
        for (var i = at - 1; i >= Math.Max(analysis.Tokenized.TokenAt(claim.Start), at - BeforeReach) && analysis.Tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Det; i--)
            if (bounds["before"].Contains(analysis.Tokens[i].Norm)) return TextSpan.FromBounds(analysis.Tokens[i].Start, date.End);
        return null;
    }

    /// <summary>"La pire crue depuis 1987, quand la Tarse avait tué 46 habitants": the index of the date right before the word that opens the clause, which is of that time; null where none is.</summary>
    public int? Opening(AnalyzedText analysis, TextSpan claim, int sentence)
    {
        var (tokens, first) = (analysis.Tokens, analysis.Tokenized.TokenAt(claim.Start));
        if (first <= sentence + 1 || !bounds["when"].Contains(tokens[first].Norm)) return null;
        var before = tokens[first - 1].Norm == "," ? first - 2 : first - 1;
        var dates = analysis.DatesIn(tokens[before].Span);
        return dates.Count == 1 && analysis.Dates[dates.First].Span.End == tokens[before].End ? dates.First : null;
    }

    /// <summary>"jamais vu depuis 1962", "depuis le début des mesures, en 1921": the clause is not of that time. "Ouverte depuis jeudi" is: it began then.</summary>
    public bool IsSince(AnalyzedText analysis, TextSpan claim, TextSpan date, DateInterval interval, DateInterval? published)
    {
        if (!IsLongAgo(interval, published)) return false;
        var (at, least) = (analysis.Tokenized.TokenAt(date.Start), analysis.Tokenized.TokenAt(claim.Start));
        for (var i = at; i >= Math.Max(least, at - SinceReach); i--)
        {
            if (bounds["since"].Contains(analysis.Tokens[i].Norm)) return true;
            if (analysis.Tokens[i].Has(Morphology.Fin)) return false;
        }
        return false;
    }

    /// <summary>Whether a date lies long before the page, or is no single day.</summary>
    public static bool IsLongAgo(DateInterval interval, DateInterval? published) =>
        interval.Days > LongestNamedDays || published is { } page && page.Earliest.DayNumber - interval.Latest.DayNumber > StatementFinder.LongAgoDays;

    /// <param name="isLongAgo">As <see cref="IsLongAgo"/> says.</param>
    public bool Holds(AnalyzedText analysis, TextSpan claim, Timex date, bool isLongAgo)
    {
        var tokens = analysis.Tokens;
        var (at, first) = (analysis.Tokenized.TokenAt(date.Span.Start), analysis.Tokenized.TokenAt(claim.Start));
        return IsOfName(tokens, at, first, date) || isLongAgo && (IsAfter(tokens, at, first) || IsOfParticiple(tokens, at, first));
    }

    /// <summary>"Le budget 2031", "la Coupe 2031"; "été 2031" is one date, and "en 2031" has its preposition.</summary>
    private static bool IsOfName(Token[] tokens, int at, int first, Timex date) =>
        at > first && date.Form is CalendarForm { Year: not null, Month: null, Weekday: null } && char.IsAsciiDigit(tokens[at].Norm[0]) && tokens[at - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>"Après la crue de 2003, le préfet a…", "le premier depuis celui de 1962"; not where a verb of its own stands between: "après que le pont a cédé en 2003".</summary>
    private bool IsAfter(Token[] tokens, int at, int first)
    {
        for (var i = at - 1; i >= Math.Max(first, at - Reach) && !tokens[i].Has(Morphology.Fin); i--)
            if (bounds["since"].Contains(tokens[i].Norm) || bounds["after"].Contains(tokens[i].Norm)) return true;
        return false;
    }

    /// <summary>"Les travaux, votés en 2019, n'ont jamais commencé".</summary>
    private static bool IsOfParticiple(Token[] tokens, int at, int first)
    {
        var i = at - 1;
        while (i > first && tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Det) i--;
        return i > first && tokens[i].Has(Morphology.Participle | Morphology.Past) && tokens[i - 1].Norm == ",";
    }
}
