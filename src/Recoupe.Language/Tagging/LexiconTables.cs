using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Recoupe.Language.Tagging;

/// <summary>
/// The arrays of <c>lexicon.dat</c>, read as they lie: magic "RCPL", version, counts of slots, sets, readings, strings and characters; then keys and sets of the
/// slots, classes, kinds and first readings of the sets, the readings, and the strings that edit scripts add with their starts. Little-endian.
/// </summary>
internal sealed class LexiconTables
{
    public const string FileName = "lexicon.dat";
    public const uint CanBeFinite = 1u << 20;
    public const uint CanBeParticiple = 1u << 21;
    public const uint CanBeInfinitive = 1u << 22;
    private const int Magic = 0x4C504352;
    private const int Version = 1;

    public required uint[] Keys { get; init; }
    public required ushort[] Sets { get; init; }
    public required uint[] Classes { get; init; }
    public required uint[] Kinds { get; init; }
    public required int[] Starts { get; init; }
    public required LexiconReading[] Readings { get; init; }
    public required int[] AddedStarts { get; init; }
    public required char[] AddedChars { get; init; }

    public ReadOnlySpan<char> AddedText(int index) => AddedChars.AsSpan(AddedStarts[index], AddedStarts[index + 1] - AddedStarts[index]);

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (var count in (ReadOnlySpan<int>)[Magic, Version, Keys.Length, Classes.Length, Readings.Length, AddedStarts.Length - 1, AddedChars.Length]) writer.Write(count);
        writer.Write(MemoryMarshal.AsBytes(Keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Sets.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Classes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Kinds.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Starts.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Readings.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(AddedStarts.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(AddedChars.AsSpan()));
    }

    /// <param name="stream">The file from its beginning; read to its end.</param>
    /// <param name="name">What an error calls the file.</param>
    /// <exception cref="LanguagePackException">The file is cut short, too long, or of another make or version.</exception>
    public static LexiconTables Read(Stream stream, string name)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException($"{name} is read on little-endian machines only.");
        try
        {
            var head = Array<int>(stream, 7);
            if (head[0] != Magic) throw new LanguagePackException($"{name}: not a lexicon (its first four bytes are not \"RCPL\").");
            if (head[1] != Version) throw new LanguagePackException($"{name}: version {head[1]}, this program reads {Version}.");
            int Count(int at, int limit) => head[at] > 0 && head[at] <= limit ? head[at] : throw new LanguagePackException($"{name}: a count of {head[at]}, expected 1 to {limit}.");
            int slots = Count(2, 1 << 24), sets = Count(3, 1 << 16), readings = Count(4, 1 << 24), strings = Count(5, 1 << 16), characters = Count(6, 1 << 24);
            var tables = new LexiconTables
            {
                Keys = Array<uint>(stream, slots),
                Sets = Array<ushort>(stream, slots),
                Classes = Array<uint>(stream, sets),
                Kinds = Array<uint>(stream, sets),
                Starts = Array<int>(stream, sets + 1),
                Readings = Array<LexiconReading>(stream, readings),
                AddedStarts = Array<int>(stream, strings + 1),
                AddedChars = Array<char>(stream, characters),
            };
            if (stream.ReadByte() >= 0) throw new LanguagePackException($"{name}: bytes after the end of the tables.");
            return tables.HasSoundIndexes() ? tables : throw new LanguagePackException($"{name}: an index points outside its table.");
        }
        catch (EndOfStreamException)
        {
            throw new LanguagePackException($"{name}: the file is cut short.");
        }
    }

    private static T[] Array<T>(Stream stream, int count) where T : unmanaged
    {
        var array = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <summary>The small tables are checked entry by entry, the large ones by vector instructions: a look-up can then neither fail nor run on for ever.</summary>
    private bool HasSoundIndexes()
    {
        if (!Keys.AsSpan().Contains(0u)) return false;
        if (Sets.AsSpan().ContainsAnyExceptInRange((ushort)0, (ushort)(Classes.Length - 1))) return false;
        if (!Ascends(Starts, Readings.Length) || !Ascends(AddedStarts, AddedChars.Length)) return false;
        foreach (ref readonly var reading in Readings.AsSpan())
            if (reading.Added >= AddedStarts.Length - 1) return false;
        return true;
    }

    private static bool Ascends(int[] starts, int end)
    {
        if (starts[0] != 0 || starts[^1] != end) return false;
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] < starts[i - 1]) return false;
        return true;
    }
}
