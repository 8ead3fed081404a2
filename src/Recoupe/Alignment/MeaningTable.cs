namespace Recoupe.Alignment;

/// <summary>
/// What the words of a story mean, each set of fields once, and how near those of its predicates are to the others: worked out once a story and not once a pair of statements.
/// </summary>
internal sealed class MeaningTable
{
    private readonly Dictionary<FieldShare[], int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<FieldShare[]> meanings = [];
    private readonly Dictionary<FieldShare[], double[]> nearness = new(ReferenceEqualityComparer.Instance);

    /// <param name="statements">The terms of each statement. Words of one lemma have the same array of fields.</param>
    public MeaningTable(IEnumerable<StatementTerm[]> statements)
    {
        foreach (var term in statements.SelectMany(terms => terms))
        {
            if (term.IsOwn && term.Fields.Length > 0 && numbers.TryAdd(term.Fields, meanings.Count)) meanings.Add(term.Fields);
        }
    }

    public int NumberOf(FieldShare[] meaning) => numbers[meaning];

    /// <summary>How near a meaning is to each of the story's, by their numbers: the cosine of their fields.</summary>
    public double[] NearnessTo(FieldShare[] meaning)
    {
        if (!nearness.TryGetValue(meaning, out var row)) nearness[meaning] = row = [.. meanings.Select(other => Near(meaning, other))];
        return row;
    }

    private static double Near(FieldShare[] a, FieldShare[] b)
    {
        double sum = 0;
        foreach (var x in a)
            foreach (var y in b)
                if (x.Field == y.Field) sum += x.Share * y.Share;
        return sum;
    }
}
