using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Statements of which some tell a stage that others, later, have left behind.</summary>
internal sealed class StagePairs
{
    private readonly SortedSet<int> earlier = [];
    private readonly SortedSet<int> later = [];

    public bool IsAny => earlier.Count > 0;

    public void Add(int before, int after)
    {
        earlier.Add(before);
        later.Add(after);
    }

    /// <summary>The update that they make, by the words of each; who stands on both sides stands on the later.</summary>
    public Difference Told(Func<int, string> wordsOf)
    {
        List<DifferenceValue> values = [.. Values(earlier.Where(i => !later.Contains(i)), wordsOf), .. Values(later, wordsOf)];
        return new Difference(DifferenceSlot.Other, DifferenceKind.Update, null, values, new Reason("difference-stage", values[0].Value, values[^1].Value));
    }

    private static IEnumerable<DifferenceValue> Values(IEnumerable<int> statements, Func<int, string> wordsOf) =>
        statements.GroupBy(wordsOf, StringComparer.OrdinalIgnoreCase).Select(group => new DifferenceValue(group.Key, null, null, [.. group]));
}
