using System.Diagnostics;
using Recoupe.Lab;

namespace Recoupe.Tests.Cli;

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
