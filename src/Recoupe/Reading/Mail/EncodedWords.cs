using System.Text;

namespace Recoupe.Reading.Mail;

/// <summary>Words of a mail's header beyond ASCII: =?charset?B or Q?…?= (RFC 2047).</summary>
internal static class EncodedWords
{
    public static string Decode(string value)
    {
        if (!value.Contains("=?", StringComparison.Ordinal)) return value;
        var text = new StringBuilder(value.Length);
        var rest = value.AsSpan();
        var wasEncoded = false;
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf("=?");
            if (open < 0 || Word(rest[open..], out var length) is not { } word)
            {
                var plain = open < 0 ? rest.Length : open + 2;
                text.Append(rest[..plain]);
                rest = rest[plain..];
                wasEncoded = false;
                continue;
            }
            // White space between two encoded words is none of the text (section 6.2).
            if (!wasEncoded || !rest[..open].IsWhiteSpace()) text.Append(rest[..open]);
            text.Append(word);
            rest = rest[(open + length)..];
            wasEncoded = true;
        }
        return text.ToString();
    }

    private static string? Word(ReadOnlySpan<char> rest, out int length)
    {
        length = 0;
        if (rest.Length > 1000) rest = rest[..1000];
        var charset = rest[2..].IndexOf('?');
        if (charset < 0 || rest.Length < charset + 6 || rest[charset + 4] != '?') return null;
        var body = rest[(charset + 5)..];
        var end = body.IndexOf("?=");
        if (end < 0) return null;
        length = charset + 5 + end + 2;
        var signs = Encoding.ASCII.GetBytes(body[..end].ToString());
        var bytes = rest[charset + 3] is 'B' or 'b' ? TransferEncoding.Base64(signs) : TransferEncoding.QuotedPrintable(signs, isHeader: true);
        return PageDecoder.Decode(bytes, rest.Slice(2, charset).ToString());
    }
}
