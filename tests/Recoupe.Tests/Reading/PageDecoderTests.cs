using System.Text;
using Recoupe.Reading;

namespace Recoupe.Tests.Reading;

public sealed class PageDecoderTests
{
    [Fact]
    public void AByteOrderMarkDecides()
    {
        PageDecoder.Decode([0xEF, 0xBB, 0xBF, .. "été"u8]).ShouldBe("été");
        PageDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("été")]).ShouldBe("été");
        PageDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("été")]).ShouldBe("été");
    }

    [Theory]
    [InlineData("<meta charset=\"iso-8859-15\">", "cœur à 3 €")]
    [InlineData("<meta charset='windows-1252'>", "cœur à 3 € – « oui »…")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">", "été à Paris’")]
    [InlineData("", "été’ sans déclaration")]
    public void ADeclaredOneByteSetIsDecoded(string declaration, string text)
    {
        var bytes = (declaration + text).Select(c => (byte)(c < 0x100 ? c : declaration.Contains("8859-15") ? c switch { 'œ' => 0xBD, _ => 0xA4 } : c switch { 'œ' => 0x9C, '€' => 0x80, '–' => 0x96, '…' => 0x85, _ => 0x92 })).ToArray();
        PageDecoder.Decode(bytes).ShouldBe(declaration + text);
    }

    [Fact]
    public void AWrongDeclarationLosesAgainstValidUtf8() =>
        PageDecoder.Decode([.. "<meta charset=iso-8859-1>"u8, .. "été"u8]).ShouldEndWith("été");

    [Fact]
    public void BrokenUtf8IsNotGivenUp() => PageDecoder.Decode([.. "<meta charset=utf-8>été "u8, 0xE9, .. " fin"u8]).ShouldBe("<meta charset=utf-8>été é fin");
}
