using System.Text;
using FsCheck;
using FsCheck.Fluent;
using static Recoupe.Tests.Reading.SomeFiles;

namespace Recoupe.Tests.Reading;

/// <summary>Files of every format with bytes changed, cut, doubled: whatever stands there is a result, never an exception.</summary>
public sealed class MutationTests
{
    private static readonly string[] Names = [.. All.Keys];

    // Pieces that mean something to one reader or another.
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "<!--", "-->", "<![CDATA[", "]]>", "</div>", "<div>", "<p>", "<table>", "<svg>", "<template>", "<noscript>", "<textarea>", "<title>", "</article>", "<plaintext>", "<script>", "</p>",
        "&#0;", "&#xD800;", "\0", "\r\n\r\n", "WARC/1.0", "Content-Length: -1", "Content-Length: 99999999999999999999", "--sep", "=?utf-8?B?", "{", "[", "]", "\\ud800", "PK\u0003\u0004", "style=\"", "=", "é", "\uFEFF",
    ];

    private static readonly Gen<(int Kind, int At, int Length, int Piece)> Change =
        from kind in Gen.Choose(0, 4)
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(1, 400)
        from piece in Gen.Choose(0, Pieces.Length - 1)
        select (kind, at, length, piece);

    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20240419, 7);

    [Fact]
    public void NothingInAFileStopsTheReader() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, Names.Length - 1)), Arb.From(Gen.ListOf(Change, 3)), (name, changes) =>
        {
            var file = Names[name];
            var results = Read(file, Apply(All[file], changes));
            results.ShouldNotBeEmpty();
            results.ShouldAllBe(result => result.Page == null != (result.Unread == null));
            foreach (var result in results)
                if (result.Page is { } page) Extraction.Some.Extractor.Extract(page).Text.ShouldNotBeNull();
        }).Check(Settings);

    [Fact]
    public void HiddenTextStaysHiddenInPagesThatAreBroken() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Change, 2)), changes =>
        {
            // What hides stays as it is; all before it is changed, and what it left open (a quotation, a tag, a comment) is closed.
            var hidden = Html.IndexOf("<div hidden>", StringComparison.Ordinal);
            var broken = new StringBuilder(Encoding.UTF8.GetString(Apply(Bytes(Html[..hidden]), changes))).Append("\"'-->").Append(Html[hidden..]).ToString();
            foreach (var read in Pages("a.html", Encoding.UTF8.GetBytes(broken)))
            {
                if (Swallows(broken[..^(Html.Length - hidden)])) continue;
                Extraction.Some.Extractor.Extract(read).Text.ShouldNotContain(HiddenWords, Case.Insensitive, broken);
            }
        }).Check(Settings.WithMaxTest(800));

    /// <summary>Elements that take all behind them for plain words, where browsers show it too: what hides is then no markup.</summary>
    private static bool Swallows(string before)
    {
        foreach (var element in (string[])["textarea", "title", "plaintext", "xmp"])
            if (before.LastIndexOf("<" + element, StringComparison.OrdinalIgnoreCase) > before.LastIndexOf($"</{element}>", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static byte[] Apply(byte[] bytes, IEnumerable<(int Kind, int At, int Length, int Piece)> changes)
    {
        foreach (var (kind, place, length, piece) in changes)
        {
            var at = bytes.Length == 0 ? 0 : place % bytes.Length;
            var end = Math.Min(bytes.Length, at + length);
            bytes = kind switch
            {
                0 => [.. bytes[..at], .. bytes[end..]],
                1 => [.. bytes[..at], .. Bytes(Pieces[piece]), .. bytes[at..]],
                2 => [.. bytes[..end], .. bytes[at..]],
                3 => bytes[..at],
                _ => [.. bytes[..at], .. bytes[at..end].Select(b => (byte)(b ^ length)), .. bytes[end..]],
            };
        }
        return bytes;
    }
}
