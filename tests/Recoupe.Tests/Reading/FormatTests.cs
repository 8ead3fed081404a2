using System.Security.Cryptography;
using System.Text;
using Recoupe.Model;
using static Recoupe.Tests.Reading.SomeFiles;

namespace Recoupe.Tests.Reading;

public sealed class FormatTests
{
    [Fact]
    public void EveryFormatGivesItsPages()
    {
        foreach (var (name, bytes) in All)
        {
            var pages = Pages(name, bytes);
            pages.ShouldNotBeEmpty(name);
            pages.ShouldAllBe(page => page.Content.Contains("passerelle de Brévanne") || page.Content.Contains("seul"), name);
            pages.Select(page => page.File).ShouldBeUnique(name);
        }
    }

    [Fact]
    public void AnItemWithItsTextIsAPageAndOneWithoutIsNamed()
    {
        var results = Read("a.rss", Bytes(Rss));
        var page = results[0].Page.ShouldNotBeNull();
        page.File.ShouldBe("a.rss#1");
        page.Url.ShouldBe("https://le-gue.example/passerelle");
        page.Stated.ShouldHaveSingleItem().Interval.Earliest.ShouldBe(new DateOnly(2024, 4, 19));
        var stub = results[1].Unread.ShouldNotBeNull();
        stub.File.ShouldBe("a.rss#2");
        stub.Because.Key.ShouldBe("unread-stub");
        stub.Because.Arguments.ShouldBe(["Le marché change de place"]);
    }

    [Theory]
    [InlineData("a.rss")]
    [InlineData("a.atom")]
    [InlineData("feed.json")]
    [InlineData("a.eml")]
    public void TitleOutletAndDateOfWhatItCameInReachTheArticle(string name)
    {
        var article = Extraction.Some.Extractor.Extract(Pages(name, All[name])[0]);
        article.Title.ShouldBe(Headline);
        article.Outlet.ShouldBe("Le Gué");
        article.StatedDates.ShouldContain(date => date.Interval.Earliest == new DateOnly(2024, 4, 19) && !date.IsModified);
        article.Text.ShouldContain("maçonnerie");
    }

    [Fact]
    public void AFeedThatIsBrokenIsReadUpToItsEnd()
    {
        Pages("a.rss", Bytes(Rss.Replace("</title>", "", StringComparison.Ordinal).Replace("]]></content:encoded>", "]]>", StringComparison.Ordinal))).ShouldHaveSingleItem().Content.ShouldContain("maçonnerie");
        Pages("a.rss", Bytes(Rss[..Rss.IndexOf("]]>", StringComparison.Ordinal)])).ShouldHaveSingleItem();
    }

