using Recoupe.Annotation;

namespace Recoupe.Grouping;

/// <summary>The pairs of pages that share terms, with how alike they are: found through an inverted index, so that pages without a word in common are never compared.</summary>
internal static class SharedTerms
{
    /// <param name="vectors">Weights of terms, of unit length.</param>
    /// <param name="least">Pairs less alike are left out.</param>
    /// <param name="nearness">What the product of two vectors is multiplied by, at most 1.</param>
    /// <returns>In order of the later page, then of the earlier.</returns>
    public static List<AverageLinkage.Pair> Pairs(IReadOnlyList<Dictionary<string, double>> vectors, double least, Func<int, int, double> nearness)
    {
        var postings = new Dictionary<string, List<(int Page, double Weight)>>(StringComparer.Ordinal);
        for (var i = 0; i < vectors.Count; i++)
            foreach (var (term, weight) in vectors[i])
            {
                if (!postings.TryGetValue(term, out var list)) postings.Add(term, list = []);
                list.Add((i, weight));
            }
        var pairs = new List<AverageLinkage.Pair>[vectors.Count];
        Parallel.For(0, vectors.Count, () => new double[vectors.Count], (i, _, products) =>
        {
            Array.Clear(products, 0, i);
            foreach (var (term, weight) in vectors[i])
                foreach (var (page, other) in postings[term])
                {
                    if (page >= i) break;
                    products[page] += weight * other;
                }
            var found = pairs[i] = [];
            for (var k = 0; k < i; k++)
                if (products[k] > least && products[k] * nearness(k, i) is var similarity && similarity > least) found.Add(new AverageLinkage.Pair(k, i, similarity));
            return products;
        }, _ => { });
        return pairs.SelectMany(list => list).ToList();
    }
}
