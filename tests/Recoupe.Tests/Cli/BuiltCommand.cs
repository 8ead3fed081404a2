using System.Diagnostics;
using System.Text;
using Recoupe.Lab;

namespace Recoupe.Tests.Cli;

/// <summary>What a run of the built binary gave.</summary>
internal sealed record CommandRun(int Code, byte[] Bytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(Bytes);
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the binary that the build laid beside the tests, from the root of the repository, as a shell would.</summary>
internal static class BuiltCommand
{
    private static readonly string Binary = Path.Combine(AppContext.BaseDirectory, "Recoupe.Cli" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public static CommandRun Run(params string[] arguments) => Run(arguments, [], null);

    public static CommandRun Run(IEnumerable<string> arguments, IEnumerable<(string Name, string? Value)> environment, string? input = null) =>
        Start(new ProcessStartInfo(Binary, arguments), environment, input);

    /// <summary>A run that is under way, with nothing to read and nobody listening.</summary>
    public static Process Begin(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Binary, arguments) { WorkingDirectory = SharedData.RepositoryRoot, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true }).ShouldNotBeNull();

    public static CommandRun Start(ProcessStartInfo start, IEnumerable<(string Name, string? Value)> environment, string? input = null)
    {
        start.WorkingDirectory = SharedData.RepositoryRoot;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start).ShouldNotBeNull();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return new CommandRun(process.ExitCode, bytes.ToArray(), errors.Result);
    }
}

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
