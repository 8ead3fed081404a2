using System.Text;

namespace Recoupe.Reading;

/// <summary>A declared charset. Labels mean what browsers take them for (WHATWG Encoding Standard, section 4.2): Latin-1 is windows-1252, GB 2312 is GB 18030.</summary>
internal sealed class Charset
{
    // What windows-1252 has at 80..9F, where Latin-1 has control characters no page means (WHATWG Encoding Standard, index-windows-1252).
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private readonly Encoding? encoding;
    private readonly bool isLatin9;

    private Charset(Encoding? encoding, bool isLatin9 = false) => (this.encoding, this.isLatin9) = (encoding, isLatin9);

    public static Charset Windows1252 { get; } = new(null);
    private static Charset Latin9 { get; } = new(null, isLatin9: true);
    private static Charset Utf8 { get; } = new(Encoding.UTF8);

    public bool IsUtf8 => ReferenceEquals(encoding, Encoding.UTF8);

    /// <summary>Written in seven bits with escapes, so that it looks like plain text.</summary>
    public bool IsEscaped { get; private init; }

    /// <summary>The charset of a label; null where there is none, where it is unknown, or where no browser would follow it (UTF-7).</summary>
    public static Charset? Named(string? label)
    {
        if (label is not { Length: > 1 and < 40 }) return null;
        var name = label.Trim().ToLowerInvariant();
        return name switch
        {
            "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Utf8,
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "cp1252" or "windows-1252" or "x-cp1252" or "ascii" or "us-ascii" => Windows1252,
            "iso-8859-15" or "iso8859-15" or "iso_8859-15" or "latin-9" or "latin9" or "l9" => Latin9,
            "utf-7" or "x-user-defined" or "replacement" => null,
            "gb2312" or "gbk" or "x-gbk" or "gb18030" or "gb_2312-80" or "chinese" => Listed("gb18030"),
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "windows-31j" or "ms_kanji" => Listed("shift_jis"),
            "ks_c_5601-1987" or "euc-kr" or "windows-949" => Listed("ks_c_5601-1987"),
            "big5" or "big5-hkscs" or "x-x-big5" => Listed("big5"),
            "euc-jp" or "x-euc-jp" => Listed("euc-jp"),
            "iso-2022-jp" or "iso-2022-kr" or "hz-gb-2312" => Listed(name) is { encoding: { } escaped } ? new Charset(escaped) { IsEscaped = true } : null,
            "koi8-r" or "koi8-u" or "macintosh" or "x-mac-cyrillic" or "tis-620" => Listed(name),
            _ => IsFamily(name) ? Listed(name.StartsWith("cp125", StringComparison.Ordinal) ? "windows-" + name[2..] : name) : null,
        };
    }

    public string Decode(byte[] bytes) => encoding is not null ? encoding.GetString(bytes) : string.Create(bytes.Length, (bytes, this), static (characters, source) =>
    {
        for (var i = 0; i < characters.Length; i++) characters[i] = source.Item2.Decode(source.bytes[i]);
    });

    /// <summary>One byte of a one-byte set of the West.</summary>
    public char Decode(byte b) => b is >= 0x80 and < 0xA0 ? C1[b - 0x80] : isLatin9 ? Euro(b) : (char)b;

    private static bool IsFamily(string name) =>
        name.StartsWith("windows-", StringComparison.Ordinal) || name.StartsWith("iso-8859-", StringComparison.Ordinal) || name.StartsWith("cp125", StringComparison.Ordinal) || name.StartsWith("ibm", StringComparison.Ordinal);

    /// <summary>Straight from .NET's list of code pages: no registration, which would change what all other code sees.</summary>
    private static Charset? Listed(string name)
    {
        var found = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        return found is null ? null : new Charset(found);
    }

    /// <summary>ISO 8859-15 differs from Latin-1 in eight places.</summary>
    private static char Euro(byte b) => b switch
    {
        0xA4 => '€',
        0xA6 => 'Š',
        0xA8 => 'š',
        0xB4 => 'Ž',
        0xB8 => 'ž',
        0xBC => 'Œ',
        0xBD => 'œ',
        0xBE => 'Ÿ',
        _ => (char)b,
    };
}
