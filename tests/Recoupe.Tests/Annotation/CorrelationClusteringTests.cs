using Recoupe.Annotation;

namespace Recoupe.Tests.Annotation;

public sealed class CorrelationClusteringTests
{
    [Fact]
    public void WhatIsLikeNothingStandsAlone() => Clusters(3, 0.1, (_, _) => 0).ShouldBe("0 | 1 | 2");

    [Fact]
    public void NothingHasNoClusters() => Clusters(0, 0.1, (_, _) => 0).ShouldBe("");

    /// <summary>What only its neighbours are like is no one thing: 0 and 4 share nothing.</summary>
    [Fact]
    public void AChainFallsApart() => Clusters(5, 0.3, (a, b) => b - a == 1 ? 0.5 : 0).Split(" | ").Length.ShouldBeGreaterThan(2);

    /// <summary>1 joins 0 first, since nothing is nearer; then 2, 3 and 4 are one, and it is of them.</summary>
    [Fact]
    public void AMemberMovesToWhereItBelongsMore() =>
        Clusters(5, 0.3, (a, b) => (a, b) switch { (0, 1) => 0.9, (1, 2) or (1, 3) or (1, 4) => 0.7, (2, 3) or (2, 4) or (3, 4) => 0.8, _ => 0 }).ShouldBe("0 | 1 2 3 4");

    /// <summary>A pair that is joined by little falls apart; three that are as alike bear each other out.</summary>
    [Fact]
    public void WhatGainsLittleFallsApart() => Clusters(5, 0.3, (a, b) => (a, b) is (0, 1) or (2, 3) or (2, 4) or (3, 4) ? 0.5 : 0, least: 0.3).ShouldBe("0 | 1 | 2 3 4");

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
        var clusters = Of(Count, Threshold, Similarity);
        clusters.Count.ShouldBeInRange(2, Count - 1);
        clusters.SelectMany(cluster => cluster).Order().ShouldBe(Enumerable.Range(0, Count));
        double Gain(int i, List<int> cluster) => cluster.Where(k => k != i).Sum(k => Similarity(Math.Min(i, k), Math.Max(i, k)) - Threshold);
        foreach (var cluster in clusters)
            foreach (var i in cluster)
            {
                Gain(i, cluster).ShouldBeGreaterThanOrEqualTo(-1e-6);
                foreach (var other in clusters) Gain(i, other).ShouldBeLessThanOrEqualTo(Gain(i, cluster) + 1e-6);
            }
    }

    private static string Clusters(int count, double threshold, Func<int, int, double> similarity, double least = 0) => string.Join(" | ", Of(count, threshold, similarity, least).Select(cluster => string.Join(' ', cluster)));

    private static List<List<int>> Of(int count, double threshold, Func<int, int, double> similarity, double least = 0)
    {
        Paired[] Earlier(int b) => [.. Enumerable.Range(0, b).Select(a => new Paired(a, (float)similarity(a, b))).Where(pair => pair.Number > 0)];
        return CorrelationClustering.Cluster(new PairTable([.. Enumerable.Range(0, count).Select(Earlier)]), threshold, least);
    }
}
