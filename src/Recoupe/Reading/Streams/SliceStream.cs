namespace Recoupe.Reading.Streams;

/// <summary>The next bytes of a stream, as if they were all of it.</summary>
internal sealed class SliceStream(PeekStream inner, long length) : ForwardStream
{
    public long Left { get; private set; } = length;

    public override int Read(Span<byte> buffer)
    {
        var read = Left == 0 ? 0 : inner.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        Left -= read;
        return read;
    }
}
