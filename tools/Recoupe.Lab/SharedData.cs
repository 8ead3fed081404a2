namespace Recoupe.Lab;

/// <summary>Where the data to measure with lies: <c>../shared</c> beside the repository. None of it is part of the repository, so it may be absent.</summary>
public static class SharedData
{
    /// <summary>The repository's root: the nearest folder above the binary that holds <c>Recoupe.slnx</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Full path of something under <c>../shared</c>; null where it is absent.</summary>
    public static string? Find(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relative));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    /// <summary>As <see cref="Find"/>, but an error that names what is missing.</summary>
    /// <exception cref="FileNotFoundException">It is absent.</exception>
    public static string Require(string relative) =>
        Find(relative) ?? throw new FileNotFoundException($"../shared/{relative} is not here; this measure needs it.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Recoupe.slnx"))) return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
