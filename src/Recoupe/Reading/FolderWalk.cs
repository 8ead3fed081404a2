namespace Recoupe.Reading;

/// <summary>
/// The files of a folder and of the folders in it, however deep, by their way from it with forward slashes; hidden ones are left out. A folder that links lead to is entered once,
/// so that a link to a folder above does not give its pages again and again.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Shown = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>A file, or a folder that may not be looked into.</summary>
    public readonly record struct Place(string Path, bool IsClosed);

    public static IEnumerable<Place> Of(string folder)
    {
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (waiting.TryPop(out var next))
        {
            if (!entered.Add(TrueName(next))) continue;
            var (files, folders) = Look(next);
            if (files is null) yield return new Place(PathWalk.Normalize(Path.GetRelativePath(folder, next.ToString())), true);
            foreach (var file in files ?? []) yield return new Place(PathWalk.Normalize(Path.GetRelativePath(folder, file)), false);
            foreach (var inner in folders) waiting.Push(new DirectoryInfo(inner));
        }
    }

    /// <summary>The folder that is meant: behind a link another one.</summary>
    private static string TrueName(DirectoryInfo folder)
    {
        for (var above = folder; above is not null; above = above.Parent)
            if (above.ResolveLinkTarget(returnFinalTarget: true) is { } target) return Path.GetFullPath(Path.Combine(target.FullName, Path.GetRelativePath(above.FullName, folder.FullName)));
        return folder.FullName;
    }

    /// <summary>No files where it may not be looked into; folders in an order that is the same on every machine, the last first.</summary>
    private static (string[]? Files, IEnumerable<string> Folders) Look(DirectoryInfo folder)
    {
        try
        {
            var name = folder.ToString();
            return (Directory.GetFiles(name, "*", Shown), Directory.GetDirectories(name, "*", Shown).OrderDescending(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, []);
        }
    }
}
