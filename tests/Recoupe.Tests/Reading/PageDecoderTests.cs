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

    [Fact]
    public void APageThatOnlySaysItIsUtf8IsWindows1252() => PageDecoder.Decode([.. "<meta charset=utf-8>d"u8, 0xE9, .. "j"u8, 0xE0]).ShouldEndWith("déjà");

    [Fact]
    public void AHeaderIsBelievedBeforeThePage() => PageDecoder.Decode([.. "<meta charset=koi8-r>"u8, 0xE9], "iso-8859-1").ShouldEndWith("é");

    [Theory]
    [InlineData("koi8-r", new byte[] { 0xC4, 0xC1 }, "да")]
    [InlineData("windows-1251", new byte[] { 0xE4, 0xE0 }, "да")]
    [InlineData("iso-8859-2", new byte[] { 0xF3, 0xB3 }, "ół")]
    [InlineData("gb2312", new byte[] { 0xD6, 0xD0 }, "中")]
    [InlineData("shift_jis", new byte[] { 0x93, 0xFA }, "日")]
    [InlineData("euc-kr", new byte[] { 0xC7, 0xD1 }, "한")]
    [InlineData("nonsense", new byte[] { 0xE9 }, "é")]
    public void OtherCharsetsAreReadWhereTheyAreDeclared(string charset, byte[] bytes, string text) => PageDecoder.Decode([.. Encoding.ASCII.GetBytes($"<meta charset={charset}>"), .. bytes]).ShouldEndWith(text);

    [Fact]
    public void Utf16IsToldByItsZeros()
    {
        PageDecoder.Decode(Encoding.Unicode.GetBytes("<p>déjà vu</p>")).ShouldBe("<p>déjà vu</p>");
        PageDecoder.Decode(Encoding.BigEndianUnicode.GetBytes("<p>déjà vu</p>")).ShouldBe("<p>déjà vu</p>");
        PageDecoder.IsBinary(Encoding.Unicode.GetBytes("<p>x</p>")).ShouldBeFalse();
    }

    [Fact]
    public void Utf7IsNeverFollowed() => PageDecoder.Decode("<meta charset=utf-7>+ADw-script+AD4-"u8.ToArray()).ShouldEndWith("+ADw-script+AD4-");

    [Fact]
    public void OverlongFormsAreNoSigns() => PageDecoder.Decode([.. "éàèùôç<p>"u8, 0xC0, 0xBC, .. "script"u8, 0xE0, 0x80, 0xBC]).ShouldBe("éàèùôç<p>��script���");

    [Fact]
    public void AHalfOfAPairIsReplaced() => PageDecoder.Decode([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0]).ShouldBe("�a");

    [Fact]
    public void StrayZerosInMarkupAreReplaced()
    {
        byte[] page = [.. "<p>a\0b</p>"u8, .. Encoding.ASCII.GetBytes(new string('x', 1000))];
        PageDecoder.IsBinary(page).ShouldBeFalse();
        PageDecoder.Decode(page).ShouldStartWith("<p>a�b</p>");
        PageDecoder.IsBinary(page.AsSpan(0, 50)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("la cru\u0065\u0301e a\u0300 No\u0065\u0308l, franc\u0327ais", "la cruée à Noël, français")]
    [InlineData("\u0301e\u0301\u0301 x\u0301", "\u0301é\u0301 x\u0301")]
    [InlineData("déjà", "déjà")]
    public void AccentsThatStandApartJoinTheirLetters(string text, string expected) => PageDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBe(expected);

    [Fact]
    public void TheCharsetOfAScriptIsNotThePages() =>
        PageDecoder.Decode([.. "<script charset=utf-8 src=x></script><meta charset=iso-8859-15>"u8, 0xA4]).ShouldEndWith("€");
}
