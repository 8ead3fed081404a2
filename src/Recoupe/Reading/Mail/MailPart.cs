using System.Text;

namespace Recoupe.Reading.Mail;

/// <summary>A part of a message (RFC 2046): its header, and its body still encoded, or its own parts.</summary>
internal sealed record MailPart(HeaderFields Header, ReadOnlyMemory<byte> Body, IReadOnlyList<MailPart> Parts)
{
    private const int DeepestParts = 8;
    private const int MostParts = 500;

    public string Type => Header.Main("Content-Type") is { Length: > 0 } type ? type : "text/plain";
    public bool IsAttachment => Header.Main("Content-Disposition") == "attachment";

    public static MailPart Parse(ReadOnlyMemory<byte> message) => Parse(message, 0);

    /// <summary>This part and those within it, in order; messages in messages are not entered.</summary>
    public IEnumerable<MailPart> Leaves() => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Leaves());

    public byte[] Decode() => TransferEncoding.Decode(Body.Span, Header.Main("Content-Transfer-Encoding"));

    private static MailPart Parse(ReadOnlyMemory<byte> message, int depth)
    {
        var header = new HeaderFields();
        var at = 0;
        while (at < message.Length)
        {
            var line = Line(message.Span, ref at);
            if (line.Length == 0) break;
            // Mailboxes put a line "From …" before the header.
            if (!header.Add(line) && header.Count > 0) break;
        }
        var body = message[at..];
        var boundary = header.Main("Content-Type")?.StartsWith("multipart/", StringComparison.Ordinal) == true ? header.Parameter("Content-Type", "boundary") : null;
        if (boundary is null || depth == DeepestParts) return new MailPart(header, body, []);
        return new MailPart(header, body, Split(body, Encoding.UTF8.GetBytes("--" + boundary)).Select(part => Parse(part, depth + 1)).ToList());
    }

    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, byte[] boundary)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var start = -1;
        for (var at = 0; at < body.Length && parts.Count < MostParts;)
        {
            var found = body.Span[at..].IndexOf(boundary);
            if (found < 0) break;
            at += found;
            var isLine = at == 0 || body.Span[at - 1] == '\n';
            var end = at + boundary.Length;
            at = end;
            if (!isLine) continue;
            if (start >= 0) parts.Add(body[start..(end - boundary.Length)]);
            start = -1;
            if (body.Span[end..].StartsWith("--"u8)) return parts;
            var next = body.Span[end..].IndexOf((byte)'\n');
            if (next < 0) return parts;
            start = at = end + next + 1;
        }
        // A message that breaks off has no last boundary.
        if (start >= 0) parts.Add(body[start..]);
        return parts;
    }

    private static string Line(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = bytes[at..].IndexOf((byte)'\n');
        var line = bytes.Slice(at, length < 0 ? bytes.Length - at : length);
        at = length < 0 ? bytes.Length : at + length + 1;
        return Encoding.UTF8.GetString(line.TrimEnd((byte)'\r'));
    }
}
