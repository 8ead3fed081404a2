using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Whether two statements of a finding speak so plainly of one thing that what differs between them is a difference and not another matter.
/// Aligning may be generous; saying "these two cannot both be true" may not.
/// </summary>
internal static class Likeness
{
    private const double Share = 0.34;

    /// <summary>Whether at least two concepts, and a third of the shorter claim's, stand in both; names of states are in every sentence of a story and do not count.</summary>
    public static bool IsPlain(Statement a, Statement b)
    {
        int shared = 0, first = 0;
        foreach (var term in a.Terms)
        {
            if (IsState(term)) continue;
            first++;
            if (b.Terms.Contains(term)) shared++;
        }
        var second = b.Terms.Count(t => !IsState(t));
        return shared >= 2 && shared >= Share * Math.Min(first, second);
    }

    /// <summary>Whether the two name places, and none in common.</summary>
    public static bool AreElsewhere(Statement a, Statement b) =>
        a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Intersect(b.Places, StringComparer.Ordinal).Any();

    private static bool IsState(string term) => term.StartsWith("c:", StringComparison.Ordinal);
}
