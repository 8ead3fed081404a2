using System.IO.Compression;

namespace Recoupe.Reading.Streams;

/// <summary>A gzip file of one member or many (RFC 1952 section 2.2). Web archives pack each record by itself, so that one damaged member need not cost the rest.</summary>
internal sealed class GzipMembers(PeekStream input) : ForwardStream
{
    private const int HeaderLength = 4;
    private GZipStream members = Open(input);

    public override int Read(Span<byte> buffer) => members.Read(buffer);

    public override bool Resume()
    {
        while (input.Peek(HeaderLength) is { Length: HeaderLength } head)
        {
            // Magic number, deflate, and no reserved flag.
            if (head is [0x1F, 0x8B, 8, < 0x20])
            {
                members.Dispose();
                members = Open(input);
                return true;
            }
            input.Skip(1);
        }
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) members.Dispose();
        base.Dispose(disposing);
    }

    private static GZipStream Open(PeekStream input) => new(new Sips(input), CompressionMode.Decompress);

    /// <summary>Gives the bytes in small portions: what the unpacker has taken beyond a damaged place is lost for the next member.</summary>
    private sealed class Sips(PeekStream input) : ForwardStream
    {
        private const int Portion = 512;

        public override int Read(Span<byte> buffer) => input.Read(buffer[..Math.Min(Portion, buffer.Length)]);
    }
}
