using System.IO.Compression;

namespace Recoupe.Reading.Streams;

/// <summary>A gzip file of one member or many (RFC 1952 section 2.2). Web archives pack each record by itself, so that one damaged member need not cost the rest.</summary>
internal sealed class GzipMembers(PeekStream input) : ForwardStream
{
    private const int HeaderLength = 4;
    private readonly Sips sips = new(input);
    private GZipStream? members;
    private long given;
    private bool isAtEnd;

    /// <summary>
    /// Whether it was read to an end that is none: a member closes with its length (RFC 1952 section 2.3.1), which is no more than what was unpacked, and four bytes from the middle of packed data hardly
    /// ever are so small a number. The unpacker itself takes a file that breaks off for whole.
    /// </summary>
    public bool IsCutShort => isAtEnd && sips.Last > given;

    public override int Read(Span<byte> buffer)
    {
        members ??= Open(sips);
        var read = members.Read(buffer);
        given += read;
        isAtEnd = read == 0 && buffer.Length > 0;
        return read;
    }

    public override bool Resume()
    {
        while (input.Peek(HeaderLength) is { Length: HeaderLength } head)
        {
            // Magic number, deflate, and no reserved flag.
            if (head is [0x1F, 0x8B, 8, < 0x20])
            {
                members?.Dispose();
                members = Open(sips);
                return true;
            }
            input.Skip(1);
        }
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) members?.Dispose();
        base.Dispose(disposing);
    }

    private static GZipStream Open(Sips sips) => new(sips, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Gives the bytes in small portions: what the unpacker has taken beyond a damaged place is lost for the next member.</summary>
    private sealed class Sips(PeekStream input) : ForwardStream
    {
        private const int Portion = 512;

        /// <summary>The last four bytes, as a number.</summary>
        public uint Last { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = input.Read(buffer[..Math.Min(Portion, buffer.Length)]);
            foreach (var value in buffer[Math.Max(0, read - sizeof(uint))..read]) Last = Last >> 8 | (uint)value << 24;
            return read;
        }
    }
}
