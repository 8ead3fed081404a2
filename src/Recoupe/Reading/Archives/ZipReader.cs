using System.IO.Compression;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>Zip archives: their directory stands at the end, so that one which streams by is first held in memory, up to a limit.</summary>
internal static class ZipReader
{
    private const int LargestHeld = 2 * PageReader.LargestPage;
    private const int MostEntries = 200_000;

    public static IEnumerable<ReadingResult> Read(Entry entry, PeekStream input)
    {
        var stream = Seekable(entry, input);
        if (stream is null)
        {
            yield return ReadingResult.Refused(entry.File, "unread-held", (LargestHeld / 1024 / 1024).ToString());
            yield break;
        }
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries)
        {
            yield return ReadingResult.Refused(entry.File, "unread-entries", MostEntries.ToString());
            yield break;
        }
        // As in a folder: the order in which files were put in says nothing.
        foreach (var file in archive.Entries.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            if (!ArchivedFile.IsWanted(file.FullName)) continue;
            var label = ArchivedFile.Label(entry.File, file.FullName);
            using var content = Open(file, entry.Budget);
            if (content is null) yield return ReadingResult.Refused(label, file.IsEncrypted ? "unread-encrypted" : "unread-packing");
            else foreach (var result in EntryReader.Read(entry with { File = label, Content = content, Depth = entry.Depth + 1, Format = EntryFormat.Unknown })) yield return result;
        }
    }

    private static Stream? Seekable(Entry entry, PeekStream input)
    {
        if (entry.Content is SourceStream { CanSeek: true } file) return file;
        return input.ReadWhole(LargestHeld) is { } held ? new MemoryStream(held, writable: false) : null;
    }

    /// <summary>Null where the entry is encrypted, packed by a method that .NET lacks, or not where the directory says.</summary>
    private static MeteredStream? Open(ZipArchiveEntry file, UnpackingBudget budget)
    {
        if (file.IsEncrypted) return null;
        try
        {
            return new MeteredStream(file.Open(), budget);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException and not ReadingLimitException)
        {
            return null;
        }
    }
}
