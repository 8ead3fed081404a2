using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>
/// Moves statements to the finding that a figure ties them to: 612 posts that one page cuts are the 612 jobs that another loses, however little else the two say alike. A number that is large and not round meets another by chance
/// so seldom that two thirds of the likelihood are enough. Only what stands alone or beside few is moved: no tie draws two great findings together.
/// </summary>
internal sealed class FigureTies(LanguagePack pack)
{
    /// <summary>Statements: a finding of more of them knows better than a number what belongs to it.</summary>
    private const int MostLeft = 5;
    /// <summary>Of the threshold: what two statements must be alike besides.</summary>
    private const double LeastLikely = 0.6;
    /// <summary>Of the threshold, where the two share no number but give one age each.</summary>
    private const double LeastOfAges = 2;
    /// <summary>Two ages that are farther apart are of two persons.</summary>
    private const int MostYearsApart = 10;
    /// <summary>Smaller numbers meet by chance: in a pile on a revolt, 22 leaders and 22 dead.</summary>
    private const double LeastNumber = 100;
    /// <summary>Up to here a number that says no unit may be of persons.</summary>
    private const double LeastWithoutUnit = 1000;
    /// <summary>How far a number in round figures may be from the one it stands for.</summary>
    private const double RoundingMargin = 0.05;

    private readonly UnitNouns units = new(pack);

    /// <param name="clusters">Ascending indexes, ordered by their first.</param>
    /// <param name="threshold">The likelihood at which it is all the same whether two statements are of one finding.</param>
    /// <param name="strands">For each page the event it tells of; null where all tell of one. Nothing ties two events.</param>
    public List<List<int>> Join(List<List<int>> clusters, List<Statement> statements, PairTable likelihoods, double threshold, IReadOnlyDictionary<int, int>? strands)
    {
        var cluster = new int[statements.Count];
        for (var number = 0; number < clusters.Count; number++)
            foreach (var i in clusters[number]) cluster[i] = number;
        var joined = clusters.ConvertAll(members => new SortedSet<int>(members));
        foreach (var (i, k, _) in Ties(statements, likelihoods, threshold, strands).OrderByDescending(tie => tie.Likelihood).ThenBy(tie => tie.First).ThenBy(tie => tie.Second))
        {
            var (own, other) = (cluster[i], cluster[k]);
            if (own == other) continue;
            // The one that has fewer beside it goes to the other; of equals the later.
            var (moved, from, to) = joined[own].Count <= joined[other].Count ? (i, own, other) : (k, other, own);
            if (joined[from].Count > MostLeft) continue;
            joined[from].Remove(moved);
            joined[to].Add(moved);
            cluster[moved] = to;
        }
        return joined.Where(members => members.Count > 0).OrderBy(members => members.Min).Select(members => members.ToList()).ToList();
    }

    private IEnumerable<(int First, int Second, double Likelihood)> Ties(List<Statement> statements, PairTable likelihoods, double threshold, IReadOnlyDictionary<int, int>? strands)
    {
        var counting = Enumerable.Range(0, statements.Count).Where(i => statements[i].Ages.Count == 1 || statements[i].Quantities.Any(IsTelling)).ToList();
        foreach (var i in counting)
            foreach (var k in counting)
            {
                if (k >= i) break;
                var (a, b) = (statements[i], statements[k]);
                if (a.Page != b.Page && likelihoods[i, k] >= threshold * LeastLikely && (strands is null || strands[a.Page] == strands[b.Page]) && (AreTied(a, b) || likelihoods[i, k] >= threshold * LeastOfAges && AreOfOneAge(a, b))) yield return (i, k, Math.Round(likelihoods[i, k], 6));
            }
    }

    private bool AreTied(Statement a, Statement b)
    {
        foreach (var x in a.Quantities)
            foreach (var y in b.Quantities)
                if (IsTelling(x) && IsTelling(y) && (x.Quantity.Value == y.Quantity.Value ? DigitsOf(x) > 1 && !AreOfTwoUnits(x, y) : IsRoundingOf(x, y))) return true;
        return false;
    }

    /// <summary>"Une jeune femme de 29 ans", "une abonnée âgée de 27 ans": two who are spoken of so alike are one. Whoever is named is found by the name.</summary>
    private static bool AreOfOneAge(Statement a, Statement b) =>
        a.Ages is [var x] && b.Ages is [var y] && (x.Person is null || y.Person is null) && Math.Max(x.Years, y.Years) - Math.Min(x.Most, y.Most) <= MostYearsApart;

    private static bool IsTelling(CountedQuantity quantity) => quantity.Quantity.Value >= LeastNumber && !quantity.IsOrderOfSize && quantity.UnitDays is null;

    /// <summary>"612 postes", "près de 600 postes".</summary>
    private bool IsRoundingOf(CountedQuantity x, CountedQuantity y) =>
        x.Counted == y.Counted && x.Counted.Length > 0 && !units.Contains(x.Quantity.Noun)
            && (x.Quantity.Qualifier == Qualifier.Exact) != (y.Quantity.Qualifier == Qualifier.Exact) && Math.Max(DigitsOf(x), DigitsOf(y)) > 2 && Math.Abs(x.Quantity.Value - y.Quantity.Value) <= RoundingMargin * Math.Max(x.Quantity.Value, y.Quantity.Value);

    /// <summary>140 kilometres an hour are no 140 firemen; but "21 millions" may be the 21 million euros of another page.</summary>
    private bool AreOfTwoUnits(CountedQuantity x, CountedQuantity y) =>
        x.Quantity.Noun != y.Quantity.Noun && (units.Contains(x.Quantity.Noun) || units.Contains(y.Quantity.Noun)) && (x.Quantity.Noun.Length > 0 && y.Quantity.Noun.Length > 0 || x.Quantity.Value < LeastWithoutUnit);

    /// <summary>How many figures stand before the zeros of a number: 3 of 612 and of 412 000.</summary>
    private static int DigitsOf(CountedQuantity quantity)
    {
        var value = Math.Round(quantity.Quantity.Value);
        while (value >= 10 && value % 10 == 0) value /= 10;
        var digits = 1;
        while (value >= 10) { value = Math.Floor(value / 10); digits++; }
        return digits;
    }
}
