namespace Recoupe.Tests.Cli;

/// <summary>A folder of its own for a test, gone after it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recoupe");

    public string Root => folder.FullName;

    public string this[string relative] => Path.Combine(Root, relative);

    /// <summary>Everything in the folder, by its path from there, in ordinal order.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], content);
        return this[relative];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
