using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>
/// Says which statements of a story report the same fact: how likely each two do (<see cref="AlignmentModel"/>), then clusters within which the likelihoods exceed a threshold most: no single link joins two sets. Figures that count the same thing at different values belong together: that is where reports part.
/// </summary>
public sealed class StatementAligner
{
    /// <summary>4,000 statements make 8 million pairs, and some seconds.</summary>
    private const int MostCompared = 4000;
    /// <summary>A page that claims more is no report but a list, and would take the place of all others.</summary>
    private const int MostOfPage = 2000;
    /// <summary>What spans more than a year dates nothing.</summary>
    private const int LongestDate = 366;

    private readonly AlignmentModel model;
    private readonly MeaningFields meaning;
    private readonly FigureTies ties;

    public StatementAligner(LanguagePack pack) : this(new AlignmentModel(pack), new MeaningFields(pack), new FigureTies(pack)) { }

    internal StatementAligner(AlignmentModel model, MeaningFields meaning, FigureTies ties) => (this.model, this.meaning, this.ties) = (model, meaning, ties);

    /// <param name="statements">The statements of the story.</param>
    /// <param name="published">When each page came out.</param>
    /// <param name="strands">For each page the event it tells of, as far as pages tell; null where all are known to tell of one. Links between events are to be three times as sure.</param>
    /// <param name="parallel">How many threads may compare them; as many as there are processors where null.</param>
    public IReadOnlyList<Finding> Align(IReadOnlyList<Statement> statements, IReadOnlyList<PublicationDate> published, IReadOnlyDictionary<int, int>? strands = null, ParallelOptions? parallel = null)
    {
        var compared = Compared(statements);
        var held = compared.ConvertAll(i => statements[i]);
        var likelihoods = new PairLikelihoods(model, StatementVector.Of(held, meaning), new PageNearness(held, published, strands));
        var table = likelihoods.Table(parallel ?? new ParallelOptions());
        var clusters = ties.Join(CorrelationClustering.Cluster(table, model.Threshold, model.LeastGain), held, table, model.Threshold, strands);
        var findings = clusters.ConvertAll(cluster => FindingOf(cluster, table, held, compared));
        findings.AddRange(Enumerable.Range(0, statements.Count).Except(compared).Select(i => new Finding([i], i, WhenOf([0], 0, [statements[i]]))));
        return findings.OrderBy(finding => finding.Statements[0]).ToList();
    }

    /// <param name="cluster">Indexes into <paramref name="held"/>.</param>
    /// <param name="places">Where each of those held stands among all statements.</param>
    private static Finding FindingOf(List<int> cluster, PairTable likelihoods, List<Statement> held, List<int> places)
    {
        var worths = cluster.ConvertAll(i => Math.Round(cluster.Sum(k => i == k ? 1 : likelihoods[i, k]) * held[i].Title.Ease, 9));
        var best = cluster[BestOf(cluster, worths, held)];
        return new Finding(cluster.ConvertAll(i => places[i]), places[best], WhenOf(cluster, best, held))
        {
            Worths = worths,
            Likelihoods = cluster.ConvertAll(i => i == best ? 1 : (double)likelihoods[i, best]),
        };
    }

    /// <summary>
    /// The statements that are held against each other: all, or in an enormous story or page the first of each page, since what a page says first it says for a reason,
    /// and every pair costs. The rest stand alone.
    /// </summary>
    private static List<int> Compared(IReadOnlyList<Statement> statements)
    {
        if (statements.Count <= MostOfPage) return Enumerable.Range(0, statements.Count).ToList();
        var places = new Dictionary<int, int>();
        return Enumerable.Range(0, statements.Count)
            .Select(i => (Index: i, Place: places[statements[i].Page] = places.GetValueOrDefault(statements[i].Page) + 1))
            .Where(s => s.Place <= MostOfPage).OrderBy(s => s.Place).ThenBy(s => s.Index).Take(MostCompared).Select(s => s.Index).Order().ToList();
    }

    /// <summary>The statement that is nearest to all others of its finding and reads best.</summary>
    /// <returns>Its place in the cluster.</returns>
    private static int BestOf(List<int> cluster, List<double> worths, List<Statement> statements) =>
        Enumerable.Range(0, cluster.Count).OrderByDescending(i => worths[i]).ThenByDescending(i => statements[cluster[i]].Claim.Length).ThenBy(i => i).First();

    /// <summary>
    /// When it happened: the days that the best statement says; where it says none, those that statements of two pages name; where there are none either, the day on which the best was told. A date that only one other member gives may be of
    /// something else that it tells of.
    /// </summary>
    private static DateInterval? WhenOf(List<int> cluster, int best, IReadOnlyList<Statement> statements)
    {
        if (Narrowest(statements[best].EventDates) is { } own) return own;
        var dates = cluster.SelectMany(i => statements[i].EventDates.Select(d => (statements[i].Page, Date: d)))
            .Where(d => d.Date.Days <= LongestDate && cluster.Exists(k => statements[k].Page != d.Page && statements[k].EventDates.Any(o => o.Overlaps(d.Date) && o.Days <= LongestDate)))
            .Select(d => d.Date).ToList();
        return Narrowest(dates) ?? Narrowest(statements[best].TellingDates);
    }

    private static DateInterval? Narrowest(IEnumerable<DateInterval> dates)
    {
        DateInterval? narrowest = null;
        foreach (var date in dates)
            if (date.Days <= LongestDate && (narrowest is not { } known || date.Days < known.Days || date.Days == known.Days && date.Earliest < known.Earliest)) narrowest = date;
        return narrowest;
    }
}
