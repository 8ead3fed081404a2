using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Whether two statements of a finding speak so plainly of one thing that what differs between them is a difference and not another matter.
/// Aligning may be generous; saying "these two cannot both be true" may not.
/// </summary>
internal static class Likeness
{
    private const double Share = 0.34;
    private const int FewTerms = 3;
    private const int FewestShared = 2;

    /// <summary>
    /// Whether two counts of one thing are plainly of one state of it: no other event is said of the people counted in the one than in the other.
    /// "1 200 évacués sont rentrés" and "1 600 évacués ont trouvé refuge" count different people.
    /// </summary>
    public static bool IsSameCount(Statement a, Statement b, string counted)
    {
        bool shared = false, first = false, second = b.Terms.Any(t => IsOtherEvent(t, counted));
        foreach (var term in a.Terms)
        {
            if (!IsOtherEvent(term, counted)) continue;
            first = true;
            shared |= b.Terms.Contains(term);
        }
        return shared || !first && !second || a.Terms.Count + b.Terms.Count <= FewTerms;
    }

    private static bool IsOtherEvent(string term, string counted) => Concept.IsEvent(term) && !counted.StartsWith(term, StringComparison.Ordinal);

    /// <summary>Whether they are plainly of one thing by what they say besides what they count: that both count euros or kilometres tells nothing.</summary>
    public static bool IsPlainBeside(string counted, Statement a, Statement b) =>
        ArePlain(a.Terms.Where(term => term != counted), b.Terms.Where(term => term != counted));

    /// <summary>Whether at least so many concepts, and a third of the shorter claim's, stand in both; names of states are in every sentence of a story and do not count.</summary>
    public static bool IsPlain(Statement a, Statement b, int atLeast = FewestShared, double share = Share)
    {
        int shared = 0, first = 0;
        foreach (var term in a.Terms)
        {
            if (Concept.IsState(term)) continue;
            first++;
            if (b.Terms.Contains(term)) shared++;
        }
        var second = b.Terms.Count(t => !Concept.IsState(t));
        return shared >= atLeast && shared >= share * Math.Min(first, second);
    }

    /// <summary>The same of two sets of concepts.</summary>
    public static bool ArePlain(IEnumerable<string> one, IEnumerable<string> other, int atLeast = FewestShared, double share = Share)
    {
        var (a, b) = (one.Where(term => !Concept.IsState(term)).ToList(), other.Where(term => !Concept.IsState(term)).ToList());
        var shared = a.Count(b.Contains);
        return shared >= atLeast && shared >= share * Math.Min(a.Count, b.Count);
    }

    /// <summary>Whether each clause names days of its own, and they name none in common.</summary>
    public static bool AreDatedApart(Statement a, Statement b) => a.OwnDates.Any() && b.OwnDates.Any() && !a.OwnDates.Any(date => b.OwnDates.Any(date.Overlaps));

    /// <summary>Whether both are of one day: by the days that they name, and where neither names one, by those of their pages.</summary>
    public static bool AreOfOneDay(Statement a, Statement b, IReadOnlyList<PublicationDate> published)
    {
        if (a.OwnDates.Any() && b.OwnDates.Any()) return a.OwnDates.Any(date => b.OwnDates.Any(date.Overlaps));
        return published[a.Page].Interval is { } one && published[b.Page].Interval is { } other && one.Overlaps(other);
    }

    /// <summary>Whether both say that the same happened: a verb or a kind of event in common.</summary>
    public static bool SharesEvent(Statement a, Statement b) => a.Terms.Any(term => (Concept.IsEvent(term) || a.Verbs.Contains(term)) && b.Terms.Contains(term));
}
