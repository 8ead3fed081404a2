using Recoupe.Model;

namespace Recoupe.Reading.Streams;

/// <summary>A limit was met while bytes were read; caught where the file's results are given, never by a caller of the reader.</summary>
internal sealed class ReadingLimitException(Reason because) : IOException(because.Key)
{
    public Reason Because { get; } = because;
}
