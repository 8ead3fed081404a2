using System.Collections.Frozen;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;

namespace Recoupe.Model;

/// <summary>A clause that claims something.</summary>
/// <param name="Page">Index of the article it stands in.</param>
/// <param name="Sentence">The whole sentence, a span of the article's text.</param>
/// <param name="Claim">The clause, within the sentence.</param>
/// <param name="Chain">From the one who speaks to the one who relays; empty where the page asserts it itself.</param>
/// <param name="Kind">How firmly it is made.</param>
/// <param name="Voice">What kind of source the first of the chain is; <see cref="SourceKind.Unnamed"/> for an empty chain.</param>
/// <param name="Negated">The concept of its negated participle ("n'a pas cédé"), "" where something else is negated; null where nothing is.</param>
/// <param name="Terms">What it speaks of: the concepts of its tokens, without repetition, in order.</param>
/// <param name="Context">What the rest of its sentence speaks of.</param>
/// <param name="Dates">The days its date expressions stand for.</param>
/// <param name="DateSpans">Where each of <paramref name="Dates"/> stands.</param>
/// <param name="Quantities">Its numbers.</param>
/// <param name="Countries">ISO codes of the countries whose places it names.</param>
public sealed record Statement(
    int Page, TextSpan Sentence, TextSpan Claim, IReadOnlyList<string> Chain, AttributionKind Kind, SourceKind Voice, string? Negated,
    IReadOnlyList<string> Terms, IReadOnlyList<string> Context, IReadOnlyList<DateInterval> Dates, IReadOnlyList<TextSpan> DateSpans, IReadOnlyList<CountedQuantity> Quantities, IReadOnlyList<string> Countries)
{
    /// <summary>What kind of source relays the first of the chain; <see cref="SourceKind.Media"/> where nothing else is known.</summary>
    public SourceKind Relay { get; init; } = SourceKind.Media;

    /// <summary>Which of <see cref="DateSpans"/> only say since when ("jamais vu depuis 1962"): the clause is not of that time.</summary>
    public IReadOnlyList<TextSpan> Since { get; init; } = [];

    /// <summary>Dates before which it puts itself, each with the word that says so ("avant avril").</summary>
    public IReadOnlyList<TextSpan> Before { get; init; } = [];

    /// <summary>Which of <see cref="DateSpans"/> say when it was told ("a confirmé hier que", "dans un communiqué publié lundi"), and not when it was.</summary>
    public IReadOnlyList<TextSpan> Telling { get; init; } = [];

    /// <summary>Which of <see cref="DateSpans"/> date something that the clause only mentions ("après la crue de 2003", "le budget 2031").</summary>
    public IReadOnlyList<TextSpan> Beside { get; init; } = [];

    /// <summary>For each of <see cref="Terms"/>, the lemma it is said with first.</summary>
    public IReadOnlyList<string> Lemmas { get; init; } = [];

    /// <summary>For each of <see cref="Context"/>, the lemma it is said with first.</summary>
    public IReadOnlyList<string> ContextLemmas { get; init; } = [];

    /// <summary>Which of <see cref="Terms"/> are said with a verb.</summary>
    public IReadOnlySet<string> Verbs { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The concept of the word that says what happened; null where none does.</summary>
    public string? Predicate { get; init; }

    /// <summary>Which of <see cref="Terms"/> take part in what happened: its subject, its object, who did it.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The country that its page speaks of most; null where the page names no place.</summary>
    public string? Home { get; init; }

    /// <summary>The names that the two sentences before it speak of: whom "il" and "le groupe" may mean.</summary>
    public IReadOnlyList<string> Setting { get; init; } = [];

    /// <summary>The times of day it names.</summary>
    public IReadOnlyList<StatedTime> Times { get; init; } = [];

    /// <summary>The ages it gives.</summary>
    public IReadOnlyList<StatedAge> Ages { get; init; } = [];

    /// <summary>Where it says only that something will be soon ("dans les prochains jours"); null where it does not.</summary>
    public TextSpan? Soon { get; init; }

    /// <summary>What to show for it as a title; where nobody has chosen, its claim.</summary>
    public ClaimTitle Title { get; init; } = new(Claim, 1);

    /// <summary>Its claim as it reads by itself, for where its sentence heads something else; null where it does not.</summary>
    public TextSpan? OwnTitle { get; init; }

    /// <summary>How many sentences of the page stand before its own.</summary>
    public int Place { get; init; }

    /// <summary>The day on which its entry was written, where its page is a running report; null of any other page, which was written on one day.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>The days that the clause is of.</summary>
    public IEnumerable<DateInterval> OwnDates => Since.Count + Before.Count + Telling.Count == 0 ? Dates : Dates.Where((_, i) => !Since.Contains(DateSpans[i]) && !Telling.Contains(DateSpans[i]) && BeforeAt(DateSpans[i]) is null);

    /// <summary>The days on which it was told.</summary>
    public IEnumerable<DateInterval> TellingDates => Telling.Count == 0 ? [] : Dates.Where((_, i) => Telling.Contains(DateSpans[i]));

    /// <summary>Of <see cref="OwnDates"/>, those when it happened.</summary>
    public IEnumerable<DateInterval> EventDates => Beside.Count == 0 ? OwnDates : Dates.Where((_, i) => !Beside.Contains(DateSpans[i]) && !Since.Contains(DateSpans[i]) && !Telling.Contains(DateSpans[i]) && BeforeAt(DateSpans[i]) is null);

    /// <summary>The words that put the clause before a date; null where none do.</summary>
    public TextSpan? BeforeAt(TextSpan date)
    {
        foreach (var before in Before)
            if (before.Contains(date)) return before;
        return null;
    }

    /// <summary>Whether both name places, and of no country in common.</summary>
    public bool IsElsewhereThan(Statement other)
    {
        if (Countries.Count == 0 || other.Countries.Count == 0) return false;
        for (var i = 0; i < Countries.Count; i++)
            if (other.Countries.Contains(Countries[i])) return false;
        return true;
    }

    /// <summary>Whether one names places and the other none, and the places are not of the country that the other's page speaks of.</summary>
    public bool IsAbroadFrom(Statement other) => Countries.Count == 0 ? other.Countries.Count > 0 && other.IsOutside(Home) : other.Countries.Count == 0 && IsOutside(other.Home);

    private bool IsOutside(string? country) => country is not null && !Countries.Contains(country);
}

/// <summary>What of a page says a claim best.</summary>
/// <param name="Span">A piece of the page's text.</param>
/// <param name="Ease">How well it reads where nothing stands before it, 0 to 1.</param>
public readonly record struct ClaimTitle(TextSpan Span, double Ease)
{
    /// <summary>What reads worse asks, or lacks what it speaks of: it should head nothing that other words can head.</summary>
    public const double Weak = 0.5;

    /// <summary>Whether it names something only by what stood before it ("Cinq d'entre eux").</summary>
    public bool Leans { get; init; }
}

/// <summary>How old somebody is.</summary>
/// <param name="Years">The least it may be.</param>
/// <param name="Most">The most: more only where the age is told by the ten ("une vingtaine d'années", "quadragénaire").</param>
/// <param name="Person">The concept of the person's name; null where none stands by.</param>
public readonly record struct StatedAge(int Years, int Most, string? Person, TextSpan Span);

/// <summary>A time of day, in minutes from midnight: one where it is told by the clock, a stretch where only a part of the day is named ("jeudi soir").</summary>
/// <param name="Day">The day it is of; null where the text does not tell.</param>
/// <param name="From">The first minute it may be.</param>
/// <param name="To">The last.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct StatedTime(DateOnly? Day, int From, int To, TextSpan Span)
{
    public bool IsByTheClock => From == To;
}

/// <summary>A quantity with the concept of what it counts ("DEATH" for "14 morts"), by which figures of the same thing are found.</summary>
/// <param name="IsOrderOfSize">Whether it is a word for many ("des centaines de morts"): a guess at the size, not a count.</param>
/// <param name="IsToll">Whether it is counted and recounted as a story unfolds, so that another value may well be of the same fact.</param>
/// <param name="Group">Who or what of it is counted, where the text says that beside what befell them ("pompier" of "neuf pompiers blessés", "soldat" of "26 morts parmi les soldats"); empty elsewhere.</param>
public sealed record CountedQuantity(Quantity Quantity, string Counted, bool IsOrderOfSize, bool IsToll = false, string Group = "")
{
    /// <summary>What befell the things counted ("DESTRUCTION" of "14 maisons détruites"); null where the clause does not say, and of persons, whose fate is the key.</summary>
    public string? Fate { get; init; }

    /// <summary>The length in days of the unit of time that is counted; null where none is.</summary>
    public double? UnitDays { get; init; }
}
