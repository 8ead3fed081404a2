using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Recoupe.Reading;
using static Recoupe.Tests.Reading.SomeFiles;

namespace Recoupe.Tests.Reading;

/// <summary>Inputs made to harm: each is read, extraction included, or refused, in bounded time and memory.</summary>
[Collection(nameof(HostileTests))]
[CollectionDefinition(nameof(HostileTests), DisableParallelization = true)]
public sealed class HostileTests
{
    // A second on a desk; slow machines that run other tests beside get more.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);
    private const long Memory = 300L * 1024 * 1024;

    public static TheoryData<string, Func<Stream>, string?> Inputs => new()
    {
        { "nested.html", () => Of(Repeat("<div>", 50_000) + "fin"), "unread-markup" },
        { "attributes.html", () => Of("<article><p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} ")) + ">x</p></article>"), "unread-markup" },
        { "quoted.html", () => Of("<article><p " + string.Concat(Enumerable.Range(0, 500_000).Select(i => $"a{i}='>'")) + ">x</p></article>"), "unread-markup" },
        { "script.html", () => Of("<script>" + Repeat("if(a<b)c();", 100_000) + "</script><p>" + Repeat("mot ", 200)), "" },
        { "attributes-apart.html", () => Of(Repeat("<b a=1 b=2 c=3 d=4 e=5>x</b>", 200_000)), null },
        { "entities.html", () => Of("<p>" + Repeat("&amp;&lt;&#233;&notanentity;", 200_000)), null },
        { "entities.xml", () => Of("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title><description>" + Repeat("&b;", 1_000_000) + "</description></item></channel></rss>"), null },
        { "unclosed.rss", () => Of("<rss><channel>" + Repeat("<item><title><description><![CDATA[x]]>", 200_000)), null },
        { "quotes.rss", () => Of("<rss><channel>" + Repeat("<item a=\"", 500_000)), null },
        { "comments.html", () => Of(Repeat("<!--", 500_000)), null },
        { "unclosed.html", () => Of(Repeat("<a href=x><b><i>", 60_000)), null },
        { "tables.html", () => Of(Repeat("<table><td>", 20_000)), null },
        { "brackets.md", () => Of(Repeat("[", 1_000_000) + "](x)"), null },
        { "large.html", () => new Zeros(100L * 1024 * 1024), "unread-size" },
        { "bomb.html.gz", () => Packed(200L * 1024 * 1024), "unread-size" },
        { "bomb.warc.gz", () => new MemoryStream(Gzip(Warc(("Content-Type: text/html\r\nContent-Encoding: gzip", Packed(150L * 1024 * 1024).ToArray())))), "unread-size" },
        { "long.warc.gz", () => Packed(400L * 1024 * 1024, "WARC/1.0\nWARC-Type: response\nContent-Length: 400000000\n\n"), "unread-bomb" },
        { "many.zip", () => new MemoryStream(ManyTimes(8)), "unread-bomb" },
        { "quine.zip", () => new MemoryStream(Zip(("a.zip", Zip(("b.zip", Zip(("c.zip", [1]))))))), "unread-nested" },
        { "deep.json", () => Of(Repeat("[", 1_000_000)), "unread-json" },
        { "deep.eml", () => Of(Repeat("Content-Type: multipart/mixed; boundary=a\n\n--a\n", 100_000)), null },
        { "parts.eml", () => Of("Content-Type: multipart/mixed; boundary=a\n\n" + Repeat("--a\n\nx\n", 500_000)), null },
        { "header.eml", () => Of("From: " + Repeat("\n =?utf-8?q?", 500_000)), null },
        { "utf7.html", () => Of("<meta charset=utf-7>" + Repeat("+ADw-script+AD4-", 100_000)), null },
        { "overlong.html", () => new MemoryStream([.. "<p>"u8, .. Enumerable.Repeat((byte[])[0xC0, 0xBC, 0xE0, 0x80, 0xBC], 200_000).SelectMany(b => b)]), null },
        { "surrogates.html", () => new MemoryStream([0xFF, 0xFE, .. Enumerable.Repeat((byte[])[0x3D, 0xD8], 500_000).SelectMany(b => b)]), null },
        { "zeros.html", () => new MemoryStream([.. "<p>"u8, .. new byte[1_000_000]]), "unread-binary" },
        { "zeros.txt", () => new Zeros(1_000_000), "unread-binary" },
        { "tags.html", () => Of(Repeat("<b>x</b>", 3_500_000)), "unread-tags" },
        { "text.html", () => Of("<p>" + Repeat("&amp;&eacute;&#233;", 1_500_000)), "unread-long" },
        { "text.txt", () => Of(Repeat("la crue a fait quatorze morts ", 800_000)), "unread-long" },
        { "one-sentence.txt", () => Of(Repeat("la crue a fait quatorze morts ", 99_000)), null },
        { "meta.html", () => Of(Repeat("<meta name=\"date\" content=\"2020-01-01\">", 149_000)), null },
        { "values.html", () => Of(Repeat("<meta name=\"date\" content=\"2020-01-01\" property=x lang=fr id=a class=b c d e f g h>", 149_000)), "unread-markup" },
        { "styles.html", () => Of("<style>" + Repeat(".a{display:none}", 1_500_000) + "</style><p>x") , null },
        { "graph.html", () => Of("<script type=\"application/ld+json\">[" + Repeat("{\"@type\":\"Article\",\"author\":{\"name\":\"x\"}},", 600_000) + "1]</script>"), null },
        { "deep-graph.html", () => Of("<script type=\"application/ld+json\">" + Repeat("{\"a\":", 100_000) + "1" + Repeat("}", 100_000) + "</script>"), null },
        { "quotes.html", () => Of("<article><p>" + Repeat("« ", 1_000_000) + "</p></article>"), null },
        { "days.html", () => Of(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<meta name=date content=\"{1990 + i % 40}-{1 + i / 40 % 12:00}-{1 + i / 480 % 28:00}T{i % 24:00}:{i / 24 % 60:00}\">"))), null },
        { "names.html", () => Of(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<meta name=author content=\"Jean Mo{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676 % 26)}r\">"))), null },
        { "times.html", () => Of("<h1>La crue</h1>" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<time datetime=\"{1990 + i % 40}-{1 + i / 40 % 12:00}-{1 + i / 480 % 28:00}\">x</time>"))), null },
        { "related.html", () => Of("<h1>La crue de la ville</h1>" + Repeat("<h2 class=related>x</h2>", 29_000)), null },
        { "labels.html", () => Of("<p>" + Repeat("(lire aussi ", 45_000)), null },
        { "hidden.html", () => Of("<title>crue morts ville</title><style>" + string.Concat(Enumerable.Range(0, 2900).Select(i => $".h{i}{{display:none}}")) + "</style>" + string.Concat(Enumerable.Range(0, 2900).Select(i => $"<div class=h{i}>")) + Repeat("<p>" + Repeat("crue morts ville ", 20) + "</p>", 1200)), null },
        { "lines.jsonl", () => Of(Repeat("{\"text\":\"\\ud800\"}\n", 50_000)), null },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void HarmfulInputIsReadOrRefusedWithinBounds(string name, Func<Stream> open, string? reason)
    {
        using var stream = open();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 5);
        var clock = Stopwatch.StartNew();
        var keys = new HashSet<string>();
        foreach (var result in new PageReader().ReadAll(name, stream))
        {
            if (result.Page is { } page && keys.Count < 3) Extraction.Some.Extractor.Extract(page);
            keys.Add(result.Unread?.Because.Key ?? "");
        }
        clock.Stop();
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {clock.ElapsedMilliseconds} ms, {(peak - before) >> 20} MB, {string.Join(' ', keys)}");
        clock.Elapsed.ShouldBeLessThan(Limit, name);
        (peak - before).ShouldBeLessThan(Memory, name);
        if (reason is not null) keys.ShouldContain(reason);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Packed(long size, string head = "")
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.ASCII.GetBytes(head));
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'a');
            for (var left = size; left > 0; left -= block.Length) gzip.Write(block);
        }
        packed.Position = 0;
        return packed;
    }

    /// <summary>Files that each unpack to less than the limit of a page.</summary>
    private static byte[] ManyTimes(int count)
    {
        var content = new byte[PageReader.LargestPage - 1];
        return Zip([.. Enumerable.Range(0, count).Select(i => ($"{i}.html", content))]);
    }

    private sealed class Zeros(long length) : MemoryStream
    {
        private long left = length;
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Clear();
            left -= count;
            return count;
        }
    }
}
