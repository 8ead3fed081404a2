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

    [Fact]
    public void WhatHasNoPairStandsAlone() =>
        AverageLinkage.Cluster(3, 0.5, [new AverageLinkage.Pair(0, 2, 0.9)]).Select(cluster => string.Join(' ', cluster)).ShouldBe(["0 2", "1"]);

    private static string Clusters(int count, double threshold, Func<int, int, double> similarity) => Written(AverageLinkage.Cluster(count, threshold, Pairs(count, similarity)));

    private static string Written(List<List<int>> clusters) => string.Join(" | ", clusters.Select(cluster => string.Join(' ', cluster)));

    private static List<AverageLinkage.Pair> Pairs(int count, Func<int, int, double> similarity) =>
        [.. from b in Enumerable.Range(0, count) from a in Enumerable.Range(0, b) where similarity(a, b) > 0 select new AverageLinkage.Pair(a, b, similarity(a, b))];
}
