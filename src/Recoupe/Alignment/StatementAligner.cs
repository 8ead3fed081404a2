using Recoupe.Annotation;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>
/// Says which statements of a story report the same fact: weighted overlap of concepts, names, dates and figures, then average linkage, so that a chain of
/// half-alike statements does not fuse different facts. Figures that count the same thing at different values belong together: that is where reports part.
/// </summary>
public static class StatementAligner
{
    private const double Threshold = 0.06;
    /// <summary>Share of the overlap measured against the shorter claim: a headline says in five words what a paragraph says in thirty.</summary>
    private const double ShorterShare = 0.2;
    /// <summary>4,000 statements make 16 million pairs: 128 MB, some seconds.</summary>
    private const int MostCompared = 4000;
    private const int FewStatements = 5;
    private const double PlainlyAlike = 0.12;
    private const double FigureBonus = 0.3;
    /// <summary>A page seldom says a thing twice; what two pages say alike comes first.</summary>
    private const double SamePage = 0.3;
    /// <summary>One word in common is no fact in common.</summary>
    private const double LoneTerm = 0.3;
    /// <summary>No event in common: the same things are named, but perhaps not the same is said of them.</summary>
    private const double NoEvent = 0.6;
    /// <summary>Days between two pages after which the same words are half as likely to tell of the same fact.</summary>
    private const double HalfLife = 45;
    /// <summary>What spans more than a year dates nothing.</summary>
    private const int LongestDate = 366;

    public static IReadOnlyList<Finding> Align(IReadOnlyList<Statement> statements, IReadOnlyList<PublicationDate> published)
    {
        var terms = new TermWeights(statements.Select(s => StatementVector.TermsOf(s).Select(t => t.Term)));
        var vectors = statements.Select(s => new StatementVector(s, terms)).ToArray();
        var compared = Compared(statements);
        double Alike(int a, int b) => Similarity(statements[a], statements[b], vectors[a], vectors[b]) * published[statements[a].Page].NearnessTo(published[statements[b].Page], HalfLife);
        var clusters = AverageLinkage.Cluster(compared.Count, Threshold, (a, b) => Alike(compared[a], compared[b])).ConvertAll(c => c.ConvertAll(i => compared[i]));
        clusters.AddRange(Enumerable.Range(0, statements.Count).Except(compared).Select(i => new List<int> { i }));
        return clusters.SelectMany(cluster => HoldsTogether(cluster, Alike) ? [cluster] : cluster.Select(i => new List<int> { i })).OrderBy(cluster => cluster[0]).Select(cluster =>
        {
            var best = BestOf(cluster, statements, vectors);
            return new Finding(cluster, best, WhenOf(cluster, best, statements));
        }).ToList();
    }

    private static double Similarity(Statement a, Statement b, StatementVector first, StatementVector second)
    {
        var (dot, shared, sharesEvent) = first.Overlap(second);
        var counts = CountsTheSame(a, b);
        if (dot <= 0 && !counts) return 0;
        var shorter = Math.Min(first.Length, second.Length);
        var similarity = (1 - ShorterShare) * dot / (first.Length * second.Length) + ShorterShare * dot / (shorter * shorter);
        if (counts) similarity += FigureBonus;
        else
        {
            if (shared < 2) similarity *= LoneTerm;
            if (!sharesEvent) similarity *= NoEvent;
        }
        return a.Page == b.Page ? similarity * SamePage : similarity;
    }

    /// <summary>
    /// The statements that are held against each other: all, or in an enormous story the first of each page, since what a page says first it says for a reason,
    /// and every pair costs. The rest stand alone.
    /// </summary>
    private static List<int> Compared(IReadOnlyList<Statement> statements)
    {
        if (statements.Count <= MostCompared) return Enumerable.Range(0, statements.Count).ToList();
        var places = new Dictionary<int, int>();
        return Enumerable.Range(0, statements.Count)
            .Select(i => (Index: i, Place: places[statements[i].Page] = places.GetValueOrDefault(statements[i].Page) + 1))
            .OrderBy(s => s.Place).ThenBy(s => s.Index).Take(MostCompared).Select(s => s.Index).Order().ToList();
    }

    /// <summary>
    /// A few statements must be plainly alike to be called one fact; many bear each other out even where each pair is only somewhat alike.
    /// </summary>
    private static bool HoldsTogether(List<int> cluster, Func<int, int, double> alike)
    {
        if (cluster.Count is < 2 or > FewStatements) return true;
        double sum = 0;
        for (var i = 0; i < cluster.Count; i++)
            for (var k = 0; k < i; k++) sum += alike(cluster[k], cluster[i]);
        return sum / (cluster.Count * (cluster.Count - 1) / 2) >= PlainlyAlike;
    }

    /// <summary>Whether both give a figure of one thing; durations do not count.</summary>
    private static bool CountsTheSame(Statement a, Statement b)
    {
        foreach (var x in a.Quantities)
            foreach (var y in b.Quantities)
                if (x.Counted.Length > 0 && x.Counted == y.Counted && !Durations.Contains(x.Counted)) return true;
        return false;
    }

    /// <summary>
    /// The statement nearest to all others of its finding; a claim that opens its sentence and is neither a scrap nor a paragraph reads best as a title.
    /// </summary>
    private static int BestOf(List<int> cluster, IReadOnlyList<Statement> statements, StatementVector[] vectors) =>
        cluster.OrderByDescending(i => Math.Round(cluster.Sum(k => Cosine(vectors[i], vectors[k])) * Readability(statements[i]), 9)).ThenByDescending(i => statements[i].Claim.Length).ThenBy(i => i).First();

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
        if (Narrowest(statements[best].Dates) is { } own) return own;
        var dates = cluster.SelectMany(i => statements[i].Dates.Select(d => (statements[i].Page, Date: d)))
            .Where(d => d.Date.Days <= LongestDate && cluster.Exists(k => statements[k].Page != d.Page && statements[k].Dates.Any(o => o.Overlaps(d.Date) && o.Days <= LongestDate)))
            .Select(d => d.Date).ToList();
        return Narrowest(dates);
    }

    private static DateInterval? Narrowest(IReadOnlyList<DateInterval> dates)
    {
        DateInterval? narrowest = null;
        foreach (var date in dates)
            if (date.Days <= LongestDate && (narrowest is not { } known || date.Days < known.Days || date.Days == known.Days && date.Earliest < known.Earliest)) narrowest = date;
        return narrowest;
    }

    private static double Cosine(StatementVector a, StatementVector b) => a.Overlap(b).Dot is > 0 and var dot ? dot / (a.Length * b.Length) : 0;
}
