using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Recoupe.Language.Tagging;

/// <summary>A tag: part of speech and features together, as one class of the tagger.</summary>
internal readonly record struct Tag(PartOfSpeech Pos, Morphology Features);

/// <summary>
/// The weights of the tagger (<c>tagger.weights</c>): an open-addressing table from feature hash to a run of (tag, weight) pairs.
/// Little-endian: magic "RCPT", version, tag count, tags (pos, features), table size, keys, run starts, pair count, tags of pairs, weights of pairs.
/// </summary>
internal sealed class TaggerModel(Tag[] tags, uint[] keys, int[] starts, ushort[] pairTags, sbyte[] pairWeights)
{
    private const uint Magic = 0x54504352;
    private const int Version = 2;
    private readonly uint mask = (uint)keys.Length - 1;

    public Tag[] Tags { get; } = tags;

    /// <summary>Adds the weights of one feature to the scores.</summary>
    public void Score(uint feature, Span<int> scores)
    {
        for (var slot = feature & mask; keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] != feature) continue;
            var end = starts[slot + 1];
            for (var i = starts[slot]; i < end; i++) scores[pairTags[i]] += pairWeights[i];
            return;
        }
    }

    /// <summary>Lays weights out as a table; the same rows give the same bytes.</summary>
    public static TaggerModel Build(Tag[] tags, IEnumerable<KeyValuePair<uint, List<(ushort Tag, sbyte Weight)>>> rows)
    {
        var ordered = rows.OrderBy(row => row.Key).ToList();
        var size = 1;
        while (size < ordered.Count * 3 / 2) size *= 2;
        var slots = new List<(ushort, sbyte)>?[size];
        var keys = new uint[size];
        foreach (var (feature, pairs) in ordered)
        {
            var slot = feature & (uint)(size - 1);
            while (keys[slot] != 0) slot = (slot + 1) & (uint)(size - 1);
            keys[slot] = feature;
            slots[slot] = pairs;
        }
        var starts = new int[size + 1];
        var pairTags = new List<ushort>();
        var pairWeights = new List<sbyte>();
        for (var slot = 0; slot < size; slot++)
        {
            starts[slot] = pairTags.Count;
            foreach (var (tag, weight) in slots[slot] ?? [])
            {
                pairTags.Add(tag);
                pairWeights.Add(weight);
            }
        }
        starts[size] = pairTags.Count;
        return new TaggerModel(tags, keys, starts, pairTags.ToArray(), pairWeights.ToArray());
    }

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
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        writer.Write(pairTags.Length);
        writer.Write(MemoryMarshal.AsBytes(pairTags.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(pairWeights.AsSpan()));
    }

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static TaggerModel Read(Stream stream)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("tagger.weights is read on little-endian machines only.");
        try
        {
            Span<byte> word = stackalloc byte[4];
            int Next(Span<byte> buffer) { stream.ReadExactly(buffer); return BinaryPrimitives.ReadInt32LittleEndian(buffer); }
            if ((uint)Next(word) != Magic) throw new LanguagePackException("tagger.weights: not a tagger file (magic number).");
            if (Next(word) is var version && version != Version) throw new LanguagePackException($"tagger.weights: version {version}, this program reads {Version}.");
            var tags = new Tag[Bounded(Next(word), 65_535)];
            Span<byte> tagBytes = stackalloc byte[5];
            for (var i = 0; i < tags.Length; i++)
            {
                stream.ReadExactly(tagBytes);
                tags[i] = new Tag((PartOfSpeech)tagBytes[0], (Morphology)BinaryPrimitives.ReadUInt32LittleEndian(tagBytes[1..]));
            }
            var keys = new uint[Bounded(Next(word), 1 << 24)];
            var starts = new int[keys.Length + 1];
            stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(starts.AsSpan()));
            var pairTags = new ushort[Bounded(Next(word), 1 << 26)];
            var pairWeights = new sbyte[pairTags.Length];
            stream.ReadExactly(MemoryMarshal.AsBytes(pairTags.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(pairWeights.AsSpan()));
            return new TaggerModel(tags, keys, starts, pairTags, pairWeights);
        }
        catch (EndOfStreamException)
        {
            throw new LanguagePackException("tagger.weights: the file is cut short.");
        }
    }

    private static int Bounded(int count, int limit) =>
        count >= 0 && count <= limit ? count : throw new LanguagePackException($"tagger.weights: a count of {count}, expected at most {limit}.");
}
