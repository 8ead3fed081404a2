using Recoupe.Annotation;

namespace Recoupe.Tests.Annotation;

public sealed class AgglomerationTests
{
    /// <summary>0–1, 1–2 and 2–3 are equally near: the first pair merges first, which leaves the last.</summary>
    [Fact]
    public void TiesGoToTheLowerIndexes() => ByMean(4, 0.3, (a, b) => b - a == 1 ? 0.5 : 0).ShouldBe("0 1 | 2 3");

    [Fact]
    public void ANewClusterThatIsAsNearAsTheOldNeighbourTiesByItsIndex() =>
        ByMean(6, 0.2, (a, b) => (a, b) switch { (0, 1) => 0.75, (0, 3) or (1, 3) or (2, 3) => 0.5, (2, 4) => 0.5, _ => 0 }).ShouldBe("0 1 3 | 2 4 | 5");

    [Fact]
    public void WhatIsLikeNothingStandsAlone()
    {
        ByMean(3, 0.1, (_, _) => 0).ShouldBe("0 | 1 | 2");
        ByCorrelation(3, 0.1, (_, _) => 0).ShouldBe("0 | 1 | 2");
    }

    [Fact]
    public void WhatHasNoPairStandsAlone() =>
        Agglomeration.ByMean(3, 0.5, [new Agglomeration.Pair(0, 2, 0.9)]).Select(cluster => string.Join(' ', cluster)).ShouldBe(["0 2", "1"]);

    /// <summary>What only its neighbours are like is no one thing: 0 and 4 share nothing.</summary>
    [Fact]
    public void AChainFallsApart() => ByCorrelation(5, 0.3, (a, b) => b - a == 1 ? 0.5 : 0).Split(" | ").Length.ShouldBeGreaterThan(2);

    /// <summary>1 joins 0 first, since nothing is nearer; then 2, 3 and 4 are one, and it is of them.</summary>
    [Fact]
    public void AMemberMovesToWhereItBelongsMore() =>
        ByCorrelation(5, 0.3, (a, b) => (a, b) switch { (0, 1) => 0.9, (1, 2) or (1, 3) or (1, 4) => 0.7, (2, 3) or (2, 4) or (3, 4) => 0.8, _ => 0 }).ShouldBe("0 | 1 2 3 4");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NoMemberWouldGainByAMove(int seed)
    {
        const int Count = 40;
        const double Threshold = 0.3;
        // Two thirds of the pairs have nothing in common.
        double Similarity(int a, int b)
        {
            var chance = (uint)(a * 7919 + b * 104_729 + seed * 1_299_709) * 2654435761 >> 8;
            return chance % 3 == 0 ? chance % 1000 / 1000.0 : 0;
        }
        var clusters = Agglomeration.ByCorrelation(Count, Threshold, Pairs(Count, Similarity));
        clusters.Count.ShouldBeInRange(2, Count - 1);
        clusters.SelectMany(cluster => cluster).Order().ShouldBe(Enumerable.Range(0, Count));
        double Gain(int i, List<int> cluster) => cluster.Where(k => k != i).Sum(k => Similarity(Math.Min(i, k), Math.Max(i, k)) - Threshold);
        foreach (var cluster in clusters)
            foreach (var i in cluster)
            {
                Gain(i, cluster).ShouldBeGreaterThanOrEqualTo(-1e-9);
                foreach (var other in clusters) Gain(i, other).ShouldBeLessThanOrEqualTo(Gain(i, cluster) + 1e-9);
            }
    }

    private static string ByMean(int count, double threshold, Func<int, int, double> similarity) => Written(Agglomeration.ByMean(count, threshold, Pairs(count, similarity)));

    private static string ByCorrelation(int count, double threshold, Func<int, int, double> similarity) => Written(Agglomeration.ByCorrelation(count, threshold, Pairs(count, similarity)));

    private static string Written(List<List<int>> clusters) => string.Join(" | ", clusters.Select(cluster => string.Join(' ', cluster)));

    private static List<Agglomeration.Pair> Pairs(int count, Func<int, int, double> similarity) =>
        [.. from b in Enumerable.Range(0, count) from a in Enumerable.Range(0, b) where similarity(a, b) > 0 select new Agglomeration.Pair(a, b, similarity(a, b))];
}
