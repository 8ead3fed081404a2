using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Two hours for one thing: "seront invités à se recueillir à 11 heures", and further on "à 12 heures, un moment de recueillement".</summary>
internal sealed class ClockConflicts(ConflictLexicon lexicon)
{
    /// <summary>How many words from its hour the word stands that says what happens then.</summary>
    private const int LongestReach = 6;
    private const int HalfADay = 12 * 60;
    /// <summary>A page that names more hours is a timetable, and pairs of them cost.</summary>
    private const int MostHours = 100;

    public IEnumerable<Warning> Find(AnalyzedText text, IReadOnlyList<string?> concepts)
    {
        var found = new List<(Timex Timex, int Minutes, int Sentence)>();
        foreach (var date in text.Dates)
        {
            if (date.Form is not ClockForm { Hour: { } hour } clock) continue;
            var sentence = text.Tokenized.SentenceAt(date.Span.Start);
            if (sentence < 0 || lexicon.Has("change", text, text.Sentences[sentence]) || lexicon.Has("zone", text, text.Sentences[sentence])) continue;
            found.Add((date, hour * 60 + clock.Minute, sentence));
        }
        // A sentence with two hours compares them, or tells one after the other.
        var hours = found.GroupBy(hour => hour.Sentence).Where(group => group.Count() == 1).Select(group => group.Single()).Take(MostHours)
            .Select(hour => (hour.Timex, hour.Minutes, hour.Sentence, Events: EventsBeside(text, concepts, hour.Timex, text.Sentences[hour.Sentence]), Days: DaysOf(text, text.Sentences[hour.Sentence].Span))).ToList();
        for (var later = 1; later < hours.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (hours[earlier], hours[later]);
                if (Math.Abs(a.Minutes - b.Minutes) is 0 or HalfADay || !a.Events.Overlaps(b.Events) || AreOfOtherDays(a.Days, b.Days)) continue;
                yield return new Warning("internal-conflict", text.Sentences[a.Sentence].Span, new Reason("conflict-hours", a.Timex.Span.Of(text.Text).ToString(), b.Timex.Span.Of(text.Text).ToString()));
                yield break;
            }
    }

    /// <summary>The verb nearest to an hour and what it tells of, by their concepts; light words tell nothing.</summary>
    private HashSet<string> EventsBeside(AnalyzedText text, IReadOnlyList<string?> concepts, Timex hour, Sentence sentence)
    {
        var events = new HashSet<string>(StringComparer.Ordinal);
        int first = text.Tokenized.TokenAt(hour.Span.Start), end = text.Tokenized.TokenAt(hour.Span.End - 1) + 1;
        for (var i = Math.Max(sentence.First, first - LongestReach); i < Math.Min(sentence.End, end + LongestReach); i++)
        {
            var token = text.Tokens[i];
            if (i >= first && i < end || concepts[i] is not { } concept || lexicon.Is("light", token)) continue;
            // "se recueillir" has its concept on its pronoun.
            if (token.Pos is PartOfSpeech.Verb or PartOfSpeech.Pron || token.Pos == PartOfSpeech.Noun && lexicon.IsDeed(token)) events.Add(concept);
        }
        return events;
    }

    /// <summary>Whether both sentences name days, and none alike.</summary>
    private static bool AreOfOtherDays(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    private static HashSet<string> DaysOf(AnalyzedText text, TextSpan sentence)
    {
        var days = new HashSet<string>(StringComparer.Ordinal);
        for (var i = SortedSpans.FirstAfter(text.Dates, sentence.Start, static date => date.Span); i < text.Dates.Count && text.Dates[i].Span.Start < sentence.End; i++)
        {
            var date = text.Dates[i];
            if (date.Form is CalendarForm { Day: { } day }) days.Add($"{day}");
            else if (date.Form is WeekdayForm weekday) days.Add($"{weekday.Weekday}");
            else if (date.Form is OffsetForm offset) days.Add($"{offset.Unit}{offset.Amount}");
            if (date.Form is CalendarForm { Weekday: { } named }) days.Add($"{named}");
        }
        return days;
    }
}
