using Recoupe.Model;
using Recoupe.Reporting.Html;

namespace Recoupe.Tests.Reporting;

public sealed class SourceLayersTests
{
    [Fact]
    public void WhoHadItFirstStandsBeforeWhoTookIt() =>
        Boxes(Arrow("p2", "p3"), Arrow("s1", "p2")).ShouldBe(["s1", "p2", "p3"]);

    [Fact]
    public void ALongArrowBendsInEveryLayerItPasses()
    {
        var long_ = Arrow("p1", "p3");
        var layers = new SourceLayers([Arrow("p1", "p2"), Arrow("p2", "p3"), long_]);
        var route = layers.Route(long_).ToList();
        route.Count.ShouldBe(3);
        layers.Layers[1].ShouldContain(route[1]);
        layers.Contains(route[1]).ShouldBeFalse();
    }

    [Fact]
    public void ACircleIsDrawnToo() => Boxes(Arrow("p1", "p2"), Arrow("p2", "p1"), Arrow("p1", "p1")).Order().ShouldBe(["p1", "p2"]);

    private static List<string> Boxes(params DossierDerivation[] derivations)
    {
        var layers = new SourceLayers(derivations);
        return [.. layers.Layers.SelectMany(layer => layer).Where(layers.Contains)];
    }

    private static DossierDerivation Arrow(string from, string to) => new(from, to, DerivationKind.Citation, 0, new Reason("derivation-citation", "x"));
}
