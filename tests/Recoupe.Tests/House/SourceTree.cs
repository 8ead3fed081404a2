using Recoupe.Lab;

namespace Recoupe.Tests.House;

/// <summary>One file of the repository's own source.</summary>
internal sealed record SourceFile(string Path, string[] Lines)
{
    /// <summary>The lines that say something to the compiler: comments left out.</summary>
    public IEnumerable<string> Code => Lines.Select(line => line.TrimStart()).Where(line => !line.StartsWith("//", StringComparison.Ordinal));
}

/// <summary>The repository's files, by their paths from its root.</summary>
internal static class SourceTree
{
    public static IReadOnlyList<SourceFile> Read(string folder, string ending)
    {
        var root = Path.Combine(SharedData.RepositoryRoot, folder);
        if (!Directory.Exists(root)) Assert.Skip("The source is not beside the tests.");
        var files = Directory.EnumerateFiles(root, "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SharedData.RepositoryRoot, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(file, File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, file)))).ToList();
        files.ShouldNotBeEmpty();
        return files;
    }
}
