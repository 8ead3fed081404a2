using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Recoupe.Language.Tagging;

/// <summary>A tag: part of speech and features together, as one class of the tagger.</summary>
internal readonly record struct Tag(PartOfSpeech Pos, Morphology Features);

/// <summary>The weights of the tagger (<c>tagger.weights</c>). A <see cref="WeightFile"/> of magic "RCPT": tag count, tags (pos, features), count and hashes of auxiliary forms, a <see cref="WeightTable"/>; the same for the features of names.</summary>
internal sealed class TaggerModel(Tag[] tags, uint[] auxiliaries, WeightTable weights, Morphology[] nameFeatures, WeightTable nameWeights)
{
    private static readonly WeightFile Format = new("tagger.weights", 0x54504352, 3);

    public Tag[] Tags { get; } = tags;

    /// <summary>Hashes of the forms that were seen as auxiliaries, in order.</summary>
    public uint[] Auxiliaries { get; } = auxiliaries;

    public WeightTable Weights { get; } = weights;

    /// <summary>What a proper noun may show of gender and number: the classes of <see cref="NameWeights"/>, which are asked after the tag.</summary>
    public Morphology[] NameFeatures { get; } = nameFeatures;

    public WeightTable NameWeights { get; } = nameWeights;

    public void Write(Stream stream) => Format.Write(stream, writer =>
    {
        writer.Write(Tags.Length);
        foreach (var tag in Tags)
        {
            writer.Write((byte)tag.Pos);
            writer.Write((uint)tag.Features);
        }
        writer.Write(Auxiliaries.Length);
        foreach (var form in Auxiliaries) writer.Write(form);
        Weights.Write(writer);
        writer.Write(NameFeatures.Length);
        foreach (var features in NameFeatures) writer.Write((uint)features);
        NameWeights.Write(writer);
    });

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static TaggerModel Read(Stream stream) => Format.Read(stream, body =>
    {
        var tags = new Tag[WeightTable.ReadCount(body, 65_535, Format.Name)];
        Span<byte> tag = stackalloc byte[5];
        for (var i = 0; i < tags.Length; i++)
        {
            body.ReadExactly(tag);
            tags[i] = new Tag((PartOfSpeech)tag[0], (Morphology)BinaryPrimitives.ReadUInt32LittleEndian(tag[1..]));
        }
        var auxiliaries = new uint[WeightTable.ReadCount(body, 65_535, Format.Name)];
        body.ReadExactly(MemoryMarshal.AsBytes(auxiliaries.AsSpan()));
        var weights = WeightTable.Read(body, Format.Name);
        var names = new Morphology[WeightTable.ReadCount(body, 65_535, Format.Name)];
        body.ReadExactly(MemoryMarshal.AsBytes(names.AsSpan()));
        return new TaggerModel(tags, auxiliaries, weights, names, WeightTable.Read(body, Format.Name));
    });
}
