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
        if (AttributionEval.HalfRead(AttributionGold.MoreVoices, null) is var (voices, otherVoices))
        {
            (voices.Quotations + otherVoices.Quotations).ShouldBe(115);
            ShouldStayAbove(voices, quotations: 0.95, speakers: 0.90);
            ShouldStayAbove(otherVoices, quotations: 0.88, speakers: 0.87);
        }
        if (AttributionEval.HalfRead(AttributionGold.Fresh, null) is var (read, unread))
        {
            (read.Quotations + unread.Quotations).ShouldBe(200);
            ShouldStayAbove(read, quotations: 0.85, speakers: 0.76, sources: 0.66);
            ShouldStayAbove(unread, quotations: 0.93, speakers: 0.85, sources: 0.82);
        }
        if (AttributionEval.Whole(AttributionGold.Later, null) is { } later)
        {
            later.Quotations.ShouldBe(88);
            ShouldStayAbove(later, quotations: 0.93, speakers: 0.77, sources: 0.76);
        }
        if (AttributionEval.Whole(AttributionGold.MoreSources, null) is not { } sources) return;
        sources.Attributions.ShouldBe(137);
        sources.SourceF1.ShouldBeGreaterThan(0.77);
    }

    /// <param name="sources">Null where the list has no attributions.</param>
    private static void ShouldStayAbove(AttributionEval.Tally tally, double quotations, double speakers, double? sources = null)
    {
        tally.QuotationF1.ShouldBeGreaterThan(quotations);
        tally.Speakers.ShouldBeGreaterThan(speakers);
        if (sources is { } floor) tally.SourceF1.ShouldBeGreaterThan(floor);
    }
}
