namespace Recoupe.Language.Names;

/// <summary>Sequences of norms to values. Filled once, then read by many threads; the values of one sequence keep the order they were added in.</summary>
internal sealed class TokenTrie<T> where T : class
{
    private readonly Dictionary<(int Node, string Norm), int> edges = [];
    private readonly List<T[]?> values = [null];

    public void Add(Token[] key, T value)
    {
        var node = 0;
        foreach (var token in key)
        {
            if (!edges.TryGetValue((node, token.Norm), out var next))
            {
                next = values.Count;
                values.Add(null);
                edges.Add((node, token.Norm), next);
            }
            node = next;
        }
        values[node] = values[node] is { } known ? [.. known, value] : [value];
    }

    /// <summary>The values of the longest sequence that starts at <paramref name="first"/> and that <paramref name="accept"/> lets pass.</summary>
    public T? Longest<TState>(NameScan scan, int first, TState state, Func<NameScan, int, int, T, TState, bool> accept, out int end)
    {
        T? best = null;
        end = first;
        var node = 0;
        var limit = scan.EndOfSentence(first);
        for (var i = first; i < limit && edges.TryGetValue((node, scan.Tokens[i].Norm), out node); i++)
        {
            if (values[node] is not { } found) continue;
            foreach (var value in found)
            {
                if (!accept(scan, first, i + 1, value, state)) continue;
                best = value;
                end = i + 1;
                break;
            }
        }
        return best;
    }
}
