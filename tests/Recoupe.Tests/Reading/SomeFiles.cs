using System.Globalization;
using System.IO.Compression;
using System.Text;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Tests.Reading;

/// <summary>Small files of each format, around one invented article.</summary>
internal static class SomeFiles
{
    public const string Headline = "La passerelle de Brévanne rouvre aux piétons";
    public const string HiddenWords = "ghostly balaclava pendulum zeppelin quartz";

    private static readonly string[] Sentences =
    [
        "La passerelle de Brévanne, fermée depuis l’automne à cause d’une fissure dans un pilier, a rouvert jeudi matin aux piétons et aux cyclistes.",
        "Les travaux ont duré cinq mois et coûté 340 000 euros, selon la communauté de communes, qui en a payé les deux tiers.",
        "« Nous avons remplacé les câbles et repris toute la maçonnerie », a expliqué l’ingénieure Solène Marquet devant une trentaine d’habitants.",
        "Une nouvelle inspection est prévue au printemps, avant la saison des crues qui avait emporté l’ancien pont de bois.",
    ];

    public static string Body => string.Concat(Sentences.Select(sentence => $"<p>{sentence}</p>"));
    public static string Text => $"{Headline}\n\n{string.Join("\n\n", Sentences)}";

    public static string Html =>
        $"<!doctype html><html lang=fr><head><meta charset=utf-8><title>{Headline}</title></head><body><nav><a href=/>Accueil</a></nav><article><h1>{Headline}</h1>{Body}"
        + $"<div hidden>{HiddenWords}</div><p style=\"display:none\">{HiddenWords}</p></article></body></html>";

    public static string Rss =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"x\"><channel><title>Le Gué</title><language>fr</language>"
        + $"<item><title>{Headline}</title><link>https://le-gue.example/passerelle</link><pubDate>Fri, 19 Apr 2024 23:30:00 +0200</pubDate><content:encoded><![CDATA[{Body}]]></content:encoded></item>"
        + "<item><title>Le marché change de place</title><link>https://le-gue.example/marche</link><description>Lire la suite…</description></item></channel></rss>";

    public static string Atom =>
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><title>Le Gué</title><entry>"
        + $"<title>{Headline}</title><link rel=\"alternate\" href=\"https://le-gue.example/passerelle\"/><updated>2024-04-19T10:00:00+02:00</updated><author><name>Odile Cassan</name></author>"
        + $"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Body}</div></content></entry></feed>";

    public static string JsonFeed =>
        $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Le Gué\",\"items\":[{{\"id\":\"1\",\"url\":\"https://le-gue.example/p\",\"title\":\"{Headline}\",\"content_html\":\"{Body}\",\"date_published\":\"2024-04-19T08:00:00Z\"}},{{\"id\":\"2\",\"title\":\"Brève\"}}]}}";

    public static string JsonLines =>
        $"{{\"url\":\"https://le-gue.example/1\",\"html\":\"<h1>{Headline}</h1>{Body}\",\"fetched\":\"2024-04-20T06:00:00Z\"}}\n\n{{\"url\":\"https://le-gue.example/2\",\"text\":{System.Text.Json.JsonSerializer.Serialize(Text)}}}\nnot json\n{{\"url\":\"x\"}}\n{{\"text\":\"seul \\ud83d ici\"}}";

    public static string Mail =>
        $"From: =?utf-8?Q?Le_Gu=C3=A9?= <lettre@le-gue.example>\r\nTo: a@b.example\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(Headline))}?=\r\nDate: Fri, 19 Apr 2024 07:00:00 +0200\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/alternative;\r\n boundary=\"sep\"\r\n\r\nignored\r\n--sep\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVersion texte\r\n--sep\r\n"
        + $"Content-Type: text/html; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{Quoted(Body)}\r\n--sep--\r\n";

    public static string Mhtml =>
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://le-gue.example/passerelle\r\nSubject: x\r\nDate: Sat, 20 Apr 2024 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----b\"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://le-gue.example/passerelle\r\n\r\n"
        + Convert.ToBase64String(Encoding.UTF8.GetBytes(Html), Base64FormattingOptions.InsertLineBreaks) + "\r\n------b\r\nContent-Type: image/png\r\n\r\nx\r\n------b--\r\n";

