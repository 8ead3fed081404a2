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
        var findings = clusters.ConvertAll(cluster => FindingOf(cluster, cluster[BestOf(cluster, held, table)], held, compared));
        findings.AddRange(Enumerable.Range(0, statements.Count).Except(compared).Select(i => FindingOf([0], 0, [statements[i]], [i])));
        return findings.OrderBy(finding => finding.Statements[0]).ToList();
    }

    /// <param name="cluster">Indexes into <paramref name="held"/>.</param>
    /// <param name="places">Where each of those held stands among all statements.</param>
    private static Finding FindingOf(List<int> cluster, int best, List<Statement> held, List<int> places) =>
        new(cluster.ConvertAll(i => places[i]), places[best], WhenOf(cluster, best, held));

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

    /// <summary>
    /// The statement nearest to all others of its finding; a claim that opens its sentence and is neither a scrap nor a paragraph reads best as a title.
    /// </summary>
    /// <returns>Its place in the cluster.</returns>
    private static int BestOf(List<int> cluster, List<Statement> statements, PairTable likelihoods)
    {
        if (cluster.Count == 1) return 0;
        var sums = cluster.ConvertAll(i => cluster.Sum(k => i == k ? 1 : likelihoods[i, k]));
        return Enumerable.Range(0, cluster.Count).OrderByDescending(i => Math.Round(sums[i] * Readability(statements[cluster[i]]), 9)).ThenByDescending(i => statements[cluster[i]].Claim.Length).ThenBy(i => i).First();
    }

    private static double Readability(Statement statement)
    {
        var opens = statement.Claim.Start == statement.Sentence.Start ? 1 : 0.6;
        return statement.Claim.Length switch { < 40 => 0.5, > 220 => 0.7, _ => 1 } * opens;
    }

    /// <summary>
    /// When it happened: the days that the best statement says; where it says none, those that statements of two pages name. A date that only one other member gives may be of
    /// something else that it tells of.
    /// </summary>
    private static DateInterval? WhenOf(List<int> cluster, int best, IReadOnlyList<Statement> statements)
    {
        if (Narrowest(statements[best].OwnDates) is { } own) return own;
        var dates = cluster.SelectMany(i => statements[i].OwnDates.Select(d => (statements[i].Page, Date: d)))
            .Where(d => d.Date.Days <= LongestDate && cluster.Exists(k => statements[k].Page != d.Page && statements[k].OwnDates.Any(o => o.Overlaps(d.Date) && o.Days <= LongestDate)))
            .Select(d => d.Date).ToList();
        return Narrowest(dates);
    }

    private static DateInterval? Narrowest(IEnumerable<DateInterval> dates)
    {
        DateInterval? narrowest = null;
        foreach (var date in dates)
            if (date.Days <= LongestDate && (narrowest is not { } known || date.Days < known.Days || date.Days == known.Days && date.Earliest < known.Earliest)) narrowest = date;
        return narrowest;
    }
}
