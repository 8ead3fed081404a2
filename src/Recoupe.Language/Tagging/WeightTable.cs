using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Recoupe.Language.Tagging;

/// <summary>
/// What a linear model has learned: an open-addressing table from the hash of a feature to a run of (class, weight) pairs.
/// Little-endian: table size, keys, run starts, pair count, classes of pairs, weights of pairs.
/// </summary>
internal sealed class WeightTable(uint[] keys, int[] starts, ushort[] classes, sbyte[] weights)
{
    private readonly uint mask = (uint)keys.Length - 1;

    /// <summary>Adds the weights of one feature to the scores.</summary>
    // Called more often than all else; a short run would be over before the runtime makes it fast by itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(uint feature, Span<int> scores)
    {
        for (var slot = feature & mask; keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] != feature) continue;
            var end = starts[slot + 1];
            for (var i = starts[slot]; i < end; i++) scores[classes[i]] += weights[i];
            return;
        }
    }

    /// <summary>Lays weights out as a table; the same rows give the same bytes.</summary>
    public static WeightTable Build(IEnumerable<KeyValuePair<uint, List<(ushort Class, sbyte Weight)>>> rows)
    {
        var ordered = rows.OrderBy(row => row.Key).ToList();
        var size = 1;
        while (size <= ordered.Count * 3 / 2) size *= 2;
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
        var classes = new List<ushort>();
        var weights = new List<sbyte>();
        for (var slot = 0; slot < size; slot++)
        {
            starts[slot] = classes.Count;
            foreach (var (@class, weight) in slots[slot] ?? [])
            {
                classes.Add(@class);
                weights.Add(weight);
            }
        }
        starts[size] = classes.Count;
        return new WeightTable(keys, starts, classes.ToArray(), weights.ToArray());
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        writer.Write(classes.Length);
        writer.Write(MemoryMarshal.AsBytes(classes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <param name="file">Names the file in errors.</param>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    /// <exception cref="LanguagePackException">A count in it is none.</exception>
    public static WeightTable Read(Stream stream, string file)
    {
        var keys = new uint[ReadCount(stream, 1 << 24, file)];
        var starts = new int[keys.Length + 1];
        stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(starts.AsSpan()));
        var classes = new ushort[ReadCount(stream, 1 << 26, file)];
        var weights = new sbyte[classes.Length];
        stream.ReadExactly(MemoryMarshal.AsBytes(classes.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new WeightTable(keys, starts, classes, weights);
    }

    /// <summary>A count of at most <paramref name="limit"/>.</summary>
    public static int ReadCount(Stream stream, int limit, string file)
    {
        Span<byte> word = stackalloc byte[4];
        stream.ReadExactly(word);
        var count = BinaryPrimitives.ReadInt32LittleEndian(word);
        return count >= 0 && count <= limit ? count : throw new LanguagePackException($"{file}: a count of {count}, expected at most {limit}.");
    }
}
