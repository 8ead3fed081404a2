using System.Text;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Tests.Reading;

public sealed class PageReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("recoupe-").FullName;
    private readonly PageReader reader = new();

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void AFolderGivesItsPagesInOrdinalOrderAndNothingElse()
    {
        foreach (var name in new[] { "b.html", "a/c.TXT", "B.htm", "d.json", ".hidden.html", "e.md", "f.xhtml", "g.png" }) Write(name, "x"u8.ToArray());
        reader.Enumerate([folder]).ShouldBe([$"{folder}/B.htm", $"{folder}/a/c.TXT", $"{folder}/b.html", $"{folder}/e.md", $"{folder}/f.xhtml"]);
    }

    [Fact]
    public void ADocumentOfAFormatThatIsNotReadIsNamedAndNotPassedOver()
    {
        foreach (var name in new[] { "a.html", "b.PDF", "c.docx", "d.css" }) Write(name, "x"u8.ToArray());
        reader.Enumerate([folder]).ShouldBe([$"{folder}/a.html", $"{folder}/b.PDF", $"{folder}/c.docx"]);
        reader.Read($"{folder}/c.docx").Unread.ShouldNotBeNull().Because.Key.ShouldBe("unread-format");
    }

    [Theory]
    [InlineData("*.html", "1.html|2.html")]
    [InlineData("?.html", "1.html|2.html")]
    [InlineData("**/*.html", "1.html|2.html|s/3.html|s/t/4.html")]
    [InlineData("s/**", "s/3.html|s/t/4.html")]
    [InlineData("s/*/4.*", "s/t/4.html")]
    [InlineData("z*.html", "z*.html")]
    public void GlobsAreWalked(string glob, string expected)
    {
        foreach (var name in new[] { "1.html", "2.html", "10.txt", "s/3.html", "s/t/4.html" }) Write(name, "x"u8.ToArray());
        reader.Enumerate([$"{folder}/{glob}"]).ShouldBe(expected.Split('|').Select(name => $"{folder}/{name}"));
    }

    [Fact]
    public void AFolderWithoutPagesIsNamedWithTheReason()
    {
        Directory.CreateDirectory($"{folder}/empty/inner");
        reader.Enumerate([$"{folder}/empty"]).ShouldBe([$"{folder}/empty"]);
        reader.Read($"{folder}/empty").Unread.ShouldNotBeNull().Because.Key.ShouldBe("unread-folder-empty");
        Write("empty/a.html", "x"u8.ToArray());
        reader.Read($"{folder}/empty").Unread.ShouldNotBeNull().Because.Key.ShouldBe("unread-folder");
    }

    [Fact]
    public void AFolderThatALinkLeadsBackToIsReadOnce()
    {
        Write("in/a.html", "x"u8.ToArray());
        Write("out/b.html", "x"u8.ToArray());
        Directory.CreateSymbolicLink($"{folder}/in/again", $"{folder}/in");
        Directory.CreateSymbolicLink($"{folder}/in/other", $"{folder}/out");
        reader.Enumerate([$"{folder}/in"]).ShouldBe([$"{folder}/in/a.html", $"{folder}/in/other/b.html"]);
    }

    [Fact]
    public void AFileNamedTwiceIsReadOnce()
    {
        var file = Write("a.html", "x"u8.ToArray());
        reader.Enumerate([file, folder, file]).ShouldBe([file]);
    }

    [Theory]
    [InlineData("a.pdf", "x", "unread-format")]
    [InlineData("a.html", "", "unread-empty")]
    [InlineData("a.html", "   \n", "unread-empty")]
    [InlineData("a.txt", "ab\0c", "unread-binary")]
    public void WhatIsNoPageIsRefusedWithAReason(string name, string content, string reason)
    {
        var result = reader.Read(Write(name, Encoding.UTF8.GetBytes(content)));
        result.Page.ShouldBeNull();
        result.Unread.ShouldNotBeNull().Because.Key.ShouldBe(reason);
        result.Unread.File.ShouldEndWith(name);
    }

    [Fact]
    public void AMissingFileIsRefusedWithAReason() => reader.Read($"{folder}/none.html").Unread.ShouldNotBeNull().Because.Key.ShouldBe("unread-missing");

    [Fact]
    public void AFileBeyondTheLimitIsRefused()
    {
        var path = Path.Combine(folder, "big.txt");
        using (var file = File.Create(path)) file.SetLength(PageReader.LargestPage + 1);
        var because = reader.Read(path).Unread.ShouldNotBeNull().Because;
        because.Key.ShouldBe("unread-size");
        because.Arguments.ShouldBe(["32"]);
    }

    [Theory]
    [InlineData("a.html", PageFormat.Html)]
    [InlineData("a.HTM", PageFormat.Html)]
    [InlineData("a.md", PageFormat.Text)]
    public void TheEndingGivesTheFormat(string name, PageFormat format) => reader.Read(Write(name, "été"u8.ToArray())).Page.ShouldNotBeNull().Format.ShouldBe(format);

    [Theory]
    [InlineData("<p>x", PageFormat.Html)]
    [InlineData("Un titre", PageFormat.Text)]
    public void AStreamWithoutAnEndingIsToldByItsFirstCharacter(string content, PageFormat format) =>
        reader.Read("-", new MemoryStream(Encoding.UTF8.GetBytes(content))).Page.ShouldNotBeNull().Format.ShouldBe(format);

    private string Write(string name, byte[] bytes)
    {
        var path = $"{folder}/{name}";
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