    [Fact]
    public void AWebArchiveSaysWhereAndWhenAPageWasFetched()
    {
        var pages = Pages("a.warc.gz", Gzip(Warc()));
        pages.Select(page => page.File).ShouldBe(["a.warc.gz#2", "a.warc.gz#4"]);
        foreach (var page in pages)
        {
            page.Url.ShouldBe("https://le-gue.example/passerelle");
            page.Fetched.ShouldBe(new DateTimeOffset(2024, 4, 20, 5, 6, 7, TimeSpan.Zero));
            page.Content.ShouldBe(Html);
        }
        var old = Pages("a.arc", Arc()).ShouldHaveSingleItem();
        old.Url.ShouldBe("https://le-gue.example/une page");
        old.Fetched.ShouldBe(new DateTimeOffset(2024, 4, 20, 5, 6, 7, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("sha1:", 16, false)]
    [InlineData("sha1:", 32, false)]
    [InlineData("SHA-256:", 64, false)]
    [InlineData("md5:", 32, false)]
    [InlineData("sha1:", 32, true)]
    [InlineData("sha256:", 16, true)]
    public void APageWhoseDigestIsWrongIsReadWithAWarning(string algorithm, int radix, bool isWrong)
    {
        var body = Bytes(isWrong ? Html.Replace("cinq mois", "six mois", StringComparison.Ordinal) : Html);
        var digest = $"WARC-Payload-Digest: {algorithm}{Digest(algorithm, radix, body)}";
        var page = Pages("a.warc", Warc(digest, ("Content-Type: text/html; charset=utf-8", Bytes(Html)))).ShouldHaveSingleItem();
        page.Content.ShouldBe(Html);
        page.Warnings.Select(warning => warning.Kind).ShouldBe(isWrong ? ["wrong-digest"] : []);
        Extraction.Some.Extractor.Extract(page).Warnings.Any(warning => warning.Kind == "wrong-digest").ShouldBe(isWrong);
    }

    [Theory]
    [InlineData("crc:1234")]
    [InlineData("sha1:FAUX")]
    [InlineData("sha1")]
    public void ADigestThatCannotBeComputedProvesNothing(string digest) =>
        Pages("a.warc", Warc($"WARC-Payload-Digest: {digest}", ("Content-Type: text/html", Bytes(Html)))).ShouldHaveSingleItem().Warnings.ShouldBeEmpty();

    [Fact]
    public void AWrongDigestOfTheBlockIsNoneWhereThatOfThePayloadIsRight()
    {
        var digest = $"WARC-Block-Digest: sha1:{new string('A', 32)}\r\nWARC-Payload-Digest: sha1:{Digest("sha1:", 32, Bytes(Html))}";
        Pages("a.warc", Warc(digest, ("Content-Type: text/html", Bytes(Html)))).ShouldHaveSingleItem().Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/rss+xml", "rss", 2)]
    [InlineData("text/xml", "atom", 1)]
    [InlineData("application/feed+json", "json", 2)]
    [InlineData("message/rfc822", "mail", 1)]
    [InlineData("application/xml", "sitemap", 0)]
    public void FeedsAndMailsInAWebArchiveGiveTheirPages(string type, string what, int results)
    {
        var body = what switch { "rss" => Rss, "atom" => Atom, "json" => JsonFeed, "mail" => Mail, _ => "<urlset><url><loc>https://le-gue.example/</loc></url></urlset>" };
        var read = Read("a.warc", Warc(($"Content-Type: {type}", Bytes(body)), ("Content-Type: text/html", Bytes(Html))));
        read.Count.ShouldBe(results + 1);
        if (results == 0) return;
        var page = read[0].Page.ShouldNotBeNull();
        page.Content.ShouldContain("passerelle");
        page.File.ShouldStartWith("a.warc#2");
        page.Fetched.ShouldNotBeNull();
    }

    [Fact]
    public void AnArchiveThatBreaksOffGivesWhatItHolds()
    {
        var warc = Warc();
        var results = Read("a.warc", warc[..^200]);
        results[0].Page.ShouldNotBeNull().Content.ShouldBe(Html);
        results[^1].Unread.ShouldNotBeNull().Because.Key.ShouldBe("unread-truncated");
        var packed = Gzip(warc);
        packed[packed.Length / 2] ^= 0xFF;
        Read("a.warc.gz", packed)[^1].Unread.ShouldNotBeNull().Because.Key.ShouldBeOneOf("unread-damaged", "unread-truncated", "unread-record");
    }

    [Fact]
    public void APackedPageThatBreaksOffIsReadAndTheBreakNamed()
    {
        var packed = Gzip(Bytes(Html));
        var results = Read("a.html.gz", packed[..^60]);
        results[0].Page.ShouldNotBeNull().Content.Length.ShouldBeLessThan(Html.Length);
        results[^1].Unread.ShouldNotBeNull().Because.Key.ShouldBe("unread-cut");
        Read("a.html.gz", [.. packed, .. packed, .. new byte[8]]).ShouldAllBe(result => result.Unread == null);
    }

    [Fact]
    public void ADamagedMemberCostsItsRecordOnly()
    {
        var record = Gzip(Warc(("Content-Type: text/html", Bytes(Html))));
        var damaged = record.ToArray();
        damaged[damaged.Length / 2] ^= 0xFF;
        var results = Read("a.warc.gz", [.. record, .. damaged, .. Gzip(new byte[2000]), .. record]);
        results.Count(result => result.Page is not null).ShouldBe(2);
        results.ShouldContain(result => result.Unread != null && result.Unread.Because.Key == "unread-damaged");
    }

    [Fact]
    public void AWrongLengthCostsOneRecordOnly()
    {
        var text = Encoding.UTF8.GetString(Warc(("Content-Type: text/html", Bytes(Html)), ("Content-Type: text/html", Bytes(Html))));
        var at = text.IndexOf("WARC-Type: response", StringComparison.Ordinal);
        var length = text.IndexOf("Content-Length: ", at, StringComparison.Ordinal) + 16;
        var broken = text.Remove(length, 1).Insert(length, "x");
        var results = Read("a.warc", Bytes(broken));
        results.Count(result => result.Page is not null).ShouldBe(1);
        results.ShouldContain(result => result.Unread != null && result.Unread.Because.Key == "unread-record");
    }

    [Theory]
    [InlineData("404 NO", "unread-status")]
    [InlineData("301 NO", "unread-no-pages")]
    public void WhatAServerRefusedIsNoPage(string status, string reason) =>
        Refusals("a.warc", Bytes(Encoding.UTF8.GetString(Warc(("Content-Type: text/html", Bytes("<p>x")))).Replace("200 OK", status, StringComparison.Ordinal))).ShouldContain(reason);

    [Fact]
    public void LinesOfJsonArePagesAndBrokenOnesAreNamed()
    {
        var results = Read("a.jsonl", Bytes(JsonLines));
        results.Select(result => result.Page?.File ?? $"{result.Unread!.File} {result.Unread.Because.Key}").ShouldBe(["a.jsonl#1", "a.jsonl#3", "a.jsonl#4 unread-json", "a.jsonl#5 unread-fields", "a.jsonl#6"]);
        results[0].Page.ShouldNotBeNull().Fetched.ShouldBe(new DateTimeOffset(2024, 4, 20, 6, 0, 0, TimeSpan.Zero));
        results[1].Page.ShouldNotBeNull().Format.ShouldBe(PageFormat.Text);
        results[4].Page.ShouldNotBeNull().Content.ShouldBe("seul � ici");
    }

    [Fact]
    public void AMailGivesItsHtmlBeforeItsTextAndAnAttachmentNever()
    {
        var page = Pages("a.eml", Bytes(Mail)).ShouldHaveSingleItem();
        page.Format.ShouldBe(PageFormat.Html);
        page.Content.ShouldContain("340 000 euros, selon la communauté");
        page.Fetched.ShouldBe(new DateTimeOffset(2024, 4, 19, 7, 0, 0, TimeSpan.FromHours(2)));
        Refusals("a.eml", Bytes("From: a\nContent-Type: application/pdf\n\nx")).ShouldBe(["unread-no-text"]);
        var forwarded = Pages("a.eml", Bytes($"From: a\nSubject: Tr\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nVoir plus bas\n--q\nContent-Type: message/rfc822\n\n{Mail}\n--q--"));
        forwarded.Select(page => page.File).ShouldBe(["a.eml", "a.eml#1"]);
        forwarded[0].Content.ShouldBe("Tr\n\nVoir plus bas\n");
    }

    [Fact]
    public void ASavedPageKeepsItsAddress()
    {
        var page = Pages("a.mhtml", Bytes(Mhtml)).ShouldHaveSingleItem();
        page.Url.ShouldBe("https://le-gue.example/passerelle");
        page.Content.ShouldBe(Html);
    }

    [Fact]
    public void ArchivesLieInArchivesTwoDeep()
    {
        var (page, inner) = (Bytes(Html), Zip(("a.html", Bytes(Html))));
        Pages("a.zip", Zip(("x/b.zip", inner), ("c.jsonl", Bytes(JsonLines)), (".hidden.html", page), ("d.png", page))).Select(p => p.File)
            .ShouldBe(["a.zip#c.jsonl#1", "a.zip#c.jsonl#3", "a.zip#c.jsonl#6", "a.zip#x/b.zip#a.html"]);
        Refusals("a.tar", Tar(("a.zip", Zip(("b.zip", inner))))).ShouldBe(["unread-nested"]);
        Refusals("a.gz", Gzip(Gzip(page))).ShouldBe(["unread-nested"]);
    }

    [Fact]
    public void LongNamesInTapeArchivesAreKept()
    {
        var name = string.Concat(Enumerable.Repeat("un-dossier-au-nom-fort-long/", 8)) + "page.html";
        Pages("a.tgz", Gzip(Tar((name, Bytes(Html))))).ShouldHaveSingleItem().File.ShouldBe($"a.tgz#{name}");
    }

    [Fact]
    public void ANameFromAnArchiveSteersNoTerminal() => Pages("a.tar", Tar(("a\u001b[2J.html", Bytes(Html)))).ShouldHaveSingleItem().File.ShouldBe("a.tar#a�[2J.html");

    [Fact]
    public void MarkdownLosesItsMarks()
    {
        var page = Pages("a.md", Bytes("---\ntitle: \"Un titre\"\nurl: https://x.example/a\ndate: 2024-04-19\n---\n\n## Inter_titre_ ##\n\nDu **gras**, un [lien _fort_](https://y.example/a_b) et [![vue](i.png)](u) `code` <br>fin_de_mot 2 \\* 3\n> cité\n\n***\n* point\n```\nx\n```\n")).ShouldHaveSingleItem();
        page.Url.ShouldBe("https://x.example/a");
        page.Stated.ShouldHaveSingleItem().Interval.Earliest.ShouldBe(new DateOnly(2024, 4, 19));
        page.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["Un titre", "Inter_titre", "Du gras, un lien fort et  code fin_de_mot 2 * 3", "cité", "- point", "x"]);
    }

    [Theory]
    [InlineData("a.xml", "<urlset><url/></urlset>", "unread-root")]
    [InlineData("a.xml", "rien", "unread-root")]
    [InlineData("a.rss", "<rss><channel><title>x</title></channel></rss>", "unread-no-pages")]
    [InlineData("a.json", "{\"a\":", "unread-json")]
    [InlineData("a.json", "[1]", "unread-fields")]
    [InlineData("a.warc", "nothing here", "unread-record")]
    [InlineData("a.arc", "nothing here", "unread-record")]
    [InlineData("a.zip", "nothing here", "unread-damaged")]
    [InlineData("a.tar", "nothing here", "unread-record")]
    [InlineData("a.eml", "nothing here", "unread-mail")]
    [InlineData("a.docx", "PK", "unread-format")]
    public void WhatIsNotWhatItsNameSaysIsRefused(string name, string content, string reason) => Refusals(name, Bytes(content)).ShouldContain(reason);

    [Theory]
    [InlineData("sans-nom", "<!doctype html><p>x", PageFormat.Html)]
    [InlineData("page.php", "<!DOCTYPE html><p>x", PageFormat.Html)]
    public void APageWithAStrangeNameIsToldByItsFirstWords(string name, string content, PageFormat format) => Pages(name, Bytes(content)).ShouldHaveSingleItem().Format.ShouldBe(format);

    private static string Digest(string algorithm, int radix, byte[] bytes)
    {
        var hash = CryptographicOperations.HashData(algorithm switch { "md5:" => HashAlgorithmName.MD5, "sha1:" => HashAlgorithmName.SHA1, _ => HashAlgorithmName.SHA256 }, bytes);
        if (radix == 64) return Convert.ToBase64String(hash);
        if (radix == 16 || algorithm == "md5:") return Convert.ToHexStringLower(hash);
        var bits = string.Concat(hash.Select(b => b.ToString("b8", System.Globalization.CultureInfo.InvariantCulture)));
        return string.Concat(Enumerable.Range(0, bits.Length / 5).Select(i => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));
    }
}
