using System.Buffers.Binary;

namespace Recoupe.Language.Tagging;

/// <summary>A tag: part of speech and features together, as one class of the tagger.</summary>
internal readonly record struct Tag(PartOfSpeech Pos, Morphology Features);

/// <summary>The weights of the tagger (<c>tagger.weights</c>). Little-endian: magic "RCPT", version, tag count, tags (pos, features), then a <see cref="WeightTable"/>.</summary>
internal sealed class TaggerModel(Tag[] tags, WeightTable weights)
{
    private const string File = "tagger.weights";
    private const uint Magic = 0x54504352;
    private const int Version = 2;

    public Tag[] Tags { get; } = tags;

    public WeightTable Weights { get; } = weights;

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Tags.Length);
        foreach (var tag in Tags)
        {
            writer.Write((byte)tag.Pos);
            writer.Write((uint)tag.Features);
        }
        Weights.Write(writer);
    }

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static TaggerModel Read(Stream stream)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException($"{File} is read on little-endian machines only.");
        try
        {
            Span<byte> word = stackalloc byte[4];
            int Next(Span<byte> buffer) { stream.ReadExactly(buffer); return BinaryPrimitives.ReadInt32LittleEndian(buffer); }
            if ((uint)Next(word) != Magic) throw new LanguagePackException($"{File}: not a tagger file (magic number).");
            if (Next(word) is var version && version != Version) throw new LanguagePackException($"{File}: version {version}, this program reads {Version}.");
            var tags = new Tag[WeightTable.ReadCount(stream, 65_535, File)];
            Span<byte> tagBytes = stackalloc byte[5];
            for (var i = 0; i < tags.Length; i++)
            {
                stream.ReadExactly(tagBytes);
                tags[i] = new Tag((PartOfSpeech)tagBytes[0], (Morphology)BinaryPrimitives.ReadUInt32LittleEndian(tagBytes[1..]));
            }
            return new TaggerModel(tags, WeightTable.Read(stream, File));
        }
        catch (EndOfStreamException)
        {
            throw new LanguagePackException($"{File}: the file is cut short.");
        }
    }
}
