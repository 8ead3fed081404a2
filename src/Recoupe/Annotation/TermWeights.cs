namespace Recoupe.Annotation;

/// <summary>How much a concept tells: inverse frequency over the texts of a pile (Spärck Jones 1972), so that what every page says weighs little.</summary>
public sealed class TermWeights
{
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly double unseen;

    /// <param name="texts">The term lists to count in: articles, or statements.</param>
    /// <param name="background">How many texts of other matters to count with them: among few texts of one matter, what all share would else tell nothing.</param>
    /// <param name="rate">In what share of such texts a term stands.</param>
    public TermWeights(IEnumerable<IEnumerable<string>> texts, int background = 0, Func<string, double>? rate = null)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var text in texts)
        {
            total++;
            foreach (var term in text.Distinct(StringComparer.Ordinal)) counts[term] = counts.GetValueOrDefault(term) + 1;
        }
        foreach (var (term, count) in counts) weights[term] = Math.Log((total + background + 1.0) / (count + background * (rate?.Invoke(term) ?? 0) + 0.5));
        unseen = Math.Log((total + background + 1.0) / 0.5);
    }

    public double Of(string term) => weights.GetValueOrDefault(term, unseen);
}
