using System.Security.Cryptography;
using Recoupe.Lab;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Extraction;

/// <summary>
/// Floors a little under what was measured; to lower one is a decision, not a repair. They hold for the data of the digest beside them:
/// other data means other figures.
/// </summary>
public sealed class ExtractionFloorTests
{
    private const string ZyteDigest = "512e9a9498912047a966e22f47302e849dfa45dca1f555d97588317dac7e5a3d";
    private const string TrafilaturaDigest = "8cc60849dbb551903eee7caeee34a5595460ac032cad7beae9a317370a8c1d90";

    [Fact]
    public void TheTextOfZyte181StaysAboveItsFloors()
    {
        if (SharedData.Find(ZytePages.GoldFile) is not { } gold)
        {
            Assert.Skip($"../shared/{ZytePages.GoldFile} is not here: nothing to measure text with.");
            return;
        }
        Digest(File.ReadAllBytes(gold)).ShouldBe(ZyteDigest);
        var result = ExtractionEval.Measure(ZytePages.Read(), Some.Extractor, ExtractionEval.BodyAlone, _ => { });
        result.F1.ShouldBeGreaterThan(0.974);
        result.Precision.ShouldBeGreaterThan(0.972);
    }

    [Fact]
    public void TextAndMetadataOfTrafilatura964StayAboveTheirFloors()
    {
        if (TrafilaturaPages.Find() is not { } pages)
        {
            Assert.Skip("../shared/data/trafilatura-964 is not here, or xz to unpack it: nothing to measure metadata with.");
            return;
        }
        Digest(pages.Gold).ShouldBe(TrafilaturaDigest);
        SegmentEval.Measure(pages, article => article.Text, _ => { }).F1.ShouldBeGreaterThan(0.931);
        SegmentEval.Measure(pages, SegmentEval.BodyAlone, _ => { }).F1.ShouldBeGreaterThan(0.940);
        var (date, title, author) = MetadataEval.Measure(pages, _ => { });
        date.ShouldBeGreaterThan(0.907);
        title.ShouldBeGreaterThan(0.835);
        author.ShouldBeGreaterThan(0.655);
    }

    private static string Digest(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));
}
