namespace Recoupe.Language.Names;

/// <summary>Sequences of words to values. Filled once, then read by many threads; the values of one sequence keep the order they were added in.</summary>
internal sealed class TokenTrie<T>(WordList words, WordKind start, int capacity)
    where T : class
{
    private readonly Dictionary<long, int> edges = new(capacity);
    private readonly List<T?> firsts = new(capacity) { null };
    private readonly Dictionary<int, List<T>> others = [];

    public void Add(Token[] key, T value)
    {
        var node = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var edge = Edge(node, words.Mark(key[i].Norm, i == 0 ? start : WordKind.None));
            if (!edges.TryGetValue(edge, out var next))
            {
                next = firsts.Count;
                firsts.Add(null);
                edges.Add(edge, next);
            }
            node = next;
        }
        if (firsts[node] is null) firsts[node] = value;
        else if (others.TryGetValue(node, out var more)) more.Add(value);
        else others.Add(node, [value]);
    }

    /// <summary>The values of the longest sequence that starts at <paramref name="first"/> and that <paramref name="accept"/> lets pass.</summary>
    public T? Longest(NameScan scan, int first, Func<NameScan, int, int, T, bool> accept, out int end)
    {
        T? best = null;
        end = first;
        if (!scan.Is(first, start)) return null;
        var node = 0;
        var limit = scan.EndOfSentence(first);
        for (var i = first; i < limit && scan.Number(i) is var number and > 0 && edges.TryGetValue(Edge(node, number), out node); i++)
        {
            if (firsts[node] is not { } value) continue;
            if (!accept(scan, first, i + 1, value) && !TryOthers(node, scan, first, i + 1, accept, ref value)) continue;
            best = value;
            end = i + 1;
        }
        return best;
    }

    private bool TryOthers(int node, NameScan scan, int first, int end, Func<NameScan, int, int, T, bool> accept, ref T value)
    {
        if (!others.TryGetValue(node, out var more)) return false;
        foreach (var other in more)
        {
            if (!accept(scan, first, end, other)) continue;
            value = other;
            return true;
        }
        return false;
    }

    private static long Edge(int node, int number) => (long)node << 32 | (uint)number;
}