    public static byte[] Warc(params (string Header, byte[] Body)[] responses) => Warc("WARC-Block-Digest: sha1:FAUX", responses);

    public static byte[] Warc(string digest, params (string Header, byte[] Body)[] responses)
    {
        var warc = new MemoryStream();
        warc.Write("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nx: y\r\n\r\n"u8);
        foreach (var (header, body) in responses)
        {
            var head = Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n");
            warc.Write(Encoding.Latin1.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://le-gue.example/passerelle>\r\nWARC-Date: 2024-04-20T05:06:07Z\r\n{digest}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {head.Length + body.Length}\r\n\r\n"));
            warc.Write(head);
            warc.Write(body);
            warc.Write("\r\n\r\n"u8);
        }
        return warc.ToArray();
    }

    public static byte[] Warc() => Warc(("Content-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html)), ("Content-Type: image/png", [1, 2, 3]),
        ("Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", Chunked(Gzip(Encoding.UTF8.GetBytes(Html)))));

    public static byte[] Arc()
    {
        var content = Encoding.UTF8.GetBytes("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + Html);
        const string Version = "1 0 Essai\nURL IP-address Archive-date Content-type Archive-length\n";
        return [.. Encoding.Latin1.GetBytes($"filedesc://a.arc 0.0.0.0 20010203040506 text/plain {Version.Length}\n{Version}\nhttps://le-gue.example/une page 192.0.2.1 20240420050607 text/html {content.Length}\n"), .. content, (byte)'\n'];
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return stream.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var tar = new System.Formats.Tar.TarWriter(stream, System.Formats.Tar.TarEntryFormat.Pax, leaveOpen: true))
            foreach (var (name, content) in files)
                tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return stream.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static List<ReadingResult> Read(string file, byte[] bytes) => [.. new PageReader().ReadAll(file, new MemoryStream(bytes))];

    public static List<Page> Pages(string file, byte[] bytes) => [.. Read(file, bytes).Select(result => result.Page).OfType<Page>()];

    public static List<string> Refusals(string file, byte[] bytes) => [.. Read(file, bytes).Select(result => result.Unread?.Because.Key).OfType<string>()];

    /// <summary>A sample of every format, by the name of its file.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["a.html"] = Bytes(Html),
        ["a.txt"] = Bytes(Text),
        ["a.md"] = Bytes($"---\ntitle: {Headline}\ndate: 2024-04-19\n---\n\n# {Headline}\n\n**Un** [lien](https://x.example) ![img](y)\n\n- point\n"),
        ["a.rss"] = Bytes(Rss),
        ["a.atom"] = Bytes(Atom),
        ["feed.json"] = Bytes(JsonFeed),
        ["a.jsonl"] = Bytes(JsonLines),
        ["a.eml"] = Bytes(Mail),
        ["a.mhtml"] = Bytes(Mhtml),
        ["a.warc"] = Warc(),
        ["a.warc.gz"] = [.. Gzip(Warc()), .. Gzip(Warc())],
        ["a.arc"] = Arc(),
        ["a.arc.gz"] = Gzip(Arc()),
        ["a.zip"] = Zip(("p/a.html", Bytes(Html)), ("b.warc.gz", Gzip(Warc())), ("c.pdf", [1])),
        ["a.tar.gz"] = Gzip(Tar(("a.html", Bytes(Html)), ("b.eml", Bytes(Mail)))),
        ["a.html.gz"] = Gzip(Bytes(Html)),
        ["inconnu"] = Bytes(Rss),
    };

    private static byte[] Chunked(byte[] body)
    {
        var half = body.Length / 2;
        return [.. Size(half), .. body[..half], .. "\r\n"u8, .. Size(body.Length - half), .. body[half..], .. "\r\n0\r\n\r\n"u8];

        static byte[] Size(int count) => Encoding.ASCII.GetBytes(count.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        foreach (var b in text.Replace('’', '\'').Select(c => (byte)c)) quoted.Append(b is > 32 and < 127 and not (byte)'=' ? ((char)b).ToString() : $"={b:X2}").Append(quoted.Length % 70 == 69 ? "=\r\n" : "");
        return quoted.ToString();
    }
}
