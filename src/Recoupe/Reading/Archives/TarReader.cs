using System.Globalization;
using System.Text;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>Tape archives as they stream by: ustar, and the long names of GNU and POSIX (pax).</summary>
internal static class TarReader
{
    private const int Block = 512;
    private const int LongestName = 32 * 1024;

    public static IEnumerable<ReadingResult> Read(Entry entry, PeekStream input)
    {
        string? longName = null;
        while (true)
        {
            var place = input.Position.ToString(CultureInfo.InvariantCulture);
            var header = input.ReadBlock(Block);
            if (header.Length == 0 || header.AsSpan().IndexOfAnyExcept((byte)0) < 0) yield break;
            if (header.Length < Block || !IsHeader(header) || Number(header.AsSpan(124, 12)) is not { } size)
            {
                yield return ReadingResult.Refused(entry.File, "unread-record", place);
                yield break;
            }
            var slice = new SliceStream(input, size);
            switch ((char)header[156])
            {
                case 'L': longName = Text(input.ReadBlock((int)Math.Min(size, LongestName))); break;
                case 'x': longName = PaxPath(Text(input.ReadBlock((int)Math.Min(size, LongestName)))); break;
                case '0' or '\0' or '7':
                    var name = longName ?? Name(header);
                    longName = null;
                    if (!ArchivedFile.IsWanted(name)) break;
                    foreach (var result in EntryReader.Read(entry with { File = ArchivedFile.Label(entry.File, name), Content = slice, Depth = entry.Depth + 1, Format = EntryFormat.Unknown })) yield return result;
                    break;
                default: longName = null; break;
            }
            var rest = input.Position - long.Parse(place, CultureInfo.InvariantCulture) - Block;
            var padded = (size + Block - 1) / Block * Block;
            if (input.Skip(padded - rest) < padded - rest && input.Position - long.Parse(place, CultureInfo.InvariantCulture) - Block < size)
                yield return ReadingResult.Refused(entry.File, "unread-truncated", input.Position.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The sum of a header's bytes, its own field taken as blanks, stands in it.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> header)
    {
        var sum = 8 * ' ';
        for (var i = 0; i < Block; i++)
            if (i is < 148 or >= 156) sum += header[i];
        return Number(header.Slice(148, 8)) == sum;
    }

    /// <summary>Octal digits, or for large files the bytes themselves behind a first bit.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        long number = 0;
        if (field[0] == 0x80)
        {
            foreach (var b in field[^7..]) number = number << 8 | b;
            return number;
        }
        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7') return null;
            number = number << 3 | (long)(b - '0');
        }
        return number;
    }

    private static string Name(ReadOnlySpan<byte> header)
    {
        var name = Text(header[..100]);
        return header.Slice(257, 5).SequenceEqual("ustar"u8) && header[262] == 0 && Text(header.Slice(345, 155)) is { Length: > 0 } prefix ? prefix + '/' + name : name;
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }

    /// <summary>Lines of "length key=value".</summary>
    private static string? PaxPath(string lines)
    {
        foreach (var line in lines.Split('\n'))
            if (line.IndexOf(" path=", StringComparison.Ordinal) is var at and > 0) return line[(at + 6)..];
        return null;
    }
}
