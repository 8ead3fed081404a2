using Recoupe.Annotation;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Grouping;

/// <summary>
/// Where and when a page sets what it tells: the places of its headline and its first sentence, and the days of its last two weeks that it names. A mill that burns in one town on Monday and a mill that
/// burns in another on Thursday are told in the same words and are two events, unless their pages share a person or a body. A road or a line, which has a number in its name, is no such place.
/// </summary>
internal sealed class Occasion
{
    /// <summary>Days before its publication that a page tells news of.</summary>
    private const int News = 14;
    /// <summary>What spans more days than a night has is no day.</summary>
    private const int LongestDay = 2;

    private readonly HashSet<string> scene = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly List<DateInterval> days = [];
    /// <summary>A bit for each of them, by the last digits of its number: pages without a bit in common have no day in common.</summary>
    private ulong dayBits;

    public Occasion(AnnotatedArticle article, PublicationDate published, PileNames names)
    {
        if (published.Interval is { } day) AddDays(article, day);
        if (days.Count > 0) AddNames(article, names);
    }

    private void AddNames(AnnotatedArticle article, PileNames names)
    {
        var lead = LeadOf(article);
        for (var i = 0; i < article.Concepts.Length; i++)
            if (names.ConceptOf(article, i) is { } concept && Concept.IsName(concept) && !concept.AsSpan().ContainsAnyInRange('0', '9'))
            {
                if (!names.IsPlace(concept)) others.Add(concept);
                foreach (var place in names.PlacesOf(concept))
                {
                    places.Add(place);
                    if (article.Analysis.Tokens[i].Start < lead) scene.Add(place);
                }
            }
    }

    /// <summary>Where the first sentence behind the headline ends.</summary>
    private static int LeadOf(AnnotatedArticle article)
    {
        var title = article.Article.TitleEnd;
        foreach (var sentence in article.Analysis.Sentences)
            if (sentence.Span.Start >= title) return sentence.Span.End;
        return title;
    }

    private void AddDays(AnnotatedArticle article, DateInterval published)
    {
        foreach (var told in TimexAnchor.Days(article.Analysis.Tokenized, article.Analysis.Dates, published))
            if (told is { Days: <= LongestDay } day && day.Earliest <= published.Latest && day.Latest.DayNumber >= published.Earliest.DayNumber - News)
            {
                days.Add(day);
                for (var number = day.Earliest.DayNumber; number <= day.Latest.DayNumber; number++) dayBits |= 1UL << (number % 64);
            }
    }

    /// <summary>Whether two pages tell of other places and other days, and of nobody in common. What a page does not say speaks for nothing.</summary>
    public bool IsApartFrom(Occasion other) =>
        scene.Count > 0 && other.scene.Count > 0 && !MeetsOnADay(other)
        && !scene.Overlaps(other.places) && !other.scene.Overlaps(places) && !others.Overlaps(other.others);

    private bool MeetsOnADay(Occasion other) => (dayBits & other.dayBits) != 0 && days.Exists(day => other.days.Exists(day.Overlaps));
}
