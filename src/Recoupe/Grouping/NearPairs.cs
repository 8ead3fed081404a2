using System.Collections.Concurrent;

namespace Recoupe.Grouping;

/// <summary>
/// The pages that may belong together, as sets that no pair above the threshold leaves: found through an inverted index, so that only pages that share a term are
/// compared. A cluster by average linkage lies within one set, since two groups whose mean is above the threshold have a pair that is.
/// </summary>
internal static class NearPairs
{
    // Sums of products in another order differ in their last digits.
    private const double Slack = 1 - 1e-9;

    /// <param name="vectors">Weights of terms, of unit length.</param>
    /// <param name="nearness">What the product of two vectors is multiplied by, at most 1.</param>
    /// <returns>Sets of ascending indexes, ordered by their first.</returns>
    public static List<List<int>> Components(IReadOnlyList<Dictionary<string, double>> vectors, double threshold, Func<int, int, double> nearness)
    {
        var postings = new Dictionary<string, List<(int Page, double Weight)>>(StringComparer.Ordinal);
        for (var i = 0; i < vectors.Count; i++)
            foreach (var (term, weight) in vectors[i])
            {
                if (!postings.TryGetValue(term, out var list)) postings.Add(term, list = []);
                list.Add((i, weight));
            }
        var edges = new ConcurrentBag<(int, int)>();
        Parallel.For(0, vectors.Count, () => new double[vectors.Count], (i, _, products) =>
        {
            Array.Clear(products, 0, i);
            foreach (var (term, weight) in vectors[i])
                foreach (var (page, other) in postings[term])
                {
                    if (page >= i) break;
                    products[page] += weight * other;
                }
            for (var k = 0; k < i; k++)
                if (products[k] > threshold * Slack && products[k] * nearness(k, i) > threshold * Slack) edges.Add((k, i));
            return products;
        }, _ => { });
        return Joined(vectors.Count, edges);
    }

    private static List<List<int>> Joined(int count, IEnumerable<(int, int)> edges)
    {
        var parents = Enumerable.Range(0, count).ToArray();
        foreach (var (a, b) in edges)
        {
            var (x, y) = (Root(a), Root(b));
            parents[Math.Max(x, y)] = Math.Min(x, y);
        }
        return Enumerable.Range(0, count).GroupBy(Root).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();

        int Root(int i)
        {
            while (parents[i] != i) i = parents[i] = parents[parents[i]];
            return i;
        }
    }
}
