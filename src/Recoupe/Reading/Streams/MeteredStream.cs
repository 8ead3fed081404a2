namespace Recoupe.Reading.Streams;

/// <summary>What an archive unpacks to: each byte is charged to the budget.</summary>
internal sealed class MeteredStream(Stream inner, UnpackingBudget budget) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Make(read);
        return read;
    }

    public override bool Resume() => inner is ForwardStream forward && forward.Resume();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
