using System.Buffers;
using System.Text;

namespace Recoupe.Reading;

/// <summary>
/// Bytes to characters: byte order mark, then the charset the page declares in its first 4 KB, then UTF-8 where valid, else windows-1252.
/// The one-byte sets of the West are decoded here, as registering .NET's code pages costs more than reading a page.
/// </summary>
internal static class PageDecoder
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' />;\r\n");
    private const int DeclarationLimit = 4096;

    // What windows-1252 has at 80..9F, where Latin-1 has control characters no page means (WHATWG Encoding Standard, index-windows-1252).
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static bool IsBinary(ReadOnlySpan<byte> bytes) => ByteOrderMark(bytes) is null && bytes.Contains((byte)0);

    public static string Decode(byte[] bytes)
    {
        if (ByteOrderMark(bytes) is var (encoding, skip)) return encoding.GetString(bytes, skip, bytes.Length - skip);
        var declared = Declared(bytes);
        // Many a page was converted to UTF-8 without a change to its declaration; text that is valid UTF-8 by chance does not occur.
        var validUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        if (validUtf8) return Encoding.UTF8.GetString(bytes);
        return declared switch
        {
            "utf-8" or "utf8" => Encoding.UTF8.GetString(bytes),
            "iso-8859-15" or "iso8859-15" or "latin-9" or "latin9" => OneByte(bytes, latin9: true),
            _ => OneByte(bytes, latin9: false),
        };
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLimit)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding", StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0) return null;
        var equals = head.IndexOf('=', at);
        if (equals < 0 || equals - at > 12) return null;
        var name = head.AsSpan(equals + 1).TrimStart(" \t\"'");
        var end = name.IndexOfAny(NameEnds);
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
    }

    private static string OneByte(byte[] bytes, bool latin9) => string.Create(bytes.Length, (bytes, latin9), static (characters, source) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            var b = source.bytes[i];
            characters[i] = b is >= 0x80 and < 0xA0 ? Windows1252[b - 0x80] : source.latin9 ? Latin9(b) : (char)b;
        }
    });

    /// <summary>ISO 8859-15 differs from Latin-1 in eight places.</summary>
    private static char Latin9(byte b) => b switch
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
