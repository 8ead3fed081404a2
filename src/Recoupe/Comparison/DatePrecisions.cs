using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Dates that hold more exact ones, gathered around each of these: what the month says of the tenth and what it says of the twenty-fourth are two differences.
/// </summary>
internal sealed class DatePrecisions
{
    private readonly Dictionary<DateInterval, SortedDictionary<int, DateInterval>> byExact = [];

    /// <summary>Takes the dates of two statements of which one holds the other; false where there are none.</summary>
    public bool Add(Statement a, int i, Statement b, int k)
    {
        var isAny = Add(OfClause(a), i, OfClause(b), k);
        return Add(a.TellingDates, i, b.TellingDates, k) || isAny;
    }

    private bool Add(IEnumerable<DateInterval> a, int i, IEnumerable<DateInterval> b, int k)
    {
        var isAny = false;
        foreach (var x in a)
            foreach (var y in b)
            {
                if (x == y) continue;
                if (IsNamedSpan(y) && y.Contains(x)) Put(x, i, y, k);
                else if (IsNamedSpan(x) && x.Contains(y)) Put(y, k, x, i);
                else continue;
                isAny = true;
            }
        return isAny;
    }

    /// <summary>The values of each difference, in order of time; whoever names one of its dates stands behind it.</summary>
    public IEnumerable<List<DifferenceValue>> Values(List<Statement> members, List<int> dated)
    {
        foreach (var (exact, given) in byExact.OrderBy(pair => pair.Key.Earliest).ThenBy(pair => pair.Key.Latest))
        {
            // A week that holds a day is one of the wider dates of that day.
            if (byExact.Keys.Any(other => other != exact && exact.Contains(other))) continue;
            foreach (var i in dated)
                if (!given.ContainsKey(i))
                    foreach (var date in OfClause(members[i]))
                        if (given.ContainsValue(date)) { given[i] = date; break; }
            var values = given.GroupBy(pair => pair.Value).OrderBy(g => g.Key.Earliest).ThenBy(g => g.Key.Latest)
                .Select(g => new DifferenceValue(TimexNotation.Of(g.Key), null, null, [.. g.Select(pair => pair.Key)])).ToList();
            if (values.Count > 1) yield return values;
        }
    }

    /// <summary>"Avant avril" is no less exact "10 avril".</summary>
    private static IEnumerable<DateInterval> OfClause(Statement statement) =>
        statement.Before.Count + statement.Telling.Count == 0 ? statement.Dates : statement.Dates.Where((_, i) => !statement.Telling.Contains(statement.DateSpans[i]) && statement.BeforeAt(statement.DateSpans[i]) is null);

    private void Put(DateInterval exact, int exactly, DateInterval wide, int widely)
    {
        if (!byExact.TryGetValue(exact, out var given)) byExact.Add(exact, given = []);
        given[exactly] = exact;
        given.TryAdd(widely, wide);
    }

    /// <summary>A week at most, the beginning, middle or end of a month, whole months of one year, a season: what a text names as one date.</summary>
    private static bool IsNamedSpan(DateInterval span) =>
        span.Days <= 7 || IsPartOfMonth(span) || span.Earliest.Day == 1 && span.Latest == new DateOnly(span.Latest.Year, span.Latest.Month, DateTime.DaysInMonth(span.Latest.Year, span.Latest.Month)) && span.Earliest.Year == span.Latest.Year;

    /// <summary>"Début avril", "à la mi-mars", "fin mai", each a third of it; any other span of so many days is one that the text counts.</summary>
    private static bool IsPartOfMonth(DateInterval span)
    {
        if ((span.Earliest.Year, span.Earliest.Month) != (span.Latest.Year, span.Latest.Month)) return false;
        var days = DateTime.DaysInMonth(span.Earliest.Year, span.Earliest.Month);
        var third = (days + 2) / 3;
        var (first, last) = (span.Earliest.Day, span.Latest.Day);
        return (first, last) == (1, third) || (first, last) == (third + 1, days - third) || (first, last) == (days - third + 1, days);
    }
}
