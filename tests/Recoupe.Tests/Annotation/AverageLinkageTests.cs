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

    private static string Clusters(int count, double threshold, Func<int, int, double> similarity) =>
        string.Join(" | ", AverageLinkage.Cluster(count, threshold, similarity).Select(cluster => string.Join(' ', cluster)));
}
