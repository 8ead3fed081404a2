using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Eval;

public sealed class AttributionFloorTests
{
    /// <summary>Floors a little under what was measured; to lower one is a decision, not a repair. The digests of the articles stand in the gold itself.</summary>
    [Fact]
    public void TheGoldOfQuotationsAndAttributionsStaysAboveItsFloors()
    {
        if (SharedData.Find("data/cl-tls-fr") is null) { Assert.Skip("../shared/data/cl-tls-fr is not here: nothing to measure quotations and attributions with."); return; }
        var (tuning, heldOut) = AttributionEval.Measure(null);
        (tuning.Quotations + heldOut.Quotations).ShouldBe(218);
        tuning.QuotationF1.ShouldBeGreaterThan(0.85);
        tuning.Speakers.ShouldBeGreaterThan(0.89);
        tuning.SourceF1.ShouldBeGreaterThan(0.80);
        heldOut.QuotationF1.ShouldBeGreaterThan(0.85);
        heldOut.Speakers.ShouldBeGreaterThan(0.57);
        heldOut.SourceF1.ShouldBeGreaterThan(0.75);
    }
}
