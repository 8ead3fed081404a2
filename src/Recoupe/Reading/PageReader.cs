using Recoupe.Model;

namespace Recoupe.Reading;

/// <summary>Finds the pages behind files, folders, globs and the standard input, and decodes them. Holds no state; safe to share between threads.</summary>
public sealed class PageReader
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Larger files are no single page; they are refused rather than read in part.</summary>
    public const int LargestPage = 32 * 1024 * 1024;

    /// <summary>The files that <paramref name="paths"/> name, each once, in ordinal order; one that does not exist stays in the list, for <see cref="Read(string)"/> to name.</summary>
    public IReadOnlyList<string> Enumerate(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths) files.UnionWith(PathWalk.Files(path));
        return [.. files];
    }

    /// <summary>One page, or why it could not be read; never throws for what lies in the file.</summary>
    public ReadingResult Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = PathWalk.Normalize(path);
        if (path != StandardInput && !PathWalk.IsPage(file) && File.Exists(path))
            return ReadingResult.Refused(file, "unread-format", Path.GetExtension(file));
        try
        {
            using var stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            return Read(file, stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ReadingResult.Refused(file, "unread-missing");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(path) ? ReadingResult.Refused(file, "unread-folder") : ReadingResult.Refused(file, "unread-denied");
        }
    }

    /// <summary>A page from a stream that the caller names; the format follows the name, and the first character where the name says nothing.</summary>
    public ReadingResult Read(string file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = ReadAll(stream);
        if (bytes is null) return ReadingResult.Refused(file, "unread-size", (LargestPage / 1024 / 1024).ToString());
        if (bytes.Length == 0) return ReadingResult.Refused(file, "unread-empty");
        if (PageDecoder.IsBinary(bytes)) return ReadingResult.Refused(file, "unread-binary");
        var content = PageDecoder.Decode(bytes);
        if (string.IsNullOrWhiteSpace(content)) return ReadingResult.Refused(file, "unread-empty");
        return new ReadingResult(new Page(file, FormatOf(file, content), content), null);
    }

    private static PageFormat FormatOf(string file, string content)
    {
        if (PathWalk.IsHtml(file)) return PageFormat.Html;
        if (PathWalk.IsPage(file)) return PageFormat.Text;
        return content.AsSpan().TrimStart() is ['<', ..] ? PageFormat.Html : PageFormat.Text;
    }

    private static byte[]? ReadAll(Stream stream)
    {
        if (stream.CanSeek)
        {
            if (stream.Length > LargestPage) return null;
            var whole = new byte[stream.Length];
            stream.ReadExactly(whole);
            return whole;
        }
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (buffer.Length + read > LargestPage) return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }
}
