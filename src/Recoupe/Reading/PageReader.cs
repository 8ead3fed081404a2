using Recoupe.Reading.Streams;

namespace Recoupe.Reading;

/// <summary>
/// Finds the pages behind files, folders, globs and the standard input, within archives, feeds and mail too, and decodes them.
/// Holds no state; safe to share between threads.
/// </summary>
public sealed class PageReader
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Larger files are no single page; they are refused rather than read in part.</summary>
    public const int LargestPage = 32 * 1024 * 1024;

    /// <summary>The files that <paramref name="paths"/> name, each once, in ordinal order; one that does not exist stays in the list, for <see cref="ReadAll(string)"/> to name.</summary>
    public IReadOnlyList<string> Enumerate(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths) files.UnionWith(PathWalk.Files(path));
        return [.. files];
    }

    /// <summary>
    /// The pages of a file in their order, and what of it could not be read; at least one result, and never an exception for what lies in the file.
    /// An archive is read as its results are asked for, one page at a time.
    /// </summary>
    public IEnumerable<ReadingResult> ReadAll(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadFile(path);
    }

    /// <summary>As <see cref="ReadAll(string)"/>, from a stream that the caller names and closes; the format follows the name, and the first bytes where the name says nothing.</summary>
    public IEnumerable<ReadingResult> ReadAll(string file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);
        var budget = new UnpackingBudget(stream.CanSeek ? stream.Length : long.MaxValue);
        return EntryReader.Read(new Entry(file, new SourceStream(stream, budget), budget));
    }

    /// <summary>The first result of <see cref="ReadAll(string)"/>: the page, where the file is one.</summary>
    public ReadingResult Read(string path) => ReadAll(path).First();

    /// <summary>The first result of <see cref="ReadAll(string, Stream)"/>: the page, where the stream is one.</summary>
    public ReadingResult Read(string file, Stream stream) => ReadAll(file, stream).First();

    private IEnumerable<ReadingResult> ReadFile(string path)
    {
        var file = PathWalk.Normalize(path);
        using var stream = Open(path, out var key);
        if (stream is null)
        {
            yield return ReadingResult.Refused(file, key);
            yield break;
        }
        foreach (var result in ReadAll(file, stream)) yield return result;
    }

    private static Stream? Open(string path, out string refusal)
    {
        refusal = "unread-denied";
        try
        {
            return path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            refusal = "unread-missing";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(path)) refusal = RefusalOf(path);
        }
        return null;
    }

    /// <summary>A folder comes here where nothing was found in it, or where a caller takes it for a file.</summary>
    private static string RefusalOf(string folder) =>
        FolderWalk.Of(folder).FirstOrDefault() is { Path: "." } ? "unread-folder-denied" : PathWalk.Files(folder).SequenceEqual([PathWalk.Normalize(folder)]) ? "unread-folder-empty" : "unread-folder";
}
