using System.Buffers.Binary;
using System.Text;

namespace Recoupe.Language.Tagging;

/// <summary>What the trained files of a pack have in common: little-endian, a magic number, a version, then what the model keeps beside its <see cref="WeightTable"/>.</summary>
/// <param name="Name">The file within the pack; names it in errors.</param>
internal readonly record struct WeightFile(string Name, uint Magic, int Version)
{
    public void Write(Stream stream, Action<BinaryWriter> body)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        body(writer);
    }

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public T Read<T>(Stream stream, Func<Stream, T> body)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException($"{Name} is read on little-endian machines only.");
        try
        {
            Span<byte> head = stackalloc byte[8];
            stream.ReadExactly(head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic) throw new LanguagePackException($"{Name}: the magic number is another's; a different file has its name.");
            if (BinaryPrimitives.ReadInt32LittleEndian(head[4..]) is var version && version != Version) throw new LanguagePackException($"{Name}: version {version}, this program reads {Version}.");
            return body(stream);
        }
        catch (EndOfStreamException)
        {
            throw new LanguagePackException($"{Name}: the file is cut short.");
        }
    }
}
