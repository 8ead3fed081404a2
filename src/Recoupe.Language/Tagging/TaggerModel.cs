using System.Buffers.Binary;

namespace Recoupe.Language.Tagging;

/// <summary>A tag: part of speech and features together, as one class of the tagger.</summary>
internal readonly record struct Tag(PartOfSpeech Pos, Morphology Features);

/// <summary>The weights of the tagger (<c>tagger.weights</c>). A <see cref="WeightFile"/> of magic "RCPT": tag count, tags (pos, features), then a <see cref="WeightTable"/>.</summary>
internal sealed class TaggerModel(Tag[] tags, WeightTable weights)
{
    private static readonly WeightFile File = new("tagger.weights", 0x54504352, 2);

    public Tag[] Tags { get; } = tags;

    public WeightTable Weights { get; } = weights;

    public void Write(Stream stream) => File.Write(stream, writer =>
    {
        writer.Write(Tags.Length);
        foreach (var tag in Tags)
        {
            writer.Write((byte)tag.Pos);
            writer.Write((uint)tag.Features);
        }
        Weights.Write(writer);
    });

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static TaggerModel Read(Stream stream) => File.Read(stream, body =>
    {
        var tags = new Tag[WeightTable.ReadCount(body, 65_535, File.Name)];
        Span<byte> tag = stackalloc byte[5];
        for (var i = 0; i < tags.Length; i++)
        {
            body.ReadExactly(tag);
            tags[i] = new Tag((PartOfSpeech)tag[0], (Morphology)BinaryPrimitives.ReadUInt32LittleEndian(tag[1..]));
        }
        return new TaggerModel(tags, WeightTable.Read(body, File.Name));
    });
}
