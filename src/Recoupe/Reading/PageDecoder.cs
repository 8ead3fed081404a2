using System.Buffers;
using System.Text;

namespace Recoupe.Reading;

/// <summary>
/// Bytes to characters: byte order mark, the zeros of UTF-16, UTF-8 where valid, the charset of the header or of the page's first 4 KB, else windows-1252.
/// The one-byte sets of the West are decoded here, as .NET's code pages cost more than reading a page; they are asked for where another set is declared.
/// </summary>
internal static class PageDecoder
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' />;\r\n");
    private const int DeclarationLimit = 4096;

    public static bool IsBinary(ReadOnlySpan<byte> bytes) => WideCharset(bytes) is null && bytes.Contains((byte)0) && !IsMarkup(bytes);

    /// <param name="header">The charset that HTTP or mail gave.</param>
    public static string Decode(byte[] bytes, string? header = null)
    {
        if (WideCharset(bytes) is var (wide, mark)) return Clean(wide.GetString(bytes, mark, bytes.Length - mark));
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Clean(MixedUtf8(bytes.AsSpan(3)));
        var declared = Charset.Named(header) ?? Charset.Named(Declared(bytes));
        // The escapes of ISO 2022 are valid UTF-8; no other text is by chance, so that many a wrong declaration is overruled.
        if (declared is { IsEscaped: true }) return Clean(declared.Decode(bytes));
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Clean(Encoding.UTF8.GetString(bytes));
        if (declared is null or { IsUtf8: true }) return Clean(IsMostlyUtf8(bytes) ? MixedUtf8(bytes) : Charset.Windows1252.Decode(bytes));
        return Clean(declared.Decode(bytes));
    }

    /// <summary>The charsets of two and four bytes, by their mark or by where their zeros lie; how long the mark is.</summary>
    private static (Encoding Encoding, int Mark)? WideCharset(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, 0, 0, ..] => (Encoding.UTF32, 0),
        [0, 0, 0, (byte)'<', ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
        [> 0, 0, > 0, 0, ..] when Zeros(bytes, 1) => (Encoding.Unicode, 0),
        [0, > 0, 0, > 0, ..] when Zeros(bytes, 0) => (Encoding.BigEndianUnicode, 0),
        _ => null,
    };

    /// <summary>Western text in UTF-16 has a zero in nearly every second byte, and none beside it.</summary>
    private static bool Zeros(ReadOnlySpan<byte> bytes, int offset)
    {
        var head = bytes[..(Math.Min(bytes.Length, 512) & ~1)];
        var (zeros, others) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i + offset] == 0) zeros++;
            if (head[i + 1 - offset] == 0) others++;
        }
        return others == 0 && zeros > head.Length * 0.4;
    }

    /// <summary>A stray zero in a page with markup is a slip of its maker (HTML standard, unexpected-null-character), in other files the sign of machine data.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r\n\0"u8) is [(byte)'<', (byte)'!' or (byte)'?' or (>= (byte)'A' and <= (byte)'z'), ..] && bytes.Count((byte)0) <= bytes.Length / 500;

    private static string Clean(string text) => Composition.Compose(text.Contains('\0') ? text.Replace('\0', '\uFFFD') : text);

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLimit)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        // The charset of a script or a style sheet is not the page's.
        while (at >= 0 && head.LastIndexOf('<', at) is >= 0 and var open && !head.AsSpan(open).StartsWith("<meta", StringComparison.OrdinalIgnoreCase)) at = head.IndexOf("charset", at + 1, StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding", StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0) return null;
        var equals = head.IndexOf('=', at);
        if (equals < 0 || equals - at > 12) return null;
        var name = head.AsSpan(equals + 1).TrimStart(" \t\"'");
        var end = name.IndexOfAny(NameEnds);
        return (end < 0 ? name : name[..end]).ToString();
    }

    /// <summary>A page in UTF-8 with pieces pasted in from elsewhere, or cut within a character; against one that only says it is UTF-8.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var high = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (high < 0) break;
            bytes = bytes[high..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done) valid++;
            else invalid++;
            bytes = bytes[length..];
        }
        return valid >= invalid;
    }

    private static string MixedUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0) plain = bytes.Length;
            if (plain > 0) text.Append(Encoding.ASCII.GetString(bytes[..plain]));
            bytes = bytes[plain..];
            if (bytes.IsEmpty) break;
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done) text.Append(rune.ToString());
            else text.Append(IsLetterAlone(bytes, length) ? Charset.Windows1252.Decode(bytes[0]) : '\uFFFD');
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    /// <summary>A byte that starts nothing, with plain text after it, is a character of windows-1252; others are what is left of a broken one.</summary>
    private static bool IsLetterAlone(ReadOnlySpan<byte> bytes, int length) => length == 1 && bytes[0] >= 0xC2 && (bytes.Length == 1 || bytes[1] < 0x80);
}
