using System.Runtime.InteropServices;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>
/// Which statements say the same in all that is compared of them, wherever they stand and whatever stands before them: of a dispatch that fifty pages have, each sentence is weighed once and not
/// fifty times.
/// </summary>
internal sealed class SaidOnce
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<int> firsts = [];

    /// <param name="statements">The statements of the story.</param>
    /// <param name="terms">Those of each.</param>
    public SaidOnce(IReadOnlyList<Statement> statements, List<List<(string Term, string Lemma, TermKind Kind, bool IsOwn)>> terms)
    {
        var known = new Dictionary<long[], int>(new SameNumbers());
        Numbers = new int[statements.Count];
        for (var i = 0; i < Numbers.Length; i++)
        {
            var spelt = Spell(statements[i], terms[i]);
            if (known.TryAdd(spelt, firsts.Count)) firsts.Add(i);
            Numbers[i] = known[spelt];
        }
    }

    /// <summary>For each statement the number of what it says.</summary>
    public int[] Numbers { get; }

    /// <summary>For each number the first statement that says it.</summary>
    public IReadOnlyList<int> Firsts => firsts;

    /// <summary>All that <see cref="StatementVector"/> reads of a statement, as numbers; each list after its length.</summary>
    private long[] Spell(Statement statement, List<(string Term, string Lemma, TermKind Kind, bool IsOwn)> terms)
    {
        var (counts, durations) = (statement.Quantities.Where(quantity => quantity.Counted.Length > 0).ToList(), Durations.Of(statement));
        return
        [
            terms.Count, .. terms.SelectMany(term => (long[])[NumberOf(term.Term), NumberOf(term.Lemma), (long)term.Kind, term.IsOwn ? 1 : 0, statement.Verbs.Contains(term.Term) ? 1 : 0]),
            counts.Count, .. counts.SelectMany(count => (long[])[NumberOf(count.Counted), BitConverter.DoubleToInt64Bits(count.Quantity.Value), count.IsToll ? 1 : 0]),
            durations.Count, .. durations.Select(duration => BitConverter.DoubleToInt64Bits(duration.Days)),
            statement.Dates.Count, .. statement.Dates.SelectMany(date => (long[])[date.Earliest.DayNumber, date.Latest.DayNumber]),
            statement.Predicate is { } predicate ? NumberOf(predicate) : -1, statement.Participants.Count, .. statement.Participants.Select(NumberOf),
            statement.Countries.Count, .. statement.Countries.Select(NumberOf),
            statement.Chain.Count > 0 ? NumberOf(statement.Chain[0]) : -1, statement.Negated is null ? 0 : 1, statement.Kind == AttributionKind.Planned ? 1 : 0,
        ];
    }

    private long NumberOf(string word)
    {
        if (!words.TryGetValue(word, out var number)) words.Add(word, number = words.Count);
        return number;
    }

    private sealed class SameNumbers : IEqualityComparer<long[]>
    {
        public bool Equals(long[]? one, long[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(long[] numbers)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(numbers.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
