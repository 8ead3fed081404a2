namespace Recoupe.Reading.Streams;

/// <summary>The file itself: each byte read of it earns some unpacking. Left open at the end; its owner closes it.</summary>
internal sealed class SourceStream(Stream inner, UnpackingBudget budget) : ForwardStream
{
    public override bool CanSeek => inner.CanSeek;
    public override long Length => inner.Length;
    public override long Position { get => inner.Position; set => inner.Position = value; }
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Take(read);
        return read;
    }
}
