using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Recoupe.Language.Tagging;

/// <summary>
/// What a linear model has learned: an open-addressing table from the hash of a feature to a run of (class, weight) pairs.
/// Little-endian: table size, keys, run starts, pair count, classes of pairs, weights of pairs.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>What is asked together lies together in memory, where most of the time goes.</summary>
    private readonly record struct Slot(uint Key, int Start);

    private readonly record struct Pair(ushort Class, short Weight);

    /// <summary>One more than there are keys: the run of each ends where the next begins.</summary>
    private readonly Slot[] slots;
    private readonly Pair[] pairs;
    private readonly uint mask;

    private WeightTable(uint[] keys, int[] starts, ushort[] classes, sbyte[] weights)
    {
        mask = (uint)keys.Length - 1;
        slots = new Slot[starts.Length];
        for (var i = 0; i < keys.Length; i++) slots[i] = new Slot(keys[i], starts[i]);
        slots[^1] = new Slot(0, starts[^1]);
        pairs = new Pair[classes.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = new Pair(classes[i], weights[i]);
    }

    /// <summary>Adds the weights of features to the scores.</summary>
    // Called more often than all else; a short run would be over before the runtime makes it fast by itself. The runs are sought before any is added up: none then waits for the memory of another.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<(int Start, int End)> runs = stackalloc (int, int)[features.Length];
        var found = 0;
        foreach (var feature in features)
        {
            var i = feature & mask;
            while (slots[i].Key != feature && slots[i].Key != 0) i = (i + 1) & mask;
            runs[found] = (slots[i].Start, slots[i + 1].Start);
            found += slots[i].Key != 0 ? 1 : 0;
        }
        foreach (var (start, end) in runs[..found])
            foreach (var pair in pairs.AsSpan(start..end)) scores[pair.Class] += pair.Weight;
    }

    /// <summary>Lays weights out as a table; the same rows give the same bytes.</summary>
    public static WeightTable Build(IEnumerable<KeyValuePair<uint, List<(ushort Class, sbyte Weight)>>> rows)
    {
        var ordered = rows.OrderBy(row => row.Key).ToList();
        var size = 1;
        while (size <= ordered.Count * 3 / 2) size *= 2;
        var runs = new List<(ushort, sbyte)>?[size];
        var keys = new uint[size];
        foreach (var (feature, pairs) in ordered)
        {
            var slot = feature & (uint)(size - 1);
            while (keys[slot] != 0) slot = (slot + 1) & (uint)(size - 1);
            keys[slot] = feature;
            runs[slot] = pairs;
        }
        var starts = new int[size + 1];
        var classes = new List<ushort>();
        var weights = new List<sbyte>();
        for (var slot = 0; slot < size; slot++)
        {
            starts[slot] = classes.Count;
            foreach (var (@class, weight) in runs[slot] ?? [])
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
        writer.Write(slots.Length - 1);
        foreach (var slot in slots.AsSpan(..^1)) writer.Write(slot.Key);
        foreach (var slot in slots) writer.Write(slot.Start);
        writer.Write(pairs.Length);
        foreach (var pair in pairs) writer.Write(pair.Class);
        foreach (var pair in pairs) writer.Write((sbyte)pair.Weight);
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
