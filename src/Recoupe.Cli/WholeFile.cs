namespace Recoupe.Cli;

/// <summary>
/// A file that is whole or not there: written beside its place as a draft and moved, so that whoever reads it, even after the run was killed, sees the old one or
/// the new one, never half of one. The draft is locked while its run lives; what a killed run left is known by having no lock, and the next run clears it away.
/// </summary>
internal static class WholeFile
{
    private const string Draft = ".part";
    private const int MostTries = 20;

    /// <exception cref="IOException">It cannot be written there; the message names it, and not its draft.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            WriteWhole(path, write);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written; is its folder one that files can be written to?", refused);
        }
    }

    private static void WriteWhole(string path, Action<Stream> write)
    {
        // A device or a pipe (/dev/stdout, /dev/fd/63) is no place that a file could be moved to.
        if (IsDevice(Path.GetFullPath(path)))
        {
            using var device = File.OpenWrite(path);
            write(device);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // A link stays a link.
        if (File.Exists(path)) path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        ClearDrafts(path);
        using var stream = CreateDraft(path);
        try
        {
            write(stream);
            stream.Flush();
            // Moved while it is open, hence locked: else another run could take it for one that was left.
            File.Move(stream.Name, path, overwrite: true);
        }
        catch
        {
            File.Delete(stream.Name);
            throw;
        }
    }

    /// <summary>Deletes the drafts of a file that no living run holds.</summary>
    public static void ClearDrafts(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) return;
        foreach (var draft in Directory.EnumerateFiles(folder).Where(file => IsDraftOf(Path.GetFileName(path), Path.GetFileName(file))).ToList())
        {
            try
            {
                new FileStream(draft, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Its run is alive, or it is another user's: not ours to clear.
            }
        }
    }

    /// <summary>The first of "dossier.md.1.part", "dossier.md.2.part" … that no other run has.</summary>
    private static FileStream CreateDraft(string path)
    {
        for (var number = 1; ; number++)
        {
            var draft = $"{path}.{number}{Draft}";
            try
            {
                // Sharing nothing but its removal is what locks it, and lets it be moved.
                return new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            }
            catch (IOException) when (number < MostTries)
            {
                // Another run writes the same file just now, or looks whether this draft was left; the last to be done stays.
            }
        }
    }

    /// <summary>Shared memory lies under /dev, too, and is a place like any other.</summary>
    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    /// <summary>Whether a number, or nothing, stands between the name of the file and the ending: "dossier.md.2.part".</summary>
    private static bool IsDraftOf(string file, string draft) =>
        draft == file + Draft || draft.Length > file.Length + 1 + Draft.Length && draft.StartsWith(file + ".", StringComparison.Ordinal) && draft.EndsWith(Draft, StringComparison.Ordinal)
        && draft.AsSpan()[(file.Length + 1)..^Draft.Length].IndexOfAnyExceptInRange('0', '9') < 0;
}
