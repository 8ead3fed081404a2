using System.Text;

namespace Recoupe.Reading.Streams;

/// <summary>A stream read once, from its start, that can look ahead and read lines; it counts its bytes, so that errors can name a place.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream
{
    /// <summary>A longer line is given in pieces: no header is so long.</summary>
    public const int LongestLine = 64 * 1024;

    private readonly byte[] buffer = new byte[LongestLine];
    private int start;
    private int end;
    private long passed;

    /// <summary>How many bytes were given out.</summary>
    public override long Position { get => passed; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> target)
    {
        if (start == end && target.Length >= buffer.Length)
        {
            var direct = inner.Read(target);
            passed += direct;
            return direct;
        }
        if (start == end && !Fill()) return 0;
        var read = Math.Min(target.Length, end - start);
        buffer.AsSpan(start, read).CopyTo(target);
        Pass(read);
        return read;
    }

    /// <summary>The next bytes, as many as asked for unless the stream ends; they are still to be read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - start < count && Fill()) { }
        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    /// <summary>The next line without its break, taken as UTF-8; null at the end of the stream.</summary>
    public string? ReadLine()
    {
        for (var seen = 0; ;)
        {
            var found = buffer.AsSpan(start + seen, end - start - seen).IndexOf((byte)'\n');
            if (found >= 0) return Line(seen + found, 1);
            seen = end - start;
            if (seen == buffer.Length) return Line(seen, 0);
            if (!Fill()) return seen == 0 ? null : Line(seen, 0);
        }
    }

    /// <summary>The next line of any length as bytes; of one longer than <paramref name="limit"/> nothing is kept. Null at the end of the stream.</summary>
    public byte[]? ReadLongLine(int limit, out bool isWhole)
    {
        isWhole = true;
        if (start == end && !Fill()) return null;
        var line = new MemoryStream();
        while (start < end || Fill())
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            var length = found < 0 ? end - start : found;
            isWhole &= line.Length + length <= limit;
            if (isWhole) line.Write(buffer, start, length);
            Pass(length);
            if (found < 0) continue;
            Pass(1);
            break;
        }
        return isWhole ? line.ToArray() : [];
    }

    /// <summary>Passes over bytes; gives how many there were, fewer than asked where the stream ends.</summary>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && (start < end || Fill()))
        {
            var step = (int)Math.Min(left, end - start);
            Pass(step);
            left -= step;
        }
        return count - left;
    }

    /// <summary>All that is left; null where it is more than <paramref name="limit"/>.</summary>
    public byte[]? ReadWhole(int limit, long? length = null)
    {
        if (length > limit) return null;
        var bytes = new byte[length is { } known ? (int)known + 1 : 64 * 1024];
        var count = 0;
        for (int read; (read = Read(bytes.AsSpan(count))) > 0;)
        {
            count += read;
            if (count > limit) return null;
            if (count == bytes.Length) Array.Resize(ref bytes, Math.Min(limit + 1, bytes.Length * 2));
        }
        if (count != bytes.Length) Array.Resize(ref bytes, count);
        return bytes;
    }

    /// <summary>The next <paramref name="count"/> bytes; fewer where the stream ends.</summary>
    public byte[] ReadBlock(int count)
    {
        var bytes = new byte[Math.Min(count, 1 << 20)];
        var have = 0;
        for (int read; have < count && (read = Read(bytes.AsSpan(have, Math.Min(bytes.Length, count) - have))) > 0;)
        {
            have += read;
            if (have == bytes.Length && have < count) Array.Resize(ref bytes, (int)Math.Min(count, bytes.Length * 4L));
        }
        if (have != bytes.Length) Array.Resize(ref bytes, have);
        return bytes;
    }

    public override bool Resume()
    {
        Pass(end - start);
        return inner is ForwardStream forward && forward.Resume();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private string Line(int length, int lineBreak)
    {
        var bytes = buffer.AsSpan(start, length);
        if (lineBreak > 0 && bytes is [.., (byte)'\r']) bytes = bytes[..^1];
        var line = Encoding.UTF8.GetString(bytes);
        Pass(length + lineBreak);
        return line;
    }

    private void Pass(int count)
    {
        start += count;
        passed += count;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) return false;
        var read = inner.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }
}
