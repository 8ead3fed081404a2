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
        var (first, second) = AttributionEval.Halves(null);
        (first.Quotations + second.Quotations).ShouldBe(218);
        first.QuotationF1.ShouldBeGreaterThan(0.92);
        first.Speakers.ShouldBeGreaterThan(0.94);
        first.SourceF1.ShouldBeGreaterThan(0.85);
        second.QuotationF1.ShouldBeGreaterThan(0.85);
        second.Speakers.ShouldBeGreaterThan(0.84);
        second.SourceF1.ShouldBeGreaterThan(0.84);
        if (AttributionEval.Whole(AttributionGold.MoreEven, null) is not { } even) return;
        even.Quotations.ShouldBe(162);
        even.QuotationF1.ShouldBeGreaterThan(0.91);
        even.Speakers.ShouldBeGreaterThan(0.82);
        even.SourceF1.ShouldBeGreaterThan(0.78);
    }

    [Fact]
    public void TheListsOfFurtherArticlesStayAboveTheirFloors()
    {
        if (SharedData.Find("data/cl-tls-fr") is null) { Assert.Skip("../shared/data/cl-tls-fr is not here: nothing to measure quotations and attributions with."); return; }
        if (AttributionEval.Whole(AttributionGold.MoreOdd, null) is { } odd)
        {
            odd.Quotations.ShouldBe(81);
            odd.QuotationF1.ShouldBeGreaterThan(0.90);
            odd.Speakers.ShouldBeGreaterThan(0.88);
            odd.SourceF1.ShouldBeGreaterThan(0.83);
        }
        if (AttributionEval.Whole(AttributionGold.MoreMarks, null) is { } marks)
        {
            marks.Quotations.ShouldBe(325);
            marks.QuotationF1.ShouldBeGreaterThan(0.90);
            marks.Speakers.ShouldBeGreaterThan(0.87);
        }
        if (AttributionEval.HalfRead(AttributionGold.MoreVoices, null) is var (read, unread))
        {
            (read.Quotations + unread.Quotations).ShouldBe(115);
            read.QuotationF1.ShouldBeGreaterThan(0.95);
            read.Speakers.ShouldBeGreaterThan(0.90);
            unread.QuotationF1.ShouldBeGreaterThan(0.88);
            unread.Speakers.ShouldBeGreaterThan(0.87);
        }
        if (AttributionEval.HalfRead(AttributionGold.Fresh, null) is var (half, fresh))
        {
            (half.Quotations + fresh.Quotations).ShouldBe(200);
            half.QuotationF1.ShouldBeGreaterThan(0.85);
            half.Speakers.ShouldBeGreaterThan(0.76);
            half.SourceF1.ShouldBeGreaterThan(0.66);
            fresh.QuotationF1.ShouldBeGreaterThan(0.93);
            fresh.Speakers.ShouldBeGreaterThan(0.77);
            fresh.SourceF1.ShouldBeGreaterThan(0.81);
        }
        if (AttributionEval.Whole(AttributionGold.MoreSources, null) is not { } sources) return;
        sources.Attributions.ShouldBe(137);
        sources.SourceF1.ShouldBeGreaterThan(0.77);
    }
}
