using Recoupe.Annotation;

namespace Recoupe.Tests.Annotation;

public sealed class AverageLinkageTests
{
    /// <summary>0–1, 1–2 and 2–3 are equally near: the first pair merges first, which leaves the last.</summary>
    [Fact]
    public void TiesGoToTheLowerIndexes() => Clusters(4, 0.3, (a, b) => b - a == 1 ? 0.5 : 0).ShouldBe("0 1 | 2 3");

    [Fact]
    public void ANewClusterThatIsAsNearAsTheOldNeighbourTiesByItsIndex() =>
        Clusters(6, 0.2, (a, b) => (a, b) switch { (0, 1) => 0.75, (0, 3) or (1, 3) or (2, 3) => 0.5, (2, 4) => 0.5, _ => 0 }).ShouldBe("0 1 3 | 2 4 | 5");

    [Fact]
    public void WhatIsLikeNothingStandsAlone() => Clusters(3, 0.1, (_, _) => 0).ShouldBe("0 | 1 | 2");

    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.35)]
    [InlineData(3, 0.25)]
    [InlineData(4, 0.5)]
    public void NamingOnlyThePairsThatAreAlikeGivesTheSameClusters(int seed, double threshold)
    {
        const int Count = 60;
        var pairs = new List<AverageLinkage.Pair>();
        var similarities = new double[Count, Count];
        for (var b = 0; b < Count; b++)
            for (var a = 0; a < b; a++)
            {
                // Two thirds of the pairs have nothing in common.
                var chance = (uint)(a * 7919 + b * 104_729 + seed * 1_299_709) * 2654435761 >> 8;
                similarities[a, b] = chance % 3 == 0 ? chance % 1000 / 1000.0 : 0;
                if (similarities[a, b] > 0) pairs.Add(new AverageLinkage.Pair(a, b, similarities[a, b]));
            }
        var expected = AverageLinkage.Cluster(Rows(Count, (a, b) => similarities[a, b]), threshold);
        expected.Count.ShouldBeInRange(2, Count - 1);
        AverageLinkage.Cluster(Count, threshold, pairs).Select(cluster => string.Join(' ', cluster)).ShouldBe(expected.Select(cluster => string.Join(' ', cluster)));
    }

    [Fact]
    public void WhatHasNoPairStandsAlone() =>
        AverageLinkage.Cluster(3, 0.5, [new AverageLinkage.Pair(0, 2, 0.9)]).Select(cluster => string.Join(' ', cluster)).ShouldBe(["0 2", "1"]);

    private static string Clusters(int count, double threshold, Func<int, int, double> similarity) =>
        string.Join(" | ", AverageLinkage.Cluster(Rows(count, similarity), threshold).Select(cluster => string.Join(' ', cluster)));

    private static double[][] Rows(int count, Func<int, int, double> similarity) => [.. Enumerable.Range(0, count).Select(b => Enumerable.Range(0, b).Select(a => similarity(a, b)).ToArray())];
}
