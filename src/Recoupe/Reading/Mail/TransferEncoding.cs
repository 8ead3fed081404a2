namespace Recoupe.Reading.Mail;

/// <summary>Undoes the encodings of mail (RFC 2045 section 6), whatever stands among their signs.</summary>
internal static class TransferEncoding
{
    public static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) => encoding switch
    {
        "quoted-printable" => QuotedPrintable(body, false),
        "base64" => Base64(body),
        _ => body.ToArray(),
    };

    /// <param name="isHeader">Underlines stand for blanks (RFC 2047 section 4.2).</param>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body, bool isHeader)
    {
        var bytes = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var b = body[i];
            if (isHeader && b == '_') b = (byte)' ';
            if (b != '=') { bytes[count++] = b; continue; }
            if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                bytes[count++] = (byte)(Digit(body[i + 1]) << 4 | Digit(body[i + 2]));
                i += 2;
                continue;
            }
            // A sign at the end of a line joins it to the next; blanks behind it are a mailer's.
            var end = i + 1;
            while (end < body.Length && body[end] is (byte)' ' or (byte)'\t' or (byte)'\r') end++;
            if (end < body.Length && body[end] == '\n') i = end;
            else if (end < body.Length) bytes[count++] = b;
        }
        return bytes[..count];
    }

    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var signs = new byte[body.Length + 3];
        var count = 0;
        foreach (var b in body)
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') signs[count++] = b;
        if (count % 4 == 1) count--;
        while (count % 4 != 0) signs[count++] = (byte)'=';
        var bytes = new byte[count / 4 * 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(signs.AsSpan(0, count), bytes, out _, out var written);
        return bytes[..written];
    }

    private static int Digit(byte b) => char.IsAsciiDigit((char)b) ? b - '0' : (b | 0x20) - 'a' + 10;
}
