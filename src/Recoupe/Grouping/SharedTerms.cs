using System.Runtime.InteropServices;
using Recoupe.Annotation;

namespace Recoupe.Grouping;

/// <summary>
/// The pairs of pages that share terms, with how alike they are: found through an inverted index, so that pages without a term in common are never compared, and the time goes with
/// the pages, not with their pairs.
/// </summary>
internal static class SharedTerms
{
    /// <param name="vectors">Weights of terms, of unit length.</param>
    /// <param name="least">Pairs less alike are left out.</param>
    /// <param name="most">How much a term can tell of two pages at most, however short they are.</param>
    /// <param name="mostPages">Terms on more pages count for nothing: they would hold each page against most of the pile.</param>
    /// <param name="nearness">What the product of two vectors is multiplied by, at most 1.</param>
    /// <param name="parallel">How many threads may multiply.</param>
    /// <returns>In order of the later page, then of the earlier.</returns>
    public static List<AverageLinkage.Pair> Pairs(IReadOnlyList<Dictionary<string, double>> vectors, Func<string, double> most, double least, int mostPages, Func<int, int, double> nearness, ParallelOptions parallel)
    {
        var postings = new Dictionary<string, Posting>(StringComparer.Ordinal);
        for (var i = 0; i < vectors.Count; i++)
            foreach (var (term, weight) in vectors[i])
            {
                if (!postings.TryGetValue(term, out var posting)) postings.Add(term, posting = new Posting(most(term), []));
                posting.Pages.Add((i, weight));
            }
        var pairs = new List<AverageLinkage.Pair>[vectors.Count];
        Parallel.For(0, vectors.Count, parallel, () => new Products(vectors.Count), (i, _, products) =>
        {
            foreach (var (term, weight) in vectors[i])
                if (postings[term] is var posting && posting.Pages.Count <= mostPages) products.Add(posting, weight, before: i);
            var found = pairs[i] = [];
            foreach (var k in products.Pages())
                if (products[k] > least && products[k] * nearness(k, i) is var similarity && similarity > least) found.Add(new AverageLinkage.Pair(k, i, similarity));
            products.Clear();
            return products;
        }, _ => { });
        return pairs.SelectMany(list => list).ToList();
    }

    /// <summary>The pages that have a term, ascending, and how much it can tell of two of them at most.</summary>
    private sealed record Posting(double Most, List<(int Page, double Weight)> Pages);

    /// <summary>Sums by page that cost what is added, not what there is.</summary>
    private sealed class Products(int count)
    {
        private readonly double[] sums = new double[count];
        private readonly List<int> touched = [];

        public double this[int page] => sums[page];

        public void Add(Posting posting, double weight, int before)
        {
            var (most, own) = (posting.Most, sums);
            // No line runs more often in a large pile: as a span, and without Math.Min, which minds what is no number.
            foreach (var (page, other) in CollectionsMarshal.AsSpan(posting.Pages))
            {
                if (page >= before) break;
                ref var sum = ref own[page];
                if (sum == 0) touched.Add(page);
                var told = weight * other;
                sum += told < most ? told : most;
            }
        }

        /// <summary>The pages with a sum, ascending.</summary>
        public List<int> Pages()
        {
            touched.Sort();
            return touched;
        }

        public void Clear()
        {
            foreach (var page in touched) sums[page] = 0;
            touched.Clear();
        }
    }
}
